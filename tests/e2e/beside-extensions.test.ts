/** The view beside real extensions: Dark Reader's own engine in both browsers, whole extensions in Firefox where they are there. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { OTHER_EXTENSIONS_HINT, otherExtensions } from '../support/other-extensions';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingView, readingViewClosed } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const inside = '<p>The <a href="/log">log of the harbour</a> is open to all who ask for it in the morning.</p>';
const after = '<form><label>Name <input name="user"></label><label>Word <input type="password"></label></form>';
const DARK_READER = createRequire(import.meta.url).resolve('darkreader/darkreader.js');

interface DarkReader {
  enable(theme: object): void;
  disable(): void;
}

/** Contrast of what is drawn (WCAG 2.2), of each kind of text against the paper behind it. */
function contrasts(page: Page) {
  return page.evaluate(() => {
    const root = document.querySelector('jernih-reader')?.shadowRoot;
    const reader = root?.querySelector('.reader');
    if (!root || !reader) return [];
    const channels = (color: string) => (color.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
    const light = (color: string) => {
      const [red = 0, green = 0, blue = 0] = channels(color).map((channel) => {
        const share = channel / 255;
        return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const paper = light(getComputedStyle(reader).backgroundColor);
    return ['h1', '[data-body] p', '[data-body] a', '.facts', '.tool'].map((selector) => {
      const element = root.querySelector(selector);
      const ink = element ? light(getComputedStyle(element).color) : paper;
      const [more, less] = ink > paper ? [ink, paper] : [paper, ink];
      return { selector, isReadable: (more + 0.05) / (less + 0.05) >= 4.5 };
    });
  });
}

describeInEachBrowser('The view beside Dark Reader', (open) => {
  const lock = '<meta name="darkreader-lock">';
  const locked = 'https://locked.example/2026/11/harbour-keeps-its-lamp-through-winter';
  const use = useSession(open, [
    pageSite(url, articlePage({ inside })),
    pageSite(locked, articlePage({ inside, head: lock })),
  ]);
  const load = async (address: string) => {
    const page = await use.browser.newPage(address);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    return page;
  };
  const locks = (page: Page) => page.evaluate(() => document.querySelectorAll('meta[name="darkreader-lock"]').length);

  it('can be read in every theme, whichever of the two is there first', async () => {
    const page = await load(url);
    await page.evaluate(readFileSync(DARK_READER, 'utf8'));
    const engine = (isOn: boolean) =>
      page.evaluate((on) => {
        const { DarkReader } = globalThis as unknown as { DarkReader: DarkReader };
        if (on) DarkReader.enable({ brightness: 100, contrast: 90 });
        else DarkReader.disable();
      }, isOn);
    await engine(true);
    await use.browser.clickAction(page);
    await readingView(page);
    await until(() => page.$('>>> [data-reader-close]'), { what: 'the tools' });
    const readable = async (what: string) =>
      until(
        async () => {
          const found = await contrasts(page);
          return found.length > 0 && found.every(({ isReadable }) => isReadable);
        },
        { what },
      ).catch(async () => expect({ what, found: await contrasts(page) }).toBe('readable'));
    for (const theme of ['paper', 'sepia', 'dark', 'black', 'contrast']) {
      await page.evaluate(
        (name) =>
          document
            .querySelector('jernih-reader')
            ?.shadowRoot?.querySelector('.reader')
            ?.setAttribute('data-theme', name),
        theme,
      );
      await readable(`${theme}, Dark Reader there before`);
    }
    await engine(false);
    await readable('Dark Reader off');
    await engine(true);
    await readable('Dark Reader there later');
    expect(await locks(page)).toBe(0);
    await page.keyboard.press('Escape');
    await readingViewClosed(page);
    expect(await locks(page)).toBe(0);
    await page.close();
  });

  it('leaves the page’s own lock where it is', async () => {
    const page = await load(locked);
    await use.browser.clickAction(page);
    await readingView(page);
    expect(await locks(page)).toBe(1);
    await use.browser.clickAction(page);
    await readingViewClosed(page);
    expect(await locks(page)).toBe(1);
    await page.close();
  });
});

const others = otherExtensions();
const names = others.map(({ name }) => name).join(', ') || `whole extensions (skipped: ${OTHER_EXTENSIONS_HINT})`;

describe.skipIf(others.length === 0)(`Beside ${names}`, () => {
  describeInEachBrowser('the view', (open, kind) => {
    const use = useSession(open, [pageSite(url, articlePage({ inside, after, paragraphs: 30 }))]);

    // Chromium takes no extensions of version 2 of the manifest any more, and Debian's are all of that.
    it.runIf(kind === 'firefox')('shows the article, and gives the page back as it was', async () => {
      const ids: string[] = [];
      for (const { path } of others) ids.push(await use.browser.browser.installExtension(path));
      expect(new Set(ids).size).toBe(others.length);
      const page = await use.browser.newPage(url);
      await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
      const html = () => page.evaluate(() => document.documentElement.outerHTML);
      const before = await html();
      await use.browser.clickAction(page);
      const seen = await readingView(page);
      expect(seen.title).toBe('Harbour keeps its lamp');
      expect(seen.paragraphs).toHaveLength(31);
      const close = await until(() => page.$('>>> [data-reader-close]'), { what: 'the tools' });
      expect((await contrasts(page)).filter(({ isReadable }) => !isReadable)).toEqual([]);
      await close.click();
      await readingViewClosed(page);
      expect(await html()).toBe(before);
      await page.close();
    });
  });
});
