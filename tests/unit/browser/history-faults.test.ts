import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { readQuery } from '@/utils/history/search/words';
import { cutOffEverywhere } from './cut-off';
import { story } from './story';

const modules = () =>
  Promise.all([
    import('@/utils/browser/history-database'),
    import('@/utils/browser/search-index'),
    import('@/utils/browser/text-search'),
    import('@/utils/browser/history-exchange'),
  ]);

let db: Awaited<ReturnType<typeof modules>>[0];
let index: Awaited<ReturnType<typeof modules>>[1];
let text: Awaited<ReturnType<typeof modules>>[2];
let exchange: Awaited<ReturnType<typeof modules>>[3];

async function startWorker() {
  vi.resetModules();
  [db, index, text, exchange] = await modules();
}

/** A profile of its own for each try. */
async function newProfile() {
  vi.stubGlobal('indexedDB', new IDBFactory());
  await startWorker();
}

beforeEach(newProfile);

const url = (n: number) => `https://news.example/${n}`;
const reading = (n: number) => ({ ...story, url: url(n), readingId: `reading-${n}` });
const search = async (typed: string) => (await text.searchTexts(readQuery(typed), 50)).map(({ id }) => id);

/** All that is written of one reading, one after the other. @returns what was acknowledged */
async function readArticle(n: number): Promise<string[]> {
  const told: string[] = [];
  const writes = {
    opened: () => db.addReading(reading(n), 1_000),
    kept: () => index.keepText({ id: url(n), lang: 'en', text: `The lamp number${n} was lit.` }),
    progressed: () => db.addProgress(url(n), 0.6, 2_000),
    place: () => db.addPlace(url(n), { quote: 'The lamp', prefix: '', suffix: '' }, 3_000),
    lengthened: () => db.addLength({ url: url(n), wordCount: 2_000, readingMinutes: 9 }, 4_000),
  };
  for (const [name, write] of Object.entries(writes)) {
    if (
      !(await write().then(
        () => true,
        () => false,
      ))
    )
      break;
    told.push(name);
  }
  return told;
}

const whole = { timesRead: 1, progress: 0.6, wordCount: 2_000, place: { quote: 'The lamp' } };

describe('a worker that is killed', () => {
  test('between any two writes of a reading loses nothing that was acknowledged, and doubles nothing', async () => {
    let told: string[] = [];
    const writes = await cutOffEverywhere(
      async () => {
        await newProfile();
        told = await readArticle(1);
      },
      async (outcome) => {
        await startWorker();
        const [visit, ...more] = await db.listVisits(10);
        expect(more).toEqual([]);
        // What was written and not acknowledged may be there.
        if (told.includes('opened')) expect(visit).toMatchObject({ timesRead: 1 });
        expect(await search('number1 ')).toEqual(told.includes('kept') ? [url(1)] : []);
        if (told.includes('progressed')) expect(visit?.progress).toBe(0.6);
        // The reading view tells again what was not answered.
        expect(await readArticle(1)).toHaveLength(5);
        expect(await db.listVisits(10)).toMatchObject([whole]);
        expect(await search('number1 ')).toEqual([url(1)]);
        expect(outcome === 'done').toBe(told.length === 5);
      },
    );
    expect(writes).toBeGreaterThanOrEqual(6);
  });

  test('in the middle of a deletion leaves the article whole or takes all of it', async () => {
    await cutOffEverywhere(
      async () => {
        await newProfile();
        await readArticle(1);
        await readArticle(2);
        await db.removeVisit(url(1));
      },
      async () => {
        await startWorker();
        const ids = (await db.listVisits(10)).map(({ id }) => id);
        expect(await search('number1 ')).toEqual(ids.filter((id) => id === url(1)));
      },
    );
  });

  test('in the middle of an import has stored a portion whole or not at all; the next try completes it', async () => {
    const visit = (n: number) => ({
      ...{ ...story, id: url(n), url: url(n), firstReadAt: n, lastReadAt: n, timesRead: 1, progress: 0.5 },
      ...{ place: null, updatedAt: n, kept: { lang: 'en', text: `The lamp number${n} was lit.` } },
    });
    const portion = [1, 2, 3].map(visit);
    await cutOffEverywhere(
      async () => {
        await newProfile();
        await exchange.mergeVisits(portion);
      },
      async (outcome) => {
        await startWorker();
        // The records of a portion come together, their texts behind them.
        const stored = (await db.listVisits(10)).length;
        expect([0, 3]).toContain(stored);
        if (outcome === 'done') expect(stored).toBe(3);
        await exchange.mergeVisits(portion);
        await expect(exchange.mergeVisits(portion)).resolves.toMatchObject({ added: 0, updated: 0, unchanged: 3 });
        expect(await db.listVisits(10)).toHaveLength(3);
        for (const n of [1, 2, 3]) expect(await search(`number${n} `)).toEqual([url(n)]);
      },
    );
  });
});

test('two windows that write at once lose nothing and double nothing', async () => {
  const articles = Array.from({ length: 20 }, (_, n) => n);
  // Each article in both windows, all at the same time.
  await Promise.all([...articles, ...articles].map(readArticle));
  const visits = await db.listVisits(100);
  expect(visits).toHaveLength(20);
  for (const visit of visits) expect(visit).toMatchObject(whole);
  for (const n of articles) expect(await search(`number${n} `)).toEqual([url(n)]);
});
