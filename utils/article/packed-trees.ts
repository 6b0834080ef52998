/**
 * The form in which trees lie in model/: numbers in a text, most of them one or two characters long, a quarter of what
 * lists of numbers take. A tree is written from its root on, first what lies on the left; what is asked often has a
 * small number.
 */
import { type Forest, PLACES } from './forest';

/** Trees as scripts/model/pack-table.ts writes them. */
export interface PackedTable {
  /** Every question that the trees ask, once: the feature, and the value in steps. */
  splits: string;
  /** How many trees there are, and each: LEAF or a question's number and one, then what lies below; a leaf's log-odds in steps. */
  trees: string;
}

/** Digits are the characters from "(" to "~" without those that a string in a script would have to escape. */
export const BASE = 85;
/** Digits below this end a number; the others have more behind them. */
export const LAST = 60;
/** Values and log-odds are written in steps of 1 / STEPS. */
export const STEPS = 1_000;
/** Stands where a question could: there is none, what follows is the leaf. */
export const LEAF = 0;

const digitOf = (code: number): number => code - 40 - (code > 92 ? 1 : 0) - (code > 96 ? 1 : 0);

/** Reads the numbers of a text one after the other, 0 for ever behind its end. */
function numbersIn(text: string): () => number {
  let at = 0;
  return () => {
    let high = 0;
    while (at < text.length) {
      const digit = digitOf(text.charCodeAt(at++));
      if (digit < LAST) return high * LAST + digit;
      high = high * (BASE - LAST) + digit - LAST;
    }
    return 0;
  };
}

/** 0, 1, 2, 3, 4 … stand for 0, -1, 1, -2, 2 … steps. */
const stepsOf = (number: number): number => (number % 2 === 0 ? number / 2 : -(number + 1) / 2) / STEPS;

/** Makes packed trees ready for walking. */
export function unpackTable({ splits, trees }: PackedTable): Forest {
  const nextSplit = numbersIn(splits);
  const features: number[] = [];
  const values: number[] = [];
  for (let count = nextSplit(); count > 0; count--) {
    features.push(nextSplit());
    values.push(stepsOf(nextSplit()));
  }
  const next = numbersIn(trees);
  const size = next() * PLACES;
  const forest = { feature: new Int16Array(size), value: new Float32Array(size), leaf: new Float32Array(size) };
  const read = (at: number, base: number): void => {
    const question = at < PLACES ? next() : LEAF;
    if (question !== LEAF) {
      forest.feature[base + at] = features[question - 1] ?? 0;
      forest.value[base + at] = values[question - 1] ?? 0;
      read(at * 2, base);
      read(at * 2 + 1, base);
      return;
    }
    // A leaf above the last level: whatever is asked there, the answer is the same.
    let [from, to] = [at, at + 1];
    for (; from < PLACES; from *= 2) to *= 2;
    forest.leaf.fill(stepsOf(next()), base + from - PLACES, base + to - PLACES);
  };
  for (let base = 0; base < size; base += PLACES) read(1, base);
  return forest;
}
