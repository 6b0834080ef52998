/** The section `pages`: what all scripts together take of the main thread on pages of five kinds. */
import { paragraph } from '../../../tests/support/article-page';
import type { BrowserSession } from '../../../tests/support/browsers/session';
import { pageSite, type Site } from '../../../tests/support/news-server';
import { median, type ScriptCost, traceLoad } from '../../support/trace-cost';
import { DEMO, DEMO_ARTICLE, demoSite } from './demo';

const ROUNDS = 4;
/** Late enough for the judge's second look, 0.6 s after the first, ms. */
const SETTLE_MS = 1_500;

/** A portal of many boxes and links and no article: what most tabs of a reader hold. */
const card = (n: number) =>
  `<div class="card"><a href="/p/${n}"><span>${paragraph(n).slice(0, 60)}</span></a><p>${paragraph(n)}</p></div>`;
const portalUrl = 'https://portal.example/start/index.html';
const portal = `<!doctype html><title>Portal</title><nav><a href="/">Start</a></nav><main>${Array.from({ length: 1_500 }, (_, n) => card(n)).join('')}</main>`;

const PAGES = [
  ['front page of the demo site', `${DEMO}/`],
  ['product page', `${DEMO}/toko/lampu-baca-kayu`],
  ['forum thread', `${DEMO}/forum/thread-kopi-pagi-di-stasiun`],
  ['portal of 6,000 elements', portalUrl],
  ['article (with the page quieter)', DEMO_ARTICLE],
] as const;

/** The sites of the section. */
export const pagesSites: Site[] = [pageSite(portalUrl, portal), demoSite];

/** Prints the main-thread time of the extension's scripts by kind of page. */
export async function measurePages(session: BrowserSession): Promise<void> {
  console.log(
    `Main-thread time of the extension's scripts until ${SETTLE_MS / 1000} s after load, Chromium, median of ${ROUNDS - 1} loads, ms`,
  );
  for (const [name, url] of PAGES) {
    const costs: ScriptCost[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const page = await session.newPage();
      const cost = await traceLoad(page, url, SETTLE_MS);
      await page.close();
      // The first load warms the browser, not the reader's page.
      if (round > 0) costs.push(cost);
    }
    const figure = (key: keyof ScriptCost) =>
      median(costs.map((cost) => cost[key]))
        .toFixed(2)
        .padStart(7);
    console.log(
      `${name.padEnd(34)} run ${figure('run')}   compile ${figure('compile')}   of which veil.js ${figure('veil')}`,
    );
  }
}
