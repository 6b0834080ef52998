/** The reading history: IndexedDB in the extension's origin, opened by the background only. */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { TextAnchor } from '../article/text-anchor';
import {
  type Length,
  type Reading,
  recordLength,
  recordPlace,
  recordProgress,
  recordReading,
  type Visit,
} from '../history/visit';

interface HistorySchema extends DBSchema {
  visits: { key: string; value: Visit; indexes: { lastReadAt: number } };
}

const NAME = 'history';
const VERSION = 2;

type Upgrade = IDBPTransaction<HistorySchema, 'visits'[], 'versionchange'>;

/** Version 2 knows the sentence at which an article was left; of what was read before nobody noted it. */
async function addPlaces(tx: Upgrade): Promise<void> {
  for await (const cursor of tx.objectStore('visits'))
    await cursor.update({ ...cursor.value, place: cursor.value.place ?? null });
}

let opening: Promise<IDBPDatabase<HistorySchema>> | undefined;

/** Opened at the first use after each start of the worker; a failed opening is tried again at the next use. */
function database(): Promise<IDBPDatabase<HistorySchema>> {
  opening ??= openDB<HistorySchema>(NAME, VERSION, {
    async upgrade(db, from, _to, tx) {
      if (from < 1) db.createObjectStore('visits', { keyPath: 'id' }).createIndex('lastReadAt', 'lastReadAt');
      else if (from < 2) await addPlaces(tx);
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
    throw error;
  });
  return opening;
}

/**
 * Records that an article was opened: one read and one write in a single transaction, so two windows cannot lose one.
 * @returns what was recorded of the article before
 */
export async function addReading(reading: Reading, now = Date.now()): Promise<Visit | undefined> {
  const tx = (await database()).transaction('visits', 'readwrite');
  const known = await tx.store.get(reading.url);
  await tx.store.put(recordReading(known, reading, now));
  await tx.done;
  return known;
}

/** Changes the record of an article, if there is one: an article that is not in the history stays out. */
async function changeVisit(url: string, change: (visit: Visit) => Visit): Promise<void> {
  const tx = (await database()).transaction('visits', 'readwrite');
  const known = await tx.store.get(url);
  if (known) {
    const next = change(known);
    if (next !== known) await tx.store.put(next);
  }
  await tx.done;
}

/** Moves the furthest point reached (0 to 1) of an article forward. */
export const addProgress = (url: string, progress: number, now = Date.now()): Promise<void> =>
  changeVisit(url, (visit) => recordProgress(visit, progress, now));

/** Notes the sentence at which the reader of an article is. */
export const addPlace = (url: string, place: TextAnchor | null, now = Date.now()): Promise<void> =>
  changeVisit(url, (visit) => recordPlace(visit, place, now));

/** Notes how long an article is once its later pages were joined. */
export const addLength = (length: Length, now = Date.now()): Promise<void> =>
  changeVisit(length.url, (visit) => recordLength(visit, length, now));

/** The most recently read articles first. */
export async function listVisits(limit: number): Promise<Visit[]> {
  const visits: Visit[] = [];
  const index = (await database()).transaction('visits').store.index('lastReadAt');
  for await (const cursor of index.iterate(null, 'prev')) {
    if (visits.length >= limit) break;
    visits.push(cursor.value);
  }
  return visits;
}

export async function removeVisit(id: string): Promise<void> {
  await (await database()).delete('visits', id);
}

export async function clearVisits(): Promise<void> {
  await (await database()).clear('visits');
}
