/**
 * The words of many documents at once, turned into the blocks of a segment. An import spends a good part of its time here:
 * a list for each word, most of which stand in one document alone, takes three times as long as numbers in a row.
 */
import { type Block, blockWriter } from './blocks';
import { pushGap } from './postings';
import { newNumbers, pushNumber, type Row } from './rows';

/** The words of documents, collected. */
export interface WordBook {
  /** Takes up the next document. @param words each as often as it comes */
  add(words: readonly string[]): void;
  /** @param docs the numbers of the documents in the order in which they were taken up, ascending */
  blocks(docs: readonly number[]): Block[];
}

/** Where each word stands: its documents are `places` from `starts[word]` to `starts[word + 1]`, ascending. */
interface Places {
  starts: Uint32Array;
  places: Uint32Array;
}

/** Sorts what was noted document by document into what stands word by word, by counting. */
function byWord(noted: Row<Uint32Array>, docStarts: readonly number[], words: number): Places {
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

function packedBlocks(numberOf: ReadonlyMap<string, number>, { starts, places }: Places, docs: readonly number[]) {
  const writer = blockWriter();
  for (const word of [...numberOf.keys()].sort()) {
    const number = numberOf.get(word) ?? 0;
    let last = 0;
    for (let at = starts[number] ?? 0; at < (starts[number + 1] ?? 0); at++) {
      const doc = docs[places[at] ?? 0] ?? 0;
      pushGap(writer.postings, doc - last);
      last = doc;
    }
    writer.endWord(word);
  }
  return writer.take();
}

/** An empty book. */
export function wordBook(): WordBook {
  const numberOf = new Map<string, number>();
  /** The last document that has a word. */
  const last = newNumbers();
  const noted = newNumbers();
  const docStarts: number[] = [];
  return {
    add(words) {
      const doc = docStarts.push(noted.length);
      for (const word of words) {
        let number = numberOf.get(word);
        if (number === undefined) {
          number = numberOf.size;
          numberOf.set(word, number);
          pushNumber(last, 0);
        }
        if (last.numbers[number] === doc) continue;
        last.numbers[number] = doc;
        pushNumber(noted, number);
      }
    },
    blocks: (docs) => packedBlocks(numberOf, byWord(noted, docStarts, numberOf.size), docs),
  };
}
