/**
 * A segment of the index: the words of some documents in order, cut into blocks of a few hundred, so that a look-up reads
 * one block and not the segment. Blocks are never changed; segments are merged into larger ones and dropped (a
 * log-structured merge tree, as in Lucene).
 */
import { chainPostings, packPostings, unite, unpackPostings } from './postings';

/** Words and where they stand; the words ascending by UTF-16 code units, which is how IndexedDB compares them, too. */
export interface Block {
  /** The first word: its key within the segment. */
  first: string;
  /** One a line. */
  words: string;
  /** Where each word's postings end. */
  ends: Uint32Array;
  postings: Uint8Array;
}

/** A word with the documents in which it stands, packed. */
export type Entry = readonly [word: string, postings: Uint8Array];

export const WORDS_A_BLOCK = 256;

function toBlock(entries: readonly Entry[]): Block {
  const ends = new Uint32Array(entries.length);
  let size = 0;
  for (const [at, [, postings]] of entries.entries()) {
    size += postings.length;
    ends[at] = size;
  }
  const postings = new Uint8Array(size);
  for (const [at, [, bytes]] of entries.entries()) postings.set(bytes, (ends[at] ?? 0) - bytes.length);
  return { first: entries[0]?.[0] ?? '', words: entries.map(([word]) => word).join('\n'), ends, postings };
}

/** Cuts entries that come in order into blocks, as they come. */
export function* blocksOf(entries: Iterable<Entry>): Generator<Block> {
  let open: Entry[] = [];
  for (const entry of entries) {
    open.push(entry);
    if (open.length < WORDS_A_BLOCK) continue;
    yield toBlock(open);
    open = [];
  }
  if (open.length > 0) yield toBlock(open);
}

/** The entries of a block, in order. */
export function* entriesOf({ words, ends, postings }: Block): Generator<Entry> {
  let start = 0;
  for (const [at, word] of words.split('\n').entries()) {
    const end = ends[at] ?? start;
    yield [word, postings.subarray(start, end)];
    start = end;
  }
}

/** The documents of a word in a block, or of all words that begin with it. */
export function lookUp(block: Block, word: string, open: boolean): number[][] {
  const found: number[][] = [];
  for (const [known, postings] of entriesOf(block)) {
    if (known === word || (open && known.startsWith(word))) found.push(unpackPostings(postings));
    else if (known > word && !known.startsWith(word)) break;
  }
  return found;
}

/**
 * Joins what several segments know of one word, without the documents that are gone.
 * @param dropped takes up the documents that were left out
 */
export function joinPostings(
  lists: readonly Uint8Array[],
  gone: ReadonlySet<number>,
  dropped = new Set<number>(),
): Uint8Array {
  const chained = gone.size === 0 ? chainPostings(lists) : null;
  if (chained) return chained;
  const docs = unite(lists.map(unpackPostings)).filter((doc) => {
    if (!gone.has(doc)) return true;
    dropped.add(doc);
    return false;
  });
  return packPostings(docs);
}
