import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { INTENTS, type NagPhrases, phrasesFor } from '@/utils/nags/phrases';

const languages = readdirSync('utils/nags/phrases').map((file) => file.replace('.ts', ''));
const purposes: (keyof NagPhrases)[] = [
  'closeAd',
  'dismiss',
  'paywall',
  'adLabel',
  'scroll',
  'unfold',
  'age',
  ...INTENTS,
];

test('every language is in, each with all that it says', async () => {
  expect(languages).toEqual(expect.arrayContaining(['de', 'en', 'es', 'fr', 'id']));
  for (const language of languages) {
    const { phrases }: { phrases: NagPhrases } = await import(`../../../utils/nags/phrases/${language}.ts`);
    expect(Object.keys(phrases).sort(), language).toEqual([...purposes].sort());
    for (const purpose of purposes)
      expect(phrasesFor(purpose), language).toEqual(expect.arrayContaining([...phrases[purpose]]));
  }
});

describe.each(purposes)('%s', (purpose) => {
  test('is said in the form that a box is read in: lower case, single plain spaces', () => {
    for (const phrase of phrasesFor(purpose)) {
      expect(phrase).toBe(phrase.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim());
      expect(phrase.length, phrase).toBeGreaterThan(1);
    }
  });
});

test('nothing that a nag says is what a paywall says', () => {
  const locked = phrasesFor('paywall');
  for (const intent of INTENTS) {
    for (const phrase of phrasesFor(intent)) {
      expect(
        locked.filter((words) => phrase.includes(words)),
        `${intent}: ${phrase}`,
      ).toEqual([]);
    }
  }
});
