/** What is saved is read again as it was. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneLine } from '@/utils/export/clean-text';
import { backupPieces, type FullVisit, isNewerBackup } from '@/utils/history/backup';
import { BOOKMARKS_END, bookmarkLine, bookmarksStart } from '@/utils/history/export/bookmarks-file';
import { csvPieces } from '@/utils/history/export/csv-file';
import { uniqueNames } from '@/utils/history/export/unique-names';
import { inReadingOrder, weekStart } from '@/utils/history/export/week';
import { bookmarks } from '@/utils/history/import/bookmarks';
import { csvRows } from '@/utils/history/import/csv';
import { ownJson } from '@/utils/history/import/own-json';
import type { Visit } from '@/utils/history/visit';
import { allOf, textFile } from '../import/support';

const visit = (n: number, change: Partial<FullVisit> = {}): FullVisit => ({
  id: `https://bay.example/${n}`,
  url: `https://bay.example/${n}`,
  title: `Story ${n}`,
  byline: null,
  siteName: 'The Bay Letter',
  lang: 'en',
  leadImage: null,
  published: null,
  wordCount: 100,
  readingMinutes: 1,
  firstReadAt: 1_600_000_000_000 + n * 1_000,
  lastReadAt: 1_600_000_100_000 + n * 1_000,
  timesRead: 1,
  progress: 0.5,
  place: null,
  updatedAt: 1_600_000_100_000,
  ...change,
});

const HOSTILE = [
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  'a,b',
  'say "no"',
  'two\nlines',
  '</A><H3>x</H3>',
  '&amp;',
  '',
];
/** What files are written with, and what they are not. */
const LETTERS = fc.constantFrom(
  'a',
  ' ',
  '"',
  "'",
  '\\',
  '{',
  '}',
  '[',
  ']',
  ',',
  ';',
  '<',
  '&',
  '=',
  '\n',
  '\r',
  '\u2028',
  '\ud83d',
  '\u0000',
  'é',
  '字',
  '😀',
);
const titles = fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: LETTERS, maxLength: 30 }));

async function* portions<T>(list: readonly T[], size = 2): AsyncGenerator<T[]> {
  for (let at = 0; at < list.length; at += size) yield list.slice(at, at + size);
}
const joined = async (pieces: AsyncIterable<string>) => (await allOf(pieces)).join('');

describe('a table', () => {
  const table = async (list: Visit[]) =>
    [...csvRows((await joined(csvPieces(portions(list)))).replace(/^\ufeff/, ''))].map(({ cells }) => cells);

  test('has a line for each article, and no cell that is a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(titles, { maxLength: 6 }), async (names) => {
        const [head, ...rows] = await table(names.map((title, n) => visit(n, { title, byline: title, tags: [title] })));
        expect(rows).toHaveLength(names.length);
        for (const [n, row] of rows.entries()) {
          expect(row).toHaveLength(head?.length ?? 0);
          expect(row[0]).toBe(`https://bay.example/${n}`);
          const title = names[n] ?? '';
          expect(row[1]).toBe(/^[=+\-@\t\r]/.test(title) ? `'${title}` : title);
          for (const cell of row) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
        }
      }),
    );
  });

  test('begins so that spreadsheets take it for UTF-8, and its lines end as the standard wants', async () => {
    const text = await joined(csvPieces(portions([visit(1, { starred: true, firstReadAt: 0 })])));
    expect(text).toMatch(/^\ufeffurl,title,author,site,.*\r\n.*\r\n$/);
    expect(text).toContain('1970-01-01T00:00:00.000Z');
  });
});

test('bookmarks are read as they were written: address, title, time, tags', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(titles, { minLength: 1, maxLength: 6 }), async (names) => {
      const list = names.map((title, n) => visit(n, { title, tags: ['sea', title.replaceAll(',', ' ')] }));
      const text = bookmarksStart('Reading & more') + list.map(bookmarkLine).join('') + BOOKMARKS_END;
      const entries = await allOf(bookmarks.read(textFile(text)));
      expect(bookmarks.detect(text)).toBe(true);
      expect(entries.map((entry) => (entry.kind === 'article' ? entry.article : entry.kind))).toMatchObject(
        list.map(({ url, title, firstReadAt, lastReadAt }) => ({
          url,
          title: oneLine(title),
          addedAt: firstReadAt,
          readAt: lastReadAt,
          tags: expect.arrayContaining(['Reading & more', 'sea']),
        })),
      );
    }),
  );
});

test('a copy is read as it was written, texts and all', async () => {
  const words = fc.string({ unit: LETTERS, maxLength: 40 });
  await fc.assert(
    fc.asyncProperty(fc.array(words, { maxLength: 7 }), fc.array(words, { maxLength: 3 }), async (texts, hashes) => {
      const list = texts.map((text, n) => visit(n, n % 2 ? { kept: { lang: null, text } } : {}));
      const tombstones = hashes.map((idHash, updatedAt) => ({ idHash, updatedAt }));
      const text = await joined(backupPieces(portions(list), tombstones, new Date(0)));
      expect(JSON.parse(text)).toEqual({
        format: 'jernih-history',
        version: 1,
        exportedAt: '1970-01-01T00:00:00.000Z',
        tombstones,
        visits: list,
      });
      expect(ownJson.detect(text.slice(0, 100)) && !isNewerBackup(text)).toBe(true);
      const entries = await allOf(ownJson.read(textFile(text, 999)));
      const of = (kind: string) =>
        entries.flatMap((entry) => (entry.kind === kind && 'record' in entry ? [entry.record] : []));
      expect([of('tombstone'), of('record')]).toEqual([tombstones, list]);
    }),
    { numRuns: 25 },
  );
});

test('names are never the same, whatever the case, and keep their ending', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('a.md', 'A.md', 'a (2).md', 'A (2).md', 'b.md')), (wanted) => {
      const name = uniqueNames();
      const given = wanted.map(name);
      expect(new Set(given.map((one) => one.toLowerCase())).size).toBe(wanted.length);
      expect(given.every((one) => one.endsWith('.md'))).toBe(true);
    }),
  );
});

test('a week is today and the six days before it, in the order of reading', () => {
  const now = new Date(2026, 10, 28, 15, 30);
  expect(new Date(weekStart(now)).getDate()).toBe(22);
  expect(inReadingOrder([visit(3), visit(1), visit(2)]).map(({ title }) => title)).toEqual([
    'Story 1',
    'Story 2',
    'Story 3',
  ]);
});
