/** Of the part `cost`: what a look over the screen for nags takes, by the size of the page. */
import type { Page } from 'puppeteer-core';
import { articlePage, paragraph } from '../../tests/support/article-page';
import { launchChromium } from '../../tests/support/browsers/chromium-launch';
import { endBrowser, newProfile, removeProfile } from '../../tests/support/browsers/profile';
import { coreScript } from '../../tests/support/core-script';
import { pageSite, startNewsServer } from '../../tests/support/news-server';
import { median } from '../support/trace-cost';

const SIZES = [650, 6_000, 20_000];
const RUNS = 30;

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

/** Prints the time of a run by the page's size. @throws Error without a Chromium. */
export async function measureNagCost(): Promise<void> {
  const server = await startNewsServer(SIZES.map((size) => pageSite(`https://letter.example/${size}`, pageOf(size))));
  const profile = newProfile();
  const plain = await launchChromium({ server }, profile);
  try {
    const core = await coreScript();
    console.log(`\nA look over the screen for nags, Chromium, ${RUNS} runs, ms`);
    for (const size of SIZES) {
      const page = await plain.newPage();
      await page.goto(`https://letter.example/${size}`);
      const elements = await page.evaluate(() => document.querySelectorAll('*').length);
      const { first, usual } = await timeRuns(page, core);
      console.log(`${`${elements} elements`.padEnd(34)} median ${usual.toFixed(1)}   first ${first.toFixed(1)}`);
      await page.close();
    }
  } finally {
    await endBrowser(plain);
    await removeProfile(profile);
    await server.close();
  }
}
