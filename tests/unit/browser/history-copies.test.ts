import 'fake-indexeddb/auto';
import { beforeEach, expect, test } from 'vitest';
import { hasCopy, putBack, readCopy, takeOut } from '@/utils/browser/history-copies';
import { addReading, clearVisits, database, listVisits } from '@/utils/browser/history-database';
import { keepText } from '@/utils/browser/search-index';
import { findVisits } from '@/utils/browser/text-search';
import { articleOf } from '@/utils/history/copy';
import { mergeRecords } from '@/utils/history/merge';
import { story } from './story';

const kept = { lang: 'en', text: 'The lamp was lit at dusk.', html: '<p>The lamp was lit at dusk.</p>' };

beforeEach(async () => {
  await clearVisits();
  await addReading(story, 1_000);
  await keepText({ id: story.url, ...kept });
});

test('what is taken out is gone with its text, and answered', async () => {
  const [before] = await listVisits(1);
  const taken = await takeOut([story.url, 'https://news.example/never-read']);
  expect(taken).toEqual([{ visit: before, kept }]);
  expect(await listVisits(10)).toEqual([]);
  expect(await findVisits('lamp', 10)).toEqual([]);
  expect(await (await database()).getAll('texts')).toEqual([]);
  expect(JSON.stringify(await (await database()).getAll('tombstones'))).not.toContain('news.example');
});

test('what is put back is as it was, found again, and newer than its own deletion', async () => {
  const [before] = await listVisits(1);
  const taken = await takeOut([story.url]);
  const [tombstone] = await (await database()).getAll('tombstones');
  const now = Date.now() + 5;
  await putBack(taken, now);
  const [after] = await listVisits(1);
  expect(after).toEqual({ ...before, updatedAt: now });
  expect(await findVisits('lamp dusk', 10)).toHaveLength(1);
  expect(await (await database()).getAll('tombstones')).toEqual([]);
  if (!after || !tombstone) throw new Error('nothing to merge');
  expect(mergeRecords(after, tombstone)).toBe(after);
});

test('an article that was read again meanwhile stays as it is', async () => {
  const taken = await takeOut([story.url]);
  await addReading({ ...story, title: 'Newer' }, 9_000);
  await putBack(taken);
  expect(await listVisits(10)).toMatchObject([{ title: 'Newer', firstReadAt: 9_000 }]);
});

test('a copy is an article again; without its HTML there is none', async () => {
  expect(await hasCopy(story.url)).toBe(true);
  const copy = await readCopy(story.url);
  if (!copy) throw new Error('no copy');
  expect(articleOf(copy.visit, copy.kept)).toMatchObject({
    title: story.title,
    byline: story.byline,
    dir: 'ltr',
    html: kept.html,
    text: kept.text,
    canonicalUrl: story.url,
    leadImage: { url: story.leadImage },
  });
  expect(articleOf({ ...copy.visit, lang: 'ar' }, copy.kept).dir).toBe('rtl');
  await addReading({ ...story, url: 'https://news.example/bare' }, 2_000);
  await keepText({ id: 'https://news.example/bare', lang: 'en', text: 'No HTML.' });
  expect(await hasCopy('https://news.example/bare')).toBe(false);
  expect(await readCopy('https://news.example/never-read')).toBeNull();
});

test('an article is found by its title, author and site as well', async () => {
  for (const typed of ['harbour', 'albarran', 'letter bay', 'lamp letter'])
    expect((await findVisits(typed, 10)).map(({ visit }) => visit.url)).toEqual([story.url]);
});
