/** What is loaded when the reading view opens: the article is that of the whole core, and closing gives the memory back. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { articlePage, paragraph } from '../support/article-page';
import { type CoreInPage, coreScript } from '../support/core-script';
import { pageSite } from '../support/news-server';
import { whiteDuring } from '../support/painted';
import { sleep, until } from '../support/until';
import { demoArticles, demoSite, demoUrl } from './support/demo';
import { describeInEachBrowser } from './support/each-browser';
import { readingView, readingViewClosed } from './support/reading-view';
import { useSession } from './support/session';

const GERMAN = [
  'Die Fähre legte um sechs Uhr ab, eine Stunde später, als es der Fahrplan an der Wand seit elf Jahren verspricht.',
  'Auf dem oberen Deck beschwerte sich niemand, denn die Flut hatte das Schiff gehalten, und die Flut nimmt keine Klagen an.',
  'Der Rat hatte am Abend zuvor beschlossen, den Leuchtturm auch im Winter zu betreiben, mit neun Stimmen gegen vier.',
  'Die Lampe kostet im Monat weniger als das Feuerwerk des Hafenfestes in einer Minute, sagen die Fachleute der Behörde.',
];
const german = GERMAN.map((text) => `<p>${text}</p>`).join('');
const story = Array.from({ length: 12 }, (_, n) => `<p>${paragraph(n)}</p>`).join('');
const state = JSON.stringify({ article: { title: 'Harbour keeps its lamp', body: story } }).replaceAll('<', '\\u003c');

/** Each needs something that the first view does not bring. */
const PAGES = {
  'in German that says it is English': articlePage({
    paragraphs: 0,
    after: `<main><article>${german}<p>Lesen Sie auch: Die Möwen kommen im Frühling wieder</p></article></main>`,
  }),
  'of which a framework holds the rest': articlePage({
    paragraphs: 2,
    after: `<script id="__NEXT_DATA__" type="application/json">${state}</script>`,
  }),
  'that the second way has to read': `<!doctype html><html lang="en"><title>Harbour keeps its lamp</title>
<meta property="og:type" content="article"><h1>Harbour keeps its lamp</h1><table><tr><td class="sidebar comments">${story}</td></tr></table>`,
  'with an element that is called like our phrases': articlePage({ after: '<i id="jernihPhrases_en"></i>' }),
};

const urlOf = (name: string) => `https://opening.example/2026/11/harbour-keeps-its-lamp-${name.replaceAll(' ', '-')}`;
const pages = Object.entries(PAGES).map(([name, html]) => [name, urlOf(name), html] as const);

const nightUrl = 'https://night.example/2026/11/harbour-keeps-its-lamp-through-winter';
const night = '<style>html { background: #101214 } body { color: #9a9a9a } a { color: #7d9ac0 }</style>';
/** Rings around letters in the lossy pictures of a trace are no flash; share of a frame. */
const NEARLY_NONE = 0.002;

/** Waits until the view has faded in. */
const fadedIn = (page: Page) =>
  page.evaluate(async () => {
    const view = document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.reader');
    await Promise.all(view?.getAnimations().map(({ finished }) => finished) ?? []);
    await new Promise((painted) => requestAnimationFrame(() => setTimeout(painted)));
  });

/** Notes in `window.heading` where the end of the article's heading stands in its first frame: the lead picture below it may come later. */
function watchFirstFrame(): void {
  const observer = new MutationObserver(() => {
    const root = document.querySelector('jernih-reader')?.shadowRoot;
    if (!root) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { left, bottom } = root.querySelector('.header')?.getBoundingClientRect() ?? { left: -1, bottom: -1 };
      const hasTools = root.querySelector('[data-reader-close]') !== null;
      Object.assign(window, { heading: { left, bottom }, hadTools: hasTools });
    });
  });
  observer.observe(document.documentElement, { childList: true });
}

interface Told {
  text: string;
  published: string | null;
  minutes: number;
}

/** The article's text, without white space, and its facts, in the view and as the whole core has them. */
function compare(page: Page, core: string): Promise<{ drawn: Told; whole: Told }> {
  return page.evaluate(`(() => { ${core}
    const squeeze = (element) => (element?.textContent ?? '').replace(/\\s+/g, '');
    const article = globalThis.jernihCore.extractArticle(document, new URL(location.href));
    const box = new DOMParser().parseFromString(article?.html ?? '', 'text/html').body;
    box.querySelector('[role="doc-subtitle"]')?.remove();
    const root = document.querySelector('jernih-reader').shadowRoot;
    const minutes = Number(root.querySelector('[data-minutes]')?.dataset.minutes);
    const published = root.querySelector('[data-published]')?.getAttribute('datetime') ?? null;
    return {
      drawn: { text: squeeze(root.querySelector('[data-body]')), published, minutes },
      whole: { text: squeeze(box), published: article?.published, minutes: article?.readingMinutes },
    };
  })()`) as Promise<{ drawn: Told; whole: Told } & Partial<CoreInPage>>;
}

