import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blocksOf, entriesOf, entriesOfDocs, joinPostings, lookUp } from '@/utils/history/search/blocks';
import { intersect, packPostings, unite, unpackPostings } from '@/utils/history/search/postings';

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
  const texts = Array.from({ length: 900 }, (_, doc) => ({ doc, words: [`word${doc % 700}`, 'all', `z${doc}`] }));
  const blocks = [...blocksOf(entriesOfDocs(texts))];
  expect(blocks.length).toBeGreaterThan(4);
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
