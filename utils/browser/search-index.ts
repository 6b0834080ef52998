/**
 * The full text of what was read, and the index over it: a log-structured merge tree in IndexedDB. A text is written with
 * its words beside it (two small writes); 64 of those make a segment, eight segments of a level one of the next. Each
 * step is one transaction, so a worker that is killed leaves the state before or after it. Nothing is held in memory.
 */
import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import {
  blocksOf,
  type Entry,
  entriesOf,
  entriesOfDocs,
  joinPostings,
  lookUp,
  WORDS_A_BLOCK,
} from '../history/search/blocks';
import { excerptOf } from '../history/search/marks';
import { intersect, unite } from '../history/search/postings';
import { indexWords, type Query, readQuery } from '../history/search/words';
import type { FoundVisit } from './contract';
import { database, forgetText, type HistorySchema, type KeptText, TEXT_STORES } from './history-database';

/** Texts before a segment is made of them: as many are read through by each search. */
const FRESH = 64;
/** Segments of one level before they are merged. */
const FANOUT = 8;
/** Blocks read for the beginning of a word in one segment: "a" must not read them all. */
const MOST_BLOCKS = 24;
/** Blocks of a segment that are in memory at a time while it is merged. */
const READ_AHEAD = 16;

type Blocks<Mode extends IDBTransactionMode> = IDBPObjectStore<
  HistorySchema,
  (typeof TEXT_STORES)[number][],
  'blocks',
  Mode
>;

/** Keeps the text of an article, in place of an earlier one of the same article. */
export async function keepText({ id, lang, text, html }: KeptText): Promise<void> {
  const words = indexWords(text, lang).join('\n');
  const kept = { id, lang, text, ...(html === undefined ? {} : { html }) };
  const tx = (await database()).transaction(['texts', 'fresh', 'gone'], 'readwrite');
  const texts = tx.objectStore('texts');
  const known = await texts.index('id').get(id);
  if (known?.text !== text) {
    if (known?.doc !== undefined) await forgetText(tx, known.doc);
    const doc = await texts.add(kept);
    await tx.objectStore('fresh').put({ doc, words });
  } else if (known.html !== html && html !== undefined) {
    await texts.put({ ...known, html });
  }
  await tx.done;
}

let tidying: Promise<void> | undefined;

/** Makes segments of what is fresh and merges those that are many. Not waited for by who writes; one at a time. */
export function tidyIndex(): Promise<void> {
  tidying ??= (async () => {
    if ((await (await database()).count('fresh')) >= FRESH) await makeSegment();
    while (await mergeFullLevel());
  })().finally(() => {
    tidying = undefined;
  });
  return tidying;
}

type Tidying = IDBPTransaction<HistorySchema, (typeof TEXT_STORES)[number][], 'readwrite'>;

/** Runs a step in one transaction: all of it or, whatever is thrown, nothing. A throw alone would write the half of it. */
async function inOneStep<T>(step: (tx: Tidying) => Promise<T>): Promise<T> {
  const tx: Tidying = (await database()).transaction([...TEXT_STORES], 'readwrite');
  // An abort rejects this as well; what matters of it is thrown below.
  tx.done.catch(() => {});
  try {
    const result = await step(tx);
    await tx.done;
    return result;
  } catch (error) {
    try {
      tx.abort();
    } catch {
      // The browser has aborted it already: the disk is full.
    }
    throw error;
  }
}

const makeSegment = (): Promise<void> =>
  inOneStep(async (tx) => {
    const fresh = await tx.objectStore('fresh').getAll();
    const [first] = fresh;
    if (!first) return;
    const segment = await tx.objectStore('segments').add({ level: 0, from: first.doc });
    const docs = fresh.map(({ doc, words }) => ({ doc, words: words.split('\n') }));
    for (const block of blocksOf(entriesOfDocs(docs))) await tx.objectStore('blocks').put({ ...block, segment });
    await tx.objectStore('fresh').clear();
  });

/** Merges the lowest level that is full. @returns false where none is */
const mergeFullLevel = (): Promise<boolean> =>
  inOneStep(async (tx) => {
    const segments = await tx.objectStore('segments').getAll();
    const isFull = (level: number) => segments.filter((one) => one.level === level).length >= FANOUT;
    const level = segments.map((one) => one.level).find(isFull);
    if (level === undefined) return false;
    const merged = segments.filter((one) => one.level === level);
    const from = Math.min(...merged.map((one) => one.from));
    const segment = await tx.objectStore('segments').add({ level: level + 1, from });
    const gone = new Set(await tx.objectStore('gone').getAllKeys());
    const ids = merged.flatMap(({ id }) => id ?? []);
    const blocks = tx.objectStore('blocks');
    await mergeSegments(blocks, ids, segment, gone);
    for (const id of ids) {
      await blocks.delete(IDBKeyRange.bound([id], [id, []]));
      await tx.objectStore('segments').delete(id);
    }
    return true;
  });

