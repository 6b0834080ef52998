/** The history on its way out and in: read in portions, joined record by record. Called by the background only. */
import type { IDBPTransaction } from 'idb';
import type { FullVisit } from '../history/backup';
import { completeVisit } from '../history/import/complete';
import { type HistoryRecord, isTombstone, mergeRecords, type Tombstone } from '../history/merge';
import type { VisitChange } from '../history/tally';
import type { Visit } from '../history/visit';
import { keepBooks } from './history-books';
import { database, forgetText, forgetVisit, hashOf, inOneStep } from './history-database';
import { type HistorySchema, RECORD_STORES, TEXT_STORES } from './history-stores';
import { type NamedText, namesIn, writeTexts } from './search-index';

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

const READ_STORES = ['visits', 'texts', 'tombstones', 'tallies'] as const;
type Reading = IDBPTransaction<HistorySchema, (typeof READ_STORES)[number][]>;

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
    // By the books: counting takes a while each time.
    total: (await tx.objectStore('tallies').get(['all', '']))?.articles ?? 0,
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

const MERGE_STORES = [...RECORD_STORES, 'tombstones', ...TEXT_STORES] as const;
type Merging = IDBPTransaction<HistorySchema, (typeof MERGE_STORES)[number][], 'readwrite'>;

/** What the database has of each article, asked for all at once. @param hashes null where nothing was ever deleted */
function knownOf(tx: Merging, visits: readonly FullVisit[], hashes: readonly string[] | null) {
  return Promise.all(
    visits.map(async ({ id }, at) => {
      const [visit, tombstone] = await Promise.all([
        tx.objectStore('visits').get(id),
        hashes ? tx.objectStore('tombstones').get(hashes[at] ?? '') : undefined,
      ]);
      // What is not there yet is written with its text whatever the index has.
      const hasText = visit !== undefined && (await tx.objectStore('texts').index('id').getKey(id)) !== undefined;
      return { visit, tombstone, hasText };
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
  if (isTombstone(result)) return { as: 'deleted' } as const;
  const isNews = !here.visit || !isSame(here.visit, result);
  const isLater = how === 'latest' && isNews;
  const writes: Promise<unknown>[] = [];
  if (isNews) writes.push(tx.objectStore('visits').put(result));
  if (here.tombstone) writes.push(tx.objectStore('tombstones').delete(here.tombstone.idHash));
  const as = !here.visit ? 'added' : isNews ? 'updated' : 'unchanged';
  return { as, writes, result, wantsText: isLater || !here.hasText } as const;
}

/** Writes the visits that come, their texts and the books. */
async function writeVisits(
  tx: Merging,
  visits: readonly FullVisit[],
  hashes: readonly string[] | null,
  how: Joining,
): Promise<MergeCount> {
  const count: MergeCount = { added: 0, updated: 0, unchanged: 0, deleted: 0 };
  const texts: NamedText[] = [];
  const changes: VisitChange[] = [];
  const all: Promise<unknown>[] = [];
  const known = await knownOf(tx, visits, hashes);
  for (const [at, full] of visits.entries()) {
    const here = known[at] as Known;
    const written = writeVisit(tx, full, here, how);
    count[written.as]++;
    if (written.as === 'deleted') continue;
    all.push(...written.writes);
    if (written.as !== 'unchanged') changes.push({ before: here.visit, after: written.result });
    if (full.kept && written.wantsText)
      texts.push({ kept: { id: full.id, ...full.kept }, names: namesIn(written.result) });
  }
  all.push(keepBooks(tx, changes));
  await Promise.all(all);
  await writeTexts(tx, texts);
  return count;
}

/**
 * Joins visits of another history with this one, with their texts and the index of these: all of them or, where the disk
 * is full, none. The same visits twice change nothing the second time.
 * @param how `complete` for what other programs know
 */
export async function mergeVisits(all: readonly FullVisit[], how: Joining = 'latest'): Promise<MergeCount> {
  const visits = eachOnce(all, how);
  // Hashing waits, which a transaction cannot; most histories have no deletion to hash for.
  const merge = (hashes: readonly string[] | null) =>
    inOneStep(MERGE_STORES, async (tx) => {
      const hasDeletions = (await tx.objectStore('tombstones').getAllKeys(null, 1)).length > 0;
      return hasDeletions && !hashes ? null : writeVisits(tx, visits, hashes, how);
    });
  const count = (await merge(null)) ?? (await merge(await Promise.all(visits.map(({ id }) => hashOf(id)))));
  if (!count) throw new Error('a merge that knows all deletions has an outcome');
  return { ...count, unchanged: count.unchanged + all.length - visits.length };
}

/**
 * Joins deletions of another history with this one: what was read here before it was deleted there goes.
 * A tombstone has no address, so the ids of all visits are hashed to find theirs.
 */
export async function mergeTombstones(theirs: readonly Tombstone[]): Promise<MergeCount> {
  const count: MergeCount = { added: 0, updated: 0, unchanged: 0, deleted: 0 };
  if (theirs.length === 0) return count;
  const ids = await (await database()).getAllKeys('visits');
  const idOf = new Map(await Promise.all(ids.map(async (id) => [await hashOf(id), id] as const)));
  return inOneStep([...RECORD_STORES, 'tombstones', 'texts', 'fresh', 'gone'], async (tx) => {
    const tombstones = tx.objectStore('tombstones');
    for (const tombstone of theirs) {
      const id = idOf.get(tombstone.idHash);
      const known = (id && (await tx.objectStore('visits').get(id))) || (await tombstones.get(tombstone.idHash));
      if (known && mergeRecords(known, tombstone) === known) continue;
      if (known && !isTombstone(known)) {
        count.deleted++;
        await forgetVisit(tx, known);
        // What was deleted there is gone here as a whole, its words included.
        const doc = await tx.objectStore('texts').index('id').getKey(known.id);
        if (doc !== undefined) await forgetText(tx, doc);
      }
      await tombstones.put(tombstone);
    }
    return count;
  });
}
