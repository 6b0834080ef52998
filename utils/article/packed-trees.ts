/** The form in which trees lie in model/: two characters a node, a third of what lists of numbers take. */

/** Trees as scripts/model/pack-trees.ts writes them. */
export interface PackedTrees {
  /** `feature threshold threshold…;feature …`: every question that the trees ask, once. */
  splits: string;
  /** The nodes of all trees in pre-order: the place of its question, or behind those the log-odds of a leaf. */
  nodes: string;
}

/** The nodes of trees: `right` is where the other branch begins; the left one follows its node. */
export interface TreeNodes {
  /** -1 is a leaf. */
  feature: Int16Array;
  /** The threshold, or the log-odds of a leaf. */
  value: Float32Array;
  right: Int32Array;
  roots: number[];
}

/** Digits are the characters from "(" to "~" without those that a string in a script would have to escape. */
export const BASE = 85;
/** Log-odds are kept in steps of 1 / STEPS, from -1 to 1. */
export const STEPS = 1_000;

const digit = (code: number): number => code - 40 - (code > 92 ? 1 : 0) - (code > 96 ? 1 : 0);

interface Question {
  feature: number;
  threshold: number;
}

const questionsOf = (splits: string): Question[] =>
  splits.split(';').flatMap((line) => {
    const [feature = 0, ...thresholds] = line.split(' ').map(Number);
    return thresholds.map((threshold) => ({ feature, threshold }));
  });

/** The nodes of packed trees, as they were learnt. */
export function unpackTrees({ splits, nodes }: PackedTrees): TreeNodes {
  const questions = questionsOf(splits);
  const size = nodes.length / 2;
  const feature = new Int16Array(size);
  const value = new Float32Array(size);
  const right = new Int32Array(size);
  const roots: number[] = [];
  // Nodes whose left branch is being read: when it ends, the next node is where their right one begins.
  const open: number[] = [];
  let atRoot = true;
  for (let at = 0; at < size; at++) {
    if (atRoot) roots.push(at);
    const code = digit(nodes.charCodeAt(2 * at)) * BASE + digit(nodes.charCodeAt(2 * at + 1));
    const question = questions[code];
    feature[at] = question?.feature ?? -1;
    value[at] = question?.threshold ?? (code - questions.length - STEPS) / STEPS;
    atRoot = false;
    if (question) open.push(at);
    else {
      const parent = open.pop();
      if (parent === undefined) atRoot = true;
      else right[parent] = at + 1;
    }
  }
  return { feature, value, right, roots };
}
