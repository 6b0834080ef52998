import { describe, expect, test } from 'vitest';
import { squeezed, wordOverlap, words } from '../../../scripts/bench/score/words';

describe('words', () => {
  test.each([
    ['The tide’s in – 3rd pier!', ['the', 'tide', 's', 'in', '3rd', 'pier']],
    // Without spaces, each character is a word, and digits stay together.
    ['港の時計 12時', ['港', 'の', '時', '計', '12', '時']],
    ['ﬁve', ['five']],
    // A vowel sign belongs to its letter, so a word of Hindi is one.
    ['हिन्दी में', ['हिन्दी', 'में']],
    ['İKİ', ['iki']],
    ['– …', []],
  ])('of “%s”', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test('squeezed ignores case, spaces and punctuation', () => {
    expect(squeezed('“Wool, remembers”')).toBe(squeezed('WOOL REMEMBERS'));
    expect(squeezed('Wool remembers')).not.toBe(squeezed('Wool remembered'));
  });
});

describe('wordOverlap', () => {
  test('counts every word as often as it stands in both', () => {
    // Of 4 words 3 are in the gold (the second "sea" is not), of the gold's 5 words 3 are found.
    const { precision, recall, f1 } = wordOverlap('sea sea wind salt', 'Salt, wind and the sea');
    expect(precision).toBeCloseTo(3 / 4);
    expect(recall).toBeCloseTo(3 / 5);
    expect(f1).toBeCloseTo((2 * 0.75 * 0.6) / 1.35);
  });

  test('is 1 for the same words in another order and 0 for nothing', () => {
    expect(wordOverlap('b a', 'a b').f1).toBe(1);
    expect(wordOverlap('', 'a b')).toEqual({ precision: 0, recall: 0, f1: 0 });
  });
});
