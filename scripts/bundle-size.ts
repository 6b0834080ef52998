/** Holds every built script to its budget of bytes (scripts/bundle-budgets.json), for both browsers. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inProject, outputOf } from './support/project';

export interface SizeRow {
  /** Inside the built extension, with slashes. */
  file: string;
  bytes: number;
  gzipped: number;
  /** The pattern's bytes; null where no pattern names the file. */
  budget: number | null;
}

/** The committed budgets: a file or a glob to the most bytes that each file may have. The first that fits counts. */
export function loadBudgets(): Record<string, number> {
  return JSON.parse(readFileSync(inProject('scripts', 'bundle-budgets.json'), 'utf8')) as Record<string, number>;
}

/** `*` is anything within a folder. */
const matches = (file: string, pattern: string) =>
  new RegExp(`^${pattern.replace(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*')}$`).test(file);

function budgetOf(file: string, budgets: Record<string, number>): number | null {
  const pattern = Object.keys(budgets).find((one) => matches(file, one));
  return pattern === undefined ? null : (budgets[pattern] ?? null);
}

/**
 * The sizes of all scripts in a built extension, largest first.
 * @throws Error when it is not built.
 */
export function measureBundle(folder: string, budgets: Record<string, number>): SizeRow[] {
  if (!existsSync(folder)) throw new Error(`${relative(inProject(), folder)} is not built`);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.js'));
  const rows = names.map((name) => {
    const path = join(folder, name);
    const file = name.split(sep).join('/');
    const gzipped = gzipSync(readFileSync(path)).length;
    return { file, bytes: statSync(path).size, gzipped, budget: budgetOf(file, budgets) };
  });
  return rows.sort((a, b) => b.bytes - a.bytes);
}

/** The row of the first view in the budgets; no file is called so. */
const FIRST_VIEW = 'first view';

/**
 * What a click brings into a page at most: the reading view's script, the phrases of English and those of the language
 * that has most.
 */
export function firstViewOf(rows: readonly SizeRow[], budgets: Record<string, number>): SizeRow {
  const english = rows.filter(({ file }) => file === 'reader.js' || file === 'phrases/en.js');
  const largest = rows.filter(({ file }) => file.startsWith('phrases/') && file !== 'phrases/en.js').slice(0, 1);
  const parts = [...english, ...largest];
  const sum = (key: 'bytes' | 'gzipped') => parts.reduce((total, row) => total + row[key], 0);
  return { file: FIRST_VIEW, bytes: sum('bytes'), gzipped: sum('gzipped'), budget: budgets[FIRST_VIEW] ?? null };
}

function verdict({ bytes, budget }: SizeRow): string {
  if (budget === null) return 'NO BUDGET';
  return bytes > budget ? 'OVER' : 'ok';
}

/** Prints the table of one built extension; returns whether every script is within its budget. */
export function checkBundle(kind: 'chrome' | 'firefox'): boolean {
  const budgets = loadBudgets();
  const files = measureBundle(outputOf(kind), budgets);
  const rows = [...files, firstViewOf(files, budgets)];
  const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`.padStart(10);
  const width = Math.max(4, ...rows.map(({ file }) => file.length));
  console.log(`${kind.padEnd(width)}  minified      gzip    budget`);
  for (const row of rows) {
    const budget = row.budget === null ? '–'.padStart(10) : kilobytes(row.budget);
    console.log(`${row.file.padEnd(width)}${kilobytes(row.bytes)}${kilobytes(row.gzipped)}${budget}  ${verdict(row)}`);
  }
  return files.length > 0 && rows.every((row) => verdict(row) === 'ok');
}
