// @vitest-environment jsdom
import './fake-chrome';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import {
  addProgress,
  addReading,
  clearVisits,
  database,
  hashOf,
  listVisits,
  removeVisit,
} from '@/utils/browser/history-database';
import { keepText } from '@/utils/browser/search-index';
import { findVisits } from '@/utils/browser/text-search';
import { backupPieces } from '@/utils/history/backup';
import { allOf } from '../history/import/support';
import { bringIn, everything, freshHistory, reading, saved } from './import-support';

vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }));

beforeEach(freshHistory);

async function* allNone(): AsyncGenerator<never[]> {
  yield [];
}

describe('a copy', () => {
  test('brings everything back as it was, texts and copies too', async () => {
    for (let n = 0; n < 703; n++) await addReading(reading(`story-${n}`), 1_000 + n);
    await addProgress('https://news.example/story-7', 0.4, 9_000);
    const id = 'https://news.example/story-7';
    const html = '<p>The lamp was <em>lit</em>.</p>';
    await keepText({ id, lang: 'en', text: 'The lamp was lit.', html });
    const before = await everything();
    const text = await saved();
    await clearVisits();
    await expect(bringIn(text)).resolves.toMatchObject({ source: 'jernih', added: 703, updated: 0, skipped: 0 });
    expect(await everything()).toEqual(before);
    expect(JSON.parse(await saved())).toEqual(JSON.parse(text));
    expect(await (await database()).getFromIndex('texts', 'id', id)).toMatchObject({ html });
    expect((await findVisits('lamp', 5)).map(({ visit }) => visit.id)).toEqual([id]);
  });

  test('brought in twice changes nothing', async () => {
    await addReading(reading('boat'), 1_000);
    await removeVisit('https://news.example/tree', 2_000);
    const text = await saved();
    await expect(bringIn(text)).resolves.toMatchObject({ added: 0, updated: 0, unchanged: 1 });
    await expect(bringIn(text)).resolves.toMatchObject({ added: 0, updated: 0, unchanged: 1 });
    expect(await saved()).toBe(text);
  });

  test('neither loses what was read since, nor brings back what was deleted since', async () => {
    for (const name of ['boat', 'tree', 'sea']) await addReading(reading(name), 1_000);
    const text = await saved();
    await addProgress('https://news.example/boat', 0.9, 2_000);
    await removeVisit('https://news.example/tree', 2_000);
    await expect(bringIn(text)).resolves.toMatchObject({ added: 0, updated: 0, unchanged: 2, deleted: 1 });
    expect((await everything()).map(({ url, progress }) => [url, progress])).toEqual([
      ['https://news.example/boat', 0.9],
      ['https://news.example/sea', 0],
    ]);
  });

  test('deletes here what was deleted there later than it was read here, its words included', async () => {
    await addReading(reading('boat'), 3_000);
    await keepText({ id: 'https://news.example/boat', lang: 'en', text: 'A boat.' });
    await addReading(reading('tree'), 9_000);
    const there = await Promise.all(
      ['boat', 'tree'].map(async (name) => ({
        idHash: await hashOf(`https://news.example/${name}`),
        updatedAt: 5_000,
      })),
    );
    const text = (await allOf(backupPieces(allNone(), there, new Date(0)))).join('');
    await expect(bringIn(text)).resolves.toMatchObject({ deleted: 1 });
    expect((await everything()).map(({ url }) => url)).toEqual(['https://news.example/tree']);
    expect(await (await database()).count('texts')).toBe(0);
  });

  test('leaves no address of what was deleted', async () => {
    await addReading(reading('secret'), 1_000);
    await removeVisit('https://news.example/secret', 2_000);
    expect(await saved()).not.toContain('secret');
  });

  test('that is cut off brings what it has, and says so', async () => {
    for (let n = 0; n < 20; n++) await addReading(reading(`story-${n}`), 1_000 + n);
    const text = await saved();
    await clearVisits();
    const report = await bringIn(text.slice(0, -300));
    expect(report).toMatchObject({ added: 19, skipped: 1, leftOut: [{ why: 'cut' }] });
    expect(await listVisits(100)).toHaveLength(19);
    await expect(bringIn(text)).resolves.toMatchObject({ added: 1, unchanged: 19, skipped: 0 });
  });

  test('with damaged records gives the good ones and names the others', async () => {
    await addReading(reading('boat'), 1_000);
    const [good] = await listVisits(1);
    const bad: unknown[] = [
      { ...good, id: 'javascript:alert(1)' },
      { ...good, url: 'file:///etc/passwd' },
      { ...good, progress: 2 },
      { ...good, updatedAt: '2026' },
      { ...good, title: 'x'.repeat(501) },
      { ...good, title: undefined },
    ];
    const visits = [...bad, { ...good, id: 'https://news.example/other', extra: '<script>', kept: { html: 7 } }];
    const text = JSON.stringify({
      format: 'jernih-history',
      version: 1,
      visits,
      tombstones: [{ idHash: 'no hash', updatedAt: 1 }],
    });
    const report = await bringIn(text);
    expect(report).toMatchObject({ added: 1, unchanged: 0, skipped: 7 });
    expect(report.leftOut.map(({ at }) => at)).toEqual([1, 2, 3, 4, 5, 6, 8]);
    const [, other] = await everything();
    expect(Object.keys(other ?? {})).not.toEqual(expect.arrayContaining(['extra']));
  });

  test('in which somebody has put a script brings none of it', async () => {
    await addReading(reading('boat'), 1_000);
    const [good] = await listVisits(1);
    const evil =
      '<p onclick="x()">Words <img src="x" onerror="x()"><script>x()</script><a href="javascript:x()">y</a></p>';
    const kept = { lang: 'en', text: 'Words y', html: evil };
    const visits = [{ ...good, id: 'https://news.example/evil', kept }];
    await expect(bringIn(JSON.stringify({ format: 'jernih-history', version: 1, visits }))).resolves.toMatchObject({
      added: 1,
    });
    const stored = await (await database()).getFromIndex('texts', 'id', 'https://news.example/evil');
    expect(stored?.html).toBe('<p>Words <img><a>y</a></p>');
  });
});
