/** Pages of nags that no list knows, and of what only looks like one: CONTRIBUTING.md, "Pages of nags". */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { coreScript } from '../support/core-script';
import { nagSites, readNagPages } from '../support/nag-pages';
import { visitNagPage } from '../support/nag-visit';
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

  it.each(pages.filter(({ goes }) => goes).map((page) => [page.name, page] as const))('%s', async (_, page) => {
    const times: [gone: number, free: number][] = [];
    for (let visit = 0; visit < VISITS; visit++) {
      const { faults, gone, unlocked } = await visitNagPage(use.browser, page, startByHand);
      expect(faults).toEqual([]);
      times.push([Math.max(...gone), unlocked ?? 0]);
      if (!page.expected.late || times.some(([away, free]) => away <= GONE_WITHIN && free <= FREE_WITHIN)) return;
    }
    expect.fail(`gone and free after ${times.map((time) => time.map(Math.round).join(' + ')).join(', ')} ms`);
  });

  it.each(pages.filter(({ goes }) => !goes).map((page) => [page.name, page] as const))('%s', async (_, page) => {
    expect((await visitNagPage(use.browser, page, startByHand)).faults).toEqual([]);
  });
});

it('are twenty pages of each kind, half of them held out, in eight languages and more', () => {
  const halves = [true, false].flatMap((goes) =>
    [true, false].map((tuned) => pages.filter((page) => page.goes === goes && page.tuned === tuned).length),
  );
  expect(halves).toEqual([10, 10, 10, 10]);
  expect(new Set(pages.map(({ name }) => name.split('-')[2])).size).toBeGreaterThanOrEqual(8);
});
