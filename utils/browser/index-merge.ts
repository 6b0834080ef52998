/**
 * Merging of the search index's segments, in steps that take a few milliseconds each: between two of them readings are
 * written and searches answered. A step is one transaction; a merge that is cut off goes on behind its last step.
 */
import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import { type BlockReader, blockReader, blockWriter, pushJoined } from '../history/search/blocks';
import { inOneStep } from './history-database';
import type { HistorySchema, Segment } from './history-stores';

/** Segments of one level before they are merged. */
const FANOUT = 8;
/** Words that one step writes: some 30 ms of work. Each step opens all segments anew, so that smaller ones read twice as much. */
const STEP_WORDS = 16_384;
/** Blocks of a segment that are read at a time while it is merged. */
const READ_AHEAD = 4;

const STORES = ['segments', 'blocks', 'gone'] as const;
type Merging = IDBPTransaction<HistorySchema, (typeof STORES)[number][], 'readwrite'>;
type Blocks = IDBPObjectStore<HistorySchema, (typeof STORES)[number][], 'blocks', 'readwrite'>;

/** Where a merge stands in one of its segments. */
interface Reader {
  segment: number;
  words: BlockReader;
  /** The first word of the last block that was read; null before the first and behind the last. */
  block: string | null;
}

const behind = (segment: number, word: string) => IDBKeyRange.bound([segment, word], [segment, []], true);

async function readOn(blocks: Blocks, reader: Reader): Promise<void> {
  if (reader.block === null) return;
  const read = await blocks.getAll(behind(reader.segment, reader.block), READ_AHEAD);
  reader.words = blockReader(read);
  reader.block = read.length < READ_AHEAD ? null : (read.at(-1)?.first ?? null);
}

/** A reader that stands behind a word. */
async function openReader(blocks: Blocks, segment: number, after: string | null): Promise<Reader> {
  const reader: Reader = { segment, words: blockReader([]), block: '' };
  const range = IDBKeyRange.bound([segment], [segment, after ?? '']);
  const holds = after === null ? null : await blocks.openCursor(range, 'prev');
  if (holds && after !== null) {
    reader.words = blockReader([holds.value]);
    while (reader.words.word !== null && reader.words.word <= after) reader.words.next();
    reader.block = holds.value.first;
  }
  if (reader.words.word === null) await readOn(blocks, reader);
  return reader;
}

/** The first of the words at which the readers stand; null at the end of all. */
function firstWord(readers: readonly Reader[]): string | null {
  let first: string | null = null;
  for (const { words } of readers)
    if (words.word !== null && (first === null || words.word < first)) first = words.word;
  return first;
}

/** The merge that has begun, or a new one of the lowest level that is full. */
async function mergeAtHand(tx: Merging): Promise<Required<Segment> | null> {
  const segments = (await tx.objectStore('segments').getAll()).sort((a, b) => a.from - b.from);
  const begun = segments.find((one): one is Required<Segment> => one.merging !== undefined);
  if (begun) return begun;
  const levels = segments.map(({ level }) => level).sort((a, b) => a - b);
  const full = levels.find((level, at) => levels[at + FANOUT - 1] === level);
  if (full === undefined) return null;
  const sources = segments.filter(({ level }) => level === full);
  const merge: Segment = {
    level: full + 1,
    from: Math.min(...sources.map(({ from }) => from)),
    merging: {
      of: sources.flatMap(({ id }) => id ?? []),
      after: null,
      without: await tx.objectStore('gone').getAllKeys(),
      dropped: [],
    },
  };
  const id = await tx.objectStore('segments').add(merge);
  return { ...merge, id } as Required<Segment>;
}

/** Puts the merged segment in the place of those that it is made of. */
async function endMerge(tx: Merging, { id, level, from, merging }: Required<Segment>): Promise<void> {
  for (const source of merging.of) {
    await tx.objectStore('blocks').delete(IDBKeyRange.bound([source], [source, []]));
    await tx.objectStore('segments').delete(source);
  }
  // What was left out stands in no other segment.
  for (const doc of merging.dropped) await tx.objectStore('gone').delete(doc);
  await tx.objectStore('segments').put({ id, level, from });
}

/** Writes the next blocks of a merge. @returns false where there are no more */
async function writeOn(blocks: Blocks, id: number, merging: Required<Segment>['merging']): Promise<boolean> {
  const readers = await Promise.all(merging.of.map((source) => openReader(blocks, source, merging.after)));
  const without = new Set(merging.without);
  const dropped = new Set(merging.dropped);
  const writer = blockWriter();
  let word = firstWord(readers);
  while (word !== null && writer.words < STEP_WORDS) {
    const knowing = readers.filter(({ words }) => words.word === word);
    pushJoined(
      writer.postings,
      knowing.map(({ words }) => words.postings),
      without,
      dropped,
    );
    writer.endWord(word);
    merging.after = word;
    for (const reader of knowing) {
      reader.words.next();
      if (reader.words.word === null && reader.block !== null) await readOn(blocks, reader);
    }
    word = firstWord(readers);
  }
  merging.dropped = [...dropped];
  await Promise.all(writer.take().map((block) => blocks.put({ ...block, segment: id })));
  return word !== null;
}

/** One step of a merge. @returns false where there is nothing to merge */
export const mergeStep = (): Promise<boolean> =>
  inOneStep(STORES, async (tx) => {
    const merge = await mergeAtHand(tx);
    if (!merge) return false;
    const isMore = await writeOn(tx.objectStore('blocks'), merge.id, merge.merging);
    if (isMore) await tx.objectStore('segments').put(merge);
    else await endMerge(tx, merge);
    return true;
  });
