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

const forests = new Map<boolean, Forest>();

/**
 * News pages have trees of their own, learnt from news pages only: with publishers held out they keep as much and let
 * less noise through than trees that have seen the rest of the web, whose articles are made otherwise.
 */
function forestFor(isNews: boolean): Forest {
  const known = forests.get(isNews) ?? layOut(isNews ? NEWS : GENERAL);
  forests.set(isNews, known);
  return known;
}

/**
 * @param rows features in the order of FEATURES
 * @param isNews structured data calls the page a news article
 * @returns log-odds that each block is the article's
 */
export function judgeBlocks(rows: ArrayLike<number>[], isNews: boolean): number[] {
  const { feature, value, right, roots } = forestFor(isNews);
  return rows.map((row) => {
    let sum = 0;
    for (const root of roots) {
      let at = root;
      for (let f = feature[at] as number; f >= 0; f = feature[at] as number) {
        at = (row[f] as number) <= (value[at] as number) ? at + 1 : (right[at] as number);
      }
      sum += value[at] as number;
    }
    return sum;
  });
}
