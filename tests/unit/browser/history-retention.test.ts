import './fake-chrome';
import 'fake-indexeddb/auto';
import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addReading, addStars, clearVisits, database, listVisits } from '@/utils/browser/history-database';
import { mergeVisits } from '@/utils/browser/history-exchange';
import { keepToRetention, previewRetention, setRetention } from '@/utils/browser/history-retention';
import { loadRetention } from '@/utils/browser/retention-rule';
import { keepText } from '@/utils/browser/search-index';
import { findVisits } from '@/utils/browser/text-search';
import { KEEP_ALL } from '@/utils/history/retention';
import { resetExtension } from './fake-extension';
import { story } from './story';

vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }));

const DAY = 86_400_000;
const NOW = 400 * DAY;
const urlOf = (days: number) => `https://news.example/${days}`;

beforeEach(async () => {
  resetExtension();
  await clearVisits();
  // Read so many days ago.
  for (const days of [0, 1, 2, 30, 100, 300]) {
    await addReading({ ...story, url: urlOf(days) }, NOW - days * DAY);
    await keepText({ id: urlOf(days), lang: 'en', text: `The lamp of day ${days}.` });
  }
  await addStars([urlOf(100)], true, NOW - 100 * DAY);
});

const kept = async () => (await listVisits(100)).map(({ id }) => Number(id.split('/').pop())).sort((a, b) => a - b);

test('what a rule would remove is said, and nothing is removed', async () => {
  const preview = await previewRetention({ ...KEEP_ALL, days: 20 }, NOW);
  expect(preview).toMatchObject({ removed: 2, articles: 6, oldest: NOW - 300 * DAY });
  expect(preview.bytes).toBeGreaterThan(0);
  expect(await kept()).toEqual([0, 1, 2, 30, 100, 300]);
});

test('a rule removes what was shown, its words too, and leaves what has a star', async () => {
  await expect(setRetention({ ...KEEP_ALL, days: 20 }, NOW)).resolves.toBe(2);
  expect(await kept()).toEqual([0, 1, 2, 100]);
  expect((await findVisits('lamp', 10)).map(({ visit }) => visit.id)).toHaveLength(4);
  expect(await (await database()).count('texts')).toBe(4);
  await expect(loadRetention()).resolves.toEqual({ ...KEEP_ALL, days: 20 });
});

test('leaves no tombstone: a copy may bring it back', async () => {
  const old = (await listVisits(100)).filter(({ id }) => id === urlOf(300));
  await setRetention({ ...KEEP_ALL, articles: 3 }, NOW);
  expect(await kept()).toEqual([0, 1, 100]);
  expect(await (await database()).count('tombstones')).toBe(0);
  await expect(mergeVisits(old)).resolves.toMatchObject({ added: 1 });
});

test('is kept to by itself, once an hour', async () => {
  await setRetention({ ...KEEP_ALL, articles: 6 }, NOW);
  const read = (name: number, at: number) => addReading({ ...story, url: urlOf(name) }, at);
  await read(-1, NOW + 1);
  await keepToRetention(NOW + 2);
  expect(await kept()).toEqual([-1, 0, 1, 2, 30, 100]);
  await read(-2, NOW + 3);
  await keepToRetention(NOW + 4);
  expect(await kept()).toHaveLength(7);
  await keepToRetention(NOW + 3_700_000);
  expect(await kept()).toEqual([-2, -1, 0, 1, 2, 100]);
});

test('without a rule, or with one that cannot be read, nothing goes', async () => {
  await keepToRetention(NOW);
  expect(await kept()).toHaveLength(6);
  for (const retention of ['broken', { days: -1, articles: 'all', megabytes: 0.5 }, null]) {
    await fakeBrowser.storage.local.set({ retention });
    await expect(loadRetention()).resolves.toEqual(KEEP_ALL);
    await keepToRetention(NOW);
  }
  expect(await kept()).toHaveLength(6);
});

test('a failure on the way loses nothing and throws nothing', async () => {
  await setRetention({ ...KEEP_ALL, articles: 6 }, NOW);
  vi.spyOn(fakeBrowser.storage.session, 'get').mockRejectedValueOnce(new Error('storage'));
  await expect(keepToRetention(NOW)).resolves.toBeUndefined();
  expect(await kept()).toHaveLength(6);
});
