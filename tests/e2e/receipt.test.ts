/** What the clean-up has left out is listed, goes back into its place with one click, and out again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage, paragraph } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { pagedSite, storyPage } from '../support/paged-site';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { clickInView, readingView, readingViewClosed } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const LEFT = 'Read also: The ferry that never came';
const inside =
  '<aside class="related"><p>Read also: <a href="/ferry" onclick="alert(1)">The ferry that never came</a></p></aside>';
/** So many that the last stands far from the article. */
const terms = Array.from({ length: 40 }, (_, n) => `<p>Terms of use, part ${n}</p>`).join('');
const STORY = '/2026/11/harbour-keeps-its-lamp-through-winter';
const later = storyPage({ from: 8, to: 16 }).replace(
  `<p>${paragraph(11)}</p>`,
  `<p>${paragraph(11)}</p>${inside.replace('never came', 'came twice')}`,
);

describeInEachBrowser('The receipt of the reading view', (open) => {
  const use = useSession(open, [
    pageSite(url, articlePage({ inside, after: terms })),
    pagedSite('paged.example', {
      [STORY]: storyPage({ from: 0, to: 8, pager: [['2', `${STORY}?page=2`]] }),
      [`${STORY}?page=2`]: later,
    }),
  ]);
  const read = async (address: string) => {
    const page = await use.browser.newPage(address);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    return page;
  };
  /** The paragraph after which a text stands in the view; null where it is not there. */
  const standsAfter = async (page: Page, text: string) => {
    const { paragraphs } = await readingView(page);
    const place = paragraphs.indexOf(text);
    return place < 0 ? null : (paragraphs[place - 1] ?? '');
  };
  const back = (page: Page) =>
    page.evaluate(
      () => document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-receipt-back]')?.textContent,
    );

  it('puts back a paragraph where it stood, takes it along, and takes it out again', async () => {
    const page = await read(url);
    expect(await standsAfter(page, LEFT)).toBeNull();
    await clickInView(page, '[data-reader-removed]');
    await clickInView(page, `[aria-label="Put back: ${LEFT}"]`);
    await until(async () => (await standsAfter(page, LEFT)) === paragraph(1), { what: 'the paragraph in its place' });
    expect(await back(page)).toBe('Back in the text: 1');
    expect(
      await page.evaluate(
        () => document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-put-back] a')?.outerHTML,
      ),
    ).toBe('<a href="https://letter.example/ferry">The ferry that never came</a>');
    await clickInView(page, '[data-reader-take-along]');
    await clickInView(page, '[data-export=markdown]');
    const file = join(use.browser.downloads, 'Harbour keeps its lamp.md');
    const saved = await until(() => readFileSync(file, 'utf8'), { what: 'the saved article' });
    expect(saved).toContain('Read also: [The ferry that never came](https://letter.example/ferry)');

    await clickInView(page, '[data-reader-removed]');
    await clickInView(page, `[aria-label="Take out again: ${LEFT}"]`);
    await until(async () => (await standsAfter(page, LEFT)) === null, { what: 'the paragraph out again' });
    await page.close();
  });

  it('has everything else on the page, too, and gives the page back as it was', async () => {
    const page = await read(url);
    const html = await page.evaluate(() => document.body.innerHTML);
    await clickInView(page, '[data-reader-removed]');
    await until(() => page.$('>>> [data-kind=elsewhere]'), { what: 'the rest of the page in the list' });
    await page.evaluate(() => {
      const root = document.querySelector('jernih-reader')?.shadowRoot;
      for (const kind of root?.querySelectorAll('details') ?? []) kind.open = true;
      for (const button of root?.querySelectorAll<HTMLElement>('[data-put-back-button=back]') ?? []) button.click();
    });
    await until(async () => (await readingView(page)).text.includes('Terms of use, part 39'), {
      what: 'the rest',
    });
    expect(await page.evaluate(() => document.body.innerHTML)).toBe(html);
    await use.browser.clickAction(page);
    await readingViewClosed(page);
    await page.close();
  });

  it('puts back what was left out of a later page', async () => {
    const page = await read(`https://paged.example${STORY}`);
    const text = 'Read also: The ferry that came twice';
    await until(async () => (await readingView(page)).paragraphs.includes(paragraph(15)), { what: 'the second page' });
    await clickInView(page, '[data-reader-removed]');
    await clickInView(page, `[aria-label="Put back: ${text}"]`);
    await until(async () => (await standsAfter(page, text)) === paragraph(11), { what: 'the paragraph in its place' });
    await page.close();
  });
});
