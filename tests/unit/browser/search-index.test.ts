import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { TEXT_STORES } from '@/utils/browser/history-stores';
import { readQuery } from '@/utils/history/search/words';
import { cutOffEverywhere } from './cut-off';

type Index = typeof import('@/utils/browser/search-index');
type Search = typeof import('@/utils/browser/text-search');
type Database = typeof import('@/utils/browser/history-database');

let index: Index;
let text: Search;
let db: Database;

/** The modules as they are after a start of the worker. */
async function startWorker() {
  vi.resetModules();
  [index, text, db] = await Promise.all([
    import('@/utils/browser/search-index'),
    import('@/utils/browser/text-search'),
    import('@/utils/browser/history-database'),
  ]);
}

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  await startWorker();
});

const textOf = (n: number, words: string) => ({ id: `https://news.example/${n}`, lang: 'en', text: words });
const keep = (n: number, words: string) => index.keepText(textOf(n, words));
const search = async (typed: string, limit = 50) =>
  (await text.searchTexts(readQuery(typed), limit)).map(({ id }) => Number(id.split('/').at(-1)));

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
  for (const store of TEXT_STORES) expect(await (await db.database()).count(store), store).toBe(0);
});

test('many texts at once are found as if they had come one by one', async () => {
  await keep(1, divisors(1));
  const batch = (from: number, to: number) =>
    index.keepTexts(Array.from({ length: to - from + 1 }, (_, at) => textOf(from + at, divisors(from + at))));
  await expect(batch(2, 600)).resolves.toBe(599);
  await expect(batch(601, 620)).resolves.toBe(20);
  // What is there already is left alone.
  await expect(batch(580, 640)).resolves.toBe(20);
  await keep(641, divisors(641));
  await index.tidyIndex();
  const expected = Array.from({ length: 641 }, (_, at) => 641 - at).filter((n) => n % 14 === 0);
  expect(await search('by2 by7 ', 1_000)).toEqual(expected);
  expect(await search('own1 ')).toEqual([1]);
  expect(await search('own620')).toEqual([620]);
});

test('merges of segments that overlap lose nothing and know nothing twice', async () => {
  // Each large segment comes between two small ones, so that the levels do not follow each other.
  let n = 0;
  for (let round = 0; round < 9; round++) {
    await index.keepTexts(Array.from({ length: 512 }, () => textOf(++n, `story own${n} by${n % 7}`)));
    await index.keepTexts(Array.from({ length: 64 }, () => textOf(++n, `story own${n} by${n % 7}`)));
    await index.tidyIndex();
  }
  const found = await search('by3 ', 10_000);
  expect(found).toEqual(Array.from({ length: n }, (_, at) => n - at).filter((one) => one % 7 === 3));
});

test('what was deleted leaves the index with the next merge', async () => {
  for (let round = 0; round < 8; round++) {
    await index.keepTexts(
      Array.from({ length: 64 }, (_, at) => textOf(round * 64 + at, `story secret${round * 64 + at}`)),
    );
    await db.removeVisit(`https://news.example/${round * 64 + 5}`);
  }
  await index.tidyIndex();
  const blocks = await (await db.database()).getAll('blocks');
  const words = blocks.flatMap((block) => block.words.split('\n'));
  expect(words).toContain('secret4');
  expect(words).not.toContain('secret5');
  expect(words).not.toContain('secret453');
  expect(await (await db.database()).count('gone')).toBe(0);
});

test('an import and a merge that are cut off at any of their writes leave an index that is whole', async () => {
  // Enough words for a merge of several steps.
  const words = (n: number) => `${divisors(n)} ${Array.from({ length: 20 }, (_, at) => `w${n}x${at}`).join(' ')}`;
  const texts = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => textOf(from + at, words(from + at)));
  for (let from = 1; from < 448; from += 64) await index.keepTexts(texts(from, from + 63));
  await db.removeVisit('https://news.example/70');
  const batch = texts(449, 512);
  const of35 = (last: number) =>
    Array.from({ length: last }, (_, at) => last - at).filter((n) => n % 35 === 0 && n !== 70);
  let written = 448;
  const imported = await cutOffEverywhere(
    () => index.keepTexts(batch).then((count) => (written = count === 64 ? 512 : 0)),
    async () => {
      await startWorker();
      expect(await search('by5 by7 ', 100)).toEqual(of35(written));
    },
  );
  expect(imported).toBeGreaterThan(64);
  const merged = await cutOffEverywhere(
    () => index.tidyIndex(),
    async () => {
      await startWorker();
      expect(await search('by5 by7 ', 100)).toEqual(of35(512));
    },
  );
  expect(merged).toBeGreaterThan(5);
  expect(await (await db.database()).count('segments')).toBe(1);
  expect(await search('w300x7 ')).toEqual([300]);
  expect(await search('w70x7 ')).toEqual([]);
}, 60_000);
