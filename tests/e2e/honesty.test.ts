/** What the view says of an article that is old, changed, or only a part of it; and that it never shows more of a locked one. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingView } from './support/reading-view';
import { useSession } from './support/session';

const at = (name: string) => `https://${name}.example/2026/11/harbour-keeps-its-lamp-through-winter`;
const DAY = 86_400_000;
const ago = (days: number) => new Date(Date.now() - days * DAY).toISOString();

/** An article with dates of its own. */
const dated = (published: string, modified: string) =>
  articlePage({ head: `<meta property="article:modified_time" content="${modified}">` }).replaceAll(
    '2026-11-02T07:30:00+01:00',
    published,
  );

/** A teaser of three paragraphs; the rest is in the page and hidden, as careless paywalls have it. */
const SECRET =
  'What the keeper wrote that night is for those who pay: that the lamp had gone out twice, that nobody had seen it but the cook, and that she kept quiet.';
const data = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'Harbour keeps its lamp',
  wordCount: 1000,
  isAccessibleForFree: false,
};
const locked = articlePage({
  paragraphs: 3,
  head: `<link rel="canonical" href="${at('locked')}"><script type="application/ld+json">${JSON.stringify(data)}</script>`,
  after: `<div class="related" style="display:none"><p>${SECRET}</p></div><p>Terms of use</p>`,
});

describeInEachBrowser('An honest view', (open) => {
  const use = useSession(open, [
    pageSite(at('old'), dated(ago(4 * 366), ago(2 * 366))),
    pageSite(at('new'), dated(ago(3), ago(1))),
    pageSite(at('wrong'), dated(ago(3), ago(1000))),
    pageSite(at('locked'), locked),
  ]);
  const read = async (name: string) => {
    const page = await use.browser.newPage(at(name));
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    return page;
  };
  const words = (page: Page, selector: string) =>
    page.evaluate(
      (which) => document.querySelector('jernih-reader')?.shadowRoot?.querySelector(which)?.textContent ?? null,
      selector,
    );

  it('says over old news how old they are, and when they were changed', async () => {
    const page = await read('old');
    expect(await words(page, '[data-old-news]')).toMatch(/4 years ago.*2 years ago/);
    expect(await words(page, '[data-modified]')).toMatch(/^Updated /);
    await page.close();
  });

  it('says of news how old they are, and when they were changed, unless that was before', async () => {
    const page = await read('new');
    expect(await words(page, '[data-old-news]')).toBeNull();
    expect(await words(page, '[data-age]')).toBe('1 day ago');
    expect(await words(page, '[data-modified]')).toMatch(/^Updated /);
    await page.close();
    const wrong = await read('wrong');
    expect(await words(wrong, '[data-modified]')).toBeNull();
    expect(await words(wrong, '[data-age]')).toBe('3 days ago');
    await wrong.close();
  });

  it('shows a teaser as a teaser, with its share and a link, and puts nothing of the rest back', async () => {
    const page = await read('locked');
    const note = await until(() => words(page, '.partial'), { what: 'the note' });
    expect(note).toMatch(/\d+ ?%/);
    expect(
      await page.evaluate(() =>
        document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.partial a')?.getAttribute('href'),
      ),
    ).toBe(at('locked'));
    await (await until(() => page.$('>>> [data-reader-removed]'), { what: 'the tools' })).click();
    await until(() => page.$('>>> [data-left-out]'), { what: 'what was left out' });
    await page.evaluate(() => {
      const root = document.querySelector('jernih-reader')?.shadowRoot;
      for (const button of root?.querySelectorAll<HTMLElement>('[data-put-back-button=back]') ?? []) button.click();
    });
    await until(async () => (await readingView(page)).text.includes('Terms of use'), { what: 'what may be put back' });
    expect((await readingView(page)).text).not.toContain(SECRET.slice(0, 40));
    await page.close();
  });
});
