import type { ElementHandle, Page } from 'puppeteer-core';
import { sleep, until } from '../../support/until';

/** What a reader sees in the reading view. */
export interface SeenArticle {
  title: string;
  byline: string | null;
  published: string | null;
  siteName: string;
  leadImage: string | null;
  /** Texts of the body's paragraphs. */
  paragraphs: string[];
  /** Everything written in the view, header and captions included. */
  text: string;
}

/** The reading view of the page as it stands now, or null while it is closed. */
export function seenArticle(page: Page): Promise<SeenArticle | null> {
  return page.evaluate(() => {
    const article = document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-reader-article]');
    if (!article) return null;
    const fold = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    return {
      title: fold(article.querySelector('h1')),
      byline: fold(article.querySelector('[data-byline]')) || null,
      published: article.querySelector('[data-published]')?.getAttribute('datetime') ?? null,
      siteName: fold(article.querySelector('[data-site]')),
      leadImage: article.querySelector('[data-lead-image] img')?.getAttribute('src') ?? null,
      paragraphs: [...article.querySelectorAll('[data-body] p')].map(fold),
      text: fold(article),
    };
  });
}

/** The tools come when the article is painted, and with them all else that a view does. */
const hasTools = (page: Page): Promise<boolean> =>
  page.evaluate(() =>
    Boolean(document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-reader-close]')),
  );

/**
 * Waits for something in the view. By looking again and again: what changes in a shadow root is nothing that
 * `waitForSelector` hears of.
 */
export const inView = (page: Page, selector: string): Promise<ElementHandle> =>
  until(() => page.$(`>>> ${selector}`), { what: selector });

/** Clicks something in the view once it is there. */
export const clickInView = async (page: Page, selector: string): Promise<void> =>
  (await inView(page, selector)).click();

/** Waits for the whole reading view. @throws Error when it does not open in time */
export const readingView = (page: Page): Promise<SeenArticle> =>
  until(async () => (await hasTools(page)) && (await seenArticle(page)), { what: 'reading view' });

export const readingViewClosed = (page: Page): Promise<true> =>
  until(async () => (await seenArticle(page)) === null, { what: 'closed reading view' });

/** Selects a paragraph by a triple click, in whichever tree the article stands. @returns whether a link to it is offered by then */
export async function selectsQuote(page: Page): Promise<boolean> {
  const paragraph = await inView(page, '[data-body] p');
  const { x, y } = await paragraph.evaluate((element) => {
    element.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top } = element.getBoundingClientRect();
    return { x: left + 30, y: top + 14 };
  });
  await page.mouse.click(x, y, { count: 3 });
  await sleep(500);
  return (await page.$('>>> [data-quote-copy]')) !== null;
}

/** Longer than an article has to be in view to be a reading (utils/browser/really-read.ts). */
const IN_VIEW_MS = 5_500;

/** Reads an open view for real: goes on to its second screen, or stays with an article that has none. */
export async function reallyRead(page: Page): Promise<void> {
  const isPast = () =>
    page.evaluate(() => {
      const scroller = document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.scroller');
      return scroller ? scroller.scrollTop >= scroller.clientHeight : false;
    });
  await page.mouse.move(640, 400);
  await page.mouse.wheel({ deltaY: 1_500 });
  await until(isPast, { timeout: 2_500, what: 'the second screen' }).catch(() => sleep(IN_VIEW_MS));
}

/** Texts of the elements that match and can be seen. */
export function visibleTexts(page: Page, selector: string): Promise<string[]> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)]
        .filter((element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
        .map((element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim()),
    selector,
  );
}

/** Whether a real turn of the wheel moves the page: scripts can scroll a locked page, readers cannot. It is at rest then. */
export async function wheelScrolls(page: Page): Promise<boolean> {
  const place = () => page.evaluate(() => window.scrollY);
  const before = await place();
  await page.mouse.move(300, 300);
  // A turn that comes while the browser is busy may be lost; a locked page moves by none.
  const turn = async () => {
    await page.mouse.wheel({ deltaY: 400 });
    return (await place()) > before + 50;
  };
  const scrolls = await until(turn, { timeout: 5000, every: 200, what: 'scrolling' }).catch(() => false);
  // A turn that seemed lost may only have been late.
  const atRest = async () => {
    const was = await place();
    await sleep(500);
    return (await place()) === was;
  };
  await until(atRest, { what: 'a page at rest' });
  return scrolls;
}
