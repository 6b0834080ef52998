/** The reading history: IndexedDB in the extension's origin, opened by the background only. */
import { deleteDB, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { TextAnchor } from '../article/text-anchor';
import { NEWER_HISTORY } from '../history/faults';
import {
  isVisit,
  type Length,
  type Reading,
  recordLength,
  recordPlace,
  recordProgress,
  recordReading,
  recordStar,
  type Visit,
} from '../history/visit';
import { type BookStores, keepBooks } from './history-books';
import { type HistorySchema, RECORD_STORES } from './history-stores';
import { HISTORY_VERSION, upgradeHistory } from './history-versions';

const NAME = 'history';

let opening: Promise<IDBPDatabase<HistorySchema>> | undefined;

/**
 * Opened at the first use after each start of the worker; a failed opening is tried again at the next use.
 * @throws Error with NEWER_HISTORY for its message where a newer version has written it
 */
export function database(): Promise<IDBPDatabase<HistorySchema>> {
  opening ??= openDB<HistorySchema>(NAME, HISTORY_VERSION, {
    upgrade: (db, from, _to, tx) => upgradeHistory(db, from, tx),
    // Another window with a newer version must not wait for this one.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opening = undefined;
    },
    terminated: () => {
      opening = undefined;
    },
  }).catch((error: unknown) => {
    opening = undefined;
    const isNewer = error instanceof DOMException && error.name === 'VersionError';
    throw isNewer ? new Error(NEWER_HISTORY) : error;
  });
  return opening;
}

/**
 * Runs a step in one transaction: all of it or, whatever is thrown, nothing. A throw alone would write the half of it.
 * @param stores what the step reads and writes
 */
export async function inOneStep<Store extends StoreNames<HistorySchema>, T>(
  stores: readonly Store[],
  step: (tx: IDBPTransaction<HistorySchema, Store[], 'readwrite'>) => Promise<T>,
): Promise<T> {
  const tx = (await database()).transaction([...stores], 'readwrite');
  // An abort rejects this as well; what matters of it is thrown below.
  tx.done.catch(() => {});
  try {
    const result = await step(tx);
    await tx.done;
    return result;
  } catch (error) {
    // Where the browser has called it off, each write says no more than that; why, the transaction knows.
    const why = tx.error ?? error;
    try {
      tx.abort();
    } catch {
      // It is over already: the disk is full.
    }
    throw why;
  }
}

/** What a deleted article is known by afterwards: SHA-256 of its id, hexadecimal. */
export async function hashOf(id: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(id));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The record of an article, if there is one. */
export async function getVisit(id: string): Promise<Visit | undefined> {
  return (await database()).get('visits', id);
}

/**
 * Records that an article was read: one read and one write in a single transaction, so two windows cannot lose one.
 * @returns what was recorded of the article before
 */
export async function addReading(reading: Reading, now = Date.now()): Promise<Visit | undefined> {
  const known = await inOneStep(RECORD_STORES, async (tx) => {
    const before = await tx.objectStore('visits').get(reading.url);
    const after = recordReading(before, reading, now);
    await tx.objectStore('visits').put(after);
    await keepBooks(tx, [{ before, after }]);
    return before;
  });
  // By itself, since hashing takes a while and what follows a reading must find it. A tombstone that stays, because the
  // worker was killed here, is older than the reading and loses every merge.
  await (await database()).delete('tombstones', await hashOf(reading.url));
  return known;
}

/** Whether an article is in the history. */
export async function hasVisit(id: string): Promise<boolean> {
  return (await (await database()).getKey('visits', id)) !== undefined;
}

/** The text of an article as it was kept, and when it was read; null where there is none. */
export async function keptBefore(id: string): Promise<{ text: string; readAt: number } | null> {
  const tx = (await database()).transaction(['visits', 'texts']);
  const [visit, kept] = await Promise.all([
    tx.objectStore('visits').get(id),
    tx.objectStore('texts').index('id').get(id),
  ]);
  return visit && kept ? { text: kept.text, readAt: visit.lastReadAt } : null;
}

