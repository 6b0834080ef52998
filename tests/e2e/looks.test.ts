/** How the reading view looks, and what can be done with the text: fonts that come along, notes, wide tables. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { clickInView, readingView, readingViewClosed, seenArticle } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const cells = (name: string) => `<tr>${`<td>${name}-and-a-long-word-behind-it</td>`.repeat(9)}</tr>`;
const inside = `<p>The lamp was built long ago, as the keeper's log tells.<sup><a id="back" href="#foot">1</a></sup></p>
<table><caption>Boats a year</caption><tbody>${cells('boats')}${cells('ferries')}${cells('trawlers')}</tbody></table>
<ol><li id="foot">In the autumn of 1874, by the masons who had built the pier. <a href="#back">↩</a></li></ol>`;
/** Forbids every font, whatever it is and wherever it comes from. */
const policy = { 'content-security-policy': "font-src 'none'; default-src 'self' 'unsafe-inline'" };

describeInEachBrowser('The text of the reading view', (open) => {
  const use = useSession(open, [pageSite(url, articlePage({ inside }), policy)]);
  const read = async () => {
    const page = await use.browser.newPage(url);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    return page;
  };
  /** What is asked of the view's root, as plain JSON. */
  const widthOf = (page: Page, selector: string) =>
    page.evaluate((wanted) => {
      const element = document.querySelector('jernih-reader')?.shadowRoot?.querySelector(wanted);
      const range = document.createRange();
      if (element) range.selectNodeContents(element);
      return range.getBoundingClientRect().width;
    }, selector);
  const focused = (page: Page) =>
    page.evaluate(() => document.querySelector('jernih-reader')?.shadowRoot?.activeElement?.className ?? '');
  const ours = (page: Page) =>
    page.evaluate(() => [...document.fonts].filter(({ family }) => family.includes('Jernih')).length);

  it('brings a font that the page forbids to load, and takes it out on closing', async () => {
    const page = await read();
    expect(await ours(page)).toBe(0);
    await clickInView(page, '[data-reader-text]');
    await clickInView(page, '[name=font][value=system]');
    const before = await until(() => widthOf(page, 'h1'), { what: 'the headline' });
    await clickInView(page, '[name=font][value=dyslexic]');
    await until(async () => (await ours(page)) > 0, { what: 'the faces' });
    // Its letters are much wider than any font that would stand in for it.
    await until(async () => (await widthOf(page, 'h1')) > before * 1.1, { what: 'the headline in the new font' });
    await clickInView(page, '[data-text-reset]');
    await use.browser.clickAction(page);
    await readingViewClosed(page);
    expect(await ours(page)).toBe(0);
    await page.close();
  });

  it('opens a note at its mark by keyboard; Escape closes it first and goes back to the mark', async () => {
    const page = await read();
    await page.evaluate(() => {
      const mark = document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-note-mark]');
      (mark as HTMLElement | null)?.focus();
    });
    await page.keyboard.press('Enter');
    const note = () =>
      page.evaluate(
        () => document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.note-text')?.textContent ?? null,
      );
    expect((await note())?.trim()).toBe('In the autumn of 1874, by the masons who had built the pier.');
    expect(await focused(page)).toBe('note');
    const address = page.url();
    await page.keyboard.press('Escape');
    expect(await note()).toBeNull();
    expect(await seenArticle(page)).not.toBeNull();
    expect(
      await page.evaluate(() =>
        document.querySelector('jernih-reader')?.shadowRoot?.activeElement?.hasAttribute('data-note-mark'),
      ),
    ).toBe(true);
    expect(page.url()).toBe(address);
    await page.keyboard.press('Escape');
    await readingViewClosed(page);
    await page.close();
  });

  it('scrolls a table on its own, by keyboard, and the text not sideways', async () => {
    const page = await read();
    const frame = () =>
      page.evaluate(() => {
        const root = document.querySelector('jernih-reader')?.shadowRoot;
        const wide = root?.querySelector<HTMLElement>('.wide');
        wide?.focus();
        const scroller = root?.querySelector('.scroller');
        return {
          role: wide?.getAttribute('role'),
          name: wide?.getAttribute('aria-label'),
          hasFocus: root?.activeElement === wide,
          left: wide?.scrollLeft ?? -1,
          sideways: (scroller?.scrollWidth ?? 0) > (scroller?.clientWidth ?? 0),
        };
      });
    await until(async () => (await frame()).role === 'region', { what: 'the region' });
    expect(await frame()).toEqual({ role: 'region', name: 'Boats a year', hasFocus: true, left: 0, sideways: false });
    await page.keyboard.press('ArrowRight');
    await until(async () => (await frame()).left > 0, { what: 'the table to move' });
    await page.close();
  });
});
