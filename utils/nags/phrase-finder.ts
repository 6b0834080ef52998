/**
 * Finds what boxes say in one pass over a text, for all purposes and languages. As regular expressions these 2,000
 * phrases became 270 KB of machine code in every article's tab (Chromium 156); as a table they are 15.
 */
import { type NagPhrases, phrasesFor } from './phrases';

type Purpose = keyof NagPhrases;

/** In the order of their bits. */
const PURPOSES = [
  ...(['closeAd', 'dismiss', 'login', 'newsletter', 'app', 'push', 'adblock', 'consent'] as const),
  ...(['paywall', 'survey', 'donate', 'scroll', 'unfold', 'age'] as const),
] satisfies Purpose[];

/** What is looked for; labels of advertisements are whole texts, and compared. */
export type SaidPurpose = (typeof PURPOSES)[number];

/** A power of two. */
const BUCKETS = 1_024;

/** A phrase in a text. */
export interface SaidPhrase {
  index: number;
  phrase: string;
}

/** Phrases by their first two letters: those of a bucket stand side by side, in the order of their lists. */
interface Table {
  phrases: string[];
  /** The number of each phrase's purpose. */
  purposes: Uint8Array;
  /** Where each bucket begins; one more than there are. */
  starts: Uint16Array;
}

const bucketOf = (text: string, at: number): number =>
  (text.charCodeAt(at) * 31 + text.charCodeAt(at + 1)) & (BUCKETS - 1);

function makeTable(): Table {
  const all = PURPOSES.flatMap((purpose, number) => phrasesFor(purpose).map((phrase) => ({ phrase, number })));
  const starts = new Uint16Array(BUCKETS + 1);
  const sorted = all.map((one) => ({ ...one, bucket: bucketOf(one.phrase, 0) })).sort((a, b) => a.bucket - b.bucket);
  for (const { bucket } of sorted) starts[bucket + 1] = (starts[bucket + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  return {
    phrases: sorted.map(({ phrase }) => phrase),
    purposes: Uint8Array.from(sorted, ({ number }) => number),
    starts,
  };
}

let table: Table | undefined;

/** Han, Kana and Thai are written without spaces: there a phrase may begin anywhere. */
const IN_WORD = /[\p{Script=Latin}\p{Script=Cyrillic}]/u;

/** Most of what `IN_WORD` is, told by its number. */
const isLetter = (code: number): boolean =>
  code < 0x80
    ? (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
    : (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7) || (code >= 0x400 && code < 0x483);

/** Calls back for each phrase that begins at the start of a word, until it is told to stop. */
function scan(text: string, onPhrase: (number: number, phrase: string, index: number) => boolean): void {
  table ??= makeTable();
  const { phrases, purposes, starts } = table;
  let inWord = false;
  for (let at = 0; at < text.length; at++) {
    const skip = inWord;
    inWord = isLetter(text.charCodeAt(at));
    if (skip) continue;
    const bucket = bucketOf(text, at);
    for (let one = starts[bucket] ?? 0, end = starts[bucket + 1] ?? 0; one < end; one++) {
      const phrase = phrases[one] ?? '';
      if (!text.startsWith(phrase, at) || (at > 0 && IN_WORD.test(text.charAt(at - 1)))) continue;
      if (onPhrase(purposes[one] ?? 0, phrase, at)) return;
    }
  }
}

const bitOf = (purpose: SaidPurpose): number => 1 << PURPOSES.indexOf(purpose);

let last = { text: '', said: 0 };

/** The bits of all that a text says. The same text is asked for one purpose after the other. */
function saidIn(text: string): number {
  if (text !== last.text) {
    let said = 0;
    scan(text, (number) => {
      said |= 1 << number;
      return false;
    });
    last = { text, said };
  }
  return last.said;
}

/** Whether a text holds a phrase of a purpose. @param text in lower case */
export const says = (purpose: SaidPurpose, text: string): boolean => (saidIn(text) & bitOf(purpose)) !== 0;

/** The first phrase of a purpose in a text; of several at one place the one that its list has first. */
export function firstPhrase(purpose: SaidPurpose, text: string): SaidPhrase | null {
  const wanted = PURPOSES.indexOf(purpose);
  let found = null as SaidPhrase | null;
  scan(text, (number, phrase, index) => {
    if (number === wanted) found = { index, phrase };
    return found !== null;
  });
  return found;
}
