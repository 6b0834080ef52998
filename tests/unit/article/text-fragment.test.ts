import { expect, test } from 'vitest';
import { quoteLink, textFragment } from '@/utils/article/text-fragment';

const quoted = (text: string, phrase: string, nth = 0) => {
  let start = text.indexOf(phrase);
  for (let n = 0; n < nth; n++) start = text.indexOf(phrase, start + 1);
  return { text, start, end: start + phrase.length };
};

const harbour = 'The lamp is lit, and the well-kept pier & quay wait. The lamp is old.\nNobody counts the oranges.';

test('a quote that stands once is its own words', () => {
  expect(textFragment(quoted(harbour, 'Nobody counts'), 'en')).toBe('#:~:text=Nobody%20counts');
});

test('what has a meaning in the directive is written in percent', () => {
  expect(textFragment(quoted(harbour, 'lit, and the well-kept pier & quay'), 'en')).toBe(
    '#:~:text=lit%2C%20and%20the%20well%2Dkept%20pier%20%26%20quay',
  );
});

test('half a word is the whole of it, because browsers match words', () => {
  expect(textFragment(quoted(harbour, 'body coun'), 'en')).toBe('#:~:text=Nobody%20counts');
});

test('a quote that stands twice gets what stands around it, from its own block', () => {
  expect(textFragment(quoted(harbour, 'The lamp is', 1), 'en')).toBe('#:~:text=wait.-,The%20lamp%20is,-old');
  expect(textFragment(quoted(harbour, 'The lamp is', 0), 'en')).toBe('#:~:text=The%20lamp%20is,-lit');
});

test('a repeat is told without case and accents, as browsers compare', () => {
  const text = 'Café closes. The cafe opens.';
  expect(textFragment(quoted(text, 'cafe'), 'en')).toBe('#:~:text=The-,cafe,-opens');
});

test('a quote over two blocks, or a long one, is named by its ends', () => {
  expect(textFragment(quoted(harbour, 'The lamp is old.\nNobody counts'), 'en')).toBe(
    '#:~:text=The%20lamp%20is%20old,Nobody%20counts',
  );
  const long = Array.from({ length: 80 }, (_, n) => `word${n}`).join(' ');
  expect(textFragment(quoted(long, long), 'en')).toBe(
    '#:~:text=word0%20word1%20word2%20word3%20word4,word75%20word76%20word77%20word78%20word79',
  );
});

test('languages without spaces are cut into words by their own rules', () => {
  const text = '港の灯台は冬も消えない。灯台は古い。';
  expect(textFragment(quoted(text, '灯台は古い'), 'ja')).toBe(`#:~:text=${encodeURIComponent('灯台は古い')}`);
});

test('no word, no fragment; a language that nobody knows is none', () => {
  expect(textFragment({ text: '… — …', start: 0, end: 5 }, 'en')).toBeNull();
  expect(textFragment(quoted(harbour, 'oranges'), 'x_y!')).toBe('#:~:text=oranges');
});

test('the link has the canonical address, and no other fragment', () => {
  expect(quoteLink('https://bay.example/lamp#top', quoted(harbour, 'oranges'), 'en')).toBe(
    'https://bay.example/lamp#:~:text=oranges',
  );
});
