import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf, entriesOf, joinPostings, lookUp } from '@/utils/history/search/blocks';
import { intersect, packPostings, unite, unpackPostings } from '@/utils/history/search/postings';
import { wordBook } from '@/utils/history/search/word-book';

const docs = fc.uniqueArray(fc.integer({ min: 0, max: 2 ** 31 - 1 })).map((list) => list.sort((a, b) => a - b));

it('packs numbers and unpacks the same', () => {
  fc.assert(
    fc.property(docs, (list) => {
      expect(unpackPostings(packPostings(list))).toEqual(list);
    }),
  );
});

it('intersects and unites as sets do', () => {
  fc.assert(
    fc.property(docs, docs, (a, b) => {
      expect(intersect(a, b)).toEqual(a.filter((doc) => b.includes(doc)));
      expect(unite([a, b])).toEqual([...new Set([...a, ...b])].sort((x, y) => x - y));
    }),
  );
});

it('finds each word of many blocks, and each beginning, where it stands', () => {
  const texts = Array.from({ length: 900 }, (_, doc) => ({
    doc,
    words: [`word${doc % 700}`, 'all', `z${doc}`, 'all'],
  }));
  const book = wordBook();
  for (const { words } of texts) book.add(words);
  const blocks = [...book.blocks(texts.map(({ doc }) => doc))];
  expect(blocks.length).toBeGreaterThan(4);
  // Blocks of entries that were cut out of blocks are the same ones.
  expect([...blocksOf(blocks.flatMap((block) => [...entriesOf(block)]))]).toEqual(blocks);
  const search = (word: string, open = false) => unite(blocks.flatMap((block) => lookUp(block, word, open)));
  expect(search('word7')).toEqual([7, 707]);
  expect(search('all')).toHaveLength(900);
  expect(search('word69', true)).toEqual([69, 690, 691, 692, 693, 694, 695, 696, 697, 698, 699, 769]);
  expect(search('nowhere')).toEqual([]);
  expect(blocks.flatMap((block) => [...entriesOf(block)].map(([word]) => word))).toEqual(
    [...new Set(texts.flatMap(({ words }) => words))].sort(),
  );
});

it('joins what segments know, without what is gone', () => {
  const joined = joinPostings([packPostings([1, 5]), packPostings([7, 300])], new Set([5]));
  expect(unpackPostings(joined)).toEqual([1, 7, 300]);
});

it('joins lists that overlap as well as lists that follow each other', () => {
  fc.assert(
    fc.property(docs, fc.array(fc.nat(3), { maxLength: 8 }), fc.boolean(), (list, cuts, mixed) => {
      // Each document in one of four lists: dealt out in turn, or in four runs.
      const of = (at: number) => (mixed ? (cuts[at % (cuts.length || 1)] ?? 0) : Math.floor((at * 4) / list.length));
      const lists = [0, 1, 2, 3].map((one) => list.filter((_, at) => of(at) === one));
      expect(unpackPostings(joinPostings(lists.map(packPostings), new Set()))).toEqual(list);
      const dropped = new Set<number>();
      const half = new Set(list.filter((_, at) => at % 2 === 1));
      const rest = joinPostings(lists.map(packPostings), half, dropped);
      expect(unpackPostings(rest)).toEqual(list.filter((doc) => !half.has(doc)));
      expect(dropped).toEqual(half);
    }),
  );
});
