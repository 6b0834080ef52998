import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import { clearVisits, database } from '@/utils/browser/history-database';
import { mergeVisits } from '@/utils/browser/history-exchange';
import { readFacets, readShelf, readStatistics, type ShelfPlace } from '@/utils/browser/history-shelf';
import { type Order, type ShelfFilter, WHOLE_SHELF } from '@/utils/history/shelf';
import type { Visit } from '@/utils/history/visit';

const SITES = ['Bay', 'Daily', 'Zoo'];
const LANGS = ['en', 'en-GB', 'id', null];

/** Articles of which many were read at the same moment, as those of an import. */
function article(n: number): Visit {
  const url = `https://news.example/${String(n).padStart(4, '0')}`;
  const moment = 1_000 + Math.floor(n / 7) * 10;
  return {
    id: url,
    url,
    title: n % 50 === 0 ? `Zeppelin ${n}` : `Story ${n}`,
    byline: null,
    siteName: SITES[n % 3] ?? '',
    lang: LANGS[n % 4] ?? null,
    leadImage: null,
    published: null,
    topic: 'Sea',
    wordCount: (n * 37) % 200,
    readingMinutes: 2,
    firstReadAt: moment,
    lastReadAt: moment,
    timesRead: 1,
    progress: n % 2,
    place: null,
    starred: n % 10 === 0,
    updatedAt: moment,
  };
}

const MANY = 1_203;

beforeEach(async () => {
  await clearVisits();
  await mergeVisits(Array.from({ length: MANY }, (_, n) => article(n)));
});

/** All portions, one after the other. */
async function walk(filter: Partial<ShelfFilter>, order: Order, typed = '', limit = 60): Promise<Visit[]> {
  const visits: Visit[] = [];
  let after: ShelfPlace | null = null;
  do {
    const portion: Awaited<ReturnType<typeof readShelf>> = await readShelf({
      filter: { ...WHOLE_SHELF, ...filter },
      order,
      typed,
      after,
      limit,
    });
    visits.push(...portion.visits);
    after = portion.next;
  } while (after !== null);
  return visits;
}

const isSorted = (values: number[], sign: 1 | -1) =>
  values.every((value, at) => at === 0 || sign * (value - (values[at - 1] ?? 0)) >= 0);

describe('portions', () => {
  test.each([
    ['latest', 'lastReadAt', -1],
    ['oldest', 'lastReadAt', 1],
    ['longest', 'wordCount', -1],
    ['shortest', 'wordCount', 1],
  ] as const)('have every article once, %s first', async (order, field, sign) => {
    const visits = await walk({}, order);
    expect(new Set(visits.map(({ id }) => id)).size).toBe(MANY);
    expect(visits).toHaveLength(MANY);
    expect(
      isSorted(
        visits.map((visit) => visit[field]),
        sign,
      ),
    ).toBe(true);
  });

  test('are as long as asked, but for those of one moment', async () => {
    const { visits, next } = await readShelf({
      filter: WHOLE_SHELF,
      order: 'latest',
      typed: '',
      after: null,
      limit: 60,
    });
    expect(visits.length).toBeGreaterThanOrEqual(60);
    expect(visits.length).toBeLessThan(67);
    expect(next).toBe(visits.at(-1)?.lastReadAt);
  });

  test('of one site, one language, one time, by star and by progress', async () => {
    const bay = await walk({ site: 'Bay' }, 'latest');
    expect(bay).toHaveLength(401);
    expect(
      isSorted(
        bay.map(({ lastReadAt }) => lastReadAt),
        -1,
      ),
    ).toBe(true);
    expect(await walk({ lang: 'en' }, 'latest')).toHaveLength(602);
    expect(await walk({ since: 2_000 }, 'oldest')).toHaveLength(MANY - 700);
    expect(await walk({ site: 'Zoo', since: 2_000 }, 'latest')).toHaveLength(168);
    expect(await walk({ starred: true, progress: 'unfinished' }, 'latest')).toHaveLength(121);
    expect(await walk({ site: 'Nowhere' }, 'latest')).toEqual([]);
  });

  test('by name, and a change meanwhile neither doubles nor drops the others', async () => {
    expect(await walk({}, 'latest', 'zepp')).toHaveLength(25);
    const first = await readShelf({ filter: WHOLE_SHELF, order: 'oldest', typed: '', after: null, limit: 7 });
    const db = await database();
    for (const { id } of first.visits) await db.delete('visits', id);
    const second = await readShelf({ filter: WHOLE_SHELF, order: 'oldest', typed: '', after: first.next, limit: 7 });
    expect(second.visits.map(({ id }) => id)).toEqual([7, 8, 9, 10, 11, 12, 13].map((n) => article(n).id));
  });
});

test('a damaged record is left out, and the others are there', async () => {
  const db = await database();
  const damaged = { id: 'damaged', lastReadAt: 1_500, wordCount: 3, siteName: 7, url: null };
  await db.put('visits', damaged as unknown as Visit);
  expect(await walk({}, 'latest')).toHaveLength(MANY);
  expect((await readStatistics(null)).articles).toBe(MANY);
});

test('facets count sites and languages', async () => {
  expect(await readFacets()).toEqual({
    articles: MANY,
    sites: SITES.map((name) => ({ name, articles: 401 })),
    langs: [
      { name: 'en', articles: 602 },
      { name: 'id', articles: 301 },
    ],
  });
});

test('statistics count each article once, of the time that is asked for', async () => {
  const all = await readStatistics(null);
  expect([all.articles, all.minutes]).toEqual([MANY, 2 * 601]);
  expect(all.topics).toEqual([{ name: 'Sea', articles: MANY, minutes: 2 * 601 }]);
  expect((await readStatistics(2_000)).articles).toBe(MANY - 700);
  await clearVisits();
  expect(await readStatistics(null)).toMatchObject({ articles: 0, days: [] });
});
