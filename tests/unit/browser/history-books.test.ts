/** The books about the history say what counting it would say, whatever was done and wherever it was cut off. */
import './fake-chrome';
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { KEEP_ALL } from '@/utils/history/retention';
import { type Order, WHOLE_SHELF } from '@/utils/history/shelf';
import type { Visit } from '@/utils/history/visit';
import { cutOffEverywhere } from './cut-off';
import { resetExtension } from './fake-extension';
import { story } from './story';

vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }));

const modules = () =>
  Promise.all([
    import('@/utils/browser/history-database'),
    import('@/utils/browser/history-exchange'),
    import('@/utils/browser/history-copies'),
    import('@/utils/browser/history-retention'),
    import('@/utils/browser/history-shelf'),
  ]);
let [db, exchange, copies, retention, shelf] = [] as unknown as Awaited<ReturnType<typeof modules>>;

async function startWorker() {
  vi.resetModules();
  [db, exchange, copies, retention, shelf] = await modules();
}
async function newProfile() {
  vi.stubGlobal('indexedDB', new IDBFactory());
  await startWorker();
}
beforeEach(async () => {
  resetExtension();
  await newProfile();
});

const url = (n: number) => `https://news.example/${n}`;
const SITES = ['Bay', 'Zoo', ''];
const LANGS = ['en', 'en-GB', 'id', null];
const record = (n: number): Visit => ({
  ...{ ...story, id: url(n), url: url(n), siteName: SITES[n % 3] ?? '', lang: LANGS[n % 4] ?? null, wordCount: n * 7 },
  ...{ firstReadAt: 1, lastReadAt: 1_000 + n, timesRead: 1, progress: 0.5, place: null, updatedAt: 1_000 + n },
  ...(n % 5 === 0 && { starred: true }),
});

const countedOf = (names: readonly string[]) =>
  [...new Set(names)].map((name) => ({ name, articles: names.filter((one) => one === name).length }));
const byName = (a: { name: string }, b: { name: string }) => (a.name < b.name ? -1 : 1);

/** The starred in an order of the list, by the books. */
async function starredIn(order: Order): Promise<string[]> {
  const question = { filter: { ...WHOLE_SHELF, starred: true }, order, typed: '', after: null, limit: 500 };
  return (await shelf.readShelf(question)).visits.map(({ id }) => id);
}

async function expectTrueBooks(): Promise<void> {
  const all = (await (await db.database()).getAll('visits')) as Visit[];
  const facets = await shelf.readFacets();
  expect(facets.articles).toBe(all.length);
  expect([...facets.sites].sort(byName)).toEqual(
    countedOf(all.map(({ siteName }) => siteName).filter(Boolean)).sort(byName),
  );
  expect([...facets.langs].sort(byName)).toEqual(
    countedOf(all.flatMap(({ lang }) => lang?.replace(/-.*/, '') ?? [])).sort(byName),
  );
  const starred = all.filter((visit) => visit.starred);
  expect(await starredIn('latest')).toEqual(starred.sort((a, b) => b.lastReadAt - a.lastReadAt).map(({ id }) => id));
  expect(await starredIn('shortest')).toEqual(starred.sort((a, b) => a.wordCount - b.wordCount).map(({ id }) => id));
}

test('are true after everything that changes the history', async () => {
  const steps: (() => Promise<unknown>)[] = [
    () => exchange.mergeVisits(Array.from({ length: 40 }, (_, n) => record(n))),
    () => db.addReading({ ...story, url: url(3), siteName: 'Bay', lang: 'de' }, 5_000),
    () => db.addReading({ ...story, url: url(99) }, 5_001),
    () => db.addStars([url(3), url(4)], true, 5_002),
    () => db.addStars([url(5)], false, 5_003),
    () => db.addProgress(url(10), 0.9, 5_004),
    () => db.addLength({ url: url(15), wordCount: 3_000, readingMinutes: 13 }, 5_005),
    () => exchange.mergeVisits([{ ...record(20), starred: false, siteName: 'Zoo', updatedAt: 6_000 }]),
    () => exchange.mergeVisits([{ ...record(21), starred: true }], 'complete'),
    async () => copies.putBack(await copies.takeOut([url(3), url(25), url(7)])),
    () => copies.takeOut([url(0), url(8)]),
    async () => exchange.mergeTombstones([{ idHash: await db.hashOf(url(10)), updatedAt: 9_000 }]),
    () => retention.setRetention({ ...KEEP_ALL, articles: 20 }, 10_000),
    () => db.clearVisits(),
  ];
  for (const step of steps) {
    await step();
    await expectTrueBooks();
  }
  expect(await shelf.readFacets()).toEqual({ articles: 0, sites: [], langs: [] });
});

test('are true wherever a merge and a deletion are cut off', async () => {
  await cutOffEverywhere(
    async () => {
      await newProfile();
      await exchange.mergeVisits([1, 5, 6].map(record));
      await db.removeVisit(url(5));
    },
    async () => {
      await startWorker();
      await expectTrueBooks();
    },
  );
});

test('are begun with what a history of version 3 has', async () => {
  const opening = indexedDB.open('history', 3);
  opening.onupgradeneeded = () => {
    const visits = opening.result.createObjectStore('visits', { keyPath: 'id' });
    visits.createIndex('lastReadAt', 'lastReadAt');
    visits.createIndex('siteName', ['siteName', 'lastReadAt']);
    visits.createIndex('lang', 'lang');
    visits.createIndex('wordCount', 'wordCount');
    opening.result.createObjectStore('tombstones', { keyPath: 'idHash' });
    opening.result
      .createObjectStore('texts', { keyPath: 'doc', autoIncrement: true })
      .createIndex('id', 'id', { unique: true });
    opening.result.createObjectStore('fresh', { keyPath: 'doc' });
    opening.result.createObjectStore('segments', { keyPath: 'id', autoIncrement: true });
    opening.result.createObjectStore('blocks', { keyPath: ['segment', 'first'] });
    opening.result.createObjectStore('gone', { keyPath: 'doc' });
    // More than are counted at a time.
    for (let n = 0; n < 1_100; n++) visits.put(record(n));
    visits.put({ id: 'damaged', lastReadAt: 7 });
    visits.delete(url(1_099));
  };
  await new Promise((resolve, reject) => {
    opening.onsuccess = resolve;
    opening.onerror = () => reject(opening.error);
  });
  opening.result.close();
  const { articles, sites } = await shelf.readFacets();
  expect(articles).toBe(1_100);
  expect(sites).toEqual([
    { name: 'Bay', articles: 367 },
    { name: 'Zoo', articles: 366 },
  ]);
  expect(await starredIn('oldest')).toHaveLength(220);
  await (await db.database()).delete('visits', 'damaged');
  await db.removeVisit(url(1_000));
  expect((await shelf.readFacets()).articles).toBe(1_099);
  const names = (await db.database()).transaction('visits').store.indexNames;
  expect([...names]).toEqual(['lastReadAt', 'siteName', 'wordCount']);
});
