/** The history on its way out and in: read in portions, joined record by record. Called by the background only. */
import type { IDBPTransaction } from 'idb';
import type { FullVisit } from '../history/backup';
import { completeVisit } from '../history/import/complete';
import { type HistoryRecord, isTombstone, mergeRecords, type Tombstone } from '../history/merge';
import type { Visit } from '../history/visit';
import { database, forgetText, type HistorySchema, hashOf, type KeptText } from './history-database';
import { keepTexts } from './search-index';

/** A part of the history, in the order of the ids. */
export interface HistoryPortion {
  /** With their words, where they were asked for. */
  visits: FullVisit[];
  tombstones: Tombstone[];
  /** How many visits there are in all. */
  total: number;
  /** The last visit's id, to ask for what comes after it; null at the end. */
  next: string | null;
}

/** What became of the records that were brought in. */
export interface MergeCount {
  added: number;
  updated: number;
  /** Known already, or known better. */
  unchanged: number;
  /** Articles that were deleted later than they were read: not brought back, or deleted here as well. */
  deleted: number;
}

/** Letters of texts in one portion: more would be a message that the browser refuses (64 MB in Chromium). */
const MOST_LETTERS = 4_000_000;

const lettersOf = ({ kept }: FullVisit): number => (kept ? kept.text.length + (kept.html?.length ?? 0) : 0);

type Reading = IDBPTransaction<HistorySchema, ('visits' | 'texts' | 'tombstones')[]>;

/** A record with what was kept of its article. */
async function withWords(tx: Reading, visit: Visit): Promise<FullVisit> {
  const found = await tx.objectStore('texts').index('id').get(visit.id);
  if (!found) return visit;
  const { doc: _doc, id: _id, ...kept } = found;
  return { ...visit, kept };
}

/** As many of the visits, with their words, as fit into a message; at least one. */
async function fittingWithWords(tx: Reading, visits: readonly Visit[]): Promise<FullVisit[]> {
  const full: FullVisit[] = [];
  let letters = 0;
  // One after the other: all at once would be in memory at once.
  for (const visit of visits) {
    const one = await withWords(tx, visit);
    letters += lettersOf(one);
    if (full.length > 0 && letters > MOST_LETTERS) break;
    full.push(one);
  }
  return full;
}

const READ_STORES = ['visits', 'texts', 'tombstones'] as const;

/**
 * Reads a part of the history.
 * @param after the id after which the part begins; null for the first, which brings all tombstones along
 * @param limit the most visits; with their words it may be fewer
 * @param words whether what was kept of the articles is wanted, too
 */
export async function readPortion(after: string | null, limit: number, words = false): Promise<HistoryPortion> {
  const tx: Reading = (await database()).transaction([...READ_STORES]);
  const store = tx.objectStore('visits');
  const all = await store.getAll(after === null ? null : IDBKeyRange.lowerBound(after, true), limit);
  const visits = words ? await fittingWithWords(tx, all) : all;
  const last = visits.at(-1);
  const isEnd = all.length < limit && visits.length === all.length;
  return {
    visits,
    tombstones: after === null ? await tx.objectStore('tombstones').getAll() : [],
    total: await store.count(),
    next: isEnd || !last ? null : last.id,
  };
}

/** One article with its words; null where it is not in the history. */
export async function readFull(id: string): Promise<FullVisit | null> {
  const tx: Reading = (await database()).transaction([...READ_STORES]);
  const visit = await tx.objectStore('visits').get(id);
  return visit ? withWords(tx, visit) : null;
}

/** Same fields, same values, in whatever order. */
function isSame(a: Visit, b: Visit): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Visit>;
  return [...fields].every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));
}

/** How a record that comes meets the one that is there: the later one wins, or what is there is completed. */
export type Joining = 'latest' | 'complete';

/** What is left of two. The tombstone of a later deletion stands against either way of joining. */
function joined(mine: HistoryRecord | undefined, visit: Visit, how: Joining): HistoryRecord {
  if (!mine) return visit;
  if (how === 'latest' || isTombstone(mine)) return mergeRecords(mine, visit);
  return completeVisit(mine, visit);
}

type Merging = IDBPTransaction<HistorySchema, ('visits' | 'tombstones' | 'texts')[], 'readwrite'>;

/** What the database has of each article, asked for all at once. */
function knownOf(tx: Merging, visits: readonly FullVisit[], hashes: readonly string[]) {
  return Promise.all(
    visits.map(async ({ id }, at) => {
      const [visit, tombstone, doc] = await Promise.all([
        tx.objectStore('visits').get(id),
        tx.objectStore('tombstones').get(hashes[at] ?? ''),
        tx.objectStore('texts').index('id').getKey(id),
      ]);
      return { visit, tombstone, hasText: doc !== undefined };
    }),
  );
}

