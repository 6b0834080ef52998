/** The history on its way out and in: read in portions, joined record by record. Called by the background only. */
import { isTombstone, mergeRecords, type Tombstone } from '../history/merge';
import type { Visit } from '../history/visit';
import { database, forgetText, hashOf } from './history-database';

/** A part of the history, in the order of the ids. */
export interface HistoryPortion {
  visits: Visit[];
  tombstones: Tombstone[];
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

/**
 * Reads a part of the history.
 * @param after the id after which the part begins; null for the first, which brings all tombstones along
 * @param limit the most visits
 */
export async function readPortion(after: string | null, limit: number): Promise<HistoryPortion> {
  const db = await database();
  const visits = await db.getAll('visits', after === null ? null : IDBKeyRange.lowerBound(after, true), limit);
  const last = visits.at(-1);
  return {
    visits,
    tombstones: after === null ? await db.getAll('tombstones') : [],
    next: visits.length === limit && last ? last.id : null,
  };
}

/** Same fields, same values, in whatever order. */
function isSame(a: Visit, b: Visit): boolean {
  const fields = new Set([...Object.keys(a), ...Object.keys(b)]) as Set<keyof Visit>;
  return [...fields].every((field) => JSON.stringify(a[field]) === JSON.stringify(b[field]));
}

/**
 * Joins visits of another history with this one: all of them or, where the disk is full, none.
 * The same visits twice change nothing the second time.
 */
export async function mergeVisits(visits: readonly Visit[]): Promise<MergeCount> {
  const count: MergeCount = { added: 0, updated: 0, unchanged: 0, deleted: 0 };
  // Before the transaction, which waits for nothing but its own requests.
  const hashes = await Promise.all(visits.map(({ id }) => hashOf(id)));
  const tx = (await database()).transaction(['visits', 'tombstones'], 'readwrite');
  const store = tx.objectStore('visits');
  const tombstones = tx.objectStore('tombstones');
  for (const [place, visit] of visits.entries()) {
    const known = await store.get(visit.id);
    const tombstone = await tombstones.get(hashes[place] ?? '');
    const mine = known ?? tombstone;
    const kept = mine ? mergeRecords(mine, visit) : visit;
    if (isTombstone(kept)) {
      count.deleted++;
    } else if (known && isSame(known, kept)) {
      count.unchanged++;
    } else {
      count[known ? 'updated' : 'added']++;
      await store.put(kept);
      if (tombstone) await tombstones.delete(tombstone.idHash);
    }
  }
  await tx.done;
  return count;
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
