/** Boosted trees as tables, and what they say of a row of features. */

/** Levels of questions in a tree. */
export const LEVELS = 4;
/** Places of one tree in each list of its table. */
export const PLACES = 1 << LEVELS;

/**
 * Trees, one behind the other, each with all of its levels, so that every walk takes as many steps and none asks whether
 * it has arrived: the question at place n leads to place 2n (not more than the value) or 2n + 1, and the first one is at
 * place 1. Laid out by scripts/model/lay-out.ts, because doing it at each start took a tenth of the judging.
 */
export interface TreeTable {
  readonly feature: readonly number[];
  readonly value: readonly number[];
  /** Log-odds by the place that a walk arrives at. */
  readonly leaf: readonly number[];
}

/** The same for walking (packed-trees.ts). */
export interface Forest {
  feature: Int16Array;
  value: Float32Array;
  leaf: Float32Array;
}

/** @returns log-odds: what the trees say of a row, summed up */
export function scoreOf({ feature, value, leaf }: Forest, row: ArrayLike<number>): number {
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
