/** Finding the way in an article: outline, where one left off, pictures, quotes, find. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage, paragraph } from '../support/article-page';
import { pageSite, type Site } from '../support/news-server';
import { sleep, until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { clickInView, readingView, readingViewClosed, selectsQuote } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const more = (n: number) => Array.from({ length: 12 }, (_, m) => `<p>${paragraph(100 + n * 12 + m)}</p>`).join('');
const drawn = (n: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="teal"/><text x="40" y="200" font-size="60">${n}</text></svg>`;
const pictures: Site = {
  host: 'letter.example',
  answer({ pathname }) {
    const n = /^\/boats\/(\d)\.svg$/.exec(pathname)?.[1];
    return n ? { headers: { 'content-type': 'image/svg+xml' }, body: drawn(n) } : null;
  },
};
const picture = (n: number) =>
  `<figure><img src="/boats/${n}.svg" width="640" height="400" alt="Boat ${n}"><figcaption>The boat, picture ${n}.</figcaption></figure>`;
const inside = `${picture(1)}<h2>The vote of the council</h2>${more(0)}${picture(2)}<h2>What the lamp costs</h2>${more(1)}<h2>The oldest pilot</h2>${more(2)}`;
const after = '<p class="secret-of-the-page">Walrus advertisement behind.</p>';

describeInEachBrowser('Finding the way', (open) => {
  const use = useSession(open, [pictures, pageSite(url, articlePage({ inside, after, paragraphs: 20 }))]);
  const read = async () => {
    const page = await use.browser.newPage(url);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    return page;
  };
  const inView = <T>(page: Page, ask: string): Promise<T> =>
    page.evaluate(
      `(() => { const root = document.querySelector('jernih-reader')?.shadowRoot; return (${ask}); })()`,
    ) as Promise<T>;
  const has = (page: Page, selector: string) => inView<boolean>(page, `root?.querySelector('${selector}') != null`);
  /** The sentence that stands at the top, some px under the edge. */
  const atTop = (page: Page) =>
    inView<string>(
      page,
      `[...root.querySelectorAll('[data-body] p')].find((p) => p.getBoundingClientRect().bottom > root.querySelector('.scroller').getBoundingClientRect().top + 80)?.textContent`,
    );

  /** Paragraphs in the upper half of the view: by a machine's fonts the end of the one before may be seen, too. */
  const inUpperHalf = (page: Page) =>
    inView<string[]>(
      page,
      `(() => {
        const { top, height } = root.querySelector('.scroller').getBoundingClientRect();
        const isThere = (box) => box.bottom > top + 80 && box.top < top + height / 2;
        return [...root.querySelectorAll('[data-body] p')].filter((p) => isThere(p.getBoundingClientRect())).map((p) => p.textContent);
      })()`,
    );

  it('leads to a section and marks where one is', async () => {
    const page = await read();
    await clickInView(page, '[data-reader-outline]');
    expect(await inView(page, `[...root.querySelectorAll('[data-section]')].map((it) => it.textContent)`)).toEqual([
      'The vote of the council',
      'What the lamp costs',
      'The oldest pilot',
    ]);
    await (await page.$$('>>> [data-section]'))[1]?.click();
    expect(await has(page, '.panel')).toBe(false);
    await until(() => inView(page, `Number(root.querySelector('[data-minutes-left]')?.dataset.minutesLeft) > 0`));
    await clickInView(page, '[data-reader-outline]');
    expect(await inView(page, `root.querySelector('[aria-current]').textContent`)).toBe('What the lamp costs');
    await page.keyboard.press('Escape');
    await clickInView(page, '[data-to-top]');
    await until(() => inView<boolean>(page, `root.querySelector('.scroller').scrollTop === 0`), { what: 'the top' });
    await page.close();
  });

  it('goes on at the sentence where one left off, at another width, and back to the top', async () => {
    const page = await read();
    await inView(page, `root.querySelector('.scroller').scrollTop = 2500`);
    await sleep(300);
    const left = await atTop(page);
    await page.keyboard.press('Escape');
    await readingViewClosed(page);
    await page.setViewport({ width: 480, height: 700 });
    await use.browser.clickAction(page);
    await readingView(page);
    await until(() => has(page, '[data-resume="went"]'), { what: 'the note' });
    expect(await inUpperHalf(page)).toContain(left);
    await clickInView(page, '[data-resume-do]');
    await until(() => inView<boolean>(page, `root.querySelector('.scroller').scrollTop === 0`), { what: 'the top' });
    expect(await has(page, '[data-resume]')).toBe(false);
    await page.close();
  });

  it('enlarges pictures, keeps the focus in, and gives it back at the first Escape', async () => {
    const page = await read();
    await until(() => inView(page, `[...root.querySelectorAll('[data-body] img')].every((it) => it.naturalWidth > 0)`));
    await inView(page, `(root.querySelector('img[role="button"]').focus(), true)`);
    await page.keyboard.press('Enter');
    await until(() => has(page, '[data-lightbox]'), { what: 'the lightbox' });
    const count = () => inView<string>(page, `root.querySelector('[data-lightbox-count]').textContent`);
    expect(await count()).toBe('1 of 2');
    await page.keyboard.press('ArrowRight');
    await until(async () => (await count()) === '2 of 2', { what: 'the next picture' });
    expect(await inView(page, `root.querySelector('.lightbox-caption').textContent`)).toBe('The boat, picture 2.');
    const scale = () => inView<number>(page, `Number(root.querySelector('.lightbox-stage img').dataset.scale)`);
    const enlarge = async () => {
      await page.keyboard.press('+');
      return (await scale()) > 1;
    };
    // A key that comes with the change of the picture belongs to neither.
    await until(enlarge, { what: 'a larger picture' });
    await page.mouse.move(640, 400);
    await page.mouse.wheel({ deltaY: 4000 });
    await until(async () => (await scale()) === 1, { what: 'the picture as it was' });
    for (let n = 0; n < 6; n += 1) {
      await page.keyboard.press('Tab');
      expect(
        await inView(page, `root.activeElement == null || root.activeElement.closest('[data-lightbox]') != null`),
      ).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await has(page, '[data-lightbox]')).toBe(false);
    expect(await inView(page, `root.activeElement?.alt`)).toBe('Boat 2');
    expect(await has(page, '.reader')).toBe(true);
    await page.close();
  });

  it('offers the link to a quote and copies it', async () => {
    const page = await read();
    // The view may go on where one left off in the test before, just when it is clicked.
    await until(() => selectsQuote(page), { what: 'the offer of a link' });
    await clickInView(page, '[data-quote-copy]');
    await until(() => has(page, '[data-quote="copied"]'), { what: 'a copied link' });
    await page.close();
  });

  it('is found by the browser, and the page behind is not', async () => {
    const page = await read();
    const found = (words: string) =>
      page.evaluate((wanted) => (window as unknown as { find(text: string): boolean }).find(wanted), words);
    expect(await found('Walrus advertisement')).toBe(false);
    expect(await found('crate of oranges')).toBe(true);
    await page.close();
  });
});
