/**
 * A segment of the index: the words of some documents in order, cut into blocks of a few hundred, so that a look-up reads
 * one block and not the segment. Blocks are never changed; segments are merged into larger ones and dropped (a
 * log-structured merge tree, as in Lucene).
 */
import { type Postings, pushChained, pushPostings, unite, unpackPostings } from './postings';
import { newBytes, type Row } from './rows';

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

const WORDS_A_BLOCK = 256;

/** Blocks while they are written, word by word. */
export interface BlockWriter {
  /** Where the postings of the next word go. */
  readonly postings: Row<Uint8Array>;
  /** Ends a word; one without postings is none. */
  endWord(word: string): void;
  /** What was written; the writer is empty again. */
  take(): Block[];
  /** How many words were written. */
  readonly words: number;
}

/** A writer of blocks, empty. */
export function blockWriter(): BlockWriter {
  const postings = newBytes();
  let words: string[] = [];
  let ends: number[] = [];
  let blocks: Block[] = [];
  const close = () => {
    const [first] = words;
    if (first === undefined) return;
    const packed = postings.numbers.slice(0, postings.length);
    blocks.push({ first, words: words.join('\n'), ends: Uint32Array.from(ends), postings: packed });
    [words, ends] = [[], []];
    postings.length = 0;
  };
  return {
    postings,
    get words() {
      return blocks.length * WORDS_A_BLOCK + words.length;
    },
    endWord(word) {
      if (postings.length === (ends.at(-1) ?? 0)) return;
      words.push(word);
      ends.push(postings.length);
      if (words.length === WORDS_A_BLOCK) close();
    },
    take() {
      close();
      const taken = blocks;
      blocks = [];
      return taken;
    },
  };
}

/** A place in the words of a segment. */
export interface BlockReader {
  /** Where it stands; null behind the last word. */
  word: string | null;
  /** Of that word; the same object for all. */
  readonly postings: Postings;
  /** Goes on to the next word. */
  next(): void;
}

/** Reads blocks word by word. @param blocks in order */
export function blockReader(blocks: readonly Block[]): BlockReader {
  const postings: Postings = { bytes: new Uint8Array(), from: 0, to: 0 };
  let ends = new Uint32Array();
  let words: string[] = [];
  let [at, ahead] = [-1, 0];
  const reader: BlockReader = {
    word: null,
    postings,
    next() {
      at++;
      const block = at < words.length ? undefined : blocks[ahead++];
      if (block) {
        words = block.words.split('\n');
        ends = block.ends as Uint32Array<ArrayBuffer>;
        Object.assign(postings, { bytes: block.postings, to: 0 });
        at = 0;
      }
      postings.from = postings.to;
      postings.to = ends[at] ?? postings.from;
      reader.word = words[at] ?? null;
    },
  };
  reader.next();
  return reader;
}

/** The documents of a word in a block, or of all words that begin with it. */
export function lookUp(block: Block, word: string, open: boolean): number[][] {
  const found: number[][] = [];
  for (const reader = blockReader([block]); reader.word !== null; reader.next()) {
    if (reader.word === word || (open && reader.word.startsWith(word))) found.push(unpackPostings(reader.postings));
    else if (reader.word > word && !reader.word.startsWith(word)) break;
  }
  return found;
}

/**
 * Writes what several segments know of one word, without the documents that are gone.
 * @param dropped takes up the documents that were left out
 */
export function pushJoined(
  row: Row<Uint8Array>,
  lists: readonly Postings[],
  gone: ReadonlySet<number>,
  dropped = new Set<number>(),
): void {
  if (gone.size === 0 && pushChained(row, lists)) return;
  const docs = unite(lists.map(unpackPostings)).filter((doc) => {
    if (!gone.has(doc)) return true;
    dropped.add(doc);
    return false;
  });
  pushPostings(row, docs);
}
