/** Of the section `idle`: what a look over the screen for nags takes, by the size of the page. */
import type { Browser, Page } from 'puppeteer-core';
import { articlePage, paragraph } from '../../../tests/support/article-page';
import { coreScript } from '../../../tests/support/core-script';
import { median } from '../../support/trace-cost';

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

/** Prints the time of a run by the page's size. @param browser without Jernih */
export async function measureLooks(browser: Browser): Promise<void> {
  const core = await coreScript();
  console.log(`A look over the screen for nags, Chromium, ${RUNS} runs, ms`);
  for (const size of SIZES) {
    const page = await browser.newPage();
    await page.setContent(pageOf(size));
    const elements = await page.evaluate(() => document.querySelectorAll('*').length);
    const { first, usual } = await timeRuns(page, core);
    console.log(`${`${elements} elements`.padEnd(34)} median ${usual.toFixed(1)}   first ${first.toFixed(1)}`);
    await page.close();
  }
}