describeInEachBrowser('Opening', (open, kind) => {
  const use = useSession(open, [
    demoSite,
    pageSite(nightUrl, articlePage({ head: night })),
    ...pages.map(([, url, html]) => pageSite(url, html)),
  ]);
  const toggle = () => use.browser.command('toggle-reading-view', 'Alt+Shift+L');

  it.each(pages)('shows what the whole core makes of a page %s', async (_name, url) => {
    const page = await use.browser.newPage(url);
    await page.bringToFront();
    await toggle();
    await readingView(page);
    const { drawn, whole } = await compare(page, await coreScript());
    expect(drawn).toEqual(whole);
    expect(whole.text.length).toBeGreaterThan(300);
    expect(whole.text).not.toContain('LesenSieauch');
    await page.close();
  });

  it('shows the text first, and leaves it where it is when the tools come and the scroll bar of the page goes', async () => {
    const page = await use.browser.newPage(demoUrl(demoArticles.en.path));
    await page.bringToFront();
    await page.evaluate(watchFirstFrame);
    await toggle();
    await readingView(page);
    const seen = await page.evaluate(() => {
      const { heading, hadTools } = window as unknown as { heading: object; hadTools: boolean };
      const root = document.querySelector('jernih-reader')?.shadowRoot;
      const { left, bottom } = root?.querySelector('.header')?.getBoundingClientRect() ?? {};
      const facts = root?.querySelectorAll('.facts > *').length ?? 0;
      return { heading, hadTools, now: { left, bottom }, hasFacts: facts > 1 };
    });
    expect(seen).toEqual({ heading: seen.now, hadTools: false, now: seen.now, hasFacts: true });
    await page.close();
  });

  // Firefox does not tell what it has painted.
  it.skipIf(kind === 'firefox').each([
    ['dark', 'is never white'],
    ['light', 'is white, as it should be: the measure sees it'],
  ] as const)('over a dark page, in a %s system, %s', async (scheme, _is) => {
    const decoder = await use.browser.newPage(nightUrl);
    const page = await use.browser.newPage(nightUrl);
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.bringToFront();
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    const shares = await whiteDuring(page, decoder, async () => {
      await toggle();
      await readingView(page);
      await fadedIn(page);
      await page.keyboard.press('Escape');
      await readingViewClosed(page);
    });
    expect(shares.length).toBeGreaterThan(2);
    const whitest = Math.max(...shares);
    if (scheme === 'dark') expect(whitest).toBeLessThan(NEARLY_NONE);
    else expect(whitest).toBeGreaterThan(0.5);
    await page.close();
    await decoder.close();
  });

  // Firefox does not tell how large the heap of a page is.
  describe.skipIf(kind === 'firefox')('and closing fifty times', () => {
    it('leaves neither nodes nor memory behind', async () => {
      const page = await use.browser.newPage(demoUrl(demoArticles.en.path));
      await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
      const protocol = await page.createCDPSession();
      const inView = (selector: string) =>
        page.evaluate(
          (wanted) => document.querySelector('jernih-reader')?.shadowRoot?.querySelector(wanted) != null,
          selector,
        );
      const openAndClose = async (times: number) => {
        for (let n = 0; n < times; n++) {
          await toggle();
          // The tools come when the article is painted, and are most of what could stay.
          await until(() => inView('[data-reader-text]'), { every: 20, what: 'the tools' });
          await page.keyboard.press('Escape');
          await until(async () => !(await inView('main')), { every: 20, what: 'closed reading view' });
        }
      };
      const reading = async () => {
        for (let n = 0; n < 3; n++) await protocol.send('HeapProfiler.collectGarbage');
        const { nodes, jsEventListeners } = await protocol.send('Memory.getDOMCounters');
        const { usedSize } = await protocol.send('Runtime.getHeapUsage');
        return { nodes, jsEventListeners, usedSize };
      };
      type Reading = Awaited<ReturnType<typeof reading>>;
      /** What is under way at the moment holds what it needs: read until nothing more goes. */
      const settled = async (): Promise<Reading> => {
        let least = await reading();
        for (let same = 0; same < 3; ) {
          await sleep(200);
          const now = await reading();
          const fell = now.nodes < least.nodes || now.jsEventListeners < least.jsEventListeners;
          same = fell ? 0 : same + 1;
          least = {
            nodes: Math.min(least.nodes, now.nodes),
            jsEventListeners: Math.min(least.jsEventListeners, now.jsEventListeners),
            usedSize: Math.min(least.usedSize, now.usedSize),
          };
        }
        return least;
      };
      // The first ones compile, and fill what is kept on purpose.
      await openAndClose(10);
      const before = await settled();
      await openAndClose(50);
      // One view that stayed would be some 300 nodes and 100 KB; fifty of them 5 MB.
      const most = {
        nodes: before.nodes + 300,
        jsEventListeners: before.jsEventListeners + 30,
        usedSize: before.usedSize + 1e6,
      };
      const fits = (now: Reading) =>
        now.nodes < most.nodes && now.jsEventListeners < most.jsEventListeners && now.usedSize < most.usedSize;
      // A busy machine is slow to let go; what stays for ever stays above.
      let after = await settled();
      for (let n = 0; n < 20 && !fits(after); n++) {
        await sleep(500);
        after = await reading();
      }
      expect(after.nodes).toBeLessThan(most.nodes);
      expect(after.jsEventListeners).toBeLessThan(most.jsEventListeners);
      expect(after.usedSize).toBeLessThan(most.usedSize);
      await page.close();
    }, 300_000);
  });
});