/** The entries of a segment in order, read a few blocks at a time. */
async function* readEntries(blocks: Blocks<'readwrite'>, segment: number): AsyncGenerator<Entry> {
  let after: string | null = null;
  while (true) {
    const low: [number, string] | [number] = after === null ? [segment] : [segment, after];
    const read: HistorySchema['blocks']['value'][] = await blocks.getAll(
      IDBKeyRange.bound(low, [segment, []], true),
      READ_AHEAD,
    );
    for (const block of read) yield* entriesOf(block);
    const last = read.at(-1);
    if (!last || read.length < READ_AHEAD) return;
    after = last.first;
  }
}

/** Where the merge stands in one segment; null behind its end. */
interface Reader {
  entries: AsyncGenerator<Entry>;
  head: Entry | null;
}

async function advance(reader: Reader): Promise<void> {
  const { value, done } = await reader.entries.next();
  reader.head = done ? null : value;
}

/** The next word of all segments, in order, with all that they know of it; null at the end. */
async function takeWord(readers: readonly Reader[]): Promise<[word: string, postings: Uint8Array[]] | null> {
  const [least] = readers.flatMap(({ head }) => (head ? [head[0]] : [])).sort();
  if (least === undefined) return null;
  const same: Uint8Array[] = [];
  for (const reader of readers) {
    if (reader.head?.[0] !== least) continue;
    same.push(reader.head[1]);
    await advance(reader);
  }
  return [least, same];
}

/** Writes the entries of several segments into one, in order, a block at a time. */
async function mergeSegments(
  blocks: Blocks<'readwrite'>,
  ids: readonly number[],
  segment: number,
  gone: ReadonlySet<number>,
): Promise<void> {
  const readers = ids.map((id): Reader => ({ entries: readEntries(blocks, id), head: null }));
  for (const reader of readers) await advance(reader);
  let open: Entry[] = [];
  for (let next = await takeWord(readers); next; next = await takeWord(readers)) {
    const postings = joinPostings(next[1], gone);
    if (postings.length > 0) open.push([next[0], postings]);
    if (open.length < WORDS_A_BLOCK) continue;
    for (const block of blocksOf(open)) await blocks.put({ ...block, segment });
    open = [];
  }
  for (const block of blocksOf(open)) await blocks.put({ ...block, segment });
}

/** The documents of one word in one segment, ascending. */
async function docsOf(blocks: Blocks<'readonly'>, segment: number, word: string, open: boolean): Promise<number[]> {
  const first = await blocks.openCursor(IDBKeyRange.bound([segment], [segment, word]), 'prev');
  const lists = first ? lookUp(first.value, word, open) : [];
  if (open) {
    const range = IDBKeyRange.bound([segment, word], [segment, `${word}\uffff`], true);
    for (const block of await blocks.getAll(range, MOST_BLOCKS)) lists.push(...lookUp(block, word, true));
  }
  return unite(lists);
}

/**
 * The newest texts in which all words of a query stand, the newest first.
 * @param limit the most texts; the search ends when it has them
 */
export async function searchTexts({ words, open }: Query, limit: number): Promise<KeptText[]> {
  if (words.length === 0) return [];
  const tx = (await database()).transaction(TEXT_STORES);
  const isOpen = (at: number) => open && at === words.length - 1;
  const docs: number[] = [];
  for (const { doc, words: kept } of (await tx.objectStore('fresh').getAll()).reverse()) {
    const lines = `\n${kept}\n`;
    if (words.every((word, at) => lines.includes(isOpen(at) ? `\n${word}` : `\n${word}\n`))) docs.push(doc);
  }
  const gone = new Set(await tx.objectStore('gone').getAllKeys());
  const segments = (await tx.objectStore('segments').getAll()).sort((a, b) => b.from - a.from);
  const blocks = tx.objectStore('blocks');
  for (const { id } of segments) {
    if (docs.length >= limit || id === undefined) break;
    let found: number[] | undefined;
    for (const [at, word] of words.entries()) {
      const list = await docsOf(blocks, id, word, isOpen(at));
      found = found ? intersect(found, list) : list;
      if (found.length === 0) break;
    }
    docs.push(...(found ?? []).filter((doc) => !gone.has(doc)).reverse());
  }
  const texts = await Promise.all(docs.slice(0, limit).map((doc) => tx.objectStore('texts').get(doc)));
  return texts.filter((text) => text !== undefined);
}

/** What a search is answered with: the articles, with some words around the first of what was looked for. */
export async function findVisits(typed: string, limit: number): Promise<FoundVisit[]> {
  const query = readQuery(typed);
  const texts = await searchTexts(query, limit);
  const db = await database();
  const visits = await Promise.all(texts.map(({ id }) => db.get('visits', id)));
  return texts.flatMap(({ text }, at) => {
    const visit = visits[at];
    return visit ? [{ visit, excerpt: excerptOf(text, query) }] : [];
  });
}
