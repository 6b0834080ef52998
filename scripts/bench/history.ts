/**
 * The part `history`: a reading history of 100,000 made-up articles in the built extension, in real Chromium and Firefox.
 * What a reader waits for (the popup's first list, the search, the write of a reading), what the index and the background
 * take, and how long an import lasts.
 */
import { execFileSync } from 'node:child_process';
import type { Page } from 'puppeteer-core';
import { articlePage } from '../../tests/support/article-page';
import { openChromium } from '../../tests/support/browsers/chromium';
import { openFirefox } from '../../tests/support/browsers/firefox';
import { type BrowserSession, callSource, type Sent } from '../../tests/support/browsers/session';
import { pageSite, type Site, startNewsServer } from '../../tests/support/news-server';
import { MERGED_AT_ONCE } from '../../utils/history/merge';
import { WHOLE_SHELF } from '../../utils/history/shelf';
import { builtExtension } from '../support/build';
import { median } from '../support/trace-cost';
import { ask, importPortions, indexSize, openPopup, roundTrips, search, writeReadings } from './history/in-page';
import { madeArticle, madeQueries } from './history/made-articles';
import { closeOthers, collectGarbage, type Memory, memoryAtRest, memoryOf, watchMemory } from './history/memory';

/** Articles of an import between two looks at the clock. */
const STRETCH = 2_500;
const ROUNDS = 9;
const FEW = 1_000;
const article = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';

/** How long the texts are that were made, UTF-8, by their numbers. */
const textBytes: number[] = [];

/** Made when they are asked for: all of them at once would fill a machine's memory. */
const madeSite: Site = {
  host: 'articles.example',
  answer(url) {
    const [from, to] = [Number(url.searchParams.get('from')), Number(url.searchParams.get('to'))];
    const made = Array.from({ length: to - from }, (_, at) => madeArticle(from + at));
    for (const [at, { kept }] of made.entries()) textBytes[from + at] = Buffer.byteLength(kept.text);
    const headers = { 'content-type': 'application/json; charset=utf-8', 'access-control-allow-origin': '*' };
    return { headers, body: JSON.stringify(made) };
  },
};

const inPage = <T, A extends unknown[]>(page: Page, fn: Sent<T, A>, ...args: A): Promise<T> =>
  page.evaluate(callSource(fn, args)) as Promise<T>;

const ms = (values: readonly number[]): string =>
  `${median([...values]).toFixed(1)} ms (longest ${Math.max(...values).toFixed(1)})`;
/** Beside what it is with an empty history: the engine and our code take the rest. */
function megabytes(now: Memory, empty?: Memory): string {
  const part = (name: string, value: number | null, before: number | null | undefined) => {
    if (value === null) return '';
    const more = before === undefined || before === null ? '' : ` (${(value - before).toFixed(0)} more than empty)`;
    return `${name} ${value.toFixed(0)} MB${more}`;
  };
  const parts = [part('own', now.own, empty?.own), part('process', now.process, empty?.process)];
  return parts.filter(Boolean).join(', ') || 'not told by the system';
}
const line = (name: string, figure: string): void => console.log(`${name.padEnd(36)}${figure}`);

/** A line that the next one takes the place of, on a terminal. */
function sayProgress(done: number, of: number, times: readonly number[]): void {
  if (!process.stdout.isTTY) return;
  const seconds = times.reduce((sum, one) => sum + one, 0) / 1000;
  process.stdout.write(`\r  … ${done} of ${of}, ${seconds.toFixed(0)} s${done === of ? '\r\u001b[K' : ''}`);
}

async function importTo(session: BrowserSession, page: Page, from: number, to: number): Promise<number> {
  const times: number[] = [];
  for (let at = from; at < to; at += STRETCH) {
    times.push(...(await inPage(page, importPortions, at, Math.min(to, at + STRETCH), MERGED_AT_ONCE)));
    sayProgress(Math.min(to, at + STRETCH), to, times);
  }
  if (session.kind === 'chromium') await page.bringToFront();
  return times.reduce((sum, one) => sum + one, 0);
}

async function measureList(page: Page): Promise<string> {
  const opened: { rows: number; painted: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) opened.push(await inPage(page, openPopup));
  return `${ms(opened.map(({ rows }) => rows))}, painted ${ms(opened.map(({ painted }) => painted))}`;
}

async function measureSearch(page: Page, count: number): Promise<void> {
  for (const [words, queries] of Object.entries(madeQueries(count))) {
    const answers = await inPage(page, search, queries);
    const found = answers.filter((one) => one.found > 0).length;
    line(
      `search, ${words} words`,
      `${ms(answers.map((one) => one.ms))}; ${found} of ${queries.length} found something`,
    );
  }
}

