/** Writes tables of trees in the form of utils/article/packed-trees.ts. */
import { PLACES, type TreeTable } from '../../utils/article/forest';
import { BASE, LAST, LEAF, type PackedTable, STEPS } from '../../utils/article/packed-trees';

const DIGITS = Array.from({ length: 87 }, (_, at) => String.fromCharCode(40 + at))
  .filter((character) => character !== '\\' && character !== '`')
  .join('');

/** A whole number from 0 on. */
function written(number: number): string {
  let text = DIGITS.charAt(number % LAST);
  for (let high = Math.floor(number / LAST); high > 0; high = Math.floor(high / (BASE - LAST))) {
    text = DIGITS.charAt(LAST + (high % (BASE - LAST))) + text;
  }
  return text;
}

function writtenSteps(value: number): string {
  const steps = Math.round(value * STEPS);
  if (steps / STEPS !== value) throw new Error(`a value that is finer than the form: ${value}`);
  return written(steps < 0 ? -2 * steps - 1 : 2 * steps);
}

/** The questions of a table by how often they are asked; those of places that nothing depends on are none. */
function questionsOf(table: TreeTable): string[] {
  const counts = new Map<string, number>();
  for (const place of table.feature.keys()) {
    const at = place % PLACES;
    if (at > 0 && !isLeaf(table, at, place - at)) {
      const question = questionAt(table, place);
      counts.set(question, (counts.get(question) ?? 0) + 1);
    }
  }
  return [...counts].sort((a, b) => b[1] - a[1]).map(([question]) => question);
}

const questionAt = ({ feature, value }: TreeTable, place: number): string => `${feature[place]} ${value[place]}`;

/** Whether all walks through a place of a tree end with the same. */
function isLeaf({ leaf }: TreeTable, at: number, base: number): boolean {
  let [from, to] = [at, at + 1];
  for (; from < PLACES; from *= 2) to *= 2;
  const below = leaf.slice(base + from - PLACES, base + to - PLACES);
  return below.every((odds) => odds === below[0]);
}

/** @throws Error where the form cannot hold it: values or log-odds that are finer than its steps */
export function packTable(table: TreeTable): PackedTable {
  const questions = questionsOf(table);
  const numbers = new Map(questions.map((question, at) => [question, at + 1]));
  const writeTree = (at: number, base: number): string => {
    const isEnd = isLeaf(table, at, base);
    if (!isEnd) return written(numbers.get(questionAt(table, base + at)) ?? LEAF) + writeBelow(at, base);
    let leftmost = at;
    while (leftmost < PLACES) leftmost *= 2;
    const odds = writtenSteps(table.leaf[base + leftmost - PLACES] ?? 0);
    return at < PLACES ? written(LEAF) + odds : odds;
  };
  const writeBelow = (at: number, base: number): string => writeTree(at * 2, base) + writeTree(at * 2 + 1, base);
  const bases = Array.from({ length: table.leaf.length / PLACES }, (_, tree) => tree * PLACES);
  return {
    splits: [
      written(questions.length),
      ...questions.map((question) => {
        const [feature = 0, value = 0] = question.split(' ').map(Number);
        return written(feature) + writtenSteps(value);
      }),
    ].join(''),
    trees: written(bases.length) + bases.map((base) => writeTree(1, base)).join(''),
  };
}
