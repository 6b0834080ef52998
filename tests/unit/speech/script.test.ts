import fc from 'fast-check';
import { expect, test } from 'vitest';
import { MOST_LETTERS } from '@/utils/speech/chunks';
import { lineAt, scriptOf, sentenceOf } from '@/utils/speech/script';

const linesOf = (text: string, ...runs: [start: number, lang: string | null][]) => {
  const stretches = runs.map(([start, lang], n) => ({ start, end: runs[n + 1]?.[0] ?? text.length, lang }));
  return scriptOf(text, stretches).lines.map((line) => [text.slice(line.start, line.end), line.lang, line.sentence]);
};

test('sentences and paragraphs are numbered through the whole text', () => {
  const { lines } = scriptOf('One. Two.\n\nThree.\nFour. Five.', [{ start: 0, end: 30, lang: 'en' }]);
  expect(lines.map(({ sentence, paragraph }) => [sentence, paragraph])).toEqual([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 2],
  ]);
});

test('a foreign phrase is a line of its own in the same sentence, with the punctuation behind it', () => {
  const text = 'She said bonjour à tous, and left.';
  const [from, to] = [text.indexOf('bonjour'), text.indexOf(',')];
  expect(linesOf(text, [0, 'en'], [from, 'fr'], [to, 'en'])).toEqual([
    ['She said', 'en', 0],
    ['bonjour à tous', 'fr', 0],
    [', and left.', 'en', 0],
  ]);
  expect(linesOf('She said bonjour.', [0, 'en'], [9, 'fr'], [16, 'en'])).toEqual([
    ['She said', 'en', 0],
    ['bonjour.', 'fr', 0],
  ]);
});

test('varieties of one language are one line', () => {
  expect(linesOf('The colour of harbours.', [0, 'en-US'], [4, 'en-GB'], [10, 'en-US'])).toHaveLength(1);
});

test('a paragraph is cut into sentences as its own language does', () => {
  const text = 'It began.\nProf. Weber kam mit Dr. Lang. Niemand sprach.';
  expect(linesOf(text, [0, 'en'], [10, 'de']).map(([words]) => words)).toEqual([
    'It began.',
    'Prof. Weber kam mit Dr. Lang.',
    'Niemand sprach.',
  ]);
});

test('a slow voice gets shorter lines', () => {
  const text = `${'the ferry left the pier an hour late, '.repeat(8)}again.`;
  const longest = (most?: number) =>
    Math.max(...scriptOf(text, [{ start: 0, end: text.length, lang: 'en' }], most).lines.map((l) => l.end - l.start));
  expect(longest()).toBeLessThanOrEqual(MOST_LETTERS);
  expect(longest(88)).toBeLessThanOrEqual(88);
  expect(longest()).toBeGreaterThan(88);
});

test('places are found again', () => {
  const text = `A short one. So ${'many words, '.repeat(30)}end.\nLast.`;
  const script = scriptOf(text, [{ start: 0, end: text.length, lang: 'en' }]);
  expect(lineAt(script, 3)).toBe(0);
  expect(lineAt(script, 12)).toBe(1);
  expect(lineAt(script, 99_999)).toBe(script.lines.length - 1);
  const { start, end } = sentenceOf(script, 2);
  expect(text.slice(start, end)).toBe(`So ${'many words, '.repeat(30)}end.`);
});

test('every letter is in one line, whatever the languages', () => {
  const words = fc.array(fc.constantFrom('lamp', 'the', 'Ufer,', '港は静かだ。', '(', '“oui”', '\n', 'end.', '—'), {
    maxLength: 80,
  });
  const borders = fc.array(fc.tuple(fc.nat(400), fc.constantFrom('en', 'de', 'fr', 'ja', null)), { maxLength: 6 });
  fc.assert(
    fc.property(words, borders, (all, cuts) => {
      const text = all.join(' ').replaceAll(' \n ', '\n');
      const sorted = cuts.sort(([a], [b]) => a - b);
      const runs = [[0, 'en'] as const, ...sorted].map(([start, lang], n) => ({
        start,
        end: sorted[n]?.[0] ?? text.length,
        lang,
      }));
      const { lines } = scriptOf(text, runs);
      expect(
        lines
          .map(({ start, end }) => text.slice(start, end))
          .join('')
          .replace(/\s/g, ''),
      ).toBe(text.replace(/\s/g, ''));
      for (const [n, { start }] of lines.entries()) expect(start).toBeGreaterThanOrEqual(lines[n - 1]?.end ?? 0);
    }),
  );
});
