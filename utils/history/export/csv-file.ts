/** The history as a table (RFC 4180), for spreadsheets: a line an article, without texts. */
import type { Visit } from '../visit';

const iso = (time: number): string => new Date(time).toISOString();

/** What the columns are called, and what stands in them. */
const COLUMNS: readonly (readonly [name: string, cell: (visit: Visit) => string | number | null | undefined])[] = [
  ['url', ({ url }) => url],
  ['title', ({ title }) => title],
  ['author', ({ byline }) => byline],
  ['site', ({ siteName }) => siteName],
  ['topic', ({ topic }) => topic],
  ['language', ({ lang }) => lang],
  ['published', ({ published }) => published],
  ['first_read', ({ firstReadAt }) => iso(firstReadAt)],
  ['last_read', ({ lastReadAt }) => iso(lastReadAt)],
  ['times_read', ({ timesRead }) => timesRead],
  ['progress', ({ progress }) => progress],
  ['minutes', ({ readingMinutes }) => readingMinutes],
  ['words', ({ wordCount }) => wordCount],
  ['starred', ({ starred }) => (starred ? 'yes' : null)],
  ['tags', ({ tags }) => tags?.join('|')],
];

/** A cell that begins so is a formula to spreadsheets, and a headline may be one (OWASP, "CSV Injection"). */
const FORMULA = /^[=+\-@\t\r]/;

function cellOf(value: string | number | null | undefined): string {
  if (typeof value === 'number') return String(value);
  const text = value ?? '';
  const harmless = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

const lineOf = (cells: readonly string[]): string => `${cells.join(',')}\r\n`;

/** Begins with a byte order mark: without it Excel takes UTF-8 for something else. */
export async function* csvPieces(portions: AsyncIterable<readonly Visit[]>): AsyncGenerator<string> {
  yield `\ufeff${lineOf(COLUMNS.map(([name]) => name))}`;
  for await (const visits of portions) {
    yield visits.map((visit) => lineOf(COLUMNS.map(([, cell]) => cellOf(cell(visit))))).join('');
  }
}
