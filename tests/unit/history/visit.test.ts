import { expect, test } from 'vitest';
import { type Reading, recordLength, recordProgress, recordReading, type Visit } from '@/utils/history/visit';

const reading: Reading = {
  url: 'https://news.example/story',
  title: 'Harbour keeps its lamp',
  byline: 'Ines Albarran',
  siteName: 'The Bay Letter',
  lang: 'en',
  leadImage: null,
  published: '2026-11-02',
  wordCount: 900,
  readingMinutes: 4,
};

const first: Visit = {
  ...reading,
  id: 'https://news.example/story',
  firstReadAt: 1_000,
  lastReadAt: 1_000,
  timesRead: 1,
  progress: 0,
  place: null,
  updatedAt: 1_000,
};

test('the first reading makes a record under the address of the article', () => {
  expect(recordReading(undefined, reading, 1_000)).toEqual(first);
});

test('a further reading counts, takes what the article says now, and keeps the beginning and the progress', () => {
  const known = Object.freeze({ ...first, progress: 0.8 });
  const now = { ...reading, title: 'Harbour keeps its lamp lit', byline: null, wordCount: 950 };
  expect(recordReading(known, now, 9_000)).toEqual({
    ...now,
    id: first.id,
    firstReadAt: 1_000,
    lastReadAt: 9_000,
    timesRead: 2,
    progress: 0.8,
    place: null,
    updatedAt: 9_000,
  });
});

test('a reading that is told twice counts once', () => {
  const told = { ...reading, readingId: 'a' };
  const known = recordReading(undefined, told, 1_000);
  expect(recordReading(known, told, 1_400).timesRead).toBe(1);
  expect(recordReading(known, { ...told, readingId: 'b' }, 1_400).timesRead).toBe(2);
});

test('progress moves forward, with the time of it', () => {
  const known = Object.freeze({ ...first, progress: 0.2 });
  expect(recordProgress(known, 0.5, 3_000)).toEqual({ ...first, progress: 0.5, lastReadAt: 3_000, updatedAt: 3_000 });
});

test.each([0.2, 0.1, 0, -4, Number.NaN])('progress of %d after 0.2 is nothing new', (progress) => {
  const known = { ...first, progress: 0.2 };
  expect(recordProgress(known, progress, 3_000)).toBe(known);
});

test('progress ends at 1', () => {
  const done = recordProgress(first, 7, 3_000);
  expect(done.progress).toBe(1);
  expect(recordProgress(done, 8, 4_000)).toBe(done);
});

test('an article that later pages were joined to is as long as it became', () => {
  const known = Object.freeze({ ...first, progress: 0.2 });
  const length = { url: first.url, wordCount: 2_700, readingMinutes: 11 };
  const longer = recordLength(known, length, 3_000);
  expect(longer).toEqual({ ...first, progress: 0.2, wordCount: 2_700, readingMinutes: 11, updatedAt: 3_000 });
  expect(recordLength(longer, length, 4_000)).toBe(longer);
});

test('another reading keeps the star and the tags', () => {
  const known: Visit = { ...first, starred: true, tags: ['harbour'] };
  expect(recordReading(known, reading, 2_000)).toMatchObject({ starred: true, tags: ['harbour'], timesRead: 2 });
  expect(recordReading(first, reading, 2_000)).not.toHaveProperty('starred');
});
