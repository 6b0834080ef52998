/** What the history knows of an article that is opened again: what has changed in it, and who else tells its story. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite, type Site } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingView, readingViewClosed } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const reprint = 'https://post.example/2026/11/lamp-of-the-harbour-stays-lit';

const first = articlePage({ paragraphs: 14 });
/** A paragraph is new, one is gone, and one sentence of another reads otherwise. */
const mended = first
  .replace(/<p>[^<]*\(Note 0\.\)<\/p>/, (paragraph) => paragraph.replace('at six', 'at half past seven'))
  .replace(/<p>[^<]*\(Note 5\.\)<\/p>/, '')
  .replace(
    /(<p>[^<]*\(Note 8\.\)<\/p>)/,
    '$1<p>Correction: an earlier version of this story had the wrong colour of the lamp.</p>',
  );

let page = first;
const site: Site = {
  host: 'letter.example',
  answer: ({ pathname }) =>
    pathname === new URL(url).pathname ? { headers: { 'content-type': 'text/html; charset=utf-8' }, body: page } : null,
};

describeInEachBrowser('An article that was read before', (open) => {
  const use = useSession(open, [site, pageSite(reprint, articlePage({ paragraphs: 9, title: 'Lamp stays lit' }))]);
  const inView = <T>(tab: Page, ask: string): Promise<T> =>
    tab.evaluate(
      `(() => { const root = document.querySelector('jernih-reader')?.shadowRoot; return (${ask}); })()`,
    ) as Promise<T>;
  const openView = async (address: string) => {
    const tab = await use.browser.newPage(address);
    await until(async () => (await use.browser.actionState(tab)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(tab);
    await readingView(tab);
    return tab;
  };
  /** Scrolls until the background has kept the text. */
  const reallyRead = async (address: string) => {
    const tab = await openView(address);
    const own = await use.browser.extensionPage('options.html');
    await tab.bringToFront();
    await until(
      async () => {
        await inView(tab, `root.querySelector('.scroller').scrollBy(0, 700)`);
        const portion = `chrome.runtime.sendMessage({ call: 'history/search', ask: { typed: 'timetable', limit: 9 } })`;
        const found = (await own.evaluate(portion)) as { value?: { visit: { url: string } }[] };
        return found.value?.some(({ visit }) => visit.url === address);
      },
      { what: `${address} in the history`, every: 300, timeout: 15_000 },
    );
    await own.close();
    return tab;
  };

  it('says what has changed in it, marks it in the text, and gives the text back as it was', async () => {
    page = first;
    const before = await reallyRead(url);
    expect(await inView(before, `root.querySelector('[data-changes]') === null`)).toBe(true);
    await before.close();
    page = mended;
    const tab = await openView(url);
    await until(() => inView(tab, `root.querySelector('[data-changes]') !== null`), { what: 'the changes' });
    const kinds = `[...root.querySelectorAll('[data-changed]')].map((it) => it.dataset.changed)`;
    expect(await inView(tab, kinds)).toEqual(['reworded', 'removed', 'added']);
    const marked = `[...root.querySelectorAll('[data-body] [data-change]')].map((it) => [it.dataset.change, it.textContent])`;
    expect(await inView(tab, marked)).toEqual([
      ['reworded', expect.stringContaining('at half past seven')],
      ['added', expect.stringContaining('Correction: an earlier version')],
    ]);
    expect(
      await inView(
        tab,
        `[...root.querySelectorAll('[data-changed="reworded"] del')].map((it) => it.textContent.trim())`,
      ),
    ).toEqual(['six,']);
    await inView(tab, `root.querySelector('[data-changes] summary').click()`);
    await inView(tab, `root.querySelector('[data-changes-hide]').click()`);
    expect(await inView(tab, `root.querySelectorAll('[data-changes], [data-change], [aria-description]').length`)).toBe(
      0,
    );
    await use.browser.clickAction(tab);
    await readingViewClosed(tab);
    await tab.close();
  });

  it('shows on the history page who else printed it, and tells the page nothing', async () => {
    page = first;
    await (await reallyRead(reprint)).close();
    const tab = await reallyRead(url);
    const known = new Set(await use.browser.browser.pages());
    await inView(tab, `root.querySelector('[data-story]').click()`);
    const history = await until(
      async () => {
        for (const one of await use.browser.browser.pages())
          if (!known.has(one) && (await one.evaluate(() => location.pathname)) === '/reading-history.html') return one;
        return null;
      },
      { what: 'the history page' },
    );
    const articles = `[...document.querySelectorAll('[data-story-article]')].map((it) => it.dataset.storyArticle)`;
    await until(async () => ((await history.evaluate(articles)) as string[]).length === 2, { what: 'the other paper' });
    expect(await history.evaluate(articles)).toEqual([url, reprint]);
  });
});
