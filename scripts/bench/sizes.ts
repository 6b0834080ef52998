/** `npm run bench -- sizes`: how the core's time grows with the page. Linear is twice the time for twice the page. */
import puppeteer, { type Browser } from 'puppeteer-core';
import { paragraph } from '../../tests/support/article-page';
import { isRoot, needBrowser } from '../../tests/support/browsers/find-browser';
import { coreScript } from '../../tests/support/core-script';
import { LARGE_PAGES, type LargePage, type LargeResult, largePageScript } from '../../tests/support/large-pages';

/** Parts of a page's largest size. */
const PARTS = [8, 4, 2, 1];
const ROUNDS = 2;
const PARAGRAPHS = Array.from({ length: 12 }, (_, n) => paragraph(n));

/** The fastest of some rounds, ms: what else runs on the machine only ever adds. */
async function timeOf(browser: Browser, large: LargePage, size: number, core: string): Promise<number> {
  let fastest = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const page = await browser.newPage();
    const result = (await page.evaluate(largePageScript(large, size, core, PARAGRAPHS))) as LargeResult;
    await page.close();
    if (result.error) throw new Error(`${large.name}: ${result.error}`);
    fastest = Math.min(fastest, result.spot + result.extract);
  }
  return fastest;
}

/** Prints the time of each large page at an eighth, a quarter, a half and all of its size, and what doubling costs. */
export async function sweepSizes(): Promise<void> {
  const core = await coreScript();
  const browser = await puppeteer.launch({
    executablePath: needBrowser('chrome'),
    pipe: true,
    protocolTimeout: 600_000,
    args: isRoot() ? ['--no-sandbox'] : [],
  });
  try {
    console.log(
      `Spotting and extraction by size, Chromium, fastest of ${ROUNDS}, ms; x is the growth at each doubling`,
    );
    for (const large of LARGE_PAGES) {
      const times: number[] = [];
      for (const part of PARTS) times.push(await timeOf(browser, large, large.most / part, core));
      const cells = times.map((time, i) => {
        const growth = i > 0 ? `x${(time / (times[i - 1] ?? time)).toFixed(1)}` : '';
        return `${time.toFixed(0).padStart(7)} ${growth.padEnd(5)}`;
      });
      console.log(`${`${large.most} ${large.name}`.padEnd(52)}${cells.join(' ')}`);
    }
  } finally {
    await browser.close();
  }
}