/** Several records of one article that come together, as one. */
function eachOnce(visits: readonly FullVisit[], how: Joining): FullVisit[] {
  const once = new Map<string, FullVisit>();
  for (const visit of visits) {
    const before = once.get(visit.id);
    const record = before ? (joined(before, visit, how) as FullVisit) : visit;
    once.set(visit.id, { ...record, kept: visit.kept ?? before?.kept });
  }
  return [...once.values()];
}

type Known = Awaited<ReturnType<typeof knownOf>>[number];

/**
 * Joins one visit with what the database has of it. The words go with the record that wins; those that are missing here
 * are always welcome.
 * @returns what was written, and what it counts as
 */
function writeVisit(tx: Merging, full: FullVisit, here: Known, how: Joining) {
  const { kept: _kept, ...visit } = full;
  const result = joined(here.visit ?? here.tombstone, visit, how);
  if (isTombstone(result)) return { as: 'deleted', writes: [], wantsText: false } as const;
  const isNews = !here.visit || !isSame(here.visit, result);
  const isLater = how === 'latest' && isNews;
  const writes: Promise<unknown>[] = [];
  if (isNews) writes.push(tx.objectStore('visits').put(result));
  if (here.tombstone) writes.push(tx.objectStore('tombstones').delete(here.tombstone.idHash));
  const as = !here.visit ? 'added' : isNews ? 'updated' : 'unchanged';
  return { as, writes, wantsText: isLater || !here.hasText } as const;
}

/** Writes the visits that come, and names the texts that are to follow, which the index takes by itself. */
async function writeVisits(tx: Merging, visits: readonly FullVisit[], hashes: readonly string[], how: Joining) {
  const count: MergeCount = { added: 0, updated: 0, unchanged: 0, deleted: 0 };
  const texts: KeptText[] = [];
  const all: Promise<unknown>[] = [];
  const known = await knownOf(tx, visits, hashes);
  for (const [at, full] of visits.entries()) {
    const { as, writes, wantsText } = writeVisit(tx, full, known[at] as Known, how);
    count[as]++;
    all.push(...writes);
    if (full.kept && wantsText) texts.push({ id: full.id, ...full.kept });
  }
  await Promise.all(all);
  return { count, texts };
}

/**
 * Joins visits of another history with this one: all of them or, where the disk is full, none.
 * The same visits twice change nothing the second time.
 * @param how `complete` for what other programs know
 */
export async function mergeVisits(all: readonly FullVisit[], how: Joining = 'latest'): Promise<MergeCount> {
  const visits = eachOnce(all, how);
  // Before the transaction, which waits for nothing but its own requests.
  const hashes = await Promise.all(visits.map(({ id }) => hashOf(id)));
  const tx: Merging = (await database()).transaction(['visits', 'tombstones', 'texts'], 'readwrite');
  // What matters of a failure is thrown below.
  tx.done.catch(() => {});
  try {
    const { count, texts } = await writeVisits(tx, visits, hashes, how);
    await tx.done;
    // Behind the records: where the worker is ended in between, the portion is told again and finds them missing.
    await keepTexts(texts);
    return { ...count, unchanged: count.unchanged + all.length - visits.length };
  } catch (error) {
    // A write says that it was called off; why, the transaction knows.
    throw tx.error ?? error;
  }
}

/**
 * Joins deletions of another history with this one: what was read here before it was deleted there goes.
 * A tombstone has no address, so the ids of all visits are hashed to find theirs.
 */
export async function mergeTombstones(theirs: readonly Tombstone[]): Promise<MergeCount> {
  const count: MergeCount = { added: 0, updated: 0, unchanged: 0, deleted: 0 };
  if (theirs.length === 0) return count;
  const db = await database();
  const ids = await db.getAllKeys('visits');
  const idOf = new Map(await Promise.all(ids.map(async (id) => [await hashOf(id), id] as const)));
  const tx = db.transaction(['visits', 'tombstones', 'texts', 'fresh', 'gone'], 'readwrite');
  const store = tx.objectStore('visits');
  const tombstones = tx.objectStore('tombstones');
  for (const tombstone of theirs) {
    const id = idOf.get(tombstone.idHash);
    const known = (id && (await store.get(id))) || (await tombstones.get(tombstone.idHash));
    if (known && mergeRecords(known, tombstone) === known) continue;
    if (known && !isTombstone(known)) {
      count.deleted++;
      await store.delete(known.id);
      // What was deleted there is gone here as a whole, its words included.
      const doc = await tx.objectStore('texts').index('id').getKey(known.id);
      if (doc !== undefined) await forgetText(tx, doc);
    }
    await tombstones.put(tombstone);
  }
  await tx.done;
  return count;
}
