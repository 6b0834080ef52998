/**
 * The part `opening`: from the click to readable text, in the built extension. In Chromium beside Readability's bare
 * call on the same page, in Firefox beside Firefox's own Reader View. Every page is fresh, and nobody calls twice on it.
 */
import type { Page } from 'puppeteer-core';
import { openChromium } from '../../tests/support/browsers/chromium';
import { serviceWorker } from '../../tests/support/browsers/chromium-worker';
import type { BrowserSession } from '../../tests/support/browsers/session';
import { startNewsServer } from '../../tests/support/news-server';
import { builtExtension } from '../support/build';
import { inProject } from '../support/project';
import { median } from '../support/trace-cost';
import type { QualityOptions } from './arguments';
import type { CorpusPage } from './corpus';
import { bundleFile } from './extractors';
import { openedView, watchOpening } from './in-page/watch-opening';
import { OnePageSite } from './measuring-browser';
import { measureReaderView } from './opening-firefox';
import { openSets } from './quality';

const PAGES = 40;
const TIMEOUT = 8_000;
/** The scripts that look at every page, and on articles make it quiet, are done by then. ms */
const SETTLED = 700;

/** Articles at even distances over all sets. */
function choosePages(options: QualityOptions): CorpusPage[] {
  const pages = openSets(options).flatMap((set) =>
    set.ids.flatMap((id) => {
      const page = set.read(id);
      return page.kind === 'article' ? [page] : [];
    }),
  );
  const wanted = Math.min(options.limit ?? PAGES, pages.length);
  return Array.from({ length: wanted }, (_, n) => pages[Math.floor((n * pages.length) / wanted)] as CorpusPage);
}

interface Row {
  id: string;
  /** Click to painted text, ms. */
  ours: number;
  readability: number;
  /** The view shows what the whole core makes of the page. */
  same: boolean;
}

/** Presses the shortcut, as far as the extension can tell; when, by the clock that all processes share. */
async function press(session: BrowserSession): Promise<number> {
  const worker = await serviceWorker(session.browser, session.extensionBase);
  return worker.evaluate(async () => {
    const { chrome: api } = globalThis as unknown as {
      chrome: {
        tabs: { query(asked: object): Promise<unknown[]> };
        commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
      };
    };
    const [tab] = await api.tabs.query({ active: true, lastFocusedWindow: true });
    const at = performance.timeOrigin + performance.now();
    api.commands.onCommand.dispatch('toggle-reading-view', tab);
    return at;
  });
}

async function inWorld(page: Page, source: string, call: string): Promise<unknown> {
  const protocol = await page.createCDPSession();
  const { frameTree } = await protocol.send('Page.getFrameTree');
  const world = await protocol.send('Page.createIsolatedWorld', { frameId: frameTree.frame.id, worldName: call });
  const contextId = world.executionContextId;
  await protocol.send('Runtime.evaluate', { contextId, expression: `${source}\n;0` });
  const { result } = await protocol.send('Runtime.evaluate', { contextId, expression: call, returnByValue: true });
  await protocol.detach();
  return result.value;
}

async function freshPage(session: BrowserSession, site: OnePageSite, shown: CorpusPage): Promise<Page> {
  site.page = shown;
  const page = await session.newPage();
  await page.goto(shown.url.href, { waitUntil: 'domcontentloaded', timeout: TIMEOUT });
  await new Promise((settled) => setTimeout(settled, SETTLED));
  return page;
}

async function measurePage(session: BrowserSession, site: OnePageSite, shown: CorpusPage, source: string) {
  const beside = await freshPage(session, site, shown);
  const readability = Number(await inWorld(beside, source, 'timeReadability()'));
  await beside.close();
  const page = await freshPage(session, site, shown);
  const whole = (await inWorld(page, source, 'wholeCore()')) as { letters: number; digest: string } | null;
  await page.evaluate(watchOpening);
  const pressed = await press(session);
  const opened = await page.evaluate(openedView, TIMEOUT);
  await page.close();
  if (!opened) return null;
  return { id: shown.id, ours: opened.painted - pressed, readability, same: opened.digest === whole?.digest };
}

const timeOf = (values: number[]): string => median(values).toFixed(1);

function printChromium(rows: Row[], pages: number): void {
  console.log(`\nChromium, ${rows.length} of ${pages} pages opened; medians, ms`);
  console.log(`click to painted text      ${timeOf(rows.map(({ ours }) => ours))}`);
  console.log(`Readability, bare call     ${timeOf(rows.map(({ readability }) => readability))}`);
  console.log(
    `times Readability          ${median(rows.map(({ ours, readability }) => ours / readability)).toFixed(2)}`,
  );
  const other = rows.filter(({ same }) => !same).map(({ id }) => id);
  console.log(`not as the whole core      ${other.length === 0 ? 'none' : other.join(', ')}`);
}

async function measureChromium(pages: readonly CorpusPage[]): Promise<void> {
  const site = new OnePageSite();
  const server = await startNewsServer([site]);
  const source = await bundleFile(inProject('scripts', 'bench', 'extractors', 'opening.ts'));
  const session = await openChromium({ extension: await builtExtension('chrome'), server });
  const rows: Row[] = [];
  try {
    for (const page of pages) {
      const row = await measurePage(session, site, page, source).catch((error) => {
        console.log(`${page.id}: ${error instanceof Error ? error.message : error}`);
        return null;
      });
      if (row) rows.push(row);
    }
  } finally {
    await session.close();
    await server.close();
  }
  printChromium(rows, pages.length);
}

/** Measures and prints. @throws Error without a Chromium or a Firefox */
export async function measureOpening(options: QualityOptions): Promise<void> {
  const pages = choosePages(options);
  const { JERNIH_BROWSERS: chosen = 'chromium,firefox' } = process.env;
  if (chosen.includes('chromium')) await measureChromium(pages);
  if (chosen.includes('firefox')) await measureReaderView(pages);
}
