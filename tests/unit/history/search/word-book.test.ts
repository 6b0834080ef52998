import fc from 'fast-check';
import { expect, it } from 'vitest';
import { entriesOf } from '@/utils/history/search/blocks';
import { unpackPostings } from '@/utils/history/search/postings';
import { wordBook } from '@/utils/history/search/word-book';

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
      const blocks = [...book.blocks(numbered.map(({ doc }) => doc))];
      const known = blocks.flatMap((block) => [...entriesOf(block)]);
      const expected = [...new Set(numbered.flatMap((one) => one.words))].sort();
      expect(known.map(([word]) => word)).toEqual(expected);
      for (const [word, postings] of known)
        expect(unpackPostings(postings)).toEqual(
          numbered.filter((one) => one.words.includes(word)).map(({ doc }) => doc),
        );
    }),
  );
});

it('grows with what it takes up', () => {
  const book = wordBook();
  for (let doc = 0; doc < 50; doc++) book.add(Array.from({ length: 400 }, (_, at) => `w${doc % 5}x${at}`));
  const blocks = [...book.blocks(Array.from({ length: 50 }, (_, at) => at + 1))];
  const entries = new Map(blocks.flatMap((block) => [...entriesOf(block)]));
  expect(entries.size).toBe(2_000);
  expect(unpackPostings(entries.get('w3x399') ?? new Uint8Array())).toEqual([4, 9, 14, 19, 24, 29, 34, 39, 44, 49]);
});
