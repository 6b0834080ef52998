/** Opens every page of a corpus in Chromium, as the bench does, and writes down its blocks' features and labels. */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { findBrowser, isRoot } from '../../tests/support/browsers/find-browser';
import { inProject } from '../support/project';
import { type GoldPage, goldLabels } from './labels';

/** One page's blocks. Label 1 is text of the article, 0 is not, -1 is neither (captions, credits: the gold has none). */
export interface PageRows {
  id: string;
  set: string;
  host: string;
  rows: number[][];
  texts: string[];
  labels: number[];
}

const ENTRY = '\0block-entry';

/** The core's block reader as one script that sets `globalThis.readBlocks`. */
async function bundle(): Promise<string> {
  const output = await build({
    root: inProject(),
    configFile: false,
    logLevel: 'error',
    plugins: [
      {
        name: 'block-entry',
        resolveId: (id) => (id === 'block-entry' ? ENTRY : null),
        load: (id) =>
          id === ENTRY
            ? `import ${JSON.stringify(inProject('utils/article/all-phrases.ts'))};
import { readPageBlocks } from ${JSON.stringify(inProject('utils/article/read-blocks.ts'))};
globalThis.readBlocks = () => { const { blocks, rows } = readPageBlocks(document, new URL(location.href)); return { rows: rows.map((row) => Array.from(row, (x) => Math.round(x * 1000) / 1000)), texts: blocks.map((b) => b.text) }; };`
            : null,
      },
    ],
    build: {
      write: false,
      minify: false,
      rollupOptions: { input: 'block-entry', output: { format: 'iife', entryFileNames: 'blocks.js' } },
    },
  });
  const chunk = [output].flat().flatMap((result) => ('output' in result ? result.output : []))[0];
  if (!chunk || !('code' in chunk)) throw new Error('nothing was bundled');
  return chunk.code;
}

/** Serves one page at its own URL, its scripts off, and refuses everything else. */
async function openPage(page: Page, url: string, html: Buffer): Promise<void> {
  const serve = (request: import('puppeteer-core').HTTPRequest) => {
    if (!request.isNavigationRequest() || request.frame() !== page.mainFrame())
      return void request.abort().catch(() => {});
    const headers = { 'content-security-policy': "script-src 'none'; object-src 'none'; frame-src 'none'" };
    void request.respond({ status: 200, contentType: 'text/html; charset=utf-8', headers, body: html }).catch(() => {});
  };
  page.on('request', serve);
  try {
    await page.goto(url, { waitUntil: 'domcontentloaded', timeout: 20_000 });
  } finally {
    page.off('request', serve);
  }
}

/** Pages that are open at a time. */
const TABS = 2;

interface Listed {
  id: string;
  type?: string;
}

async function newTab(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  return page;
}

async function rowsOf(page: Page, code: string, folder: string, id: string): Promise<Omit<PageRows, 'set'>> {
  const gold = JSON.parse(readFileSync(`${folder}/${id}.json`, 'utf8')) as GoldPage;
  await openPage(page, gold.url, gunzipSync(readFileSync(`${folder}/${id}.html.gz`)));
  const { rows, texts } = (await page.evaluate(`${code}; readBlocks()`)) as Pick<PageRows, 'rows' | 'texts'>;
  return { id, host: new URL(gold.url).hostname, rows, texts, labels: goldLabels(texts, gold) };
}

/** Hands on what comes in any order by its number, from 0 on; null keeps a place and is not handed on. */
function inOrder<T>(onNext: (result: T) => void): (at: number, result: T | null) => void {
  const waiting = new Map<number, T | null>();
  let due = 0;
  return (at, result) => {
    waiting.set(at, result);
    for (let next = waiting.get(due); next !== undefined; next = waiting.get(due)) {
      waiting.delete(due++);
      if (next !== null) onNext(next);
    }
  };
}

/**
 * @param folder one set of a corpus: index.json, and for each id a .json and a .html.gz
 * @param onPage gets the pages in the order of the index
 */
export async function collect(folder: string, set: string, onPage: (page: PageRows) => void): Promise<void> {
  const code = await bundle();
  const index = JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) as Listed[];
  const ids = index.filter(({ type }) => !type || type === 'article').map(({ id }) => id);
  const browser = await puppeteer.launch({
    executablePath: findBrowser('chrome')?.path ?? '',
    args: ['--disable-gpu', '--disable-background-networking', ...(isRoot() ? ['--no-sandbox'] : [])],
  });
  const hand = inOrder(onPage);
  let next = 0;
  const work = async () => {
    let tab = await newTab(browser);
    for (let at = next++; at < ids.length; at = next++) {
      const id = ids[at] as string;
      try {
        hand(at, { set, ...(await rowsOf(tab, code, folder, id)) });
      } catch (error) {
        console.log(`${id}: ${error instanceof Error ? error.message : error}`);
        hand(at, null);
        await tab.close().catch(() => {});
        tab = await newTab(browser);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: TABS }, work));
  } finally {
    await browser.close();
  }
}
