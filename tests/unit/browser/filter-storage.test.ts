import './fake-chrome';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { packText } from '@/scripts/filters/pack-text';
import { FILTER_STATE_KEY, fillFilters, filterState } from '@/utils/browser/filter-storage';
import { GENERIC_SHARDS, HOST_SHARDS, hostShardKey, lineOf, shardOf, VERSION_KEY } from '@/utils/filters/format';
import { joinLists, type ListTexts } from '@/utils/filters/packed-lists';

vi.mock('@/utils/browser/api', async () => {
  const { extension } = await import('./fake-extension');
  return { browser: { ...extension, storage: (await import('wxt/testing/fake-browser')).fakeBrowser.storage } };
});

type Files = Record<string, string | Uint8Array<ArrayBuffer>>;

const LISTS: ListTexts = {
  hosts: '2\nnews.example,paper.example\t{"h":[".a"]}\nother.example\t{"x":[".b"]}',
  generic: '1\n.ad-top,#banner\t',
};
const packed = (lists: Partial<ListTexts>) => new Uint8Array(packText(joinLists({ ...LISTS, ...lists })));
const FILES: Files = { 'lists.json': '{"version":"two"}', 'lists.packed': packed({}) };
const served = (files: Files) =>
  vi.stubGlobal('fetch', async (url: string) => {
    const file = files[url.slice(url.lastIndexOf('/') + 1)];
    return file === undefined ? new Response('', { status: 404 }) : new Response(file);
  });
const local = () => fakeBrowser.storage.local.get(null) as Promise<Record<string, unknown>>;

/** How the version is written down: with the number of shards, of which it knows nothing. */
const TWO = `two/${HOST_SHARDS}+${GENERIC_SHARDS}`;

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  served(FILES);
});

test('stores every shard, and then which version it is', async () => {
  await fillFilters();
  const stored = await local();
  expect(Object.keys(stored)).toHaveLength(HOST_SHARDS + GENERIC_SHARDS + 2);
  const shard = stored[hostShardKey(shardOf('paper.example', HOST_SHARDS))];
  expect(lineOf(String(shard), 'paper.example')).toBe('{"h":[".a"]}');
  expect(stored[VERSION_KEY]).toBe(TWO);
  await expect(filterState()).resolves.toEqual({ state: 'ready', version: 'two' });
});

test('does nothing where that version is stored', async () => {
  await fakeBrowser.storage.local.set({ [VERSION_KEY]: TWO });
  await fillFilters();
  await expect(local()).resolves.toEqual({ [VERSION_KEY]: TWO });
});

test('fills anew after an update, and once for two that ask at a time', async () => {
  await fakeBrowser.storage.local.set({ [VERSION_KEY]: 'one' });
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  await Promise.all([fillFilters(), fillFilters()]);
  expect((await local())[VERSION_KEY]).toBe(TWO);
  expect(set).toHaveBeenCalledTimes(2 + (HOST_SHARDS + GENERIC_SHARDS) / 64);
});

test('a worker that ended in the middle leaves no version, and the next one fills', async () => {
  vi.resetModules();
  const set = vi.spyOn(fakeBrowser.storage.local, 'set');
  set.mockImplementationOnce(async () => {}).mockImplementationOnce(() => new Promise(() => {}));
  const ended = await import('@/utils/browser/filter-storage');
  void ended.fillFilters();
  await vi.waitFor(() => expect(set).toHaveBeenCalledTimes(2));
  expect((await local())[VERSION_KEY]).toBeUndefined();
  // Another worker has the module anew.
  vi.resetModules();
  const { fillFilters: fillAgain } = await import('@/utils/browser/filter-storage');
  await fillAgain();
  expect((await local())[VERSION_KEY]).toBe(TWO);
});

test('a full storage is emptied of what is ours, and the state says so', async () => {
  await fakeBrowser.storage.local.set({ theirs: 1 });
  const { set } = fakeBrowser.storage.local;
  let calls = 0;
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation(async (items) => {
    if (++calls === 4) throw new Error('QUOTA_BYTES quota exceeded');
    await set(items);
  });
  await expect(fillFilters()).resolves.toBeUndefined();
  const stored = await local();
  expect(Object.keys(stored).sort()).toEqual([FILTER_STATE_KEY, 'theirs']);
  await expect(filterState()).resolves.toEqual({
    state: 'failed',
    version: 'two',
    error: 'QUOTA_BYTES quota exceeded',
  });
});

describe('a broken file throws nothing and stores nothing', () => {
  test.each([
    ['no lists.json', { ...FILES, 'lists.json': undefined }],
    ['lists.json is no JSON', { ...FILES, 'lists.json': '{' }],
    ['no lists.packed', { ...FILES, 'lists.packed': undefined }],
    ['lists.packed is cut', { ...FILES, 'lists.packed': packed({}).slice(0, -12) }],
    ['lists.packed is empty', { ...FILES, 'lists.packed': '' }],
    ['lists.packed is a text', { ...FILES, 'lists.packed': LISTS.hosts }],
    ['the list of hosts is cut', { ...FILES, 'lists.packed': packed({ hosts: '9\nnews.example\t{}' }) }],
    ['the generic list is empty', { ...FILES, 'lists.packed': packed({ generic: '' }) }],
  ])('%s', async (_, files) => {
    served(files as Files);
    await expect(fillFilters()).resolves.toBeUndefined();
    expect(Object.keys(await local())).toEqual([FILTER_STATE_KEY]);
    await expect(filterState()).resolves.toMatchObject({ state: 'failed' });
  });
});

test('a storage that fails altogether throws nothing', async () => {
  for (const method of ['get', 'set', 'remove'] as const) {
    vi.spyOn(fakeBrowser.storage.local, method).mockRejectedValue(new Error('no storage'));
  }
  await expect(fillFilters()).resolves.toBeUndefined();
  await expect(filterState()).resolves.toEqual({ state: 'failed', version: '' });
});

test('nothing is said of a filling before the first one, and nothing is left of the question', async () => {
  await expect(filterState()).resolves.toBeNull();
  await expect(local()).resolves.toEqual({});
});

test('what could not be stored is tried three times, and not again before the browser starts anew', async () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url.slice(url.lastIndexOf('/') + 1));
    return new Response(url.endsWith('.json') ? '{"version":"two"}' : 'broken');
  });
  for (let start = 0; start < 5; start++) await fillFilters();
  expect(asked.filter((name) => name === 'lists.packed')).toHaveLength(3);
  await fakeBrowser.storage.session.clear();
  served(FILES);
  await fillFilters();
  expect((await local())[VERSION_KEY]).toBe(TWO);
});
