/** The section `consent`: what refusing consent walls costs articles, the same page with walls refused and with walls let be, by turns. */
import { articlePage } from '../../../tests/support/article-page';
import type { BrowserSession } from '../../../tests/support/browsers/session';
import { pageSite, type Site } from '../../../tests/support/news-server';
import { median, type ScriptCost, traceLoad } from '../../support/trace-cost';

const ROUNDS = 4;
/** A wall is found and answered in less, ms. */
const SETTLE_MS = 1_500;
const url = (name: string) => `https://${name}.example/news/2026/11/02/harbour-keeps-its-lamp-through-the-winter`;
const wall = `<div style="position:fixed;left:0;right:0;bottom:0;padding:24px;background:#fff">
<p>We use cookies.</p><button>Accept all</button><button onclick="this.parentNode.remove()">Reject all</button></div>`;

const PAGES = [
  ['article without a wall', url('plain'), articlePage({ paragraphs: 80 })],
  ['article with a wall', url('wall'), articlePage({ paragraphs: 80, after: wall })],
] as const;

async function refuseWalls(session: BrowserSession, rejectConsent: boolean): Promise<void> {
  const options = await session.extensionPage('options.html');
  await options.evaluate(
    async (settings) => {
      const { storage } = (globalThis as unknown as { chrome: typeof chrome }).chrome;
      await storage.sync.set({ settings, settings$: { v: 2 } });
    },
    { rejectConsent },
  );
  await options.close();
}

async function loadCost(session: BrowserSession, address: string): Promise<ScriptCost> {
  const page = await session.newPage();
  const cost = await traceLoad(page, address, SETTLE_MS);
  await page.close();
  return cost;
}

/** The sites of the section. */
export const consentSites: Site[] = PAGES.map(([, address, html]) => pageSite(address, html));

/** Prints main-thread time with walls refused and let be. The settings are those of a new reader afterwards. */
export async function measureConsent(session: BrowserSession): Promise<void> {
  console.log(`\nWith consent walls refused and with walls let be, median of ${ROUNDS - 1} loads each, by turns, ms`);
  const costs: Record<string, ScriptCost[]> = {};
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of ['let be', 'refused']) {
      await refuseWalls(session, way === 'refused');
      for (const [name, address] of PAGES) {
        const cost = await loadCost(session, address);
        costs[`${name}, ${way}`] ??= [];
        if (round > 0) costs[`${name}, ${way}`]?.push(cost);
      }
    }
  }
  for (const [way, list] of Object.entries(costs).sort()) {
    const figure = (key: 'run' | 'compile') =>
      median(list.map((cost) => cost[key]))
        .toFixed(2)
        .padStart(7);
    console.log(`${way.padEnd(34)} run ${figure('run')}   compile ${figure('compile')}`);
  }
}
