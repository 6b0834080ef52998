// @vitest-environment jsdom
import './fake-chrome';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FULL_DISK } from '@/utils/browser/full-disk';
import {
  addProgress,
  addReading,
  clearVisits,
  database,
  listVisits,
  removeVisit,
} from '@/utils/browser/history-database';
import { findVisits } from '@/utils/browser/text-search';
import * as fixtures from '../history/import/fixtures';
import {
  answerWith,
  bringIn,
  everything,
  fileOf,
  freshHistory,
  hurry,
  never,
  reading,
  saved,
  throughMessages,
} from './import-support';

vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }));

beforeEach(freshHistory);

afterEach(() => void vi.restoreAllMocks());

describe('a file', () => {
  test.each([
    ['cut before its first record', '{"format":"jernih-hist', 'unknown'],
    ['empty', '', 'empty'],
    ['a page', '<!doctype html><p>No history</p>', 'unknown'],
    ['of a later version', '{"format":"jernih-history","version":2,"visits":[]}', 'newer'],
  ])('that is %s changes nothing and is named', async (_name, text, fault) => {
    await addReading(reading('boat'), 1_000);
    await expect(bringIn(text)).resolves.toBe(fault);
    expect(await listVisits(10)).toHaveLength(1);
  });

  async function manyStories(): Promise<string> {
    for (let n = 0; n < 1_200; n++) await addReading(reading(`story-${n}`), 1_000 + n);
    const text = await saved();
    await clearVisits();
    return text;
  }

  test('that is stopped half way keeps what came, and goes on when it is brought in again', async () => {
    const text = await manyStories();
    const stop = new AbortController();
    const seen: number[] = [];
    const onProgress = ({ done }: { done: number }) => {
      seen.push(done);
      stop.abort();
    };
    await expect(bringIn(text, stop.signal, onProgress)).resolves.toMatchObject({ added: 500, ended: 'stopped' });
    expect(await listVisits(10_000)).toHaveLength(500);
    await expect(bringIn(text, never(), onProgress)).resolves.toMatchObject({ added: 700, unchanged: 500 });
    expect(seen).toEqual([500, 500, 1_000]);
  });

  test('of which the worker is ended in the middle is told again, and nothing comes twice', async () => {
    hurry();
    const text = await manyStories();
    let asked = 0;
    // The second portion is written, and its answer never comes.
    const send = async (message: unknown) => {
      const reply = await throughMessages(message);
      if (++asked === 2) throw new Error('The message port closed before a response was received.');
      return reply;
    };
    answerWith(send);
    await expect(bringIn(text)).resolves.toMatchObject({ added: 700, unchanged: 500 });
    expect(await listVisits(10_000)).toHaveLength(1_200);
  });

  test.each([
    [FULL_DISK, 'full'],
    ['payload: no', 'failed'],
  ])('that the database does not take (%s) is reported with what came before', async (error, ended) => {
    hurry();
    const text = await manyStories();
    let asked = 0;
    const send = (message: unknown) => (++asked > 1 ? Promise.resolve({ ok: false, error }) : throughMessages(message));
    answerWith(send);
    await expect(bringIn(text)).resolves.toMatchObject({ added: 500, ended });
  });
});

describe('what other programs have kept', () => {
  test('comes in with what they know, once', async () => {
    const file = fileOf(fixtures.wallabagJson);
    const first = await bringIn(file);
    expect(first).toMatchObject({ source: 'wallabag', added: 1, skipped: 1, leftOut: [{ at: 2, why: 'no-address' }] });
    const [visit] = await everything();
    expect(visit).toMatchObject({
      id: 'https://bay.example/w1',
      title: 'A slow boat',
      byline: 'Ana Sousa, Rui Dias',
      lang: 'en-GB',
      progress: 1,
      timesRead: 1,
      wordCount: 4,
      readingMinutes: 1,
      starred: true,
      tags: ['coast', 'slow'],
    });
    const copy = await (await database()).getFromIndex('texts', 'id', 'https://bay.example/w1');
    expect(copy?.html).toContain('<p>The boat was <b>slow</b>.</p>');
    expect(copy?.html).not.toContain('script');
    expect((await findVisits('slow boat', 5)).map(({ visit: { id } }) => id)).toEqual(['https://bay.example/w1']);
    const before = await saved();
    await expect(bringIn(file)).resolves.toMatchObject({ added: 0, updated: 0, unchanged: 1 });
    expect(await saved()).toBe(before);
  });

  test('never overwrites what was read here', async () => {
    await addReading({ ...reading('x'), url: 'https://bay.example/lamps' }, 1_000);
    await addProgress('https://bay.example/lamps', 0.8, 2_000);
    await expect(bringIn(fixtures.pocketCsv)).resolves.toMatchObject({ source: 'pocket', added: 1, updated: 1 });
    const lamps = (await everything()).find(({ id }) => id === 'https://bay.example/lamps');
    expect(lamps).toMatchObject({
      title: reading('x').title,
      progress: 0.8,
      timesRead: 1,
      firstReadAt: 1_000,
      tags: ['harbour', 'night'],
    });
  });

  test('does not bring back what was deleted here since', async () => {
    await removeVisit('https://bay.example/untitled', Date.now());
    await expect(bringIn(fixtures.pocketCsv)).resolves.toMatchObject({ added: 1, deleted: 1 });
  });

  test.each([
    ['Omnivore’s zip', fixtures.omnivoreZip, 'omnivore', 3],
    ['Pocket’s zip', fixtures.pocketZip, 'pocket', 3],
  ])('%s', async (_name, zip, source, added) => {
    await expect(bringIn(fileOf(zip()))).resolves.toMatchObject({ source, added });
  });

  test('the same article twice in one file is one', async () => {
    const line = 'One,https://bay.example/one,1700000000,a,unread\n';
    const text = `title,url,time_added,tags,status\n${line}${line.replace(',a,', ',b,')}`;
    await expect(bringIn(text)).resolves.toMatchObject({ added: 1, unchanged: 1 });
    expect((await everything())[0]).toMatchObject({ tags: ['a', 'b'] });
  });
});
