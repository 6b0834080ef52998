/**
 * The words of many documents at once, turned into the blocks of a segment. An import spends a good part of its time here:
 * a list for each word, most of which stand in one document alone, takes three times as long as numbers in a row.
 */
import { type Block, WORDS_A_BLOCK } from './blocks';
import { pushGap } from './postings';

/** The words of documents, collected. */
export interface WordBook {
  /** Takes up the next document. @param words each as often as it comes */
  add(words: readonly string[]): void;
  /** @param docs the numbers of the documents in the order in which they were taken up, ascending */
  blocks(docs: readonly number[]): Generator<Block>;
}

/** Numbers in a row that grows: an array of JavaScript's own takes twice the room and more time. */
interface Row {
  numbers: Uint32Array;
  length: number;
}

function push(row: Row, value: number): void {
  if (row.length === row.numbers.length) {
    const larger = new Uint32Array(row.numbers.length * 2);
    larger.set(row.numbers);
    row.numbers = larger;
  }
  row.numbers[row.length++] = value;
}

const newRow = (): Row => ({ numbers: new Uint32Array(4_096), length: 0 });

/** Where each word stands: its documents are `places` from `starts[word]` to `starts[word + 1]`, ascending. */
interface Places {
  starts: Uint32Array;
  places: Uint32Array;
}

/** Sorts what was noted document by document into what stands word by word, by counting. */
function byWord(noted: Row, docStarts: readonly number[], words: number): Places {
  const starts = new Uint32Array(words + 1);
  for (let at = 0; at < noted.length; at++) {
    const word = (noted.numbers[at] ?? 0) + 1;
    starts[word] = (starts[word] ?? 0) + 1;
  }
  for (let word = 0; word < words; word++) starts[word + 1] = (starts[word + 1] ?? 0) + (starts[word] ?? 0);
  const next = starts.slice();
  const places = new Uint32Array(noted.length);
  for (let doc = 0; doc < docStarts.length; doc++) {
    for (let at = docStarts[doc] ?? 0; at < (docStarts[doc + 1] ?? noted.length); at++) {
      const word = noted.numbers[at] ?? 0;
      const to = next[word] ?? 0;
      places[to] = doc;
      next[word] = to + 1;
    }
  }
  return { starts, places };
}

/** Appends the documents of a word, packed. */
function pack(bytes: number[], { starts, places }: Places, word: number, docs: readonly number[]): void {
  let last = 0;
  for (let at = starts[word] ?? 0; at < (starts[word + 1] ?? 0); at++) {
    const doc = docs[places[at] ?? 0] ?? 0;
    pushGap(bytes, doc - last);
    last = doc;
  }
}

function* packedBlocks(numberOf: ReadonlyMap<string, number>, where: Places, docs: readonly number[]) {
  const sorted = [...numberOf.keys()].sort();
  for (let from = 0; from < sorted.length; from += WORDS_A_BLOCK) {
    const words = sorted.slice(from, from + WORDS_A_BLOCK);
    const bytes: number[] = [];
    const ends = new Uint32Array(words.length);
    for (const [at, word] of words.entries()) {
      pack(bytes, where, numberOf.get(word) ?? 0, docs);
      ends[at] = bytes.length;
    }
    yield { first: words[0] ?? '', words: words.join('\n'), ends, postings: new Uint8Array(bytes) };
  }
}

/** An empty book. */
export function wordBook(): WordBook {
  const numberOf = new Map<string, number>();
  /** The last document that has a word. */
  const last = newRow();
  const noted = newRow();
  const docStarts: number[] = [];
  return {
    add(words) {
      const doc = docStarts.push(noted.length);
      for (const word of words) {
        let number = numberOf.get(word);
        if (number === undefined) {
          number = numberOf.size;
          numberOf.set(word, number);
          push(last, 0);
        }
        if (last.numbers[number] === doc) continue;
        last.numbers[number] = doc;
        push(noted, number);
      }
    },
    blocks: (docs) => packedBlocks(numberOf, byWord(noted, docStarts, numberOf.size), docs),
  };
}
