/** The form in which trees lie in model/: two characters for a place of the table, a third of what lists of numbers take. */
import type { Forest } from './forest';

/** A table of forest.ts as scripts/model/pack-table.ts writes it. */
export interface PackedTable {
  /** `feature value value…;feature …`: every question that the trees ask, once. */
  splits: string;
  /** For every place the number of its question. */
  questions: string;
  /** For every place its log-odds. */
  leaves: string;
}

/** Digits are the characters from "(" to "~" without those that a string in a script would have to escape. */
export const BASE = 85;
/** Log-odds are written in steps of 1 / STEPS, from -MIDDLE / STEPS on. */
export const STEPS = 1_000;
export const MIDDLE = 3_600;

const digit = (code: number): number => code - 40 - (code > 92 ? 1 : 0) - (code > 96 ? 1 : 0);
const digits = Uint8Array.from({ length: 128 }, (_, code) => Math.max(0, digit(code)));
const numberAt = (text: string, place: number): number =>
  (digits[text.charCodeAt(2 * place)] as number) * BASE + (digits[text.charCodeAt(2 * place + 1)] as number);

/** Makes a packed table ready for walking. */
export function unpackTable({ splits, questions, leaves }: PackedTable): Forest {
  const features: number[] = [];
  const values: number[] = [];
  for (const line of splits.split(';')) {
    const [feature = 0, ...thresholds] = line.split(' ').map(Number);
    for (const threshold of thresholds) {
      features.push(feature);
      values.push(threshold);
    }
  }
  const size = leaves.length / 2;
  const forest = { feature: new Int16Array(size), value: new Float32Array(size), leaf: new Float32Array(size) };
  for (let place = 0; place < size; place++) {
    const question = numberAt(questions, place);
    forest.feature[place] = features[question] ?? 0;
    forest.value[place] = values[question] ?? 0;
    forest.leaf[place] = (numberAt(leaves, place) - MIDDLE) / STEPS;
  }
  return forest;
}
