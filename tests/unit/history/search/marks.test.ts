import { expect, it } from 'vitest';
import { excerptOf, markWords } from '@/utils/history/search/marks';
import { readQuery } from '@/utils/history/search/words';

const marked = (text: string, typed: string) =>
  markWords(text, readQuery(typed))
    .map((piece) => (piece.hit ? `[${piece.text}]` : piece.text))
    .join('');

it.each([
  ['The Lamps and the lamp', 'lamp', 'The [Lamps] and the [lamp]'],
  ['The Lamps and the lamp', 'lamp ', 'The Lamps and the [lamp]'],
  ['Em São Paulo', 'sao pau', 'Em [São] [Paulo]'],
  ['昨日、東京都で', '東京都', '昨日、[東京都]で'],
  ['ที่กรุงเทพวันนี้', 'กรุงเทพ', 'ที่[กรุงเทพ]วันนี้'],
  ['nothing here', 'lamp', 'nothing here'],
  ['', 'lamp', ''],
])('marks in "%s" what "%s" looks for', (text, typed, expected) => {
  expect(marked(text, typed)).toBe(expected);
});

it('gives the words around the first hit, from the beginning of a word', () => {
  const text = `${'Before the lamp was lit nobody came. '.repeat(20)}The harbour slept.${' After that it rained.'.repeat(20)}`;
  const excerpt = excerptOf(text, readQuery('harbour'), 120);
  expect(excerpt).toMatch(/^… \S.* The harbour slept\. After/);
  expect(excerpt.length).toBeLessThanOrEqual(120 + 4);
  expect(excerptOf('Short.', readQuery('nothing'))).toBe('Short.');
});
