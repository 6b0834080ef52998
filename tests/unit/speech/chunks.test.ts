import { expect, test } from 'vitest';
import { chunksOf, MOST_LETTERS } from '@/utils/speech/chunks';

const said = (text: string, lang: string | null) =>
  chunksOf(text, lang).map(({ start, end }) => text.slice(start, end));
const letters = (text: string) => text.replace(/\s/g, '');

test('a sentence at a time, numbered, and its paragraph too', () => {
  const text = 'One is here. Two is there.\nThree stands apart.';
  expect(said(text, 'en')).toEqual(['One is here.', 'Two is there.', 'Three stands apart.']);
  expect(chunksOf(text, 'en').map(({ sentence, paragraph }) => [sentence, paragraph])).toEqual([
    [0, 0],
    [1, 0],
    [2, 1],
  ]);
});

test.each([
  ['en', 'Dr. Albarran met Gen. Osei and J. Brandt. They talked.', 2],
  ['de', 'Prof. Weber kam mit Dr. Lang. Niemand sprach.', 2],
  ['id', 'Prof. Sari tinggal di Jl. Melati. Ia guru.', 2],
])('abbreviations end no sentence (%s)', (lang, text, sentences) => {
  expect(said(text, lang)).toHaveLength(sentences);
});

test('a long sentence pauses at its commas, and nothing of it is lost', () => {
  const clause = 'the ferry left the pier an hour later than the timetable on the wall had promised';
  const text = `${clause}, ${clause}, ${clause}.`;
  expect(said(text, 'en')).toEqual([
    `${clause}, ${clause},`.length <= MOST_LETTERS ? `${clause}, ${clause},` : `${clause},`,
    `${clause}.`,
  ]);
});

test.each([
  ['ja', '港の灯台は冬のあいだも消えることなく船を導き続けている'.repeat(20)],
  ['zh', '港口的灯塔整个冬天都亮着为船只指引方向'.repeat(20)],
  ['th', 'ประภาคารที่ท่าเรือยังคงส่องแสงตลอดฤดูหนาวเพื่อนำทางเรือ'.repeat(12)],
  ['en', 'x'.repeat(1_000)],
  ['en', '👩‍👩‍👧'.repeat(100)],
  [null, `${'word '.repeat(200)}end.`],
])('no chunk is too long, and none is lost (%s)', (lang, text) => {
  const chunks = said(text, lang);
  expect(Math.max(...chunks.map(({ length }) => length))).toBeLessThanOrEqual(MOST_LETTERS);
  expect(chunks.every((chunk) => chunk.trim() === chunk && chunk !== '')).toBe(true);
  expect(letters(chunks.join(''))).toBe(letters(text));
});

test('words are not cut where no space sets them apart', () => {
  const text = 'ประภาคารที่ท่าเรือยังคงส่องแสงตลอดฤดูหนาวเพื่อนำทางเรือ'.repeat(12);
  const words = new Set([...new Intl.Segmenter('th', { granularity: 'word' }).segment(text)].map(({ index }) => index));
  for (const { start } of chunksOf(text, 'th')) expect(words.has(start)).toBe(true);
});
