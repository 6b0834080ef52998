/** The texts of the interface: all of them in every language, fit for their places, and in the language that they claim. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('../../../public/_locales', import.meta.url));
type Texts = Record<string, string>;

function textsOf(locale: string): Texts {
  const messages = JSON.parse(readFileSync(`${folder}/${locale}/messages.json`, 'utf8')) as Record<
    string,
    { message: string }
  >;
  return Object.fromEntries(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

const english = textsOf('en');
const keys = Object.keys(english);
const places = (text: string | undefined) => (text?.match(/\$\d/g) ?? []).sort();

/** The languages that Jernih speaks, by the names of their folders, which are those of chrome.i18n. */
const LANGUAGES = [
  ...['ar', 'de', 'en', 'es', 'fr', 'he', 'hi', 'id', 'it', 'ja', 'ko', 'ms', 'nl', 'pl'],
  ...['pt_BR', 'ru', 'tr', 'zh_CN', 'zh_TW'],
];

/** The writing systems of languages that do not write in Latin letters. */
const SCRIPTS: Record<string, RegExp> = {
  ar: /\p{Script=Arabic}/u,
  he: /\p{Script=Hebrew}/u,
  hi: /\p{Script=Devanagari}/u,
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  ko: /\p{Script=Hangul}/u,
  ru: /\p{Script=Cyrillic}/u,
  zh_CN: /\p{Script=Han}/u,
  zh_TW: /\p{Script=Han}/u,
};

/** Names that are written alike everywhere, and texts that are numbers. */
const ALIKE = new Set(['brandName', 'languageTag', 'optionsFontSizeValue']);

/**
 * Chromium's font measure for labels is not to be had here: letters count one, wide ones of East Asia two. A text may be
 * longer than the English one by its half and ten letters, which is what our buttons and rows were laid out for.
 */
const width = (text: string) =>
  [...text].reduce(
    (sum, letter) =>
      sum + (/[\p{Script=Han}\p{Script=Hangul}\p{Script=Katakana}\p{Script=Hiragana}]/u.test(letter) ? 2 : 1),
    0,
  );

it('speaks the languages that README.md promises', () => {
  expect(readdirSync(folder).sort()).toEqual([...LANGUAGES].sort());
});

describe.each(LANGUAGES)('%s', (locale) => {
  const texts = textsOf(locale);

  it('has every text once, in the order of the English ones, and no other', () => {
    const written = readFileSync(`${folder}/${locale}/messages.json`, 'utf8').matchAll(/^ {2}"(\w+)": \{/gm);
    expect([...written].map(([, key]) => key)).toEqual(keys);
  });

  it('has the substitutions of the English texts, and no empty text', () => {
    for (const key of keys) {
      expect(texts[key]?.trim(), key).not.toBe('');
      expect(places(texts[key]), key).toEqual(places(english[key]));
    }
  });

  it('keeps to what the stores allow: 75 letters for the name, 132 for the description', () => {
    expect(texts.extensionName?.length).toBeLessThanOrEqual(75);
    expect(texts.extensionDescription?.length).toBeLessThanOrEqual(132);
  });

  it('fits where the English texts stand', () => {
    const long = keys.filter((key) => width(texts[key] ?? '') > width(english[key] ?? '') * 1.5 + 14);
    expect(long).toEqual([]);
  });

  it('is written in its own language and says so', () => {
    expect(Intl.getCanonicalLocales(texts.languageTag ?? '')).toEqual([locale.replace('_', '-')]);
    const words = keys.filter((key) => !ALIKE.has(key) && /\p{Letter}/u.test(texts[key] ?? ''));
    const script = SCRIPTS[locale];
    if (script) expect(words.filter((key) => !script.test(texts[key] ?? ''))).toEqual([]);
    // Some words are the same in two languages: never a quarter of them.
    const same = locale === 'en' ? [] : words.filter((key) => texts[key] === english[key]);
    expect(same.length / words.length).toBeLessThan(0.1);
  });
});
