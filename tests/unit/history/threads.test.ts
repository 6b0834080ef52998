import fc from 'fast-check';
import { expect, it } from 'vitest';
import { namesIn, threadOf } from '@/utils/history/threads';

it('takes what is capitalised in the middle of a sentence for a name', () => {
  const text =
    'Yesterday Mayor Albarran met Quibblewick. Nobody knew. The pilot, Quibblewick, said: “Perhaps.”\nAt Salt Bay it rained.';
  expect(namesIn(text)).toEqual(['quibblewick', 'albarran', 'bay', 'mayor', 'salt']);
  expect(namesIn('昨日、東京都で会議が開かれた。')).toEqual([]);
  expect(namesIn('')).toEqual([]);
});

it('asks for no more than a dozen', () => {
  const many = Array.from({ length: 40 }, (_, n) => `and Name${String.fromCharCode(97 + (n % 26))}${n}`).join(' ');
  expect(namesIn(many)).toHaveLength(12);
});

it('finds who shares several names, and not who shares one or what everybody writes about', () => {
  const everywhere = Array.from({ length: 31 }, (_, doc) => doc);
  expect(threadOf([[1, 2, 3], [1, 3, 4], [1, 3, 2], everywhere], 1)).toEqual([3, 2]);
  expect(threadOf([], 1)).toEqual([]);
});

it('never names the article itself, and no article twice', () => {
  const lists = fc.array(fc.uniqueArray(fc.nat(20), { maxLength: 8 }), { maxLength: 6 });
  fc.assert(
    fc.property(lists, fc.nat(20), (docs, own) => {
      const thread = threadOf(docs, own);
      expect(thread).not.toContain(own);
      expect(new Set(thread).size).toBe(thread.length);
      for (const doc of thread) expect(docs.filter((list) => list.includes(doc)).length).toBeGreaterThanOrEqual(2);
    }),
  );
});
