import { expect, test } from 'vitest';
import { fits, inOrder, isNarrowed, namedBy, type ShelfFilter, WHOLE_SHELF } from '@/utils/history/shelf';
import { recordReading, recordStar, type Visit } from '@/utils/history/visit';

const visit = (change: Partial<Visit> = {}): Visit => ({
  ...recordReading(
    undefined,
    {
      url: 'https://news.example/story',
      title: 'Crème brûlée, explained',
      byline: 'Ana Sousa',
      siteName: 'The Daily',
      lang: 'pt-BR',
      leadImage: null,
      published: null,
      wordCount: 1_000,
      readingMinutes: 5,
    },
    1_000,
  ),
  ...change,
});

const wanted = (filter: Partial<ShelfFilter>, change: Partial<Visit> = {}) =>
  fits(visit(change), { ...WHOLE_SHELF, ...filter });

test('every word must be there, anywhere, whatever the case and accents', () => {
  const found = (typed: string) => namedBy(typed)(visit());
  expect(['  ', 'BRULEE daily', 'sousa', 'news.example'].map(found)).toEqual([true, true, true, true]);
  expect(found('brulee tennis')).toBe(false);
});

test('everything fits a filter that wants nothing', () => {
  expect(wanted({})).toBe(true);
  expect(isNarrowed(WHOLE_SHELF)).toBe(false);
  expect(isNarrowed({ ...WHOLE_SHELF, starred: true })).toBe(true);
});

test('a site goes by the name that its rows show', () => {
  expect(wanted({ site: 'The Daily' })).toBe(true);
  expect(wanted({ site: 'Daily' })).toBe(false);
  expect(wanted({ site: 'news.example' }, { siteName: '' })).toBe(true);
});

test('a language is one in all its regions', () => {
  expect(wanted({ lang: 'pt' })).toBe(true);
  expect(wanted({ lang: 'pt' }, { lang: 'pt_PT' })).toBe(true);
  expect(wanted({ lang: 'p' })).toBe(false);
  expect(wanted({ lang: 'pt' }, { lang: null })).toBe(false);
});

test('time, progress and star', () => {
  expect([1_000, 1_001].map((since) => wanted({ since }))).toEqual([true, false]);
  expect(wanted({ progress: 'unfinished' }, { progress: 0.94 })).toBe(true);
  expect(wanted({ progress: 'finished' }, { progress: 0.94 })).toBe(false);
  expect(wanted({ progress: 'finished' }, { progress: 0.96 })).toBe(true);
  expect([true, false, undefined].map((starred) => wanted({ starred: true }, { starred }))).toEqual([
    true,
    false,
    false,
  ]);
});

test('each length is in one of three', () => {
  const lengths = (minutes: number) =>
    (['short', 'medium', 'long'] as const).filter((length) => wanted({ length }, { readingMinutes: minutes }));
  expect([1, 5, 6, 15, 16].map(lengths)).toEqual([['short'], ['short'], ['medium'], ['medium'], ['long']]);
});

test('orders', () => {
  const visits = [visit({ id: 'a', lastReadAt: 1, wordCount: 20 }), visit({ id: 'b', lastReadAt: 2, wordCount: 10 })];
  const ids = (order: Parameters<typeof inOrder>[1]) => inOrder(visits, order).map(({ id }) => id);
  expect([ids('latest'), ids('oldest'), ids('longest'), ids('shortest')].map((all) => all.join(''))).toEqual([
    'ba',
    'ab',
    'ab',
    'ba',
  ]);
});

test('a star counts as a change, and only where it is one', () => {
  const known = visit();
  expect(recordStar(known, false, 9_000)).toBe(known);
  const starred = recordStar(known, true, 9_000);
  expect(starred).toEqual({ ...known, starred: true, updatedAt: 9_000 });
  expect(recordStar(starred, true, 9_500)).toBe(starred);
  const {
    id: _id,
    firstReadAt: _first,
    lastReadAt: _last,
    timesRead: _times,
    progress: _p,
    place: _place,
    ...reading
  } = known;
  expect(recordReading(starred, reading, 9_900)).toMatchObject({ starred: true, timesRead: 2 });
});
