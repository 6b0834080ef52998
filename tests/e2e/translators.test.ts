/** Translators find the article where they look for text, and the page's styles do not reach it there. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingViewClosed } from './support/reading-view';
import { useSession } from './support/session';
import { actAsTranslator } from './support/translator';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-in-every-language';
/** Hostile on purpose: by element, by universal selector, in a layer, important. */
const head = `<style>
@layer page { p, h1 { color: rgb(255, 0, 0) !important; font-size: 7px !important } }
* { letter-spacing: 9px !important } h1, p, a, article { color: rgb(0, 255, 0) !important; text-transform: lowercase !important }
article { inline-size: 90px !important; border: 9px solid red; font: 5px monospace } p::before { content: "page " !important }
body { transform: translateX(40px); filter: blur(2px); opacity: 0.5 }
</style>`;
const inside = '<p>The <a href="/log">log of the harbour</a> is open to all who ask for it in the morning.</p>';
const after = `<script>window.keys = [];
for (const type of ['keydown', 'keyup']) addEventListener(type, ({ key }) => window.keys.push(key));</script>`;

/** The article as it is shown, in whichever tree: where it stands, what it says, how it looks. */
function lookAt(page: Page) {
  return page.evaluate(() => {
    const host = document.querySelector('jernih-reader');
    const root = host?.shadowRoot;
    const light = host?.querySelector('[data-reader-article]');
    const article = light ?? root?.querySelector('[data-reader-article]');
    if (!host || !article) return null;
    const look = (selector: string) => {
      const element = article.querySelector(selector);
      if (!element) return null;
      const { color, fontSize, fontFamily, lineHeight, letterSpacing, textTransform } = getComputedStyle(element);
      const { left, width } = element.getBoundingClientRect();
      const before = getComputedStyle(element, '::before').content;
      return { color, fontSize, fontFamily, lineHeight, letterSpacing, textTransform, left, width, before };
    };
    return {
      isLight: light != null,
      parent: host.parentElement?.localName,
      title: article.querySelector('h1')?.textContent,
      paragraph: article.querySelector('[data-body] p')?.textContent,
      looks: ['h1', '[data-body] p', '[data-body] a', '.facts'].map(look),
      background: getComputedStyle(root?.querySelector('.reader') ?? host).backgroundColor,
    };
  });
}

describeInEachBrowser('The layout for translators', (open) => {
  const use = useSession(open, [pageSite(url, articlePage({ head, inside, after, paragraphs: 40 }))]);
  const load = async () => {
    const page = await use.browser.newPage(url);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    return page;
  };
  const opened = async (page: Page) => {
    await use.browser.clickAction(page);
    return until(() => lookAt(page), { what: 'the view' });
  };
  /** With its tools: they watch for translators. */
  const equipped = (page: Page) => until(() => page.$('>>> [data-reader-close]'), { what: 'the tools of the view' });
  const light = (page: Page) =>
    until(
      async () => {
        const seen = await lookAt(page);
        return seen?.isLight && seen;
      },
      { what: 'the article in the page’s tree' },
    );

  it('comes without fading the view in once more', async () => {
    const page = await load();
    await opened(page);
    await equipped(page);
    const isStill = () =>
      page.evaluate(
        () =>
          document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.reader')?.getAnimations().length === 0,
      );
    await until(isStill, { what: 'the view to have appeared' });
    const opacity = await page.evaluate(
      () =>
        new Promise<string | null>((done) => {
          const host = document.querySelector('jernih-reader');
          const reader = host?.shadowRoot?.querySelector('.reader');
          new MutationObserver((_, observer) => {
            if (host?.parentElement !== document.body) return;
            observer.disconnect();
            done(reader ? getComputedStyle(reader).opacity : null);
          }).observe(document.body, { childList: true });
          document.documentElement.classList.add('translated-ltr');
        }),
    );
    expect(opacity).toBe('1');
    await page.close();
  });

  it('comes when a translator begins, which then reaches the text; it looks as before, whatever the page’s styles say', async () => {
    const page = await load();
    const before = await opened(page);
    await equipped(page);
    expect(before).toMatchObject({ isLight: false, parent: 'html', title: 'Harbour keeps its lamp' });
    await page.evaluate(() => {
      document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.scroller')?.scrollTo(0, 300);
      document.documentElement.classList.add('translated-ltr');
    });
    const now = await light(page);
    expect(now).toEqual({ ...before, isLight: true, parent: 'body' });
    await page.evaluate(actAsTranslator);
    const translated = await until(
      async () => {
        const seen = await lookAt(page);
        return seen?.title === 'HARBOUR KEEPS ITS LAMP' && seen;
      },
      { what: 'the translated headline' },
    );
    expect(translated.paragraph).toBe(before.paragraph?.toUpperCase());
    expect(
      await page.evaluate(
        () => document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.scroller')?.scrollTop,
      ),
    ).toBe(300);
    await page.keyboard.press('Escape');
    await readingViewClosed(page);
    expect(await page.evaluate(() => document.querySelectorAll('jernih-reader, [data-jernih-style]').length)).toBe(0);
    await page.close();
  });

  it('is there at once on a page that is translated already, and gives the page back as it was', async () => {
    const page = await load();
    await page.evaluate(() => document.documentElement.classList.add('translated-ltr'));
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    await opened(page);
    await light(page);
    await page.keyboard.press('Escape');
    await until(async () => (await lookAt(page)) === null, { what: 'the closed view' });
    expect(await html()).toBe(before);
    await page.close();
  });

  it('keeps the reader’s keys from the page, and stays when the page empties its body', async () => {
    const page = await load();
    await opened(page);
    await equipped(page);
    // As Firefox's own translations do.
    await page.evaluate(() => {
      document.documentElement.lang = 'id';
    });
    await light(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('jernih-reader [data-body] a')?.focus());
    await page.keyboard.press('x');
    await page.evaluate(() => document.body.replaceChildren());
    await light(page);
    await page.keyboard.press('Escape');
    await until(async () => (await lookAt(page)) === null, { what: 'the closed view' });
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([]);
    await page.close();
  });

  it('is there for good where the reader wants it', async () => {
    const options = await use.browser.extensionPage('options.html');
    await options.waitForSelector('[name="forTranslators"]');
    await options.evaluate(() => document.querySelector<HTMLInputElement>('[name="forTranslators"]')?.click());
    await until(() => options.evaluate(() => document.querySelector('[data-saved]')?.textContent === 'Saved'), {
      what: 'saved setting',
    });
    const page = await load();
    await opened(page);
    await light(page);
    await (await until(() => page.$('>>> [data-reader-text]'), { what: 'the tools' })).click();
    await until(() => page.$('>>> [name=forTranslators]'), { what: 'the switch' });
    await page.evaluate(() =>
      document.querySelector('jernih-reader')?.shadowRoot?.querySelector<HTMLElement>('[name=forTranslators]')?.click(),
    );
    await until(async () => (await lookAt(page))?.isLight === false, { what: 'the article in the view’s own tree' });
    await page.close();
    await options.close();
  });
});
