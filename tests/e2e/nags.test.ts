/** Pages of nags that no list knows, and of what only looks like one: CONTRIBUTING.md, "Pages of nags". */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { coreScript } from '../support/core-script';
import { type NagPage, nagSites, readNagPages } from '../support/nag-pages';
import { type Visit, visitNagPage } from '../support/nag-visit';
import { describeInEachBrowser } from './support/each-browser';
import { useSession } from './support/session';

const pages = readNagPages();
/** What a reader does not notice, ms; `npm run bench -- nags` prints what it really takes. */
const GONE_WITHIN = 300;
const FREE_WITHIN = 100;
/** Other programs share the machine: of three visits the best one counts. */
const VISITS = 3;
/** More of the forty than these are no accidents of company. */
const MOST_AGAIN = 10;

describeInEachBrowser('Unknown nags', (open) => {
  const use = useSession(open, nagSites(pages));
  let core: string;
  beforeAll(async () => {
    core = await coreScript();
  });
  const startByHand = async (page: Page) => {
    await page.evaluate(core);
    await page.evaluate('jernihCore.quietPage(document)');
  };

  const visit = (page: NagPage) => visitNagPage(use.browser, page, startByHand);

  /** What was wrong in company, where windows wait for each other: those pages are visited again, alone. */
  const again: NagPage[] = [];
  const isInTime = ({ gone, unlocked }: Visit) => Math.max(...gone) <= GONE_WITHIN && (unlocked ?? 0) <= FREE_WITHIN;
  const timesOf = ({ gone, unlocked }: Visit) => `${[...gone, unlocked ?? 0].map(Math.round).join(' + ')} ms`;
  const faultsOf = (page: NagPage, seen: Visit) => {
    if (seen.faults.length > 0 || !page.expected.late || isInTime(seen)) return seen.faults;
    return [`gone and free after ${timesOf(seen)}`];
  };

  // Several at a time, each in a window: most of a visit is waiting for what must not happen.
  it.concurrent.each(pages.map((page) => [page.name, page] as const))('%s', async (_, page) => {
    const faults = faultsOf(page, await visit(page));
    if (faults.length === 0) return;
    console.log(`${page.name}, in company: ${faults.join('; ')}`);
    again.push(page);
  });

  it('are all right alone where they were not in company', { timeout: 300_000 }, async () => {
    expect(again.length, again.map(({ name }) => name).join(', ')).toBeLessThanOrEqual(MOST_AGAIN);
    for (const page of again) {
      const visits: string[] = [];
      while (visits.length < VISITS) {
        const faults = faultsOf(page, await visit(page));
        if (faults.length === 0) break;
        visits.push(faults.join('; '));
      }
      expect(visits.length, `${page.name}: ${visits.join(' | ')}`).toBeLessThan(VISITS);
    }
  });
});

it('are twenty pages of each kind, half of them held out, in eight languages and more', () => {
  const halves = [true, false].flatMap((goes) =>
    [true, false].map((tuned) => pages.filter((page) => page.goes === goes && page.tuned === tuned).length),
  );
  expect(halves).toEqual([10, 10, 10, 10]);
  expect(new Set(pages.map(({ name }) => name.split('-')[2])).size).toBeGreaterThanOrEqual(8);
});
