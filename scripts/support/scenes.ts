/** The scenes of the README's pictures, on the demo's news site. */
import type { Page } from 'puppeteer-core';
import type { BrowserSession, Viewport } from '../../tests/support/browsers/session';
import { sleep, until } from '../../tests/support/until';
import { readingIn } from './reading';

const HOST = 'https://www.kabarbening.example';
const ARTICLES = [
  '/read/2026/11/19/2100/harbour-lights-switched-off-for-migrating-birds',
  '/read/2026/11/18/0700/tambak-garam-terakhir-di-teluk',
  '/read/2026/11/20/081500/sungai-bening-kembali-dihuni-berang-berang',
];

/** The article of the pictures. */
export const articleUrl = (): string => HOST + (ARTICLES.at(-1) ?? '');

/** An article in Arabic. */
export const rightToLeftUrl = (): string => `${HOST}/read/2026/11/17/1000/the-last-lamp-keeper-of-the-old-harbour-ar`;

/** A page after its late advertisements and nags have come, and gone. */
export async function settledPage(session: BrowserSession, url = articleUrl()): Promise<Page> {
  const page = await session.newPage(url);
  await until(async () => (await session.actionState(page)).popup === '', { what: `lit button at ${url}` });
  await sleep(3000);
  return page;
}

interface ReadingScene {
  url?: string;
  viewport?: Viewport;
}

/** The reading view of an article, as wide as the viewport. */
export async function readingPage(session: BrowserSession, { url, viewport }: ReadingScene = {}): Promise<Page> {
  const page = await settledPage(session, url);
  if (viewport) await page.setViewport({ ...viewport, deviceScaleFactor: 1 });
  await session.clickAction(page);
  await readingIn(page);
  await sleep(800);
  return page;
}

/** Opens the panel of text and colours in a reading view. */
export async function openPanel(page: Page): Promise<Page> {
  await page.locator('>>> [data-reader-text]').click();
  await sleep(400);
  return page;
}

/**
 * Turns a page of ours, or a reading view, to be read from right to left, as it is in a browser of such a language: the
 * installed browsers need not have one.
 */
export async function turnAround(page: Page): Promise<Page> {
  await page.evaluate(() => {
    const view = document.querySelector('jernih-reader')?.shadowRoot?.querySelector('main');
    (view ?? document.documentElement).dir = 'rtl';
  });
  await sleep(200);
  return page;
}

/** Reads the demo's articles, each to another point, so that the history has something to tell. */
export async function readAll(session: BrowserSession): Promise<void> {
  for (const [at, path] of ARTICLES.entries()) {
    const page = await settledPage(session, HOST + path);
    await session.clickAction(page);
    await readingIn(page);
    await page.mouse.move(640, 400);
    for (let turn = 0; turn < 3 + at; turn += 1) {
      await page.mouse.wheel({ deltaY: 400 });
      await sleep(80);
    }
    // In view as long as makes a reading of it (utils/browser/really-read.ts).
    await sleep(5_500);
    await page.close();
  }
}

/** One of the extension's own pages, opened from the toolbar button's menu as people do. */
export async function ownPage(session: BrowserSession, name: string): Promise<Page> {
  await session.menu(name);
  const page = await until(
    async () => (await session.browser.pages()).find((one) => one.url().startsWith(session.extensionBase)),
    { what: `${name} page` },
  );
  await page.bringToFront();
  await sleep(1000);
  return page;
}
