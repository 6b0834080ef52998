import { expect, test } from 'vitest';
import { oldNews, recentAge } from '@/utils/reading/age';

const NOW = Date.parse('2026-11-20T12:00:00Z');

test.each([
  ['2026-11-20T11:18:00Z', '42 minutes ago'],
  ['2026-11-20T11:59:40Z', '1 minute ago'],
  ['2026-11-20T09:00:00+07:00', '10 hours ago'],
  ['2026-11-18T11:00:00Z', '2 days ago'],
  ['2026-11-17', '3 days ago'],
])('%s was %s', (iso, words) => {
  expect(recentAge(iso, NOW, 'en')).toBe(words);
});

test.each(['2026-11-13T11:00:00Z', '2026-11-20T12:01:00Z', '2026-11-20', 'yesterday', ''])(
  'nothing is said of %j: older than a week, to come, today without a time, or no date',
  (iso) => {
    expect(recentAge(iso, NOW, 'en')).toBeNull();
  },
);

test('speaks as the reader does', () => {
  expect(recentAge('2026-11-20T09:00:00Z', NOW, 'id')).toBe('3 jam yang lalu');
  expect(recentAge('2026-11-18T09:00:00Z', NOW, 'de')).toBe('vor 2 Tagen');
});

const old = (published: string | null, modified: string | null = null) => oldNews({ published, modified }, NOW, 'en');

test('what is a year old is old, a day less is not', () => {
  expect(old('2025-11-20T11:00:00Z')?.published).toBe('1 year ago');
  expect(old('2025-11-21T13:00:00Z')).toBeNull();
  expect(old('2022-06-01')).toEqual({ published: '4 years ago', updated: null });
});

test('an update counts where it came a month later, and not from the future', () => {
  expect(old('2022-06-01', '2026-09-18T08:00:00Z')).toEqual({ published: '4 years ago', updated: '2 months ago' });
  expect(old('2022-06-01', '2022-06-20')?.updated).toBeNull();
  expect(old('2022-06-01', '2027-01-01')?.updated).toBeNull();
});

test.each([[null], ['some day'], ['2027-01-01']])('published %j is not old', (published) => {
  expect(old(published)).toBeNull();
});
