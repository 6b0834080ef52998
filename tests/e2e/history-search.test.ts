/** The history is searched by what stood in the articles, once they were really read. */
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { askBackground } from '../support/browsers/ask';
import { pageSite } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingView, readingViewClosed } from './support/reading-view';
import { useSession } from './support/session';

const readUrl = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const peekedUrl = 'https://ferry.example/2026/11/the-ferry-that-nobody-took';

describeInEachBrowser('Search in what was read', (open) => {
  const use = useSession(open, [
    pageSite(readUrl, articlePage({ paragraphs: 30 })),
    pageSite(peekedUrl, articlePage({ paragraphs: 30 })),
  ]);
  const openReader = async (url: string) => {
    const page = await use.browser.newPage(url);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    return { page, article: await readingView(page) };
  };

  it('finds a word of an article that was scrolled, and not of one that was closed at once', async () => {
    const peeked = await openReader(peekedUrl);
    await use.browser.clickAction(peeked.page);
    await readingViewClosed(peeked.page);
    const { page, article } = await openReader(readUrl);
    await page.mouse.move(640, 400);
    await page.mouse.wheel({ deltaY: 900 });
    const word = article.paragraphs.at(-1)?.match(/\p{L}{7,}/u)?.[0] ?? '';
    expect(word.length).toBeGreaterThan(6);
    // The text is told after the reading.
    const isKept = async () => {
      const reply = await askBackground(use.browser, page, 'history/search', { typed: word, limit: 5 });
      return reply.ok && reply.value.length > 0;
    };
    await until(isKept, { what: 'the text in the history', every: 200 });

    const history = await use.browser.extensionPage('reading-history.html');
    const found = await until(
      () =>
        history.evaluate((typed) => {
          const field = document.querySelector<HTMLInputElement>('[data-filter]');
          if (!field) return null;
          field.value = typed;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          const rows = [...document.querySelectorAll<HTMLElement>('[data-visit]')];
          const marks = rows.map((row) => row.querySelector('[data-excerpt] mark')?.textContent);
          return marks.some(Boolean) && { urls: rows.map((row) => row.dataset.url), marks };
        }, word),
      { what: `"${word}" in the history`, every: 400 },
    );
    expect(found).toEqual({ urls: [readUrl], marks: [word] });
  });
});
