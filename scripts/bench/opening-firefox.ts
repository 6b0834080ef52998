/** The part `opening` in Firefox: the reading view beside Firefox's own Reader View, each on a fresh page. */
import type { Page } from 'puppeteer-core';
import { openFirefox } from '../../tests/support/browsers/firefox';
import { inBrowserWindow } from '../../tests/support/browsers/firefox-chrome';
import type { BrowserSession } from '../../tests/support/browsers/session';
import { startNewsServer } from '../../tests/support/news-server';
import { builtExtension } from '../support/build';
import { median } from '../support/trace-cost';
import type { CorpusPage } from './corpus';
import { openedView, watchOpening } from './in-page/watch-opening';
import { OnePageSite } from './measuring-browser';

const TIMEOUT = 8_000;
const SETTLED = 700;

/** Toggles the Reader View and waits until the frame with its text is painted; ms, or null. */
const READER_VIEW = `async (url, timeout) => {
  const { win, tab } = find(url);
  win.gBrowser.selectedTab = tab;
  const { AboutReaderParent } = ChromeUtils.importESModule('resource:///actors/AboutReaderParent.sys.mjs');
  const watch = () => addEventListener('AboutReaderContentReady', () => content.requestAnimationFrame(() => {
    const { port1, port2 } = new content.MessageChannel();
    port1.onmessage = () => sendAsyncMessage('bench:reader-view', Date.now());
    port2.postMessage(null);
  }), false, true);
  if (!win.benchWatches) {
    win.messageManager.loadFrameScript('data:application/javascript,' + encodeURIComponent('(' + watch + ')()'), true);
    win.benchWatches = true;
    await pause(300);
  }
  const seen = new Promise((resolve) => {
    const listener = ({ data }) => {
      win.messageManager.removeMessageListener('bench:reader-view', listener);
      resolve(data);
    };
    win.messageManager.addMessageListener('bench:reader-view', listener);
    setTimeout(() => resolve(null), timeout);
  });
  const pressed = Date.now();
  AboutReaderParent.toggleReaderMode({ target: { documentGlobal: win, ownerGlobal: win } });
  const painted = await seen;
  return painted === null ? null : painted - pressed;
}`;

/** Notes when a key was pressed last: the way of a command to the browser is no part of an opening. */
const WATCH_KEYS = `() => {
  for (const win of windows()) win.addEventListener('keydown', () => { win.benchPressed = Date.now(); }, true);
}`;
const LAST_PRESS = '() => Math.max(...windows().map((win) => win.benchPressed ?? 0))';

async function freshPage(session: BrowserSession, site: OnePageSite, shown: CorpusPage): Promise<Page> {
  site.page = shown;
  const page = await session.newPage(shown.url.href);
  await page.bringToFront();
  await new Promise((settled) => setTimeout(settled, SETTLED));
  return page;
}

async function openOurs(session: BrowserSession, page: Page): Promise<number | null> {
  await page.evaluate(watchOpening);
  await session.command('toggle-reading-view', 'Alt+Shift+L');
  const opened = await page.evaluate(openedView, TIMEOUT);
  return opened && opened.painted - (await inBrowserWindow<number>(session.browser, LAST_PRESS));
}

async function measurePage(session: BrowserSession, site: OnePageSite, shown: CorpusPage) {
  const own = await freshPage(session, site, shown);
  const ours = await openOurs(session, own);
  await own.close();
  const other = await freshPage(session, site, shown);
  const url = await other.evaluate(() => location.href);
  const theirs = await inBrowserWindow<number | null>(session.browser, READER_VIEW, url, TIMEOUT);
  await other.close();
  return ours === null || theirs === null ? null : { ours, theirs };
}

/** Measures and prints. @throws Error without a Firefox */
export async function measureReaderView(pages: readonly CorpusPage[]): Promise<void> {
  const site = new OnePageSite();
  const server = await startNewsServer([site]);
  const session = await openFirefox({ extension: await builtExtension('firefox'), server });
  const rows: { ours: number; theirs: number }[] = [];
  try {
    await inBrowserWindow(session.browser, WATCH_KEYS);
    for (const page of pages) {
      const row = await measurePage(session, site, page).catch((error) => {
        console.log(`${page.id}: ${error instanceof Error ? error.message : error}`);
        return null;
      });
      if (row) rows.push(row);
    }
  } finally {
    await session.close();
    await server.close();
  }
  console.log(`\nFirefox, ${rows.length} of ${pages.length} pages opened by both; medians, ms`);
  console.log(`toggle to painted text     ${median(rows.map(({ ours }) => ours)).toFixed(0)}`);
  console.log(`Firefox's Reader View      ${median(rows.map(({ theirs }) => theirs)).toFixed(0)}`);
  console.log(`faster than it on          ${rows.filter(({ ours, theirs }) => ours < theirs).length} pages`);
}
