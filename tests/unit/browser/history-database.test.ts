import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { NEWER_HISTORY } from '@/utils/history/faults';
import type { Reading } from '@/utils/history/visit';

type Database = typeof import('@/utils/browser/history-database');

/** The module as it is after a start of the worker. */
async function startWorker(): Promise<Database> {
  vi.resetModules();
  return import('@/utils/browser/history-database');
}

let db: Database;

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  db = await startWorker();
});

const reading = (name: string, change: Partial<Reading> = {}): Reading => ({
  url: `https://news.example/${name}`,
  title: `The ${name}`,
  byline: null,
  siteName: 'News',
  lang: 'en',
  leadImage: null,
  published: null,
  wordCount: 800,
  readingMinutes: 4,
  ...change,
});

const ids = async (limit = 100) => (await db.listVisits(limit)).map(({ title }) => title);

function finished(request: IDBOpenDBRequest): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

test('the same article twice is one record, read twice, first read when it was', async () => {
  await db.addReading(reading('boat', { title: 'Boat lost' }), 1_000);
  await db.addReading(reading('boat', { title: 'Boat found' }), 5_000);
  await expect(db.listVisits(10)).resolves.toEqual([
    {
      ...reading('boat', { title: 'Boat found' }),
      id: 'https://news.example/boat',
      firstReadAt: 1_000,
      lastReadAt: 5_000,
      timesRead: 2,
      progress: 0,
      place: null,
      updatedAt: 5_000,
    },
  ]);
});

test('two windows at the same moment lose nothing', async () => {
  const boat = 'https://news.example/boat';
  await Promise.all([
    db.addReading(reading('boat'), 1_000),
    db.addReading(reading('boat'), 1_000),
    db.addProgress(boat, 0.7, 1_001),
    db.addReading(reading('tree'), 1_002),
    db.addProgress(boat, 0.3, 1_003),
    db.addReading(reading('boat'), 1_004),
  ]);
  const visits = await db.listVisits(10);
  expect(visits.map(({ title, timesRead, progress }) => [title, timesRead, progress])).toEqual([
    ['The boat', 3, 0.7],
    ['The tree', 1, 0],
  ]);
});

test('progress goes forward only, through further readings too', async () => {
  const boat = 'https://news.example/boat';
  await db.addReading(reading('boat'), 1_000);
  await db.addProgress(boat, 0.6, 2_000);
  await db.addProgress(boat, 0.2, 3_000);
  await db.addReading(reading('boat'), 4_000);
  expect(await db.listVisits(1)).toMatchObject([{ progress: 0.6, lastReadAt: 4_000 }]);
  await db.addProgress(boat, 0.9, 5_000);
  expect(await db.listVisits(1)).toMatchObject([{ progress: 0.9, lastReadAt: 5_000 }]);
});

test('progress in an unknown article adds nothing', async () => {
  await db.addProgress('https://news.example/boat', 0.5, 1_000);
  await expect(db.listVisits(10)).resolves.toEqual([]);
});

test('lists the most recently read first, as many as wanted', async () => {
  await db.addReading(reading('boat'), 1_000);
  await db.addReading(reading('tree'), 3_000);
  await db.addReading(reading('sea'), 2_000);
  await expect(ids()).resolves.toEqual(['The tree', 'The sea', 'The boat']);
  await expect(ids(2)).resolves.toEqual(['The tree', 'The sea']);
  await db.addReading(reading('boat'), 4_000);
  await expect(ids(1)).resolves.toEqual(['The boat']);
});

test('one can be taken out, and only that one', async () => {
  await db.addReading(reading('boat'), 1_000);
  await db.addReading(reading('tree'), 2_000);
  await db.removeVisit('https://news.example/boat');
  await db.removeVisit('https://news.example/never-read');
  await expect(ids()).resolves.toEqual(['The tree']);
});

test('an article that was taken out begins anew', async () => {
  await db.addReading(reading('boat'), 1_000);
  await db.removeVisit('https://news.example/boat');
  await db.addReading(reading('boat'), 2_000);
  expect(await db.listVisits(10)).toMatchObject([{ timesRead: 1, firstReadAt: 2_000, progress: 0 }]);
});

test('all can be taken out', async () => {
  await db.addReading(reading('boat'), 1_000);
  await db.addReading(reading('tree'), 2_000);
  await db.clearVisits();
  await expect(db.listVisits(10)).resolves.toEqual([]);
});

test('outlives the worker', async () => {
  await db.addReading(reading('boat'), 1_000);
  db = await startWorker();
  await expect(ids()).resolves.toEqual(['The boat']);
});

test('a database that fails to open is tried again at the next use', async () => {
  // A newer version than ours is on the disk: every opening fails until it is gone.
  (await finished(indexedDB.open('history', 99))).close();
  await expect(db.listVisits(10)).rejects.toThrow(NEWER_HISTORY);
  await expect(db.addReading(reading('boat'), 1_000)).rejects.toThrow(NEWER_HISTORY);
  await finished(indexedDB.deleteDatabase('history'));
  await db.addReading(reading('boat'), 2_000);
  await expect(ids()).resolves.toEqual(['The boat']);
});

test('a database that is deleted under us does not wait for us and is opened anew', async () => {
  await db.addReading(reading('boat'), 1_000);
  await finished(indexedDB.deleteDatabase('history'));
  await expect(db.listVisits(10)).resolves.toEqual([]);
  await db.addReading(reading('tree'), 2_000);
  await expect(ids()).resolves.toEqual(['The tree']);
});

test('what version 1 has kept is there, with no place to go on from', async () => {
  const { place: _new, ...old } = { ...reading('boat'), id: 'https://news.example/boat', place: null };
  const opening = indexedDB.open('history', 1);
  opening.onupgradeneeded = () => {
    const store = opening.result.createObjectStore('visits', { keyPath: 'id' });
    store.createIndex('lastReadAt', 'lastReadAt');
    store.put({ ...old, firstReadAt: 1, lastReadAt: 2, timesRead: 3, progress: 0.4, updatedAt: 5 });
  };
  (await finished(opening)).close();
  await expect(db.listVisits(10)).resolves.toEqual([
    { ...old, firstReadAt: 1, lastReadAt: 2, timesRead: 3, progress: 0.4, updatedAt: 5, place: null },
  ]);
});

test('the place is kept, goes back as well, and is what a further reading is told', async () => {
  const place = { quote: 'A crate of oranges.', prefix: '', suffix: '' };
  await db.addReading(reading('boat'), 1_000);
  await db.addPlace('https://news.example/boat', place, 2_000);
  await expect(db.addReading(reading('boat'), 3_000)).resolves.toMatchObject({ place });
  await db.addPlace('https://news.example/boat', null, 4_000);
  await expect(db.listVisits(10)).resolves.toMatchObject([{ place: null, updatedAt: 4_000 }]);
});

test('damaged records are left out, and the others are there', async () => {
  await db.addReading(reading('boat'), 1_000);
  const damaged = [
    { id: 'a', lastReadAt: 2_000 },
    { ...reading('b'), id: 'b', url: 'no address', lastReadAt: 3_000, progress: 0 },
    { id: 'c', url: 7, title: null, siteName: {}, lastReadAt: 4_000, progress: 'half' },
  ];
  for (const record of damaged) await (await db.database()).put('visits', record as never);
  await expect(ids()).resolves.toEqual(['The boat']);
});
