/** A reader's main story: open an article, find it quiet, read it, go back to the page, find it in the popup. */
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { sleep, until } from '../support/until';
import { demoArticles, demoSite, demoUrl } from './support/demo';
import { describeInEachBrowser } from './support/each-browser';
import {
  clickInView,
  readingView,
  readingViewClosed,
  reallyRead,
  seenArticle,
  visibleTexts,
  wheelScrolls,
} from './support/reading-view';
import { useSession } from './support/session';

describeInEachBrowser('Reading the demo article', (open) => {
  const quietUrl = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
  const use = useSession(open, [demoSite, pageSite(quietUrl, articlePage({ paragraphs: 30 }))]);

  for (const [lang, expected] of Object.entries(demoArticles)) {
    it(`quiets the page and shows the article (${lang})`, async () => {
      const page = await use.browser.newPage(demoUrl(expected.path));
      // The site's own scripts bring the last nag a second after load; the promise is 2.5 s.
      await sleep(2_500);
      expect(
        await visibleTexts(page, '.creative, .kb-lapis, .kb-kartu, .kb-melayang, .kb-kuki, [id^="div-gpt-ad"]'),
      ).toEqual([]);
      expect(await wheelScrolls(page)).toBe(true);

      await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
      expect((await use.browser.actionState(page)).title).toBe('Read this page');
      const scrolledTo = await page.evaluate(() => {
        (window as { sameDocument?: boolean }).sameDocument = true;
        return window.scrollY;
      });
      await use.browser.clickAction(page);
      const seen = await readingView(page);
      expect(seen).toMatchObject({ title: expected.title, byline: expected.byline, siteName: expected.siteName });
      expect(Date.parse(seen.published ?? '')).toBe(Date.parse(expected.published));
      expect(seen.leadImage).toBe(demoUrl(expected.leadImage));
      expect(seen.paragraphs.filter((text) => expected.paragraphs.includes(text))).toEqual(expected.paragraphs);
      expect(expected.noise.filter((noise) => seen.text.includes(noise))).toEqual([]);
      await reallyRead(page);

      await use.browser.clickAction(page);
      await readingViewClosed(page);
      const after = await page.evaluate(() => [window.scrollY, (window as { sameDocument?: boolean }).sameDocument]);
      expect(after).toEqual([scrolledTo, true]);
    });
  }

  it('closes by Esc and by its button, and gives the page back unchanged', async () => {
    const page = await use.browser.newPage(quietUrl);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('nav a')?.focus();
      window.scrollTo(0, 777);
    });
    const snapshot = () =>
      page.evaluate(() => ({
        html: document.documentElement.outerHTML,
        place: window.scrollY,
        focus: document.activeElement?.textContent,
      }));
    // The page's own scripts may still be at work, and answer the scrolling.
    const settled = async () => {
      const first = await snapshot();
      await sleep(700);
      return (await snapshot()).html === first.html && first;
    };
    const before = await until(settled, { what: 'page that has settled' });
    for (const close of ['key', 'button']) {
      await use.browser.clickAction(page);
      await readingView(page);
      await reallyRead(page);
      if (close === 'key') await page.keyboard.press('Escape');
      else await clickInView(page, '[data-reader-close]');
      await readingViewClosed(page);
      const after = await snapshot();
      expect(after.html === before.html, `page unchanged after closing by ${close}`).toBe(true);
      expect(after.place).toBe(before.place);
      expect(after.focus).toBe(before.focus);
    }
  });

  it('says that a teaser is a teaser', async () => {
    const page = await use.browser.newPage(demoUrl('/read/2026/11/18/0700/tambak-garam-terakhir-di-teluk'));
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await sleep(1_200);
    // The publisher's own gate stays where it is.
    expect((await visibleTexts(page, 'body')).join('')).toMatch(/Sudah berlangganan/);
    await use.browser.clickAction(page);
    expect((await readingView(page)).text).toContain('only part of this article');
    await reallyRead(page);
  });

  it('keeps what was read in the popup, opens it, deletes it, clears all', async () => {
    const front = await use.browser.newPage(demoUrl('/'));
    await use.browser.clickAction(front);
    let popup = await use.browser.popup();
    const listed = () =>
      popup.evaluate(() =>
        [...document.querySelectorAll<HTMLElement>('[data-visit]')].map((row) => row.dataset.url ?? ''),
      );
    await until(async () => (await listed()).length === 4, { what: 'four readings in the popup' });
    expect(await popup.text()).toContain(demoArticles.id.title);
    expect(await popup.text()).toContain('Kabar Bening');
    const newest = (await listed())[0] ?? '';
    const tabsOf = async () => (await use.browser.browser.pages()).filter((page) => page.url() === newest).length;
    const before = await tabsOf();
    await popup.evaluate((url) => {
      document.querySelector<HTMLElement>(`[data-visit][data-url="${url}"] [data-visit-web]`)?.click();
    }, newest);
    await until(async () => (await tabsOf()) === before + 1, { what: 'the article in a new tab' });
    await popup.close().catch(() => {});

    await front.bringToFront();
    await use.browser.clickAction(front);
    popup = await use.browser.popup();
    await until(async () => (await listed()).length === 4);
    // What the popup learns of the page moves the list down a moment later: the row is pressed, not a point of the window.
    await popup.evaluate(() => document.querySelector<HTMLElement>('[data-visit-delete]')?.click());
    await until(async () => (await listed()).length === 3, { what: 'one reading less' });
    await popup.click('[data-clear]');
    await popup.click('[data-clear-confirm]');
    await until(async () => (await listed()).length === 0, { what: 'an empty history' });
    await popup.close();
  });

  it('records a reading and how far it went although the background was stopped in between', async () => {
    const page = await use.browser.newPage(demoUrl(demoArticles.en.path));
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    await use.browser.killBackground();
    const atEnd = () =>
      page.evaluate(() => {
        const scroller = document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.scroller');
        // Zoom and scroll bars leave fractions.
        return scroller ? scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 4 : false;
      });
    // The view takes the focus a moment after it stands.
    const goToEnd = async () => {
      await page.keyboard.press('End');
      await sleep(200);
      return atEnd();
    };
    await until(goToEnd, { what: 'the end of the article' });
    await sleep(300);
    await page.keyboard.press('Escape');
    await readingViewClosed(page);
    const history = await use.browser.extensionPage('reading-history.html');
    await until(async () => (await history.evaluate(() => document.body.innerText)).includes(demoArticles.en.title), {
      what: 'the reading in the history',
    });
    await until(async () => /Finished|100\s?%/.test(await history.evaluate(() => document.body.innerText)), {
      what: 'a finished reading',
    });
    expect(await seenArticle(page)).toBeNull();
  });
});
