/** Trees say the same from the table that the weights are written as. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LEVELS, scoreOf } from '@/utils/article/forest';
import { unpackTable } from '@/utils/article/packed-trees';
import { leafOf } from '../../../scripts/model/boost';
import { layOut } from '../../../scripts/model/lay-out';
import { packTable } from '../../../scripts/model/pack-table';

const FEATURES = 6;
/** Halves are the same in every precision. */
const halves = fc.integer({ min: -8, max: 8 }).map((n) => n / 2);
/** Small ones take one digit, large ones three and more. */
const leaf = fc
  .oneof(fc.integer({ min: -28, max: 28 }), fc.integer({ min: -9_000, max: 9_000 }))
  .map((n) => [-1, n / 8]);

function treesOf(levels: number): fc.Arbitrary<number[]> {
  if (levels === 0) return leaf;
  const below = treesOf(levels - 1);
  const split = fc
    .tuple(fc.nat(FEATURES - 1), halves, below, below)
    .map(([feature, value, left, right]) => [feature, value, ...left, ...right]);
  return fc.oneof({ weight: 1, arbitrary: leaf }, { weight: 3, arbitrary: split });
}

it('trees say the same laid out and packed', () => {
  const rows = fc.array(halves, { minLength: FEATURES, maxLength: FEATURES });
  fc.assert(
    fc.property(fc.array(treesOf(LEVELS), { minLength: 1, maxLength: 5 }), rows, (trees, row) => {
      const sum = trees.reduce((total, tree) => total + leafOf(tree, row), 0);
      expect(scoreOf(unpackTable(packTable(layOut(trees))), row)).toBe(sum);
    }),
  );
});

it('a tree that is too deep for the table is refused', () => {
  const chain = (levels: number): number[] => (levels === 0 ? [-1, 1] : [0, 1, -1, 0, ...chain(levels - 1)]);
  expect(() => layOut([chain(LEVELS)])).not.toThrow();
  expect(() => layOut([chain(LEVELS + 1)])).toThrow('deeper');
});

it('what is finer than the form is refused', () => {
  expect(() => packTable(layOut([[-1, 0.0005]]))).toThrow('finer');
  expect(() => packTable(layOut([[0, 0.0005, -1, 1, -1, 2]]))).toThrow('finer');
});

it('a text that is cut off is read to its end and no further', () => {
  const { splits, trees } = packTable(layOut([[0, 1, -1, 1, -1, 2]]));
  expect(scoreOf(unpackTable({ splits, trees: trees.slice(0, -1) }), [2])).toBe(0);
  expect(unpackTable({ splits: '', trees: '' }).leaf).toHaveLength(0);
});
