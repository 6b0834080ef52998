/** Judges blocks by the trees of model/: above 0 a block is more likely article than not. */
import { TREES as GENERAL } from './model/general-weights';
import { TREES as NEWS } from './model/news-weights';
import { type PackedTrees, type TreeNodes, unpackTrees } from './packed-trees';

/** Levels of questions in a tree (scripts/model/learn.ts), and the places of one with all of them. */
const LEVELS = 4;
const PLACES = 1 << LEVELS;

/**
 * The trees laid out for walking, each with all of its levels, so that every walk takes as many steps and none asks
 * whether it has arrived: the question at place n leads to place 2n or 2n + 1, and the first is at place 1.
 */
interface Forest {
  feature: Int16Array;
  value: Float32Array;
  /** Log-odds by the place that a walk arrives at. */
  leaf: Float32Array;
}

/** Lays out what stands at a node, and everything below it. */
function place(trees: TreeNodes, node: number, at: number, to: Forest, base: number): void {
  const feature = trees.feature[node] as number;
  const value = trees.value[node] as number;
  const isLeaf = feature < 0;
  if (at >= PLACES) {
    if (!isLeaf) throw new Error('a tree is deeper than it may be');
    to.leaf[base + at - PLACES] = value;
    return;
  }
  // A leaf above the last level: whatever is asked below it, the answer is the same.
  to.feature[base + at] = isLeaf ? 0 : feature;
  to.value[base + at] = value;
  place(trees, isLeaf ? node : node + 1, at * 2, to, base);
  place(trees, isLeaf ? node : (trees.right[node] as number), at * 2 + 1, to, base);
}

function layOut(trees: TreeNodes): Forest {
  const size = trees.roots.length * PLACES;
  const forest: Forest = {
    feature: new Int16Array(size),
    value: new Float32Array(size),
    leaf: new Float32Array(size),
  };
  for (const [index, root] of trees.roots.entries()) place(trees, root, 1, forest, index * PLACES);
  return forest;
}

const forests = new Map<PackedTrees, Forest>();

function forestOf(trees: PackedTrees): Forest {
  const known = forests.get(trees) ?? layOut(unpackTrees(trees));
  forests.set(trees, known);
  return known;
}

function scoreOf({ feature, value, leaf }: Forest, row: ArrayLike<number>): number {
  let sum = 0;
  for (let base = 0; base < leaf.length; base += PLACES) {
    let at = 1;
    while (at < PLACES) {
      const question = base + at;
      at += (row[feature[question] as number] as number) <= (value[question] as number) ? at : at + 1;
    }
    sum += leaf[base + at - PLACES] as number;
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
