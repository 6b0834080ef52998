/** Nags that a list hides before anything of ours has seen them, and the scroll lock that their script sets all the same. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { sleep, until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { addHostRules, listsStored } from './support/lists';
import { useSession } from './support/session';

const HOST = 'www.kabarkunci.example';
const at = (path: string) => `https://${HOST}/2026/11/02/${path}-of-the-old-harbour`;

const LOCK = "document.documentElement.style.overflow = 'hidden'; document.body.style.overflow = 'hidden';";
const NAG = '<div class="kotak-ajakan" style="position:fixed;inset:0;background:#fff">Get the harbour letter.</div>';
const BAR = '<div class="kotak-ajakan" style="position:fixed;left:0;right:0;bottom:0;height:90px">Iklan</div>';
const GATE =
  '<div class="kotak-ajakan" role="dialog" style="position:fixed;inset:0">Subscribe to continue reading.</div>';
/** The page puts its box in and locks itself, at once or later. */
const opens = (box: string, after: number) =>
  `<script>setTimeout(() => { document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(box)}); ${LOCK} }, ${after})</script>`;

const PAGES = {
  'nag-at-once': opens(NAG, 0),
  'nag-that-is-late': opens(NAG, 1_500),
  'lock-of-another': opens(BAR, 300),
  gate: opens(GATE, 300),
};

describeInEachBrowser('Nags that a list hides', (open) => {
  const use = useSession(
    open,
    Object.entries(PAGES).map(([path, after]) => pageSite(at(path), articlePage({ after, paragraphs: 40 }))),
  );
  beforeAll(async () => {
    await listsStored(use.browser);
    await addHostRules(use.browser, 'kabarkunci.example', { h: ['.kotak-ajakan'] });
  });

  const isLocked = (page: Page) =>
    page.evaluate(() =>
      [document.documentElement, document.body].some((one) => getComputedStyle(one).overflowY === 'hidden'),
    );
  const hasBox = (page: Page) => page.evaluate(() => document.querySelector('.kotak-ajakan') !== null);
  const opened = async (path: keyof typeof PAGES): Promise<Page> => {
    const page = await use.browser.newPage(at(path));
    await until(() => hasBox(page), { what: 'the box' });
    expect(await page.evaluate(() => document.querySelector('.kotak-ajakan')?.checkVisibility())).toBe(false);
    return page;
  };

  it.each(['nag-at-once', 'nag-that-is-late'] as const)('gives scrolling back: %s', async (path) => {
    const page = await opened(path);
    await until(async () => !(await isLocked(page)), { what: 'a page that is free' });
    await page.mouse.move(400, 200);
    await page.mouse.wheel({ deltaY: 300 });
    await until(() => page.evaluate(() => window.scrollY > 50), { what: 'a page that scrolls' });
    await page.close();
  });

  it.each(['lock-of-another', 'gate'] as const)('leaves a lock that is no nag’s: %s', async (path) => {
    const page = await opened(path);
    await sleep(2_000);
    expect(await isLocked(page)).toBe(true);
    await page.close();
  });
});
