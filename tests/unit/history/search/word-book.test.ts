import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type Block, blockReader } from '@/utils/history/search/blocks';
import { unpackPostings } from '@/utils/history/search/postings';
import { wordBook } from '@/utils/history/search/word-book';

/** Each word with the documents in which it stands. */
function known(blocks: readonly Block[]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  for (const reader = blockReader(blocks); reader.word !== null; reader.next())
    found.set(reader.word, unpackPostings(reader.postings));
  return found;
}

const words = fc.array(fc.constantFrom<string[]>('a', 'b', 'lamp', '東京', 'ü', 'zz', '\u0001x'), { maxLength: 12 });
const documents = fc.array(fc.record({ gap: fc.integer({ min: 1, max: 70_000 }), words }), { maxLength: 30 });

it('knows of each word in which documents it stands, once each', () => {
  fc.assert(
    fc.property(documents, (list) => {
      let doc = 0;
      const numbered = list.map((one) => {
        doc += one.gap;
        return { doc, words: one.words };
      });
      const book = wordBook();
      for (const one of numbered) book.add(one.words);
      const found = known(book.blocks(numbered.map(({ doc }) => doc)));
      expect([...found.keys()]).toEqual([...new Set(numbered.flatMap((one) => one.words))].sort());
      for (const [word, docs] of found)
        expect(docs).toEqual(numbered.filter((one) => one.words.includes(word)).map(({ doc }) => doc));
    }),
  );
});

it('grows with what it takes up', () => {
  const book = wordBook();
  for (let doc = 0; doc < 50; doc++) book.add(Array.from({ length: 400 }, (_, at) => `w${doc % 5}x${at}`));
  const found = known(book.blocks(Array.from({ length: 50 }, (_, at) => at + 1)));
  expect(found.size).toBe(2_000);
  expect(found.get('w3x399')).toEqual([4, 9, 14, 19, 24, 29, 34, 39, 44, 49]);
});
