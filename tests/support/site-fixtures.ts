/** Golden pages: `tests/fixtures/sites/<host>--<slug>/{page.html, url.txt, expected.json}`, and how they are compared. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JSDOM } from 'jsdom';
import type { Article } from '../../utils/article/article';

export const FIXTURES = join('tests', 'fixtures', 'sites');

/** What a reader should get from a page. */
export interface Expected {
  title: string;
  byline: string | null;
  published: string | null;
  siteName: string | null;
  lang: string | null;
  dek: string | null;
  /** The body block by block, in the order of the page, as `blocksOf` writes it. */
  paragraphs: string[];
  /** What must stand nowhere in the article's text. */
  absent: string[];
  /** Why a part still fails, where it does: its test must fail then, and the reason goes when the fault is mended. */
  known?: { facts?: string; body?: string };
}

export interface Fixture {
  /** The folder's name. */
  name: string;
  /** What the folder's name says before `--`. */
  host: string;
  url: URL;
  html: string;
  expected: Expected;
}

const read = (...parts: string[]): string => readFileSync(join(FIXTURES, ...parts), 'utf8');

/** All fixtures by name. */
export function readFixtures(): Fixture[] {
  if (!existsSync(FIXTURES)) return [];
  return readdirSync(FIXTURES)
    .sort()
    .map((name) => ({
      name,
      host: name.split('--')[0] ?? '',
      url: new URL(read(name, 'url.txt').trim()),
      html: read(name, 'page.html'),
      expected: JSON.parse(read(name, 'expected.json')) as Expected,
    }));
}

/** The page as a browser would have it, its scripts never run and nothing loaded. */
export const openFixture = ({ html, url }: Pick<Fixture, 'html' | 'url'>): Document =>
  new JSDOM(html, { url: url.href }).window.document;

/** How a block's kind shows in `paragraphs`; a plain paragraph has no mark. */
const MARKS: Record<string, string> = {
  H2: '## ',
  H3: '### ',
  H4: '#### ',
  LI: '- ',
  BLOCKQUOTE: '> ',
  FIGURE: '[picture] ',
  IMG: '[picture] ',
  TD: '| ',
  TH: '| ',
};
const BLOCKS = 'p, h2, h3, h4, h5, h6, li, blockquote, figure, td, th, dt, dd, pre, div';

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

function lineOf(element: Element): string {
  const quoted = element.localName === 'p' && element.parentElement?.localName === 'blockquote';
  return fold(`${MARKS[quoted ? 'BLOCKQUOTE' : element.nodeName] ?? ''}${element.textContent ?? ''}`);
}

/** The body's blocks as lines: headings, list items, quotes and pictures carry a mark, the dek is left to its own field. */
export function blocksOf(html: string): string[] {
  const { body } = new JSDOM(html).window.document;
  return [...body.querySelectorAll(`${BLOCKS}, img`)]
    .filter((element) => element.getAttribute('role') !== 'doc-subtitle')
    .filter((element) => !element.querySelector(BLOCKS) && !element.parentElement?.closest('figure'))
    .map(lineOf)
    .filter(Boolean);
}

/** What extraction gives, in the form of an expected.json. */
export const outcomeOf = ({
  title,
  byline,
  published,
  siteName,
  lang,
  dek,
  html,
}: Article): Omit<Expected, 'absent' | 'known'> => ({
  title,
  byline,
  published,
  siteName,
  lang,
  dek,
  paragraphs: blocksOf(html),
});

const without = (text: string, mark: string): string => (text.startsWith(mark) ? text.slice(mark.length) : text);
const bare = (line: string): string => Object.values(MARKS).reduce(without, line);
const short = (line: string): string => (line.length > 160 ? `${line.slice(0, 157)}…` : line);

/**
 * Where two lists of blocks part: which are missing, which are extra, which have another text or kind. The first line
 * names the first block that differs; null where they are the same.
 */
export function differenceOf(expected: readonly string[], actual: readonly string[]): string | null {
  const faults: { at: number; text: string }[] = [];
  let next = 0;
  expected.forEach((line, at) => {
    const found = actual.indexOf(line, next);
    if (found >= 0) {
      for (; next < found; next++)
        faults.push({ at, text: `extra before block ${at + 1}: ${short(actual[next] ?? '')}` });
      next = found + 1;
      return;
    }
    const changed = actual[next];
    const isChanged = changed !== undefined && !expected.includes(changed) && akin(line, changed);
    if (isChanged) next++;
    faults.push({
      at,
      text: isChanged
        ? `block ${at + 1} changed\n    expected: ${short(line)}\n    actual:   ${short(changed)}`
        : `block ${at + 1} missing: ${short(line)}`,
    });
  });
  for (const line of actual.slice(next)) faults.push({ at: expected.length, text: `extra at the end: ${short(line)}` });
  return faults.length > 0 ? faults.map(({ text }) => text).join('\n') : null;
}

/** The same block with another kind, a tail more or less, or another beginning. */
function akin(a: string, b: string): boolean {
  const [one, two] = [bare(a), bare(b)];
  const length = Math.min(one.length, two.length, 30);
  return one.includes(two) || two.includes(one) || one.slice(0, length) === two.slice(0, length);
}
