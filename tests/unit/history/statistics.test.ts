import { expect, test } from 'vitest';
import { barsOf, countVisit, finishCounting, startCounting } from '@/utils/history/statistics';
import type { Visit } from '@/utils/history/visit';

const at = (text: string) => new Date(text).getTime();

function read(day: string, minutes: number, change: Partial<Visit> = {}): Visit {
  return {
    id: day,
    url: `https://news.example/${day}`,
    title: day,
    byline: null,
    siteName: 'News',
    lang: 'en',
    leadImage: null,
    published: null,
    wordCount: 1,
    readingMinutes: minutes,
    firstReadAt: 0,
    lastReadAt: at(`${day}T23:59`),
    timesRead: 1,
    progress: 1,
    place: null,
    updatedAt: 0,
    ...change,
  };
}

function count(visits: readonly Visit[], most = 10) {
  const counting = startCounting();
  for (const visit of visits) countVisit(counting, visit);
  return finishCounting(counting, most);
}

test('adds up minutes as far as they were read, by local day, site and topic', () => {
  const { minutes, articles, days, sites, topics } = count([
    read('2026-11-27', 10, { progress: 0.5, topic: 'Sea' }),
    read('2026-11-27', 4, { siteName: 'Wood' }),
    read('2026-11-02', 1, { topic: 'Sea' }),
  ]);
  expect([minutes, articles]).toEqual([10, 3]);
  expect(days).toEqual([
    { name: '2026-11-02', minutes: 1, articles: 1 },
    { name: '2026-11-27', minutes: 9, articles: 2 },
  ]);
  expect(sites.map(({ name, minutes: read }) => [name, read])).toEqual([
    ['News', 6],
    ['Wood', 4],
  ]);
  expect(topics.map(({ name }) => name)).toEqual(['Sea', '']);
});

test('names the first of a long tail, and counts all of it', () => {
  const many = count(
    Array.from({ length: 30 }, (_, n) => read('2026-11-01', n + 1, { siteName: `site ${n}` })),
    3,
  );
  expect(many.sites.map(({ name }) => name)).toEqual(['site 29', 'site 28', 'site 27']);
  expect(many.articles).toBe(30);
});

test('bars have no gaps and end today', () => {
  const { days } = count([read('2026-11-26', 3)]);
  const bars = barsOf(days, at('2026-11-28T08:00'), at('2026-11-25T00:00'));
  expect(bars.map(({ name, minutes }) => [name, minutes])).toEqual([
    ['2026-11-25', 0],
    ['2026-11-26', 3],
    ['2026-11-27', 0],
    ['2026-11-28', 0],
  ]);
  expect(barsOf(days, at('2026-11-28T08:00'), null).map(({ name }) => name)[0]).toBe('2026-11-26');
  expect(barsOf([], at('2026-11-28T08:00'), null)).toEqual([]);
});

test('a year has a bar a month, through changes of the clock', () => {
  const { days } = count([read('2025-12-31', 3), read('2026-03-29', 5), read('2026-03-01', 1)]);
  const bars = barsOf(days, at('2026-11-28T08:00'), at('2025-12-01T00:00'));
  expect(bars).toHaveLength(12);
  expect(bars.filter(({ minutes }) => minutes > 0)).toEqual([
    { name: '2025-12', minutes: 3, articles: 1 },
    { name: '2026-03', minutes: 6, articles: 2 },
  ]);
});
