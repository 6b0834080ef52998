/** Of the part `cost`: what looking for nags costs pages, beside the same pages with no extension. */
import type { Browser, Page } from 'puppeteer-core';
import { articlePage, paragraph } from '../../tests/support/article-page';
import { openChromium } from '../../tests/support/browsers/chromium';
import { launchChromium } from '../../tests/support/browsers/chromium-launch';
import { newProfile, removeProfile } from '../../tests/support/browsers/profile';
import { coreScript } from '../../tests/support/core-script';
import { pageSite, startNewsServer } from '../../tests/support/news-server';
import { sleep } from '../../tests/support/until';
import { median } from '../support/trace-cost';

const SIZES = [650, 6_000, 20_000];
const RUNS = 30;
const MINUTE_MS = 60_000;

const NAGS = `<header style="position:sticky;top:0;background:#fff"><nav><a href="/">Start</a></nav></header>
<div style="position:fixed;bottom:0;left:0;right:0;z-index:2000;background:#fff"><p>Our newsletter, every morning.</p><input type="email"><button>No thanks</button></div>`;

/** An article with so many elements: cards of links after the text, as news pages have them. */
function pageOf(elements: number): string {
  const cards = Array.from(
    { length: Math.max(0, Math.round((elements - 50) / 4)) },
    (_, n) => `<div class="card"><a href="/p/${n}"><span>${paragraph(n).slice(0, 60)}</span></a><p>${n}</p></div>`,
  );
  return articlePage({ paragraphs: 20, after: `${cards.join('')}${NAGS}` });
}

/** A page that puts an advertisement in again every 50 ms, under one name or under another each time. */
function restlessPage(name: string): string {
  return articlePage({
    paragraphs: 20,
    after: `<script>setInterval(() => {
      document.getElementById('back')?.remove();
      const ad = document.createElement('div');
      ad.className = ${name};
      ad.style.cssText = 'position:fixed;left:0;right:0;bottom:0;height:90px;background:#ddd;z-index:5000';
      ad.innerHTML = '<a rel="sponsored" href="/x">Buy</a> <button>Close ad</button>';
      const host = document.createElement('div');
      host.id = 'back';
      host.append(ad);
      document.body.append(host);
    }, 50);</script>`,
  });
}

const RESTLESS = [
  ['under one name', 'https://letter.example/2026/11/an-advertisement-that-comes-back', restlessPage("'again'")],
  [
    'under another name each time',
    'https://letter.example/2026/11/an-advertisement-of-many-names',
    restlessPage("'x' + Math.random().toString(36).slice(2)"),
  ],
] as const;

/** First and median run of the detector in a page, ms. */
async function timeRuns(page: Page, core: string): Promise<{ first: number; usual: number }> {
  await page.evaluate(core);
  const times = (await page.evaluate(`(async () => {
    const times = [];
    for (let run = 0; run < ${RUNS}; run++) {
      const began = performance.now();
      jernihCore.detectNags(document, jernihCore.boxesOnScreen(document, 'jernih-reader'));
      times.push(performance.now() - began);
      document.body.append(document.createElement('i'));
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return times;
  })()`)) as number[];
  return { first: times[0] ?? Number.NaN, usual: median(times.slice(1)) };
}

/** Share of a minute that the page's main thread works, 0 to 1. */
async function workOf(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    await sleep(2_000);
    const before = (await page.metrics()).TaskDuration ?? 0;
    await sleep(MINUTE_MS);
    return (((await page.metrics()).TaskDuration ?? 0) - before) / (MINUTE_MS / 1000);
  } finally {
    await page.close();
  }
}

/** Prints the time of a run by the page's size, and what a page costs that never rests. @throws Error without a Chromium. */
export async function measureNagCost(extension: string): Promise<void> {
  const sized = SIZES.map((size) => pageSite(`https://letter.example/${size}`, pageOf(size)));
  const server = await startNewsServer([...sized, ...RESTLESS.map(([, url, html]) => pageSite(url, html))]);
  const profile = newProfile();
  const plain = await launchChromium({ server }, profile);
  const session = await openChromium({ extension, server });
  try {
    const core = await coreScript();
    console.log(`A look over the screen for nags, Chromium, ${RUNS} runs, ms`);
    for (const size of SIZES) {
      const page = await plain.newPage();
      await page.goto(`https://letter.example/${size}`);
      const elements = await page.evaluate(() => document.querySelectorAll('*').length);
      const { first, usual } = await timeRuns(page, core);
      console.log(`${`${elements} elements`.padEnd(34)} median ${usual.toFixed(1)}   first ${first.toFixed(1)}`);
      await page.close();
    }
    console.log('A page that puts an advertisement in again every 50 ms: work of its main thread in a minute');
    for (const [name, url] of RESTLESS) {
      // Side by side, so that the rest of the machine disturbs both.
      const [without, with_] = await Promise.all([workOf(plain, url), workOf(session.browser, url)]);
      const percent = (share: number) => `${(100 * share).toFixed(2)} %`;
      console.log(
        `${name.padEnd(34)} no extension ${percent(without)}   with ${percent(with_)}   more ${percent(with_ - without)}`,
      );
    }
  } finally {
    await session.close();
    await plain.close();
    await removeProfile(profile);
    await server.close();
  }
}
