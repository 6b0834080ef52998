/** Commands, the button's menu, options, private windows. */
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { sleep, until } from '../support/until';
import { demoArticles, demoSite, demoUrl } from './support/demo';
import { describeInEachBrowser } from './support/each-browser';
import { readingView, readingViewClosed, reallyRead, visibleTexts } from './support/reading-view';
import { useSession } from './support/session';

const articleUrl = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';

describeInEachBrowser('Controls', (open, kind) => {
  const use = useSession(open, [pageSite(articleUrl, articlePage()), demoSite], { private: true });
  const lit = async () => {
    const page = await use.browser.newPage(articleUrl);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    return page;
  };
  const set = async (change: Record<string, unknown>) => {
    const options = await use.browser.extensionPage('options.html');
    await options.evaluate(async (next) => {
      const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
      const { settings } = await storage.sync.get('settings');
      await storage.sync.set({ settings: { ...(settings as object), ...next } });
    }, change);
    await options.close();
  };

  it('has keys for the reading view and the popup', async () => {
    expect(await use.browser.commands()).toMatchObject({
      'toggle-reading-view': expect.stringMatching(/L$/),
      'open-popup': expect.stringMatching(/J$/),
    });
    const page = await lit();
    await use.browser.command('toggle-reading-view', 'Alt+Shift+L');
    await readingView(page);
    await use.browser.command('toggle-reading-view', 'Alt+Shift+L');
    await readingViewClosed(page);
    await use.browser.command('open-popup', 'Alt+Shift+J');
    const popup = await use.browser.popup();
    await until(async () => (await popup.text()).includes('Harbour keeps its lamp'), {
      what: 'the reading in the popup',
    });
    await popup.close();
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'the button to read again' });
    await page.close();
  });

  it('offers the history and the options in the menu of the button', async () => {
    const page = await lit();
    for (const [id, file] of [
      ['history', 'reading-history.html'],
      ['options', 'options.html'],
    ] as const) {
      await page.bringToFront();
      await use.browser.menu(id);
      // Puppeteer does not learn the address of Firefox's extension pages: the number of tabs tells.
      await until(
        async () => {
          if (kind === 'firefox') return true;
          const pages = await use.browser.browser.pages();
          return pages.some((opened) => opened.url().endsWith(file));
        },
        { what: file },
      );
    }
    await page.close();
  });

  it('does what the setting of the click says', async () => {
    await set({ click: 'popup' });
    const page = await use.browser.newPage(articleUrl);
    await sleep(500);
    await use.browser.clickAction(page);
    await (await use.browser.popup()).close();
    await set({ click: 'reader' });
    const product = await use.browser.newPage(demoUrl('/toko/lampu-baca-kayu'));
    await until(async () => (await use.browser.actionState(product)).popup === '', {
      what: 'a button that reads everywhere',
    });
    await set({ click: 'automatic' });
    await until(async () => (await use.browser.actionState(product)).popup !== '', { what: 'the popup again' });
    await page.close();
    await product.close();
  });

  it('leaves a page as it is where the reader has switched the cleaning off', async () => {
    await set({ sites: { 'kabarbening.example': ['ads', 'nags', 'consent'] } });
    const page = await use.browser.newPage(demoUrl(demoArticles.id.path));
    await until(async () => (await visibleTexts(page, '.kb-melayang')).length > 0, { what: 'the advertisement bar' });
    expect((await visibleTexts(page, '.ads-slot .creative')).length).toBeGreaterThan(0);
    await set({ sites: {} });
    await page.reload();
    await sleep(2_000);
    expect(await visibleTexts(page, '.kb-melayang, .creative')).toEqual([]);
    await page.close();
  });

  it('saves what is set on the options page', async () => {
    const options = await use.browser.extensionPage('options.html');
    await until(() => options.evaluate(() => document.querySelector('input[name="theme"][value="sepia"]') !== null), {
      what: 'the theme',
    });
    await options.evaluate(() =>
      document.querySelector<HTMLInputElement>('input[name="theme"][value="sepia"]')?.click(),
    );
    const page = await lit();
    await use.browser.clickAction(page);
    await readingView(page);
    const theme = () =>
      page.evaluate(
        () => document.querySelector('jernih-reader')?.shadowRoot?.querySelector<HTMLElement>('.reader')?.dataset.theme,
      );
    await until(async () => (await theme()) === 'sepia', { what: 'the sepia theme' });
    await set({ theme: 'dark' });
    await until(async () => (await theme()) === 'dark', { what: 'the dark theme, live' });
    await page.close();
    await options.close();
  });

  it('works in a private window and records nothing there', async () => {
    const open = await lit();
    await use.browser.clickAction(open);
    await readingView(open);
    await reallyRead(open);
    const history = await use.browser.extensionPage('reading-history.html');
    const count = () => history.evaluate(() => document.querySelectorAll('[data-visit]').length);
    await until(async () => (await count()) === 1, { what: 'what was read in the open' });
    const secret = await use.browser.newPrivatePage(demoUrl(demoArticles.en.path));
    await sleep(2_000);
    await secret.clickAction();
    await until(
      () =>
        secret.evaluate(
          () => document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-reader-article] h1') != null,
        ),
      { what: 'the reading view in private' },
    );
    // As long as would be a reading anywhere else.
    await sleep(6_500);
    await secret.close();
    const again = await use.browser.extensionPage('reading-history.html');
    const titles = () =>
      again.evaluate(() => [...document.querySelectorAll('[data-visit-title]')].map((title) => title.textContent));
    await until(async () => (await titles()).length > 0, { what: 'the history again' });
    expect(await titles()).toEqual(['Harbour keeps its lamp']);
  });
});
