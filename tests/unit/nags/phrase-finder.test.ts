/** One pass with a table finds what a regular expression of all phrases finds. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstPhrase, type SaidPurpose, says } from '@/utils/nags/phrase-finder';
import { phrasesFor } from '@/utils/nags/phrases';

const purposes: SaidPurpose[] = [
  ...(['closeAd', 'dismiss', 'login', 'newsletter', 'app', 'push', 'adblock', 'consent'] as const),
  ...(['paywall', 'survey', 'donate', 'scroll', 'unfold', 'age'] as const),
];

/** A phrase anywhere that no letter of Latin or Cyrillic stands before. */
const patterns = new Map(
  purposes.map((purpose) => {
    const escaped = phrasesFor(purpose).map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    return [purpose, new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(?:${escaped.join('|')})`, 'u')] as const;
  }),
);

function expectSame(text: string): void {
  for (const [purpose, pattern] of patterns) {
    const found = pattern.exec(text);
    expect(says(purpose, text), `${purpose}: ${text}`).toBe(found !== null);
    expect(firstPhrase(purpose, text), `${purpose}: ${text}`).toEqual(
      found && { index: found.index, phrase: found[0] },
    );
  }
}

const all = purposes.flatMap(phrasesFor);

test('every phrase is found: alone, at the start of a word, and not within one', () => {
  for (const phrase of all)
    for (const text of [phrase, `x ${phrase}`, `x${phrase}`, `ж${phrase}`, `的${phrase}`]) expectSame(text);
}, 60_000);

test('prose is read alike', () => {
  const prose = JSON.parse(readFileSync('tests/fixtures/nags/prose.json', 'utf8')) as Record<string, string[]>;
  for (const sentences of Object.values(prose)) expectSame(sentences.join(' ').toLowerCase());
});

test('so are texts of phrases, parts of them and letters of all kinds', () => {
  const piece = fc.oneof(
    fc.constantFrom(...all),
    fc.constantFrom(...all).map((phrase) => phrase.slice(0, -1)),
    fc.constantFrom(' ', '  ', '-', '’', 'ß', '÷', '×', 'ж', 'ѣ', '҄', 'Ⴀ', 'ﬀ', 'ｋ', 'ª', '²', 'あ', 'ا', '𝒜', '😀'),
    fc.string({ maxLength: 3 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => expectSame(pieces.join(''))),
    { numRuns: 400 },
  );
});
