import './fake-chrome';
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { answerBackgroundCalls } from '@/utils/browser/background-calls';
import {
  addProgress,
  addReading,
  clearVisits,
  hashOf,
  listVisits,
  removeVisit,
} from '@/utils/browser/history-database';
import { backupText, type ImportReport, importBackup } from '@/utils/browser/history-file';
import { writeBackup } from '@/utils/history/backup';
import type { Reading, Visit } from '@/utils/history/visit';
import { deliver, extension, fromOwnPage, resetExtension } from './fake-extension';

vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }));

beforeEach(async () => {
  resetExtension();
  await clearVisits();
  answerBackgroundCalls();
  // The page asks as in the browser: through the messages, their checks included.
  Object.assign(extension.runtime, { sendMessage: (message: unknown) => deliver(message, fromOwnPage()) });
});

const reading = (name: string): Reading => ({
  url: `https://news.example/${name}`,
  title: `The ${name} \u2028 "half\ud800"`,
  byline: null,
  siteName: 'News',
  lang: 'en',
  leadImage: null,
  published: '2026-11-02T07:30:00+01:00',
  wordCount: 800,
  readingMinutes: 4,
});
const quiet = () => {};
const never = () => new AbortController().signal;
const bringIn = (text: string) => importBackup(text, quiet, never()) as Promise<ImportReport>;
const byId = (visits: Visit[]) => [...visits].sort((a, b) => (a.id < b.id ? -1 : 1));

async function saved(): Promise<string> {
  const text = await backupText(new Date('2026-11-28T08:00:00Z'));
  if (!text.ok) throw new Error(text.error);
  return text.value;
}

describe('a copy', () => {
  test('brings everything back as it was, field by field', async () => {
    for (let n = 0; n < 1_203; n++) await addReading(reading(`story-${n}`), 1_000 + n);
    await addProgress('https://news.example/story-7', 0.4, 9_000);
    const before = await listVisits(10_000);
    const text = await saved();
    await clearVisits();
    await expect(bringIn(text)).resolves.toEqual({ added: 1_203, updated: 0, unchanged: 0, deleted: 0, skipped: 0 });
    expect(byId(await listVisits(10_000))).toEqual(byId(before));
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
    await addReading(reading('boat'), 1_000);
    await addReading(reading('tree'), 1_000);
    await addReading(reading('sea'), 1_000);
    const text = await saved();
    await addProgress('https://news.example/boat', 0.9, 2_000);
    await removeVisit('https://news.example/tree', 2_000);
    await expect(bringIn(text)).resolves.toMatchObject({ added: 0, updated: 0, unchanged: 2, deleted: 1 });
    const visits = byId(await listVisits(10));
    expect(visits.map(({ url, progress }) => [url, progress])).toEqual([
      ['https://news.example/boat', 0.9],
      ['https://news.example/sea', 0],
    ]);
  });

  test('deletes here what was deleted there later than it was read here, and not what was read here since', async () => {
    await addReading(reading('boat'), 3_000);
    await addReading(reading('tree'), 9_000);
    const there = await Promise.all(
      ['boat', 'tree'].map(async (name) => ({
        idHash: await hashOf(`https://news.example/${name}`),
        updatedAt: 5_000,
      })),
    );
    await expect(bringIn(writeBackup([], there, new Date()))).resolves.toMatchObject({ deleted: 1 });
    expect((await listVisits(10)).map(({ url }) => url)).toEqual(['https://news.example/tree']);
  });

  test('leaves no address of what was deleted', async () => {
    await addReading(reading('secret'), 1_000);
    await removeVisit('https://news.example/secret', 2_000);
    expect(await saved()).not.toContain('secret');
    await clearVisits();
    expect(JSON.parse(await saved())).toMatchObject({ visits: [], tombstones: [] });
  });
});

describe('a file', () => {
  test.each([
    ['cut in the middle', '{"format":"jernih-history","version":1,"visits":[{"id":"https', 'no-json'],
    ['empty', '', 'no-json'],
    ['a page', '<!doctype html><p>No history</p>', 'no-json'],
    ['another program’s', '[{"url":"https://news.example/boat"}]', 'no-history'],
    ['nothing', 'null', 'no-history'],
    ['without articles', '{"format":"jernih-history","version":1,"visits":"none"}', 'no-history'],
    ['of a later version', '{"format":"jernih-history","version":2,"visits":[]}', 'newer'],
  ])('that is %s changes nothing and is named', async (_name, text, fault) => {
    await addReading(reading('boat'), 1_000);
    await expect(importBackup(text, quiet, never())).resolves.toBe(fault);
    expect(await listVisits(10)).toHaveLength(1);
  });

  test('with damaged records gives the good ones and counts the others', async () => {
    await addReading(reading('boat'), 1_000);
    const [good] = await listVisits(1);
    const bad: unknown[] = [
      null,
      [],
      'https://news.example/boat',
      { ...good, id: 'javascript:alert(1)' },
      { ...good, url: 'file:///etc/passwd' },
      { ...good, progress: 2 },
      { ...good, updatedAt: '2026' },
      { ...good, title: 'x'.repeat(501) },
      { ...good, title: undefined },
    ];
    const visits = [...bad, { ...good, id: 'https://news.example/other', extra: '<script>' }] as Visit[];
    const text = writeBackup(visits, [{ idHash: 'no hash', updatedAt: 1 }], new Date());
    await expect(bringIn(text)).resolves.toEqual({ added: 1, updated: 0, unchanged: 0, deleted: 0, skipped: 10 });
    const [, other] = byId(await listVisits(10));
    expect(other).not.toHaveProperty('extra');
  });

  test('that is stopped half way keeps what came, and goes on when it is brought in again', async () => {
    for (let n = 0; n < 1_200; n++) await addReading(reading(`story-${n}`), 1_000 + n);
    const text = await saved();
    await clearVisits();
    const stop = new AbortController();
    const seen: number[] = [];
    const onProgress = ({ done }: { done: number }) => {
      seen.push(done);
      if (done === 500) stop.abort();
    };
    await expect(importBackup(text, onProgress, stop.signal)).resolves.toMatchObject({ added: 500, ended: 'stopped' });
    expect(await listVisits(10_000)).toHaveLength(500);
    await expect(importBackup(text, onProgress, never())).resolves.toMatchObject({ added: 700, unchanged: 500 });
    expect(seen).toEqual([500, 500, 1_000, 1_200]);
  });

  test('that the database cannot take is reported with what came before', async () => {
    for (let n = 0; n < 600; n++) await addReading(reading(`story-${n}`), 1_000 + n);
    const text = await saved();
    await clearVisits();
    let asked = 0;
    const send = (message: unknown) =>
      ++asked === 2 ? Promise.resolve({ ok: false, error: 'QuotaExceededError' }) : deliver(message, fromOwnPage());
    Object.assign(extension.runtime, { sendMessage: send });
    await expect(bringIn(text)).resolves.toMatchObject({ added: 500, ended: 'failed' });
  });
});
