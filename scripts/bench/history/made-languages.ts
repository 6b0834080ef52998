/**
 * Made-up languages for the bench of the history: words with the letters, lengths and frequencies of the real ones. What
 * counts for an index is how many different words there are, how often each comes and how many bytes it takes.
 */

/** Numbers from 0 to 1 that look random and are the same in every run (mulberry32 by Tommy Ettinger, public domain). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export interface MadeLanguage {
  /** BCP 47. */
  lang: string;
  /** Its words, the most frequent first. */
  words: readonly string[];
  /** What stands between two words. */
  space: string;
  /** Words of the median article. */
  length: number;
}

type Random = () => number;
const pick = <T>(random: Random, list: ArrayLike<T>): T => list[Math.floor(random() * list.length)] as T;

/** Syllables of Latin letters; German has longer words than English, Indonesian affixes. */
function latinWord(
  random: Random,
  syllables: number,
  prefixes: readonly string[],
  suffixes: readonly string[],
): string {
  const middle = Array.from({ length: syllables }, () => pick(random, 'bcdfghjklmnprstvwyz') + pick(random, 'aeiou'));
  return `${pick(random, prefixes)}${middle.join('')}${pick(random, suffixes)}`;
}

const letters = (random: Random, from: number, to: number, length: number): string =>
  String.fromCharCode(...Array.from({ length }, () => from + Math.floor(random() ** 2 * (to - from))));

const lengthOf = (random: Random, most: number): number => 1 + Math.floor(random() * most);

/** How a word of each language is made. Frequent words are short ones: `rank` is 0 for the most frequent, 1 for the rarest. */
const MAKERS: Record<string, (random: Random, rank: number) => string> = {
  id: (random, rank) =>
    latinWord(
      random,
      1 + Math.round(rank * 2),
      ['', '', '', 'me', 'ber', 'di', 'pe'],
      ['', '', 'n', 'kan', 'nya', 'ng'],
    ),
  en: (random, rank) =>
    latinWord(random, lengthOf(random, 1 + rank * 2), ['', '', 'un', 're'], ['', 's', 'ed', 'r', 'n', 'ing']),
  de: (random, rank) =>
    latinWord(random, lengthOf(random, 1 + rank * 4), ['', '', 'ge', 'ver'], ['', 'n', 'en', 'r', 'ung', 'ß']),
  ar: (random, rank) =>
    (random() < 0.3 ? 'ال' : '') + letters(random, 0x628, 0x64a, 2 + lengthOf(random, 1 + rank * 4)),
  th: (random, rank) =>
    Array.from(
      { length: lengthOf(random, 1 + rank * 2) },
      () => letters(random, 0xe01, 0xe2e, 1) + pick(random, 'าิีุูะเแ'),
    ).join(''),
  zh: (random, rank) => letters(random, 0x4e00, 0x4e00 + 3_000, lengthOf(random, 1 + rank * 2)),
  ja: (random, rank) =>
    random() < 0.5
      ? letters(random, 0x3042, 0x3093, lengthOf(random, 2 + rank))
      : letters(random, 0x4e00, 0x4e00 + 2_000, 2),
};

/** Words of the median article, as long as agencies' reports are: half of all articles are shorter. */
const LENGTHS: Record<string, number> = { id: 420, en: 520, de: 480, ar: 400, th: 600, zh: 500, ja: 500 };
const UNSPACED = new Set(['th', 'zh', 'ja']);
/** Different words of a language; names, numbers and misspellings come on top. */
const VOCABULARY = 40_000;

/** The seven languages: Indonesian, English, German, Arabic, Thai, Chinese and Japanese. */
export function madeLanguages(): MadeLanguage[] {
  return Object.entries(MAKERS).map(([lang, make], at) => {
    const random = randomNumbers(1_000 + at);
    const words = Array.from({ length: VOCABULARY }, (_, rank) =>
      make(random, Math.min(1, Math.log10(1 + rank) / 4.6)),
    );
    return { lang, words, space: UNSPACED.has(lang) ? '' : ' ', length: LENGTHS[lang] ?? 500 };
  });
}

/** The rank of a word that comes as often as words do: the thousandth a thousand times as rarely as the first (Zipf). */
export function zipfRank(random: Random, ranks: number): number {
  return Math.min(ranks - 1, Math.floor(ranks ** random()) - 1);
}
