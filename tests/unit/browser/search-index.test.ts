import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { readQuery } from '@/utils/history/search/words';

type Index = typeof import('@/utils/browser/search-index');
type Database = typeof import('@/utils/browser/history-database');

let index: Index;
let db: Database;

/** The modules as they are after a start of the worker. */
async function startWorker() {
  vi.resetModules();
  [index, db] = await Promise.all([import('@/utils/browser/search-index'), import('@/utils/browser/history-database')]);
}

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  await startWorker();
});

const keep = (n: number, text: string) => index.keepText({ id: `https://news.example/${n}`, lang: 'en', text });
const search = async (typed: string, limit = 50) =>
  (await index.searchTexts(readQuery(typed), limit)).map(({ id }) => Number(id.split('/').at(-1)));

/** Text n has its own number, and a word for each number that divides it. */
const divisors = (n: number) =>
  [`own${n}`, ...[2, 3, 5, 7].filter((d) => n % d === 0).map((d) => `by${d}`)].join(' lamp ');

test('finds in every state of the index what stands in the texts, the newest first', async () => {
  // 700 texts: fresh ones, segments and one merge of eight.
  for (let n = 1; n <= 700; n++) {
    await keep(n, divisors(n));
    if (n % 64 === 0) await index.tidyIndex();
    if (![1, 63, 64, 65, 511, 512, 513, 700].includes(n)) continue;
    const expected = Array.from({ length: n }, (_, at) => n - at).filter((m) => m % 14 === 0);
    expect(await search('by2 by7 ', 1_000)).toEqual(expected);
    expect(await search(`own${n} `)).toEqual([n]);
  }
  await expect(search('own69', 1_000)).resolves.toEqual([699, 698, 697, 696, 695, 694, 693, 692, 691, 690, 69]);
  expect(await search('by3 by5', 3)).toEqual([690, 675, 660]);
  expect(await search('nowhere')).toEqual([]);
  expect(await search('')).toEqual([]);
  await startWorker();
  expect(await search('own7 ')).toEqual([7]);
});

test('knows an article by its latest text only', async () => {
  for (let n = 1; n <= 64; n++) await keep(n, `story ${n}`);
  await index.tidyIndex();
  await keep(5, 'story rewritten');
  await keep(5, 'story rewritten');
  expect(await search('rewritten')).toEqual([5]);
  expect((await search('story ', 100)).filter((n) => n === 5)).toHaveLength(1);
  expect(await search('story ', 100)).toHaveLength(64);
});

test('forgets what is deleted, the text included', async () => {
  for (let n = 1; n <= 70; n++) await keep(n, `story ${n} secret${n}`);
  await index.tidyIndex();
  await keep(71, 'story fresh');
  for (const n of [7, 71]) await db.removeVisit(`https://news.example/${n}`);
  expect(await search('secret7 ')).toEqual([]);
  expect(await search('fresh')).toEqual([]);
  const texts = await (await db.database()).getAll('texts');
  expect(texts.map(({ id }) => id)).not.toContain('https://news.example/7');
  await db.clearVisits();
  for (const store of db.TEXT_STORES) expect(await (await db.database()).count(store), store).toBe(0);
});

test('a merge that is cut off leaves the index as it was', async () => {
  for (let n = 1; n <= 512; n++) {
    await keep(n, divisors(n));
    if (n % 64 === 0 && n < 512) await index.tidyIndex();
  }
  let writes = 0;
  // A write in the middle of the merge throws.
  const put = IDBObjectStore.prototype.put;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...value) {
    if (this.name === 'blocks' && ++writes === 4) throw new DOMException('full', 'QuotaExceededError');
    return put.apply(this, value);
  });
  await expect(index.tidyIndex()).rejects.toThrow();
  vi.restoreAllMocks();
  expect(await search('own300 ')).toEqual([300]);
  await index.tidyIndex();
  expect(await search('own300 ')).toEqual([300]);
  expect(await search('by7 by5 ', 100)).toHaveLength(Math.floor(512 / 35));
});
