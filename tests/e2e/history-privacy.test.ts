/** What is read stays on the machine, and what is read in a private window is not even kept there. */
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { filesWith } from '../support/browsers/profile-search';
import { pageSite } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingView } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const privateUrl = 'https://post.example/2026/11/what-nobody-is-to-know';
/** Words that stand nowhere else, neither in an address nor in a title. */
const said = 'quibblewick';
const secret = 'snorklebramble';
const withWord = (word: string) => articlePage({ paragraphs: 20, inside: `<p>The pilot is called ${word}.</p>` });

/** What the browsers ask for themselves, whatever extension runs: updates, portals, lists of their own. */
const BROWSERS_OWN =
  /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com|firefoxusercontent\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com|chromium\.org)$/;

describeInEachBrowser('What is read', (open, kind) => {
  const use = useSession(open, [pageSite(url, withWord(said)), pageSite(privateUrl, withWord(secret))], {
    private: true,
  });
  /** Scrolls on in the view. @returns whether that was to its end */
  const scroll = () => {
    const scroller = document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.scroller');
    scroller?.scrollBy(0, 900);
    return scroller ? scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2 : false;
  };
  const found = (own: Page, typed: string) =>
    own.evaluate(
      `chrome.runtime.sendMessage(${JSON.stringify({ call: 'history/search', ask: { typed, limit: 5 } })}).then(({ value }) => value.length)`,
    ) as Promise<number>;

  async function readOpenly(own: Page): Promise<Page> {
    const page = await use.browser.newPage(url);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    await until(() => page.evaluate(scroll), { what: 'the end of the article', every: 300 });
    await until(() => found(own, said), { what: 'the text in the history', timeout: 15_000 });
    return page;
  }

  async function readPrivately(): Promise<void> {
    const { page, evaluate, clickAction, close } = await use.browser.newPrivatePage(privateUrl);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button, private' });
    await clickAction();
    await until(() => evaluate(() => document.querySelector('jernih-reader') !== null), { what: 'the view, private' });
    // What is enough in a window that keeps.
    await until(() => evaluate(scroll), { what: 'the end of the article, private', every: 300 });
    await close();
  }

  it('is asked for by nobody else, and read privately it is on no disk', async () => {
    const own = await use.browser.extensionPage('options.html');
    const page = await readOpenly(own);
    await use.browser.extensionPage('reading-history.html');
    await use.browser.extensionPage(`reading-history.html?story=${encodeURIComponent(url)}`);
    await page.bringToFront();
    await readPrivately();
    expect(await found(own, said)).toBe(1);
    expect(await found(own, secret)).toBe(0);

    const asked = use.server.log.map((line) => line.replace(/^\S+ /, ''));
    const foreign = asked.filter((address) => !BROWSERS_OWN.test(address.replace(/[:/].*$/, '')));
    const pages = [url, privateUrl].map((address) => address.replace('https://', ''));
    const allowed = new Set([...pages, ...pages.map((address) => address.replace(/\/.*/, '/favicon.ico'))]);
    expect(foreign.filter((address) => !allowed.has(address))).toEqual([]);
    expect(pages.map((address) => foreign.filter((one) => one === address).length)).toEqual([1, 1]);

    // What the browser holds back it has written by the time that it is started again.
    await use.browser.restart();
    const profile = dirname(use.browser.downloads);
    expect(filesWith(profile, secret)).toEqual([]);
    // The search of the profile finds what was kept.
    const database = kind === 'chromium' ? /IndexedDB/ : /storage\/default/;
    expect(filesWith(profile, said)).toEqual(expect.arrayContaining([expect.stringMatching(database)]));
  }, 90_000);
});
