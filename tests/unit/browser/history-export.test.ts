// @vitest-environment jsdom
import './fake-chrome';
import 'fake-indexeddb/auto';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addReading, addStars, database } from '@/utils/browser/history-database';
import { type BookPick, type SaveKind, saveHistory } from '@/utils/browser/history-export';
import { keepText } from '@/utils/browser/search-index';
import { csvRows } from '@/utils/history/import/csv';
import { recordReading } from '@/utils/history/visit';
import { EPUBCHECK_HINT, epubcheck, hasEpubcheck } from '../../support/epubcheck';
import { answerWith, bringIn, fileOf, freshHistory, reading, throughMessages } from './import-support';

vi.mock('@/utils/browser/api', async () => {
  const { extension } = await import('./fake-extension');
  const i18n = { ...extension.i18n, getUILanguage: () => 'en' };
  return { browser: { ...extension, i18n } };
});
vi.mock('@/utils/browser/i18n', async () => {
  const messages = (await import('../../../public/_locales/en/messages.json')).default as Record<
    string,
    { message: string }
  >;
  const translate = (key: string, ...places: string[]) =>
    messages[key]?.message.replace(/\$(\d)/g, (_, place) => places[Number(place) - 1] ?? '') ?? key;
  return { translate };
});

const NOW = new Date(2026, 10, 28, 12);
const DAY = 86_400_000;
const files: { name: string; bytes: Uint8Array }[] = [];

vi.mock('@/utils/browser/save-file', () => ({
  saveFile: (_document: Document, _window: Window, name: string, content: Blob | Uint8Array) => {
    files.push({ name, bytes: content as Uint8Array });
  },
}));

beforeEach(async () => {
  await freshHistory();
  files.length = 0;
  for (const [name, days] of [
    ['lamp', 1],
    ['boat', 3],
    ['tree', 40],
  ] as const) {
    const at = NOW.getTime() - days * DAY;
    await addReading({ ...reading(name), title: name === 'tree' ? '=CMD() | tree' : `The ${name}` }, at);
  }
  const html = '<p role="doc-subtitle">The dek.</p><p>The lamp was <em>lit</em>.</p><script>x()</script>';
  await keepText({ id: 'https://news.example/lamp', lang: 'en', text: 'The dek.\n\nThe lamp was lit.', html });
  await keepText({ id: 'https://news.example/boat', lang: 'en', text: 'A boat.\n\nA <small> pier.' });
  await keepText({ id: 'https://news.example/tree', lang: 'en', text: 'A tree.' });
  await addStars(['https://news.example/tree'], true, NOW.getTime() - 40 * DAY);
});
afterEach(() => void vi.restoreAllMocks());

async function save(kind: SaveKind, pick: BookPick = 'week', signal = new AbortController().signal) {
  const seen: string[] = [];
  const onProgress = ({ done, of }: { done: number; of: number }) => seen.push(`${done}/${of}`);
  const outcome = await saveHistory(kind, pick, { view: window, now: NOW, onProgress, signal });
  for (const file of files) {
    if (!(file.bytes instanceof Uint8Array)) file.bytes = new Uint8Array(await (file.bytes as Blob).arrayBuffer());
  }
  return { outcome, seen };
}
const textOf = (at = 0) => strFromU8(files[at]?.bytes ?? new Uint8Array());
const zipOf = () =>
  Object.fromEntries(
    Object.entries(unzipSync(files[0]?.bytes ?? new Uint8Array())).map(([name, bytes]) => [name, strFromU8(bytes)]),
  );

test('a copy has everything, and comes back', async () => {
  const { outcome, seen } = await save('copy');
  expect(outcome).toEqual({ state: 'saved', names: ['jernih-history-2026-11-28.json'], articles: 3, wordless: 0 });
  expect(seen).toEqual(['3/3']);
  const { visits } = JSON.parse(textOf());
  expect(visits).toHaveLength(3);
  expect(visits[1]).toMatchObject({ kept: { html: expect.stringContaining('<em>lit</em>') } });
  await expect(bringIn(fileOf(textOf()))).resolves.toMatchObject({ source: 'jernih', unchanged: 3 });
});

