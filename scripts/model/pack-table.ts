/** Writes tables of trees in the form of utils/article/packed-trees.ts. */
import type { TreeTable } from '../../utils/article/forest';
import { BASE, MIDDLE, type PackedTable, STEPS } from '../../utils/article/packed-trees';

const DIGITS = Array.from({ length: 87 }, (_, at) => String.fromCharCode(40 + at))
  .filter((character) => character !== '\\' && character !== '`')
  .join('');

function written(number: number): string {
  const [high, low] = [DIGITS[Math.floor(number / BASE)], DIGITS[number % BASE]];
  if (!Number.isInteger(number) || !high || !low) throw new Error(`a number that two digits cannot write: ${number}`);
  return high + low;
}

function writtenLeaf(value: number): string {
  const steps = Math.round(value * STEPS);
  if (steps / STEPS !== value) throw new Error(`log-odds that are finer than the form: ${value}`);
  return written(steps + MIDDLE);
}

/** @throws Error where the form cannot hold it: too many questions, larger or finer log-odds */
export function packTable({ feature, value, leaf }: TreeTable): PackedTable {
  const asked = new Map<number, Set<number>>();
  for (const [place, one] of feature.entries()) asked.set(one, (asked.get(one) ?? new Set()).add(value[place] ?? 0));
  const numbers = new Map<string, number>();
  const lines = [...asked].map(([one, thresholds]) => {
    for (const threshold of thresholds) numbers.set(`${one} ${threshold}`, numbers.size);
    return [one, ...thresholds].join(' ');
  });
  return {
    splits: lines.join(';'),
    questions: feature.map((one, place) => written(numbers.get(`${one} ${value[place] ?? 0}`) ?? -1)).join(''),
    leaves: leaf.map(writtenLeaf).join(''),
  };
}
