/**
 * Telling the same story in two papers: wire copy, which one of them has cut, headed anew and added a paragraph to. Texts
 * are compared by their shingles, all runs of five words (Broder, "On the resemblance and containment of documents",
 * 1997): what two writers write by themselves has next to none in common, whatever it is about.
 */
import { wordsOf } from './search/words';

/** Words of a shingle; pairs of letters where a script has no spaces. */
const SHINGLE = 5;
/** Marks of a text in the index: the least of its shingles' hashes (Broder's min-wise sample). */
const MARKS = 8;
/** A shorter text has too little to be told by. */
const FEWEST = 40;
/** The share of the shorter text's shingles that the other one must have. */
const SAME = 0.4;

/** FNV-1a over UTF-16 code units, 32 bits, then mixed so that the least are a fair sample (the finaliser of MurmurHash3). */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}

function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** The hashes of all runs of five words of a text, each once. @param text itself, or its words where they are known already */
export function shinglesOf(text: string | readonly string[]): Set<number> {
  const words = (typeof text === 'string' ? wordsOf(text) : text).map(hashOf);
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let hash = 0;
    for (let of = at; of < at + SHINGLE; of++) hash = Math.imul(hash, 31) + (words[of] ?? 0);
    shingles.add(mix(hash));
  }
  return shingles;
}

/**
 * What the index knows a story by, beside the words of the text: no letter begins such a mark, so nobody finds it by typing.
 * Two texts of which one is in the other have one in common in nine cases of ten as long as it is a quarter of it.
 * @param text itself, or its words where they are known already
 */
export function storyMarks(text: string | readonly string[]): string[] {
  const shingles = shinglesOf(text);
  if (shingles.size < FEWEST) return [];
  return [...shingles]
    .sort((a, b) => a - b)
    .slice(0, MARKS)
    .map((hash) => `\u0001${hash.toString(36)}`);
}

/** The share of the shorter text that stands in the other one, 0 to 1. */
export function sharedPart(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  if (short.size < FEWEST) return 0;
  let both = 0;
  for (const hash of short) if (long.has(hash)) both++;
  return both / short.size;
}

/** Whether so large a shared part makes two texts one story. */
export const isSameStory = (share: number): boolean => share >= SAME;
