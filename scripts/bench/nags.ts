/** The part `nags`: what becomes of the pages of tests/fixtures/nags in both browsers. Figures to read, not to assert. */
import type { Page } from 'puppeteer-core';
import type { BrowserKind } from '../../tests/support/browsers/find-browser';
import { findBrowser } from '../../tests/support/browsers/find-browser';
import { coreScript } from '../../tests/support/core-script';
import { type NagPage, nagSites, readNagPages } from '../../tests/support/nag-pages';
import { type Visit, visitNagPage } from '../../tests/support/nag-visit';
import { startNewsServer } from '../../tests/support/news-server';
import { builtExtension } from '../support/build';
import { openSession } from '../support/open-session';
import { median } from '../support/trace-cost';

type Result = Visit & { page: NagPage };

function summary(name: string, results: Result[]): string {
  const share = (goes: boolean) => {
    const asked = results.filter(({ page }) => page.goes === goes);
    return `${asked.filter(({ faults }) => faults.length === 0).length} of ${asked.length}`;
  };
  const times = results.filter(({ page }) => page.expected.late).flatMap(({ gone }) => gone);
  const unlocking = results.flatMap(({ page, unlocked }) =>
    page.expected.late && unlocked !== null ? [unlocked] : [],
  );
  const figures = (list: number[]) =>
    list.length > 0 ? `median ${median(list).toFixed(0)}, longest ${Math.max(...list).toFixed(0)} ms` : 'none';
  return `${name.padEnd(9)} right where it goes ${share(true)}, where it stays ${share(false)}
          late ones gone after: ${figures(times)}; scrolling free after that: ${figures(unlocking)}`;
}

async function measureIn(kind: BrowserKind, pages: NagPage[]): Promise<void> {
  const server = await startNewsServer(nagSites(pages));
  const session = await openSession(kind, { extension: await builtExtension(kind), server });
  const core = await coreScript();
  const startByHand = async (page: Page) => {
    await page.evaluate(core);
    await page.evaluate('jernihCore.quietPage(document)');
  };
  try {
    const results: Result[] = [];
    for (const page of pages) {
      const visit = await visitNagPage(session, page, startByHand);
      results.push({ ...visit, page });
      const times = visit.gone.map((ms) => ms.toFixed(0)).join(', ');
      const lock = visit.unlocked === null ? '' : `  free +${visit.unlocked.toFixed(0)}`;
      console.log(`${page.name.padEnd(36)} ${visit.faults.join('; ') || `right  ${times}${lock}`}`);
    }
    console.log(`\n${kind}, on ${results.length} pages`);
    console.log(
      summary(
        'tuned on',
        results.filter(({ page }) => page.tuned),
      ),
    );
    console.log(
      summary(
        'held out',
        results.filter(({ page }) => !page.tuned),
      ),
    );
    console.log(summary('all', results));
  } finally {
    await session.close();
    await server.close();
  }
}

/** Visits all pages in each browser that is there, or those that JERNIH_NAGS names; prints each and the sums of both halves. */
export async function measureNags(): Promise<void> {
  const wanted = process.env.JERNIH_NAGS;
  const pages = readNagPages().filter(({ name }) => !wanted || new RegExp(wanted).test(name));
  const asked = (process.env.JERNIH_BROWSERS ?? 'chromium,firefox').replace('chromium', 'chrome').split(',');
  for (const kind of ['chrome', 'firefox'] as const) {
    if (findBrowser(kind) && asked.includes(kind)) await measureIn(kind, pages);
  }
}
