/** The pages of tests/fixtures/nags: nags that must go and look-alikes that must stay. CONTRIBUTING.md says how they are made. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { folderSite, pageSite, type Site } from './news-server';

/** What a reader does on a page, in order. */
export interface Step {
  /** A real click on the first match. */
  click?: string;
  /** A click into a field and three letters. */
  type?: string;
  /** Turns of the wheel, CSS px. */
  scroll?: number;
  /** Milliseconds. */
  wait?: number;
  /** Must be seen at this moment. */
  check?: string;
}

/** `expected.json` of a page. */
export interface ExpectedNags {
  about: string;
  url: string;
  /** The npm package whose own code makes the box. */
  library?: string;
  /** Selectors of what must not be seen in the end. */
  gone?: string[];
  /** Selectors of what must be seen in the end. */
  kept?: string[];
  /** It comes when the page is being watched already: the time until it is gone is measured. */
  late?: true;
  /** The page puts it back. */
  returns?: true;
  /** The page stands in its text: nothing appears, nothing locks. */
  inflow?: true;
  /** The wheel must scroll in the end. */
  scrolls?: true;
  /** The page's own scroll lock must be there in the end. */
  locked?: true;
  /** Selectors of what must be sharp in the end. */
  sharp?: string[];
  /** Selectors of what must answer to pointer and keyboard in the end. */
  usable?: string[];
  /** Kinds that the receipt must name. */
  kinds?: string[];
  /** False for pages that the spotter passes over: there the detector is started by the test. */
  article?: false;
  steps?: Step[];
}

export interface NagPage {
  /** The folder's name, which begins with `goes-` or `stays-` and a number. */
  name: string;
  goes: boolean;
  /** Pages of odd numbers are what the detector is tuned on, those of even numbers are held out. */
  tuned: boolean;
  expected: ExpectedNags;
  html: string;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}tests/fixtures/nags`;

const prose = JSON.parse(readFileSync(`${folder}/prose.json`, 'utf8')) as Record<string, string[]>;

/** Paragraphs of three sentences; each number another text. */
function paragraphs(lang: string, count: number, first: number): string {
  const sentences = prose[lang] ?? [];
  const paragraph = (n: number) => [0, 1, 2].map((offset) => sentences[(n * 3 + offset) % sentences.length]).join(' ');
  return Array.from({ length: count }, (_, n) => `<p>${paragraph(first + n)} (${first + n + 1})</p>`).join('\n');
}

const fill = (html: string, lang: string): string =>
  html.replace(/\{\{prose (\d+)(?: from (\d+))?\}\}/g, (_, count, first) =>
    paragraphs(lang, Number(count), Number(first ?? 0)),
  );

function readPage(name: string): NagPage {
  const [verdict, number = '', lang = ''] = name.split('-');
  const expected = JSON.parse(readFileSync(`${folder}/${name}/expected.json`, 'utf8')) as ExpectedNags;
  const html = fill(readFileSync(`${folder}/${name}/page.html`, 'utf8'), lang);
  return { name, goes: verdict === 'goes', tuned: Number(number) % 2 === 1, expected, html };
}

/** All pages in the order of their names. @throws Error when a page or its expectation can't be read. */
export function readNagPages(): NagPage[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readPage(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Runs first in each page: notes when what must go appears and is gone, and when scrolling is locked and is free. */
function watchPage(selectors: string[]): void {
  interface Watched {
    since: number | null;
    /** How long it was to be seen, each time, ms. */
    spells: number[];
    /** When it was last gone, ms on the page's clock. */
    ended: number;
  }
  const watched: Record<string, Watched> = {};
  for (const selector of [...selectors, 'lock']) watched[selector] = { since: null, spells: [], ended: 0 };
  const isLocked = () =>
    [document.documentElement, document.body].some((element) => {
      if (!element) return false;
      const { overflowY, position } = getComputedStyle(element);
      return /hidden|clip/.test(overflowY) || position === 'fixed';
    });
  const isSeen = (selector: string) =>
    selector === 'lock'
      ? isLocked()
      : [...document.querySelectorAll(selector)].some((element) =>
          element.checkVisibility({ visibilityProperty: true }),
        );
  const check = () => {
    const now = performance.now();
    for (const [selector, state] of Object.entries(watched)) {
      const seen = isSeen(selector);
      if (seen && state.since === null) state.since = now;
      if (!seen && state.since !== null) {
        state.spells.push(now - state.since);
        state.ended = now;
        state.since = null;
      }
    }
  };
  // Style sheets that come and go are elements, too: every change of what can be seen is a change of the tree.
  new MutationObserver(check).observe(document, { childList: true, subtree: true, attributes: true });
  // What fades in becomes visible with a frame and without a change.
  const onFrame = () => {
    check();
    requestAnimationFrame(onFrame);
  };
  requestAnimationFrame(onFrame);
  Object.assign(window, { nagWatch: watched });
}

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"><rect width="300" height="200" fill="#7a9"/></svg>';

function withWatch({ html, expected }: NagPage): string {
  const script = `<script>(${watchPage.toString()})(${JSON.stringify(expected.gone ?? [])})</script>`;
  return html.replace('<head>', `<head>${script}`);
}

/** The sites of the pages, with the libraries that they use, as npm has them. */
export function nagSites(pages: NagPage[]): Site[] {
  const picture: Site = {
    host: '*',
    answer: ({ pathname }) =>
      pathname === '/ad.svg' || pathname === '/photo.svg'
        ? { headers: { 'content-type': 'image/svg+xml' }, body: PICTURE }
        : null,
  };
  const modules = folderSite('*', `${root}node_modules`);
  const libraries: Site = {
    host: '*',
    answer: (url, headers) => {
      if (!url.pathname.startsWith('/lib/')) return null;
      return modules.answer(new URL(url.pathname.slice('/lib'.length), url), headers);
    },
  };
  return [...pages.map((page) => pageSite(page.expected.url, withWatch(page))), picture, libraries];
}
