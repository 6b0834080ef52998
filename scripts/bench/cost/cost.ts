/** The part `cost`: what Jernih's scripts cost pages. Figures to read, not to assert: compare only within one run. */
import { fileURLToPath } from 'node:url';
import { paragraph } from '../../tests/support/article-page';
import { openChromium } from '../../tests/support/browsers/chromium';
import { folderSite, pageSite, startNewsServer } from '../../tests/support/news-server';
import { builtExtension } from '../support/build';
import { median, type ScriptCost, traceLoad } from '../support/trace-cost';
import { measureConsent } from './consent-cost';
import { measureNagCost } from './nag-cost';
import { measureSaved } from './saved';
import { measureStart } from './start-cost';
import { measureVeil } from './veil-cost';

const ROUNDS = 6;
/** Late enough for the judge's second look, 0.6 s after the first, ms. */
const SETTLE_MS = 1_500;
const HOST = 'https://www.kabarbening.example';
const demo = fileURLToPath(new URL('../../tests/demo-site', import.meta.url));

/** A portal of many boxes and links and no article: what most tabs of a reader hold. */
const card = (n: number) =>
  `<div class="card"><a href="/p/${n}"><span>${paragraph(n).slice(0, 60)}</span></a><p>${paragraph(n)}</p></div>`;
const portalUrl = 'https://portal.example/start/index.html';
const portal = `<!doctype html><title>Portal</title><nav><a href="/">Start</a></nav><main>${Array.from({ length: 1_500 }, (_, n) => card(n)).join('')}</main>`;

const PAGES = [
  ['front page of the demo site', `${HOST}/`],
  ['product page', `${HOST}/toko/lampu-baca-kayu`],
  ['forum thread', `${HOST}/forum/thread-kopi-pagi-di-stasiun`],
  ['portal of 6,000 elements', portalUrl],
  ['article (with the page quieter)', `${HOST}/read/2026/11/20/081500/sungai-bening-kembali-dihuni-berang-berang`],
] as const;

/** Prints the main-thread time of the extension's scripts on pages of five kinds. @throws Error without a Chromium. */
export async function measureCost(): Promise<void> {
  const extension = await builtExtension('chrome');
  const server = await startNewsServer([folderSite('www.kabarbening.example', demo), pageSite(portalUrl, portal)]);
  const session = await openChromium({ extension, server });
  try {
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
  } finally {
    await session.close();
    await server.close();
  }
  await measureStart(extension);
  await measureSaved(extension);
  await measureConsent(extension);
  await measureVeil(extension);
  await measureNagCost();
}
