import { expect, test } from 'vitest';
import { groupByDay } from '../../../utils/history/group-by-day';
import type { Visit } from '../../../utils/history/visit';

const visit = (id: string, lastReadAt: Date): Visit => ({
  id,
  url: `https://news.example/${id}`,
  title: id,
  byline: null,
  siteName: 'News',
  lang: 'en',
  leadImage: null,
  published: null,
  wordCount: 800,
  readingMinutes: 4,
  firstReadAt: lastReadAt.getTime(),
  lastReadAt: lastReadAt.getTime(),
  timesRead: 1,
  progress: 0.5,
  place: null,
  updatedAt: lastReadAt.getTime(),
});

/** A Thursday. Months count from 0. */
const now = new Date(2026, 5, 18, 9, 30).getTime();
const group = (visits: Visit[], locale = 'en-GB', at = now) =>
  groupByDay(visits, at, locale).map(({ day, visits }) => [day, ...visits.map(({ id }) => id)]);

test('an empty history has no groups', () => {
  expect(groupByDay([], now, 'en')).toEqual([]);
});

test('a day begins at midnight, not 24 hours ago', () => {
  const visits = [
    visit('this-morning', new Date(2026, 5, 18, 0, 0)),
    visit('last-night', new Date(2026, 5, 17, 23, 59)),
    visit('day-before', new Date(2026, 5, 16, 23, 59)),
  ];
  expect(group(visits)).toEqual([
    ['today', 'this-morning'],
    ['yesterday', 'last-night'],
    ['this-week', 'day-before'],
  ]);
});

test('what is older than this week stands under its own date, one group a date', () => {
  const visits = [
    visit('monday', new Date(2026, 5, 15, 8, 0)),
    visit('sunday-evening', new Date(2026, 5, 14, 20, 0)),
    visit('sunday-morning', new Date(2026, 5, 14, 8, 0)),
    visit('may', new Date(2026, 4, 14, 8, 0)),
  ];
  expect(group(visits)).toEqual([
    ['this-week', 'monday'],
    ['date', 'sunday-evening', 'sunday-morning'],
    ['date', 'may'],
  ]);
});

test('the locale decides on which day a week begins', () => {
  const sunday = [visit('sunday', new Date(2026, 5, 14, 8, 0))];
  expect(group(sunday, 'en-US')).toEqual([['this-week', 'sunday']]);
  expect(group(sunday, 'de')).toEqual([['date', 'sunday']]);
});

test('on the first day of a week nothing is "earlier this week"', () => {
  const monday = new Date(2026, 5, 15, 12, 0).getTime();
  expect(group([visit('saturday', new Date(2026, 5, 13, 8, 0))], 'en-GB', monday)).toEqual([['date', 'saturday']]);
});

test('a record from a clock that is ahead belongs to today', () => {
  expect(group([visit('tomorrow', new Date(2026, 5, 19, 8, 0))])).toEqual([['today', 'tomorrow']]);
});

test('a day with a clock change still counts as one day', () => {
  const monday = new Date(2026, 2, 30, 0, 30).getTime();
  expect(group([visit('sunday', new Date(2026, 2, 29, 0, 30))], 'en-GB', monday)).toEqual([['yesterday', 'sunday']]);
});

test('dates are in the words of the locale, with the year where it is another one', () => {
  const visits = [visit('may', new Date(2026, 4, 14, 8, 0)), visit('old', new Date(2025, 4, 14, 8, 0))];
  expect(groupByDay(visits, now, 'id').map(({ date }) => date)).toEqual(['Kamis, 14 Mei', '14 Mei 2025']);
  expect(groupByDay(visits, now, 'en-GB').map(({ date }) => date)).toEqual(['Thursday 14 May', '14 May 2025']);
});
