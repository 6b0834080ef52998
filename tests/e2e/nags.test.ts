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

  /** Late nags that took too long in company: they are visited again, alone. */
  const tooLate = new Map<NagPage, string[]>();
  const isInTime = ({ gone, unlocked }: Visit) => Math.max(...gone) <= GONE_WITHIN && (unlocked ?? 0) <= FREE_WITHIN;
  const timesOf = ({ gone, unlocked }: Visit) => `${[...gone, unlocked ?? 0].map(Math.round).join(' + ')} ms`;

  // Several at a time, each in a window: most of a visit is waiting for what must not happen.
  it.concurrent.each(pages.map((page) => [page.name, page] as const))('%s', async (_, page) => {
    const seen = await visit(page);
    expect(seen.faults).toEqual([]);
    if (page.expected.late && !isInTime(seen)) tooLate.set(page, [timesOf(seen)]);
  });

  it('are gone in time where they come late', { timeout: 180_000 }, async () => {
    for (const [page, times] of tooLate) {
      while (times.length < VISITS) {
        const seen = await visit(page);
        expect(seen.faults, page.name).toEqual([]);
        if (isInTime(seen)) break;
        times.push(timesOf(seen));
      }
      expect(times.length, `${page.name}: gone and free after ${times.join(', ')}`).toBeLessThan(VISITS);
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
