/** A reading history worth having: what is kept, what is not, and what can be done with it, by hand and by keyboard. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite, type Site } from '../support/news-server';
import { sleep, until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingView, readingViewClosed, reallyRead, seenArticle } from './support/reading-view';
import { useSession } from './support/session';

const storyUrl = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const bankUrl = 'https://www.bank.example/2026/11/what-the-bank-says-of-your-money';
const peekUrl = 'https://ferry.example/2026/11/the-ferry-that-nobody-took';
const picture =
  '<figure><img src="https://pictures.example/lamp.svg" width="640" height="400" alt="The lamp"><figcaption>The lamp at dusk.</figcaption></figure>';
const pictures: Site = {
  host: 'pictures.example',
  answer: () => ({
    headers: { 'content-type': 'image/svg+xml' },
    body: '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400"/></svg>',
  }),
};

describeInEachBrowser('A reading history', (open) => {
  const use = useSession(open, [
    pictures,
    pageSite(storyUrl, articlePage({ paragraphs: 30, inside: picture })),
    pageSite(bankUrl, articlePage({ title: 'What the bank says of your money', paragraphs: 30 })),
    pageSite(peekUrl, articlePage({ title: 'The ferry that nobody took', paragraphs: 30 })),
  ]);
  const lit = async (url: string) => {
    const page = await use.browser.newPage(url);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    return page;
  };
  const read = async (url: string) => {
    const page = await lit(url);
    await use.browser.clickAction(page);
    await readingView(page);
    return page;
  };
  const titlesIn = (page: Page) =>
    page.evaluate(() => [...document.querySelectorAll('[data-visit-title]')].map((title) => title.textContent ?? ''));
  const history = async () => {
    const page = await use.browser.extensionPage('reading-history.html');
    await until(() => page.evaluate(() => document.querySelector('[data-visit], [data-notice]') !== null), {
      what: 'the list',
    });
    return page;
  };
  const titles = async () => {
    const page = await history();
    const found = await titlesIn(page);
    await page.close();
    return found;
  };

  it('has nothing of what was closed at once, and has what was in view for five seconds', async () => {
    const peeked = await read(peekUrl);
    await sleep(1_000);
    await peeked.keyboard.press('Escape');
    await readingViewClosed(peeked);
    await sleep(5_500);
    expect(await titles()).toEqual([]);
    const page = await read(storyUrl);
    await sleep(6_000);
    await page.close();
    expect(await titles()).toEqual(['Harbour keeps its lamp']);
    await peeked.close();
  });

  it('has nothing of a site that was left out in the popup, until it is taken in again in the options', async () => {
    const page = await lit(bankUrl);
    await use.browser.command('open-popup', 'Alt+Shift+J');
    const popup = await use.browser.popup();
    await popup.click('[data-site-kind=history] input');
    await until(async () => (await popup.text()).includes('no longer kept'), { what: 'a word about it' });
    await popup.close();
    // The command gives the button a popup for a moment.
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'the lit button again' });
    await use.browser.clickAction(page);
    await readingView(page);
    await reallyRead(page);
    await sleep(500);
    expect(await titles()).toEqual(['Harbour keeps its lamp']);

    const options = await use.browser.extensionPage('options.html');
    await until(
      () =>
        options.evaluate(
          () => document.querySelector('[data-sites="unkept"] [data-site="bank.example"] button') !== null,
        ),
      { what: 'the site on the list' },
    );
    await options.evaluate(() =>
      document.querySelector<HTMLElement>('[data-sites="unkept"] [data-site="bank.example"] button')?.click(),
    );
    await until(() => options.evaluate(() => document.querySelector('[data-sites="unkept"] [data-site]') === null), {
      what: 'an empty list',
    });
    // Saved a moment after it is shown.
    await sleep(1_000);
    await options.close();
    await page.close();
    const again = await read(bankUrl);
    await reallyRead(again);
    await sleep(500);
    await again.close();
    expect(await titles()).toEqual(['What the bank says of your money', 'Harbour keeps its lamp']);
  });

  it('is worked by keyboard: choose, star, delete, undo, search, open', async () => {
    const page = await history();
    const inRow = (attribute: string) =>
      page.evaluate(
        (name) => document.activeElement?.closest('[data-visit]')?.querySelector(name)?.getAttribute('aria-pressed'),
        attribute,
      );
    await page.focus('[data-filter]');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('s');
    await until(async () => (await inRow('[data-visit-star]')) === 'true', { what: 'a star' });
    await page.keyboard.press('Delete');
    await until(async () => (await titlesIn(page)).length === 1, { what: 'one article less' });
    expect(await titles()).toEqual(['What the bank says of your money']);
    await page.bringToFront();
    await page.focus('[data-undo]');
    await page.keyboard.press('Enter');
    await until(async () => (await titlesIn(page)).length === 2, { what: 'the article again' });
    expect(await titles()).toEqual(['What the bank says of your money', 'Harbour keeps its lamp']);
    await page.bringToFront();
    await page.focus('[data-filter]');
    // A word that the other article has neither in its title nor in its text.
    await page.keyboard.type('money');
    await until(async () => (await titlesIn(page)).join() === 'What the bank says of your money', {
      what: 'what was found',
    });
    expect(await page.evaluate(() => document.querySelector('[data-visit-title] mark')?.textContent)).toBe('money');
    await page.close();
  });

  it('opens its own copy without asking anybody, and the pictures when they are wanted', async () => {
    const page = await history();
    await page.evaluate((url) => {
      document.querySelector<HTMLElement>(`[data-visit][data-url="${url}"] [data-visit-open]`)?.click();
    }, storyUrl);
    const copyPage = async () => {
      for (const one of await use.browser.browser.pages()) {
        const isCopy = await one
          .evaluate(
            () =>
              location.pathname.endsWith('/reading-copy.html') && document.querySelector('[data-copy=shown]') !== null,
          )
          .catch(() => false);
        if (isCopy) return one;
      }
      return null;
    };
    const before = use.server.log.length;
    const copy = await until(copyPage, { what: 'the copy', timeout: 12_000 });
    await copy.bringToFront();
    const seen = await until(() => seenArticle(copy), { what: 'the article of the copy' });
    expect(seen).toMatchObject({ title: 'Harbour keeps its lamp', byline: 'Ines Albarran', leadImage: null });
    expect(seen.paragraphs).toHaveLength(30);
    const asked = () => use.server.log.slice(before).filter((line) => /letter\.example|pictures\.example/.test(line));
    await sleep(1_000);
    expect(asked()).toEqual([]);
    await copy.evaluate(() => document.querySelector<HTMLElement>('[data-copy-pictures]')?.click());
    await until(() => asked().some((line) => line.includes('pictures.example')), { what: 'a request for the picture' });
    await until(
      () =>
        copy.evaluate(() => {
          const root = document.querySelector('jernih-reader')?.shadowRoot;
          return root?.querySelector<HTMLImageElement>('img')?.naturalWidth === 640;
        }),
      { what: 'the picture' },
    );
    await copy.close();
    await page.close();
  });

  it('adds up what was read, and says so where there is no copy', async () => {
    const page = await history();
    await page.evaluate(() => document.querySelector<HTMLElement>('input[value=statistics]')?.click());
    await until(
      () => page.evaluate(() => document.querySelector('[data-stats-total]')?.textContent?.includes('2 articles')),
      { what: 'the sum' },
    );
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('[data-chart=rank] tbody th')].map((th) => th.textContent),
      ),
    ).toEqual(expect.arrayContaining(['letter.example', 'bank.example']));
    await page.close();
    const none = await use.browser.extensionPage(`reading-copy.html?id=${encodeURIComponent(peekUrl)}`);
    await until(() => none.evaluate(() => document.querySelector('[data-copy=none] [data-notice]') !== null), {
      what: 'a word about it',
    });
    await none.close();
  });
});
