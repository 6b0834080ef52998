/** How a history of an older version becomes one of today. */
import { type IDBPDatabase, type IDBPTransaction, type StoreNames, unwrap } from 'idb';
import type { Visit } from '../history/visit';
import { keepBooks } from './history-books';
import type { HistorySchema } from './history-stores';

/** Raised with each change of the stores. */
export const HISTORY_VERSION = 4;

type Upgrade = IDBPTransaction<HistorySchema, StoreNames<HistorySchema>[], 'versionchange'>;

/** Version 2 knows the sentence at which an article was left; of what was read before nobody noted it. */
async function addPlaces(tx: Upgrade): Promise<void> {
  for await (const cursor of tx.objectStore('visits'))
    await cursor.update({ ...cursor.value, place: cursor.value.place ?? null });
}

/** Version 3 finds visits by their site and length. */
function addShelf(tx: Upgrade): void {
  const visits = tx.objectStore('visits');
  visits.createIndex('siteName', ['siteName', 'lastReadAt']);
  visits.createIndex('wordCount', 'wordCount');
}

/** Records that are counted at a time when a history gets its books. */
const COUNTED_AT_ONCE = 1_000;

/** Version 4 has books, which are begun with what is there. The index by language served for counting alone. */
async function addBooks(db: IDBPDatabase<HistorySchema>, tx: Upgrade): Promise<void> {
  db.createObjectStore('tallies', { keyPath: ['kind', 'name'] });
  const stars = db.createObjectStore('stars', { keyPath: 'id' });
  stars.createIndex('lastReadAt', 'lastReadAt');
  stars.createIndex('siteName', ['siteName', 'lastReadAt']);
  stars.createIndex('wordCount', 'wordCount');
  const visits = tx.objectStore('visits');
  // Today's types do not know it.
  const older = unwrap(visits);
  if (older.indexNames.contains('lang')) older.deleteIndex('lang');
  for (let after: string | null = null; ; ) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const read: Visit[] = await visits.getAll(range, COUNTED_AT_ONCE);
    await keepBooks(
      tx,
      read.map((visit) => ({ after: visit })),
    );
    const last = read.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** The stores of version 2. */
function addTexts(db: IDBPDatabase<HistorySchema>): void {
  db.createObjectStore('tombstones', { keyPath: 'idHash' });
  db.createObjectStore('texts', { keyPath: 'doc', autoIncrement: true }).createIndex('id', 'id', { unique: true });
  db.createObjectStore('fresh', { keyPath: 'doc' });
  db.createObjectStore('segments', { keyPath: 'id', autoIncrement: true });
  db.createObjectStore('blocks', { keyPath: ['segment', 'first'] });
  db.createObjectStore('gone', { keyPath: 'doc' });
}

/** Brings a database to `HISTORY_VERSION`. @param from its version; 0 where there was none */
export async function upgradeHistory(db: IDBPDatabase<HistorySchema>, from: number, tx: Upgrade): Promise<void> {
  if (from < 1) db.createObjectStore('visits', { keyPath: 'id' }).createIndex('lastReadAt', 'lastReadAt');
  if (from < 2) addTexts(db);
  if (from < 3) addShelf(tx);
  if (from === 1) await addPlaces(tx);
  if (from < 4) await addBooks(db, tx);
}
