/** Trees say the same from the table that the weights are written as. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LEVELS, readTable, scoreOf } from '@/utils/article/forest';
import { leafOf } from '../../../scripts/model/boost';
import { layOut } from '../../../scripts/model/lay-out';

const FEATURES = 6;
/** Halves are the same in every precision. */
const halves = fc.integer({ min: -8, max: 8 }).map((n) => n / 2);
const leaf = halves.map((value) => [-1, value]);

function treesOf(levels: number): fc.Arbitrary<number[]> {
  if (levels === 0) return leaf;
  const below = treesOf(levels - 1);
  const split = fc
    .tuple(fc.nat(FEATURES - 1), halves, below, below)
    .map(([feature, value, left, right]) => [feature, value, ...left, ...right]);
  return fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 3, arbitrary: split });
}

it('trees say the same laid out', () => {
  const rows = fc.array(halves, { minLength: FEATURES, maxLength: FEATURES });
  fc.assert(
    fc.property(fc.array(treesOf(LEVELS), { minLength: 1, maxLength: 5 }), rows, (trees, row) => {
      const sum = trees.reduce((total, tree) => total + leafOf(tree, row), 0);
      expect(scoreOf(readTable(layOut(trees)), row)).toBe(sum);
    }),
  );
});

it('a tree that is too deep for the table is refused', () => {
  const chain = (levels: number): number[] => (levels === 0 ? [-1, 1] : [0, 1, -1, 0, ...chain(levels - 1)]);
  expect(() => layOut([chain(LEVELS)])).not.toThrow();
  expect(() => layOut([chain(LEVELS + 1)])).toThrow('deeper');
});
