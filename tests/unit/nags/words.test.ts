// @vitest-environment jsdom
/** False friends: what is written about nags is no nag. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type SaidPurpose, says } from '@/utils/nags/phrase-finder';
import { isAdLabel, ownWords } from '@/utils/nags/words';

const prose = JSON.parse(readFileSync('tests/fixtures/nags/prose.json', 'utf8')) as Record<string, string[]>;
const purposes: SaidPurpose[] = [
  ...(['closeAd', 'login', 'newsletter', 'app', 'push', 'adblock', 'consent'] as const),
  ...(['paywall', 'survey', 'donate', 'scroll', 'unfold', 'age'] as const),
];

test.each(Object.entries(prose))('plain prose in %s says nothing that a nag says', (_lang, sentences) => {
  for (const sentence of sentences) {
    const text = sentence.toLowerCase();
    expect(
      purposes.filter((purpose) => says(purpose, text)),
      sentence,
    ).toEqual([]);
  }
});

describe('the label of an advertisement', () => {
  test.each(['Advertisement', 'Iklan', '- Anzeige -', 'Publicidad', 'Реклама', '广告', 'إعلان', 'विज्ञापन', '[広告]'])(
    'is %s',
    (label) => expect(isAdLabel(label.toLowerCase())).toBe(true),
  );
  test.each([
    'The rise of advertising on ferries',
    'Anzeigenpreise',
    'Pemilik kapal memasang iklan di koran',
    'Рекламация',
    '',
  ])('is not "%s"', (text) => expect(isAdLabel(text.toLowerCase())).toBe(false));
});

test('a list of links names things and says nothing for its box', () => {
  document.body.innerHTML = `<aside>Contents<ol><li><a>Cookies</a></li><li><a>Notifications</a></li><li><a>Newsletter</a></li></ol></aside>`;
  expect(ownWords(document.querySelector('aside') as Element)).toMatch(/^contents\s*$/);
});
