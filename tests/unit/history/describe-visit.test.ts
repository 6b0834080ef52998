import { expect, test } from 'vitest';
import { formatAgo, isFinished, minutesLeft, siteLabel } from '../../../utils/history/describe-visit';
import type { Visit } from '../../../utils/history/visit';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const now = new Date(2026, 5, 18, 9, 30).getTime();

const visit = (change: Partial<Visit>): Visit => ({
  id: 'https://www.news.example/a',
  url: 'https://www.news.example/a',
  title: 'Crème brûlée, explained',
  byline: 'Ana Sousa',
  siteName: 'The Daily',
  lang: 'en',
  leadImage: null,
  published: null,
  wordCount: 2000,
  readingMinutes: 10,
  firstReadAt: now,
  lastReadAt: now,
  timesRead: 1,
  progress: 0,
  place: null,
  updatedAt: now,
  ...change,
});

test.each([
  [20_000, 'now'],
  [5 * MINUTE, '5 minutes ago'],
  [3 * HOUR, '3 hours ago'],
  // 09:30 on the 18th: 30 hours back is the small hours of the 17th, 34 hours back is the 16th.
  [30 * HOUR, 'yesterday'],
  [34 * HOUR, '2 days ago'],
  [15 * 24 * HOUR, '2 weeks ago'],
  [400 * 24 * HOUR, 'last year'],
  [-5 * MINUTE, 'now'],
])('%d ms ago reads "%s"', (passed, words) => {
  expect(formatAgo(now - passed, now, 'en')).toBe(words);
});

test('how long ago is said in the language of the locale', () => {
  expect(formatAgo(now - 5 * MINUTE, now, 'id')).toBe('5 menit yang lalu');
});

test('what is left counts from the furthest point reached, and is never nothing', () => {
  expect(minutesLeft(visit({ progress: 0.37 }))).toBe(7);
  expect(minutesLeft(visit({ progress: 0.94 }))).toBe(1);
  expect(minutesLeft(visit({ readingMinutes: 0 }))).toBe(1);
});

test('an article is finished a little before the end of its page', () => {
  expect(isFinished(visit({ progress: 0.94 }))).toBe(false);
  expect(isFinished(visit({ progress: 0.96 }))).toBe(true);
});

test('a site without a name goes by its host', () => {
  expect(siteLabel(visit({}))).toBe('The Daily');
  expect(siteLabel(visit({ siteName: '' }))).toBe('news.example');
});
