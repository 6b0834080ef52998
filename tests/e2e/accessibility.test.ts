/** What axe finds in the reading view, its themes, panels and directions, and on our own pages. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { until } from '../support/until';
import { demoArticles, demoSite, demoUrl } from './support/demo';
import { describeInEachBrowser } from './support/each-browser';
import { readingView, reallyRead } from './support/reading-view';
import { useSession } from './support/session';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{ violations: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[] }>;
}

/** What axe finds by WCAG 2.2 A and AA and by good practice; empty where all is well. */
async function violations(page: Page, context: object): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(await readFile(AXE, 'utf8'));
  return page.evaluate(async (what) => {
    const { axe } = globalThis as unknown as { axe: Axe };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    const found = await axe.run(what, { runOnly: tags, resultTypes: ['violations'] });
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, failureSummary }) =>
          `${id} ${JSON.stringify(target)} ${failureSummary?.replace(/\s+/g, ' ').slice(0, 200)}`,
      ),
    );
  }, context);
}

describeInEachBrowser('Accessibility', (open) => {
  const use = useSession(open, [demoSite], { voices: true });
  const read = async (path: string) => {
    const page = await use.browser.newPage(demoUrl(path));
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    return page;
  };
  const inView = { include: [['jernih-reader']] };

  it('has nothing against the reading view, in every theme, with each panel, in either direction', async () => {
    const page = await read(demoArticles.en.path);
    const root = (change: string, value: string) =>
      page.evaluate(
        (name, to) =>
          document
            .querySelector('jernih-reader')
            ?.shadowRoot?.querySelector('.reader, article')
            ?.setAttribute(name, to),
        change,
        value,
      );
    const found: string[] = [];
    const look = async (what: string) =>
      found.push(...(await violations(page, inView)).map((one) => `${what}: ${one}`));
    for (const theme of ['auto', 'paper', 'sepia', 'dark', 'black']) {
      await root('data-theme', theme);
      await look(theme);
    }
    await root('data-theme', 'paper');
    for (const panel of ['text', 'site', 'removed']) {
      await (await page.waitForSelector(`>>> [data-reader-${panel}]`))?.click();
      await look(panel);
    }
    await page.keyboard.press('Escape');
    await (await page.waitForSelector('>>> [data-reader-listen]'))?.click();
    await (await until(() => page.$('>>> [data-speech-options]'), { what: 'the bar for reading aloud' })).click();
    await until(() => page.$('>>> [data-speech-voice]'), { what: 'the voices' });
    await look('reading aloud');
    await root('dir', 'rtl');
    await look('right to left');
    expect(found).toEqual([]);
    await page.close();
  });

  it('has nothing against the popup, the history, its statistics, a copy and the options, full as they are in use', async () => {
    const opened = await read(demoArticles.en.path);
    await reallyRead(opened);
    await opened.close();
    const id = encodeURIComponent(demoUrl(demoArticles.en.path));
    const found: string[] = [];
    const ofArticle = [`reading-copy.html?id=${id}`, `reading-history.html?story=${id}`];
    for (const path of ['popup.html', 'reading-history.html', ...ofArticle, 'options.html']) {
      const page = await use.browser.extensionPage(path);
      const look = async (what: string) =>
        found.push(...(await violations(page, { include: [['html']] })).map((one) => `${what}: ${one}`));
      await until(
        () =>
          page.evaluate(() =>
            document.querySelector('[data-visit], [data-copy=shown], [data-story-article], [data-options] input'),
          ),
        {
          what: path,
        },
      );
      await look(path);
      if (path === 'reading-history.html') {
        await page.evaluate(() => document.querySelector<HTMLElement>('[data-choose-all]')?.click());
        await look('chosen');
        await page.evaluate(() => document.querySelector<HTMLElement>('input[value=statistics]')?.click());
        await until(() => page.evaluate(() => document.querySelector('[data-chart=rank]') !== null), {
          what: 'charts',
        });
        await page.evaluate(() => {
          for (const table of document.querySelectorAll('details')) table.open = true;
        });
        await look('statistics');
      }
      await page.close();
    }
    expect(found).toEqual([]);
  });
});