test('a table has a line an article, and no formula', async () => {
  await save('table');
  const rows = [...csvRows(textOf())];
  expect(rows).toHaveLength(4);
  expect(rows.find(({ cells }) => cells[0]?.endsWith('tree'))?.cells[1]).toBe("'=CMD() | tree");
});

test('Markdown is a folder a month, and bookmarks that can be brought in', async () => {
  const { outcome } = await save('markdown');
  expect(outcome).toMatchObject({ state: 'saved', names: ['jernih-markdown-2026-11-28.zip'], articles: 3 });
  const zip = zipOf();
  expect(Object.keys(zip).sort()).toEqual([
    '2026-10/=CMD() tree.md',
    '2026-11/The boat.md',
    '2026-11/The lamp.md',
    'bookmarks.html',
  ]);
  expect(zip['2026-11/The lamp.md']).toMatch(/^---\ntitle: "The lamp"[\s\S]*The dek\.[\s\S]*The lamp was \*lit\*\.\n$/);
  expect(zip['2026-11/The boat.md']).toContain('A boat.\n\nA \\<small> pier.');
  await expect(bringIn(fileOf(zip['bookmarks.html'] ?? ''))).resolves.toMatchObject({ source: 'bookmarks', added: 0 });
});

describe('a book', () => {
  test('of the week has a first page, contents and a chapter for each article, in the order of reading', async () => {
    const { outcome } = await save('book', 'week');
    expect(outcome).toEqual({
      state: 'saved',
      names: ['The week in print, November 28, 2026.epub'],
      articles: 2,
      wordless: 0,
    });
    const zip = zipOf();
    const opf = zip['book/content.opf'] ?? '';
    expect([...opf.matchAll(/idref="([^"]+)"/g)].map(([, id]) => id)).toEqual([
      'cover',
      'contents',
      'article-1',
      'article-2',
    ]);
    expect(zip['book/cover.xhtml']).toMatch(
      /The week in print[\s\S]*November 22, 2026 – November 28, 2026[\s\S]*Articles: 2[\s\S]*News/,
    );
    expect(zip['book/article-1.xhtml']).toContain('A boat.');
    expect(zip['book/article-2.xhtml']).toContain('<em>lit</em>');
    expect(zip['book/article-2.xhtml']).not.toContain('script');
  });

  test('of the starred, and of chosen ones', async () => {
    await save('book', 'starred');
    expect(Object.keys(zipOf()).filter((name) => name.includes('article'))).toEqual(['book/article-1.xhtml']);
    files.length = 0;
    const ids = ['https://news.example/tree', 'https://news.example/gone'];
    await expect(save('book', { ids })).resolves.toMatchObject({ outcome: { articles: 1, wordless: 1 } });
  });

  test('of nothing is not made', async () => {
    await expect(save('book', { ids: [] })).resolves.toMatchObject({ outcome: { state: 'nothing' } });
    expect(files).toEqual([]);
  });

  test.skipIf(!hasEpubcheck())(
    `is a valid one${hasEpubcheck() ? '' : ` (${EPUBCHECK_HINT})`}`,
    async () => {
      await save('book', 'week');
      expect(epubcheck(files[0]?.bytes ?? new Uint8Array())).toEqual([]);
    },
    60_000,
  );
});

describe('saving', () => {
  test.each(['copy', 'markdown', 'table', 'book'] as const)('as %s that is stopped saves nothing', async (kind) => {
    await expect(save(kind, 'week', AbortSignal.abort())).resolves.toMatchObject({ outcome: { state: 'stopped' } });
    expect(files).toEqual([]);
  });

  test.each(['copy', 'markdown', 'table', 'book'] as const)(
    'as %s from a database that fails half way saves nothing',
    async (kind) => {
      let asked = 0;
      answerWith((message) =>
        ++asked > 1 ? Promise.resolve({ ok: false, error: 'closed' }) : throughMessages(message),
      );
      // More than one portion.
      const db = await database();
      const tx = db.transaction('visits', 'readwrite');
      for (let n = 0; n < 500; n++) void tx.store.put(recordReading(undefined, reading(`more-${n}`), NOW.getTime()));
      await tx.done;
      await expect(save(kind)).resolves.toMatchObject({ outcome: { state: 'failed' } });
      expect(files).toEqual([]);
    },
  );
});