/** What the history page asks when it opens and when its filter for stars is pressed: few of many have one. */
async function measureShelf(page: Page): Promise<void> {
  const shelf = { filter: WHOLE_SHELF, order: 'latest', typed: '', after: null, limit: 60 };
  const starred = { ...shelf, filter: { ...WHOLE_SHELF, starred: true } };
  const list = await inPage(page, ask, 'history/list', { limit: 10_000 }, 1);
  const ids = (list.value as { id: string }[]).filter((_, at) => at % 500 === 499).map(({ id }) => id);
  await inPage(page, ask, 'history/star', { ids, starred: true }, 1);
  line('sites and languages of the filters', ms((await inPage(page, ask, 'history/facets', null, ROUNDS)).times));
  line('first portion of the list', ms((await inPage(page, ask, 'history/shelf', shelf, ROUNDS)).times));
  line(`${ids.length} with a star`, ms((await inPage(page, ask, 'history/shelf', starred, ROUNDS)).times));
  line('statistics', ms((await inPage(page, ask, 'history/statistics', { since: null }, 1)).times));
}

async function measureWrites(session: BrowserSession, page: Page, count: number): Promise<void> {
  await session.newPage(article);
  const readings = Array.from({ length: 30 }, (_, at) => {
    const { kept, url, title, byline, siteName, lang, leadImage, published, wordCount, readingMinutes } = madeArticle(
      count + at,
    );
    const opened = { url, title, byline, siteName, lang, leadImage, published, wordCount, readingMinutes };
    return { opened, kept: { url, ...kept } };
  });
  const times = await inPage(page, writeReadings, article, readings);
  line('write of a record', ms(times.opened));
  line('write of its text', ms(times.kept));
}

/** The bytes of a folder or file on the disk, by the system's own count. */
function diskUse(session: BrowserSession): string {
  const profile = session.downloads.replace(/[\\/]downloads$/, '');
  const folder = session.kind === 'chromium' ? `${profile}/Default/IndexedDB` : `${profile}/storage/default`;
  try {
    const kilobytes = Number(execFileSync('du', ['-sk', folder], { encoding: 'utf8' }).split('\t')[0]);
    return `${(kilobytes / 1024).toFixed(0)} MB`;
  } catch {
    return 'not told by the system';
  }
}

async function measureSizes(session: BrowserSession, page: Page, count: number): Promise<void> {
  const { bytes, segments, blocks, fresh } = await inPage(page, indexSize);
  const texts = textBytes.slice(0, count).reduce((sum, one) => sum + one, 0);
  const share = (bytes / texts).toFixed(2);
  line(
    'index',
    `${(bytes / 1024 / 1024).toFixed(0)} MB in ${segments} segments, ${blocks} blocks, ${fresh} fresh texts`,
  );
  line('index by the text', `${share} of ${(texts / 1024 / 1024).toFixed(0)} MB of text, both UTF-8`);
  line('records, texts and index on the disk', diskUse(session));
}

async function measureIn(session: BrowserSession, count: number): Promise<void> {
  const page = await session.extensionPage('options.html');
  line('a bare message and its answer', ms(await inPage(page, roundTrips, 20)));
  const empty = await memoryAtRest(session);
  line('memory before anything was read', megabytes(empty));
  const few = Math.min(FEW, count);
  await importTo(session, page, 0, few);
  line(`popup's first list, ${few} articles`, await measureList(page));
  const begun = Date.now();
  const [spent, peak] = await watchMemory(session, () => importTo(session, page, few, count));
  const wall = (Date.now() - begun) / 1000;
  line(
    `import of ${count - few} articles`,
    `${(spent / 1000).toFixed(0)} s (${wall.toFixed(0)} s with the making of them)`,
  );
  line('memory while importing, most', megabytes(peak, empty));
  line(`popup's first list, ${count} articles`, await measureList(page));
  const [, searching] = await watchMemory(session, () => measureSearch(page, count));
  line('memory while searching, most', megabytes(searching, empty));
  await measureShelf(page);
  await measureWrites(session, page, count);
  await measureSizes(session, page, count);
  await closeOthers(session, page);
  await page.goto('about:blank');
  await collectGarbage(session);
  line('memory with no page of ours open', megabytes(await memoryOf(session), empty));
}

/** Measures and prints. @param count how many articles @throws Error without a Chromium or a Firefox */
export async function measureHistory(count: number): Promise<void> {
  const { JERNIH_BROWSERS: chosen = 'chromium,firefox' } = process.env;
  for (const kind of ['chromium', 'firefox'] as const) {
    if (!chosen.includes(kind)) continue;
    const server = await startNewsServer([madeSite, pageSite(article, articlePage())]);
    const chromium = kind === 'chromium';
    const extension = await builtExtension(chromium ? 'chrome' : 'firefox');
    const session = await (chromium ? openChromium : openFirefox)({ extension, server });
    try {
      console.log(`\n${chromium ? 'Chromium' : 'Firefox'}, ${count} articles; medians`);
      await measureIn(session, count);
    } finally {
      await session.close();
      await server.close();
    }
  }
}
