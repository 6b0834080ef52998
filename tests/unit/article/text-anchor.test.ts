import { expect, test } from 'vitest';
import { anchorOf, findAnchor } from '@/utils/article/text-anchor';

const before = 'The ferry left the pier at six. Nobody complained on the upper deck.\n';
const sentence = 'A crate of oranges stood by the rail, and the cook counted them aloud.';
const after = '\nThe council voted to keep the lighthouse lit through the winter.';
const text = before + sentence + after;
const anchor = anchorOf(text, before.length, before.length + sentence.length);

test('the sentence is found where it stands', () => {
  expect(findAnchor(text, anchor)).toBe(before.length);
});

test('text that came before it moves it', () => {
  expect(findAnchor(`Update: corrected.\n${text}`, anchor)).toBe(before.length + 19);
});

test('a repeat is told apart by what stands around', () => {
  const repeated = `${sentence} Something else follows here.\n${text}`;
  expect(findAnchor(repeated, anchor)).toBe(repeated.indexOf(text) + before.length);
});

test.each([
  ['its end was reworded', text.replace('counted them aloud', 'sang to them')],
  ['its beginning was reworded', text.replace('A crate of oranges', 'A box of orange')],
  ['it was written anew', text.replace(sentence, 'Fruit, everywhere.')],
])('the place is found though %s', (_what, changed) => {
  expect(Math.abs((findAnchor(changed, anchor) ?? -1000) - before.length)).toBeLessThanOrEqual(4);
});

test('another text has no such place', () => {
  expect(findAnchor('Prices at the fish market rose by seven percent in October.', anchor)).toBeNull();
  expect(findAnchor(text, { quote: '', prefix: '', suffix: '' })).toBeNull();
});

test('no more of the article is kept than the place needs', () => {
  const long = 'x'.repeat(5_000);
  const { quote, prefix, suffix } = anchorOf(long, 2_000, 4_000);
  expect([quote.length, prefix.length, suffix.length]).toEqual([160, 48, 48]);
});
