/** No regular expression of ours takes more than linear time, whatever the page: the linter names file and line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { analyse } from 'scslre';
import { parseSync } from 'vite';
import { afterEach, describe, expect, it, vi } from 'vitest';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const FOLDERS = ['components', 'entrypoints', 'utils', 'scripts', 'tests/support'];
/** Folders whose composed expressions run on pages. */
const ON_PAGES = /^(?:components|entrypoints|utils)\//;

interface Found {
  /** `file:line`. */
  place: string;
  source: string;
  flags: string;
}

/** What is wrong with an expression, one line each; empty where nothing is. */
function faultsOf({ place, source, flags }: Found): string[] {
  const { reports } = analyse({ source, flags });
  return reports.map(({ type, exponential, character }) => {
    const time = exponential ? 'exponential' : 'quadratic';
    return `${place} takes ${time} time (${type}) on many ${character.literal.source}: /${source.slice(0, 200)}/${flags}`;
  });
}

function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|tsx|mjs)$/.test(entry.name) && !/-weights\.ts$/.test(entry.name))
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

interface Syntax {
  type?: string;
  start: number;
  regex?: { pattern: string; flags: string };
  callee?: { name?: string };
}

/** Expressions as they are written in a file, and the lines on which it composes others. */
function readFile(file: string, code = readFileSync(join(ROOT, file), 'utf8')) {
  const literals: Found[] = [];
  const composed: string[] = [];
  const place = (at: number) => `${file}:${code.slice(0, at).split('\n').length}`;
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, start, regex, callee } = node as Syntax;
    if (type === 'Literal' && regex) literals.push({ place: place(start), source: regex.pattern, flags: regex.flags });
    if (/^(?:New|Call)Expression$/.test(type ?? '') && callee?.name === 'RegExp') composed.push(place(start));
    for (const value of Object.values(node)) visit(value);
  };
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  visit(program);
  return { literals, composed };
}

const read = FOLDERS.flatMap(sourceFiles).map((file) => readFile(file));

/** Runs what composes expressions and notes each with its place. */
async function composedAtRunTime(): Promise<Found[]> {
  const found: Found[] = [];
  vi.resetModules();
  vi.stubGlobal(
    'RegExp',
    new Proxy(RegExp, {
      construct(target, args: [string, string?]) {
        const made = new target(...args);
        const frame = new Error().stack
          ?.split('\n')
          .find((line) => line.includes('/utils/') && !/node_modules/.test(line));
        const place =
          /(utils\/[^:?)]+)[^:]*:(\d+)/
            .exec(frame ?? '')
            ?.slice(1)
            .join(':') ?? 'unknown';
        found.push({ place, source: made.source, flags: made.flags });
        return made;
      },
    }),
  );
  await import('@/utils/article/page-address');
  await import('@/utils/article/measure');
  const { detectLanguage } = await import('@/utils/article/language');
  // Of the scripts that are asked for, the last: all are composed.
  detectLanguage('Смотритель зажигает лампу каждый вечер, и никто её не видит. '.repeat(3));
  const { contextOf } = await import('@/utils/article/credits');
  const languages = readdirSync(join(ROOT, 'utils/article/phrases')).map((file) => file.replace('.ts', ''));
  for (const language of languages) contextOf(language, []);
  return found;
}

describe('regular expressions', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('written in the sources backtrack well', () => {
    const literals = read.flatMap((file) => file.literals);
    expect(literals.length).toBeGreaterThan(250);
    expect(literals.flatMap(faultsOf)).toEqual([]);
  });

  it('composed at run time, from phrases too, backtrack well; each place that composes is tried', async () => {
    const found = await composedAtRunTime();
    const places = new Set(found.map(({ place }) => place));
    const written = read.flatMap((file) => file.composed).filter((place) => ON_PAGES.test(place));
    expect(written.filter((place) => !places.has(place))).toEqual([]);
    expect(found.flatMap(faultsOf)).toEqual([]);
  });

  it('that backtrack badly are named with file and line', () => {
    const bad = 'const fine = /(?<!a)a+b/;\nconst bad = /\\s*[:]$/.test(text);\nconst worse = /^(?:a+)+$/;\n';
    const faults = readFile('sample.ts', bad).literals.flatMap(faultsOf);
    expect(faults.map((fault) => fault.split(' ').slice(0, 3).join(' '))).toEqual([
      'sample.ts:2 takes quadratic',
      'sample.ts:3 takes exponential',
    ]);
  });
});
