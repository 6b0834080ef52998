import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { displayUpdate } from '@/components/reader/display-update';

beforeEach(() => vi.stubEnv('TZ', 'Asia/Jakarta'));
afterEach(() => vi.unstubAllEnvs());

test.each([
  ['the same moment', '2026-11-20T08:15:00+07:00', '2026-11-20T08:15:00+07:00', null],
  ['the same moment, in another zone', '2026-11-20T08:15:00+07:00', '2026-11-20T01:15:00Z', null],
  ['later on the day', '2026-11-20T08:15:00+07:00', '2026-11-20T09:40:00+07:00', '9:40 AM'],
  [
    'later on the day of the reader, though not of the paper',
    '2026-11-19T23:30:00Z',
    '2026-11-20T02:00:00Z',
    '9:00 AM',
  ],
  ['on another day', '2026-11-20T08:15:00+07:00', '2026-11-21T09:40:00+07:00', 'November 21, 2026 at 9:40 AM'],
  ['on another day of the reader', '2026-11-20T16:00:00Z', '2026-11-20T17:30:00Z', 'November 21, 2026 at 12:30 AM'],
  ['a day after a day', '2026-11-20', '2026-11-22', 'November 22, 2026'],
  ['the same day without a time', '2026-11-20T08:15:00+07:00', '2026-11-20', null],
  ['a time on a day', '2026-11-20', '2026-11-20T09:40:00+07:00', '9:40 AM'],
  ['before it was published', '2026-11-20T08:15:00+07:00', '2016-11-04T09:40:00+07:00', null],
  ['no date at all', '2026-11-20', 'yesterday', 'yesterday'],
])('%s', (_name, published, modified, shown) => {
  expect(displayUpdate(published, modified, 'en')?.replace(/\s/g, ' ') ?? null).toBe(shown);
});
