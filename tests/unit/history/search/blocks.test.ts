import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blockReader, blockWriter, lookUp, pushJoined } from '@/utils/history/search/blocks';
import {
  intersect,
  type Postings,
  packPostings,
  pushPostings,
  unite,
  unpackPostings,
} from '@/utils/history/search/postings';
import { newBytes } from '@/utils/history/search/rows';
import { wordBook } from '@/utils/history/search/word-book';

/** What several lists are as one. */
function joined(lists: readonly Postings[], gone: ReadonlySet<number>, dropped?: Set<number>): number[] {
  const row = newBytes();
  // Behind the postings of another word, as in a block.
  pushPostings(row, [3, 900]);
  const from = row.length;
  pushJoined(row, lists, gone, dropped);
  return unpackPostings({ bytes: row.numbers, from, to: row.length });
}

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
  // Read word by word and written again, they are the same ones.
  const again = blockWriter();
  const words: string[] = [];
  for (const reader = blockReader(blocks); reader.word !== null; reader.next()) {
    pushJoined(again.postings, [reader.postings], new Set());
    again.endWord(reader.word);
    words.push(reader.word);
  }
  expect(again.words).toBe(words.length);
  expect(again.take()).toEqual(blocks);
  expect(again.take()).toEqual([]);
  const search = (word: string, open = false) => unite(blocks.flatMap((block) => lookUp(block, word, open)));
  expect(search('word7')).toEqual([7, 707]);
  expect(search('all')).toHaveLength(900);
  expect(search('word69', true)).toEqual([69, 690, 691, 692, 693, 694, 695, 696, 697, 698, 699, 769]);
  expect(search('nowhere')).toEqual([]);
  expect(words).toEqual([...new Set(texts.flatMap((text) => text.words))].sort());
});

it('joins what segments know, without what is gone', () => {
  expect(joined([packPostings([1, 5]), packPostings([7, 300])], new Set([5]))).toEqual([1, 7, 300]);
});

it('writes no word of which all documents are gone', () => {
  const writer = blockWriter();
  pushJoined(writer.postings, [packPostings([4])], new Set([4]));
  writer.endWord('gone');
  pushJoined(writer.postings, [packPostings([6])], new Set([4]));
  writer.endWord('here');
  expect(writer.take().map(({ words }) => words)).toEqual(['here']);
});

it('joins a list that was cut off in the middle of a number without harm to the next', () => {
  const whole = packPostings([5, 90_000]);
  expect(joined([{ ...whole, to: whole.to - 1 }, packPostings([100_000])], new Set())).toEqual([5, 100_000]);
});

it('joins lists that overlap as well as lists that follow each other', () => {
  fc.assert(
    fc.property(docs, fc.array(fc.nat(3), { maxLength: 8 }), fc.boolean(), (list, cuts, mixed) => {
      // Each document in one of four lists: dealt out in turn, or in four runs.
      const of = (at: number) => (mixed ? (cuts[at % (cuts.length || 1)] ?? 0) : Math.floor((at * 4) / list.length));
      const lists = [0, 1, 2, 3].map((one) => list.filter((_, at) => of(at) === one));
      expect(joined(lists.map(packPostings), new Set())).toEqual(list);
      const dropped = new Set<number>();
      const half = new Set(list.filter((_, at) => at % 2 === 1));
      const rest = joined(lists.map(packPostings), half, dropped);
      expect(rest).toEqual(list.filter((doc) => !half.has(doc)));
      expect(dropped).toEqual(half);
    }),
  );
});
