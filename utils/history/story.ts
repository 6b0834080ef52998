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

/** Written anew for each text: rows of their own for each of 100,000 are memory that browsers give back late. */
let scratch = new Uint32Array(4_096);

/** The hashes of all runs of five words, in their order; each as often as it comes. Good until the next call. */
function runsOf(words: readonly string[]): Uint32Array {
  if (scratch.length < words.length) scratch = new Uint32Array(words.length * 2);
  const hashes = scratch;
  for (let at = 0; at < words.length; at++) hashes[at] = hashOf(words[at] ?? '');
  const count = Math.max(0, words.length - SHINGLE + 1);
  for (let at = 0; at < count; at++) {
    let hash = 0;
    for (let of = at; of < at + SHINGLE; of++) hash = (Math.imul(hash, 31) + (hashes[of] ?? 0)) | 0;
    // Nobody asks for the first of them any more.
    hashes[at] = mix(hash);
  }
  return hashes.subarray(0, count);
}

/** The hashes of all runs of five words of a text, each once. */
export const shinglesOf = (text: string): Set<number> => new Set(runsOf(wordsOf(text)));

/** Whether there are enough different ones to be told by. */
function hasEnough(runs: Uint32Array): boolean {
  const each = new Set<number>();
  for (const run of runs) if (each.add(run).size >= FEWEST) return true;
  return false;
}

/** The least of the hashes, each once, ascending. Without sorting them all: most are larger than those that are found already. */
function leastOf(runs: Uint32Array): number[] {
  const least: number[] = [];
  let limit = Number.POSITIVE_INFINITY;
  for (const run of runs) {
    if (run >= limit || least.includes(run)) continue;
    const at = least.findIndex((one) => one > run);
    least.splice(at < 0 ? least.length : at, 0, run);
    if (least.length > MARKS) least.pop();
    if (least.length === MARKS) limit = least[MARKS - 1] ?? limit;
  }
  return least;
}

/**
 * What the index knows a story by, beside the words of the text: no letter begins such a mark, so nobody finds it by typing.
 * Two texts of which one is in the other have one in common in nine cases of ten as long as it is a quarter of it.
 * @param text itself, or its words where they are known already
 */
export function storyMarks(text: string | readonly string[]): string[] {
  const runs = runsOf(typeof text === 'string' ? wordsOf(text) : text);
  if (!hasEnough(runs)) return [];
  return leastOf(runs).map((hash) => `\u0001${hash.toString(36)}`);
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
