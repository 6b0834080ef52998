import { expect, test } from 'vitest';
import { readDelivery } from '@/utils/article/teaser';

const removal = (text: string) => ({ step: 'judge-blocks', reason: 'login', selector: 'p', text });
const wall = [removal('Subscribe to continue reading about the harbour')];
const about = [removal('She told readers to subscribe to continue reading the letter')];

test.each([
  ['free and whole', false, null, 900, [], false, null],
  ['declared locked, nobody says how long', true, null, 900, [], true, null],
  ['declared locked, a fifth of it', true, 1_000, 200, [], true, 0.2],
  ['declared locked, but all of it is here', true, 1_000, 950, [], false, null],
  ['a wall behind a short text', false, null, 120, wall, true, null],
  ['a wall behind a long text is for another article', false, null, 900, wall, false, null],
  ['a wall behind a third of the words', false, 1_200, 400, wall, true, 1 / 3],
  ['words about a wall in a sentence', false, null, 120, about, false, null],
  ['fewer words than declared, and no wall', false, 1_000, 400, [], false, null],
  ['a length that cannot be true', true, 3, 200, [], true, null],
])('%s', (_name, declared, whole, words, removals, partial, shownShare) => {
  const node = whole === null ? null : { wordCount: whole };
  const delivery = readDelivery(declared, node, { words, removals, lang: 'en' });
  expect(delivery.partial).toBe(partial);
  if (shownShare === null) expect(delivery.shownShare).toBeNull();
  else expect(delivery.shownShare).toBeCloseTo(shownShare);
});
