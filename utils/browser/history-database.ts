/** The reading history: IndexedDB in the extension's origin, opened by the background only. */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { type Length, type Reading, recordLength, recordProgress, recordReading, type Visit } from '../history/visit';

interface HistorySchema extends DBSchema {
  visits: { key: string; value: Visit; indexes: { lastReadAt: number } };
}

const NAME = 'history';
const VERSION = 1;

let opening: Promise<IDBPDatabase<HistorySchema>> | undefined;

/** Opened at the first use after each start of the worker; a failed opening is tried again at the next use. */
function database(): Promise<IDBPDatabase<HistorySchema>> {
  opening ??= openDB<HistorySchema>(NAME, VERSION, {
    upgrade(db) {
      db.createObjectStore('visits', { keyPath: 'id' }).createIndex('lastReadAt', 'lastReadAt');
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

/** Records that an article was opened: one read and one write in a single transaction, so two windows cannot lose one. */
export async function addReading(reading: Reading, now = Date.now()): Promise<void> {
  const tx = (await database()).transaction('visits', 'readwrite');
  await tx.store.put(recordReading(await tx.store.get(reading.url), reading, now));
  await tx.done;
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