/** Changes the record of an article, if there is one: an article that is not in the history stays out. */
function changeVisit(url: string, change: (visit: Visit) => Visit): Promise<void> {
  return inOneStep(RECORD_STORES, async (tx) => {
    const known = await tx.objectStore('visits').get(url);
    const next = known && change(known);
    if (!next || next === known) return;
    await tx.objectStore('visits').put(next);
    await keepBooks(tx, [{ before: known, after: next }]);
  });
}

/** Moves the furthest point reached (0 to 1) of an article forward. */
export const addProgress = (url: string, progress: number, now = Date.now()): Promise<void> =>
  changeVisit(url, (visit) => recordProgress(visit, progress, now));

/** Notes the sentence at which the reader of an article is. */
export const addPlace = (url: string, place: TextAnchor | null, now = Date.now()): Promise<void> =>
  changeVisit(url, (visit) => recordPlace(visit, place, now));

/** Gives articles a star, or takes it. */
export async function addStars(ids: readonly string[], starred: boolean, now = Date.now()): Promise<void> {
  for (const id of ids) await changeVisit(id, (visit) => recordStar(visit, starred, now));
}

/** Notes how long an article is once its later pages were joined. */
export const addLength = (length: Length, now = Date.now()): Promise<void> =>
  changeVisit(length.url, (visit) => recordLength(visit, length, now));

/**
 * The most recently read articles first. The last of them is found by stepping over the index, and all are read at once:
 * a cursor costs a round trip for each.
 */
export async function listVisits(limit: number): Promise<Visit[]> {
  const index = (await database()).transaction('visits').store.index('lastReadAt');
  const cursor = await index.openKeyCursor(null, 'prev');
  const last = limit > 1 ? await cursor?.advance(limit - 1) : cursor;
  const visits = await index.getAll(last ? IDBKeyRange.lowerBound(last.key) : null);
  // More than asked where several were read in the same millisecond.
  return visits.filter(isVisit).reverse().slice(0, limit);
}

/** Deletes the record of an article and its text. What is left says that something was deleted, not what it was. */
export async function removeVisit(id: string, now = Date.now()): Promise<void> {
  const idHash = await hashOf(id);
  await inOneStep([...RECORD_STORES, 'tombstones', 'texts', 'fresh', 'gone'], async (tx) => {
    await forgetVisit(tx, await tx.objectStore('visits').get(id));
    await tx.objectStore('tombstones').put({ idHash, updatedAt: now });
    const doc = await tx.objectStore('texts').index('id').getKey(id);
    if (doc !== undefined) await forgetText(tx, doc);
  });
}

/** What taking out a record does, whatever else its transaction does. */
type RecordStores = BookStores & { objectStore(name: 'visits'): { delete(id: string): Promise<void> } };

/** Takes a record out, in a transaction that also does what it is for. @param visit as it is there, if it is */
export async function forgetVisit(tx: RecordStores, visit: Visit | undefined): Promise<void> {
  if (!visit) return;
  await tx.objectStore('visits').delete(visit.id);
  await keepBooks(tx, [{ before: visit }]);
}

/** What taking out a text does, whatever else its transaction does. */
interface TextStores {
  objectStore(name: 'texts'): { delete(doc: number): Promise<void> };
  objectStore(name: 'fresh'): { getKey(doc: number): Promise<unknown>; delete(doc: number): Promise<void> };
  objectStore(name: 'gone'): { put(value: { doc: number }): Promise<unknown> };
}

/** Takes a text out, in a transaction that also does what it is for. */
export async function forgetText(tx: TextStores, doc: number): Promise<void> {
  await tx.objectStore('texts').delete(doc);
  const fresh = tx.objectStore('fresh');
  // A fresh one stands in no segment.
  if ((await fresh.getKey(doc)) !== undefined) await fresh.delete(doc);
  else await tx.objectStore('gone').put({ doc });
}

/**
 * Deletes everything: articles, texts, the index and what is left of earlier deletions. The database itself goes: of stores
 * that are emptied both browsers leave the words in their files.
 */
export async function clearVisits(): Promise<void> {
  const db = await database();
  opening = undefined;
  db.close();
  // Both are asked for at once, so that nobody opens it in between.
  await Promise.all([deleteDB(NAME), database()]);
}
