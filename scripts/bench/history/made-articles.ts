/** Made-up articles for the bench of the history: the n-th is the same in every run. */
import type { Visit } from '../../../utils/history/visit';
import { type MadeLanguage, madeLanguages, randomNumbers, zipfRank } from './made-languages';

/** An article as an export has it: its record, and its text beside it. */
export interface MadeArticle extends Visit {
  kept: { lang: string; text: string };
}

const MINUTE = 60_000;
/** When the first was read: 100,000 articles, one every ten minutes, are two years. */
const BEGINNING = Date.UTC(2024, 10, 1);
const SITES = 120;
const SENTENCE = 17;
const PARAGRAPH = 3;

let made: MadeLanguage[] | undefined;

function languages(): MadeLanguage[] {
  made ??= madeLanguages();
  return made;
}

/** The n-th normally distributed number of a source of random ones (Box and Muller). */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

/** A name that stands in few articles, as those of people and places do. */
const nameOf = (n: number): string => `Name${(n * 7_919) % 30_011}`;

function proseOf({ words, space, length }: MadeLanguage, random: () => number, name: string): string {
  const many = Math.max(80, Math.round(length * Math.exp(0.55 * normal(random))));
  const paragraphs: string[] = [];
  for (let done = 0; done < many; ) {
    const sentences: string[] = [];
    for (let at = 0; at < PARAGRAPH && done < many; at++, done += SENTENCE) {
      const sentence = Array.from({ length: SENTENCE }, () => words[zipfRank(random, words.length)]);
      sentences.push(`${sentence.join(space)}.`);
    }
    paragraphs.push(sentences.join(' '));
  }
  paragraphs[0] = `${name} ${paragraphs[0]}`;
  return paragraphs.join('\n\n');
}

/** @param n from 0 on; the greater, the later it was read */
export function madeArticle(n: number): MadeArticle {
  const random = randomNumbers(n + 1);
  const language = languages()[n % languages().length] as MadeLanguage;
  const text = proseOf(language, random, nameOf(n));
  const wordCount = text.split(/\s+/).length;
  const url = `https://paper-${n % SITES}.example/2026/${n}/${language.lang}`;
  const readAt = BEGINNING + n * 10 * MINUTE;
  return {
    ...{ id: url, url, title: text.slice(0, 70), byline: nameOf(n + 1), siteName: `Paper ${n % SITES}` },
    ...{ lang: language.lang, leadImage: null, published: new Date(readAt).toISOString(), wordCount },
    ...{ readingMinutes: Math.ceil(wordCount / 230), firstReadAt: readAt, lastReadAt: readAt, timesRead: 1 },
    ...{ progress: (n % 11) / 10, place: null, updatedAt: readAt },
    kept: { lang: language.lang, text },
  };
}

/** What is typed into the search, by the number of its words: frequent, rare and half-typed ones of every language. */
export function madeQueries(count: number): Record<1 | 2 | 3, string[]> {
  const known = languages();
  const spaced = known.filter(({ space }) => space !== '');
  const word = (at: number, rank: number) => spaced[at % spaced.length]?.words[rank] ?? '';
  const ones = Array.from({ length: 10 }, (_, at) => word(at, 3 * 4 ** (at % 6)));
  const twos = Array.from({ length: 10 }, (_, at) => `${word(at, 5 + at)} ${word(at, 40 * (at + 1))}`);
  const threes = Array.from({ length: 10 }, (_, at) => `${word(at, 2)} ${word(at, 9 + at)} ${word(at, 30 + 20 * at)}`);
  const unspaced = known.filter(({ space }) => space === '').map(({ words }) => (words[700] ?? '') + (words[40] ?? ''));
  return {
    1: [...ones, ...unspaced, nameOf(Math.floor(count / 2)), nameOf(7).slice(0, 6)],
    2: [...twos, `${nameOf(Math.floor(count / 3))} ${word(Math.floor(count / 3), 1)}`],
    3: threes,
  };
}
