/** Judges blocks by the trees of model/: above 0 a block is more likely article than not. */
import { TREES as GENERAL } from './model/general-weights';
import { TREES as NEWS } from './model/news-weights';

/** The trees laid out for walking: `right` is where the other branch begins; the left one follows its node. */
interface Forest {
  feature: Int16Array;
  value: Float32Array;
  right: Int32Array;
  roots: Int32Array;
}

function layOut(trees: readonly (readonly number[])[]): Forest {
  const nodes = trees.reduce((sum, tree) => sum + tree.length / 2, 0);
  const forest: Forest = {
    feature: new Int16Array(nodes),
    value: new Float32Array(nodes),
    right: new Int32Array(nodes),
    roots: new Int32Array(trees.length),
  };
  let at = 0;
  trees.forEach((tree, index) => {
    forest.roots[index] = at;
    // Nodes whose left branch is being read: when it ends, the next node is where their right one begins.
    const open: number[] = [];
    for (let i = 0; i < tree.length; i += 2, at++) {
      forest.feature[at] = tree[i] as number;
      forest.value[at] = tree[i + 1] as number;
      if (tree[i] !== -1) open.push(at);
      else if (open.length > 0) forest.right[open.pop() as number] = at + 1;
    }
  });
  return forest;
}

const forests = new Map<readonly (readonly number[])[], Forest>();

function forestOf(trees: readonly (readonly number[])[]): Forest {
  const known = forests.get(trees) ?? layOut(trees);
  forests.set(trees, known);
  return known;
}

function scoreOf({ feature, value, right, roots }: Forest, row: ArrayLike<number>): number {
  let sum = 0;
  for (const root of roots) {
    let at = root;
    for (let f = feature[at] as number; f >= 0; f = feature[at] as number) {
      at = (row[f] as number) <= (value[at] as number) ? at + 1 : (right[at] as number);
    }
    sum += value[at] as number;
  }
  return sum;
}

/**
 * How much the trees of all pages count on a news page, beside those that were learnt from news alone. News pages are
 * made alike, so the second keep more and let less noise through; but they come from few publishers, and with publishers
 * held out the two together do better than either.
 */
const GENERAL_SHARE = 0.5;

/**
 * @param rows features in the order of FEATURES
 * @param isNews the page is a news publisher's
 * @returns log-odds that each block is the article's
 */
export function judgeBlocks(rows: ArrayLike<number>[], isNews: boolean): number[] {
  const general = forestOf(GENERAL);
  if (!isNews) return rows.map((row) => scoreOf(general, row));
  const news = forestOf(NEWS);
  return rows.map((row) => scoreOf(news, row) * (1 - GENERAL_SHARE) + scoreOf(general, row) * GENERAL_SHARE);
}
