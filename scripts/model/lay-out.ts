/** From trees as they are learnt to the table that they are read from. */
import { PLACES, type TreeTable } from '../../utils/article/forest';
import type { Tree } from './boost';

type Table = { [list in keyof TreeTable]: number[] };

/** Lays out what stands at a place, and returns where in the tree the next thing begins. */
function place(tree: Tree, from: number, at: number, to: Table, base: number): number {
  const [feature = -1, value = 0] = [tree[from], tree[from + 1]];
  const isLeaf = feature === -1;
  if (at >= PLACES) {
    if (!isLeaf) throw new Error('a tree is deeper than the table');
    to.leaf[base + at - PLACES] = value;
    return from + 2;
  }
  // A leaf above the last level: whatever is asked there, the answer is the same.
  to.feature[base + at] = isLeaf ? 0 : feature;
  to.value[base + at] = isLeaf ? 0 : value;
  const next = place(tree, isLeaf ? from : from + 2, at * 2, to, base);
  return place(tree, isLeaf ? from : next, at * 2 + 1, to, base);
}

/** @throws Error where a tree is deeper than the table */
export function layOut(trees: readonly Tree[]): TreeTable {
  const zeros = (): number[] => new Array<number>(trees.length * PLACES).fill(0);
  const table = { feature: zeros(), value: zeros(), leaf: zeros() };
  for (const [index, tree] of trees.entries()) place(tree, 0, 1, table, index * PLACES);
  return table;
}
