/** The reading history: IndexedDB in the extension's origin, opened by the background only. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, type StoreNames } from 'idb';
import type { TextAnchor } from '../article/text-anchor';
import { NEWER_HISTORY } from '../history/faults';
import type { Tombstone } from '../history/merge';
import type { Block } from '../history/search/blocks';
import {
  isVisit,
  type Kept,
  type Length,
  type Reading,
  recordLength,
  recordPlace,
  recordProgress,
  recordReading,
  recordStar,
  type Visit,
} from '../history/visit';

/** The text of an article, under a number that ascends with the time: what the search index knows it by. */
export interface KeptText extends Kept {
  doc?: number;
  /** The visit's id. */
  id: string;
}

/** A part of the search index, under whose id its blocks stand. */
export interface Segment {
  id?: number;
  /** How large it is: the eighth power of it, times 64 documents. */
  level: number;
  /** Its first document. */
  from: number;
  /** Not whole yet: being merged out of other segments, and not searched. */
  merging?: {
    of: number[];
    /** The last word that is done; null before the first. */
    after: string | null;
    /** The documents that are left out: those that were gone when the merge began. */
    without: number[];
    /** Those of them that were met. */
    dropped: number[];
  };
}

export interface HistorySchema extends DBSchema {
  visits: {
    key: string;
    value: Visit;
    /** Besides `lastReadAt` since version 3. */
    indexes: {
      lastReadAt: number;
      siteName: [siteName: string, lastReadAt: number];
      lang: string;
      wordCount: number;
    };
  };
  /** Since version 2. */
  tombstones: { key: string; value: Tombstone };
  texts: { key: number; value: KeptText; indexes: { id: string } };
  /** Words of texts that are in no segment yet, one a line. */
  fresh: { key: number; value: { doc: number; words: string } };
  segments: { key: number; value: Segment };
  blocks: { key: [segment: number, first: string]; value: Block & { segment: number } };
  /** Documents that segments still have and the history has not. */
  gone: { key: number; value: { doc: number } };
}

export const TEXT_STORES = ['texts', 'fresh', 'segments', 'blocks', 'gone'] as const;

const NAME = 'history';
const VERSION = 3;

type Upgrade = IDBPTransaction<HistorySchema, StoreNames<HistorySchema>[], 'versionchange'>;

/** Version 2 knows the sentence at which an article was left; of what was read before nobody noted it. */
async function addPlaces(tx: Upgrade): Promise<void> {
  for await (const cursor of tx.objectStore('visits'))
    await cursor.update({ ...cursor.value, place: cursor.value.place ?? null });
}

/** Version 3 finds visits by their site, language and length. */
function addShelf(tx: Upgrade): void {
  const visits = tx.objectStore('visits');
  visits.createIndex('siteName', ['siteName', 'lastReadAt']);
  visits.createIndex('lang', 'lang');
  visits.createIndex('wordCount', 'wordCount');
}

let opening: Promise<IDBPDatabase<HistorySchema>> | undefined;

/**
 * Opened at the first use after each start of the worker; a failed opening is tried again at the next use.
 * @throws Error with NEWER_HISTORY for its message where a newer version has written it
 */
export function database(): Promise<IDBPDatabase<HistorySchema>> {
  opening ??= openDB<HistorySchema>(NAME, VERSION, {
    async upgrade(db, from, _to, tx) {
      if (from < 1) db.createObjectStore('visits', { keyPath: 'id' }).createIndex('lastReadAt', 'lastReadAt');
      if (from < 2) {
        db.createObjectStore('tombstones', { keyPath: 'idHash' });
        db.createObjectStore('texts', { keyPath: 'doc', autoIncrement: true }).createIndex('id', 'id', {
          unique: true,
        });
        db.createObjectStore('fresh', { keyPath: 'doc' });
        db.createObjectStore('segments', { keyPath: 'id', autoIncrement: true });
        db.createObjectStore('blocks', { keyPath: ['segment', 'first'] });
        db.createObjectStore('gone', { keyPath: 'doc' });
      }
      if (from < 3) addShelf(tx);
      if (from === 1) await addPlaces(tx);
    },
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
    try {
      tx.abort();
    } catch {
      // The browser has aborted it already: the disk is full.
    }
    throw error;
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
  const known = await inOneStep(['visits'], async (tx) => {
    const before = await tx.objectStore('visits').get(reading.url);
    await tx.objectStore('visits').put(recordReading(before, reading, now));
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
  return inOneStep(['visits'], async (tx) => {
    const known = await tx.objectStore('visits').get(url);
    const next = known && change(known);
    if (next && next !== known) await tx.objectStore('visits').put(next);
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
  await inOneStep(['visits', 'tombstones', 'texts', 'fresh', 'gone'], async (tx) => {
    await tx.objectStore('visits').delete(id);
    await tx.objectStore('tombstones').put({ idHash, updatedAt: now });
    const doc = await tx.objectStore('texts').index('id').getKey(id);
    if (doc !== undefined) await forgetText(tx, doc);
  });
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

/** Deletes everything: articles, texts, the index and what is left of earlier deletions. */
export async function clearVisits(): Promise<void> {
  const stores = ['visits', 'tombstones', ...TEXT_STORES] as const;
  const tx = (await database()).transaction(stores, 'readwrite');
  await Promise.all(stores.map((store) => tx.objectStore(store).clear()));
  await tx.done;
}
