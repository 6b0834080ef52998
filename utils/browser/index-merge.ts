/**
 * Merging of the search index's segments, in steps that take a few milliseconds each: between two of them readings are
 * written and searches answered. A step is one transaction; a merge that is cut off goes on behind its last step.
 */
import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import { blocksOf, type Entry, entriesOf, joinPostings, WORDS_A_BLOCK } from '../history/search/blocks';
import { inOneStep } from './history-database';
import type { HistorySchema, Segment } from './history-stores';

/** Segments of one level before they are merged. */
const FANOUT = 8;
/** Blocks that one step writes: some 30 ms of work. Each step opens all segments anew, so that smaller ones read twice as much. */
const STEP_BLOCKS = 64;
/** Blocks of a segment that are read at a time while it is merged. */
const READ_AHEAD = 4;

const STORES = ['segments', 'blocks', 'gone'] as const;
type Merging = IDBPTransaction<HistorySchema, (typeof STORES)[number][], 'readwrite'>;
type Blocks = IDBPObjectStore<HistorySchema, (typeof STORES)[number][], 'blocks', 'readwrite'>;

/** Where a merge stands in one of its segments. */
interface Reader {
  segment: number;
  entries: Entry[];
  at: number;
  /** The first word of the last block that was read; null before the first and behind the last. */
  block: string | null;
}

const behind = (segment: number, word: string) => IDBKeyRange.bound([segment, word], [segment, []], true);

async function readOn(blocks: Blocks, reader: Reader): Promise<void> {
  if (reader.block === null) return;
  const read = await blocks.getAll(behind(reader.segment, reader.block), READ_AHEAD);
  reader.entries = read.flatMap((block) => [...entriesOf(block)]);
  reader.at = 0;
  reader.block = read.length < READ_AHEAD ? null : (read.at(-1)?.first ?? null);
}

/** A reader that stands behind a word. */
async function openReader(blocks: Blocks, segment: number, after: string | null): Promise<Reader> {
  const reader: Reader = { segment, entries: [], at: 0, block: '' };
  const range = IDBKeyRange.bound([segment], [segment, after ?? '']);
  const holds = after === null ? null : await blocks.openCursor(range, 'prev');
  if (holds && after !== null) {
    reader.entries = [...entriesOf(holds.value)].filter(([word]) => word > after);
    reader.block = holds.value.first;
  }
  if (reader.entries.length === 0) await readOn(blocks, reader);
  return reader;
}

/** The next word of all segments, in order, with all that they know of it; null at the end. */
function takeWord(readers: readonly Reader[]): [word: string, lists: Uint8Array[]] | null {
  let least: string | undefined;
  for (const { entries, at } of readers) {
    const word = entries[at]?.[0];
    if (word !== undefined && (least === undefined || word < least)) least = word;
  }
  if (least === undefined) return null;
  const lists: Uint8Array[] = [];
  for (const reader of readers) {
    const entry = reader.entries[reader.at];
    if (entry?.[0] !== least) continue;
    lists.push(entry[1]);
    reader.at++;
  }
  return [least, lists];
}

/** Whether a segment's next words are still to be read. */
const isDry = ({ at, entries, block }: Reader): boolean => at === entries.length && block !== null;

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
  const entries: Entry[] = [];
  let next = takeWord(readers);
  while (next && entries.length < STEP_BLOCKS * WORDS_A_BLOCK) {
    const postings = joinPostings(next[1], without, dropped);
    if (postings.length > 0) entries.push([next[0], postings]);
    merging.after = next[0];
    for (const reader of readers) if (isDry(reader)) await readOn(blocks, reader);
    next = takeWord(readers);
  }
  merging.dropped = [...dropped];
  await Promise.all([...blocksOf(entries)].map((block) => blocks.put({ ...block, segment: id })));
  return next !== null;
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
