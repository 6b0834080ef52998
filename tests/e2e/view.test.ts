/** The reading view itself: Escape, panels, narrow windows, paper. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { sleep, until } from '../support/until';
import { demoArticles, demoSite, demoUrl } from './support/demo';
import { describeInEachBrowser } from './support/each-browser';
import { clickInView, readingView, readingViewClosed, seenArticle } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const after = `<div style="height:60000px">A long page.</div><script>
window.keys = [];
for (const type of ['keydown', 'keyup']) document.addEventListener(type, ({ key }) => window.keys.push(type + ' ' + key), true);
</script>`;

describeInEachBrowser('The reading view', (open, kind) => {
  const use = useSession(open, [demoSite, pageSite(url, articlePage({ after }))]);
  const read = async (address: string) => {
    const page = await use.browser.newPage(address);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    return page;
  };
  const hasPanel = (page: Page) =>
    page.evaluate(() => document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.panel') != null);

  it('closes a panel at the first Escape, itself at the next, and shows the page neither', async () => {
    const page = await read(url);
    await clickInView(page, '[data-reader-text]');
    expect(await hasPanel(page)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await hasPanel(page)).toBe(false);
    expect(await seenArticle(page)).not.toBeNull();
    await page.keyboard.press('Escape', { delay: 60 });
    await readingViewClosed(page);
    await sleep(200);
    expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual([]);
    await page.keyboard.press('Escape');
    const keys = () => page.evaluate(() => (window as unknown as { keys: string[] }).keys);
    await until(async () => (await keys()).length === 2, { what: 'the page to get its own Escape' });
    expect(await keys()).toEqual(['keydown Escape', 'keyup Escape']);
    await page.close();
  });

  it('closes a panel at a click beside it', async () => {
    const page = await read(url);
    await clickInView(page, '[data-reader-text]');
    expect(await hasPanel(page)).toBe(true);
    await clickInView(page, '[data-body] p');
    expect(await hasPanel(page)).toBe(false);
    await page.close();
  });

  it('goes through its controls in their order', async () => {
    const page = await read(demoUrl(demoArticles.en.path));
    const focused = () =>
      page.evaluate(() => {
        const element = document.querySelector('jernih-reader')?.shadowRoot?.activeElement;
        return element?.getAttributeNames().find((name) => name.startsWith('data-')) ?? element?.className ?? '';
      });
    await until(async () => (await focused()) === 'scroller', { what: 'the focus in the article' });
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('data-site');
    await page.keyboard.down('Shift');
    const order: string[] = [];
    for (let step = 0; step < 7; step += 1) {
      await page.keyboard.press('Tab');
      order.push(await focused());
    }
    await page.keyboard.up('Shift');
    const tools = [
      'data-reader-history',
      'data-reader-text',
      'data-reader-take-along',
      'data-reader-site',
      'data-reader-listen',
      'data-reader-removed',
      'data-reader-close',
    ];
    expect(order.filter((name) => tools.includes(name))).toEqual(tools);

    await clickInView(page, '[data-reader-text]');
    expect(await focused()).toBe('panel text');
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(() => document.querySelector('jernih-reader')?.shadowRoot?.activeElement?.localName),
    ).toBe('input');
    await page.keyboard.press('Escape');
    expect(await focused()).toBe('scroller');
    await page.close();
  });

  it('says that there is no voice, where the browser has none at all', async () => {
    const page = await read(url);
    expect(await page.evaluate(() => speechSynthesis.getVoices().length)).toBe(0);
    await clickInView(page, '[data-reader-listen]');
    const words = () =>
      page.evaluate(
        () =>
          document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-speech-trouble=none][role=status]')
            ?.textContent ?? null,
      );
    expect(await until(words, { what: 'the word' })).toContain('no voice for English');
    await page.keyboard.press('Escape');
    await until(async () => (await words()) === null, { what: 'no bar' });
    expect(await seenArticle(page)).not.toBeNull();
    await page.close();
  });

  it.each([320, 390])('has nothing beside or over another in a window of %d px', async (width) => {
    const page = await read(demoUrl(demoArticles.id.path));
    await page.setViewport({ width, height: 640 });
    await sleep(300);
    const found = await page.evaluate(() => {
      const root = document.querySelector('jernih-reader')?.shadowRoot;
      const all = (selector: string) => [...(root?.querySelectorAll(selector) ?? [])];
      const boxes = all('.toolbar .tool').map((tool) => tool.getBoundingClientRect());
      const right = document.documentElement.clientWidth;
      const [scroller] = all('.scroller');
      return {
        overlapping: boxes.filter((box, n) => n > 0 && box.left < (boxes[n - 1]?.right ?? 0)).length,
        outside: all('.tool, h1, .dek, .facts > *, p, figure').filter((element) => {
          const box = element.getBoundingClientRect();
          return box.right > right + 1 || box.left < -20;
        }).length,
        sideways: (scroller?.scrollWidth ?? 0) > (scroller?.clientWidth ?? 0),
        // A dot is only to be seen between two facts of one line.
        dotsAtStart: all('.facts > *').filter((fact, n, facts) => {
          const before = facts[n - 1]?.getBoundingClientRect();
          const isFirst = !before || fact.getBoundingClientRect().top > before.top + 4;
          const clip = fact.closest('.facts-clip')?.getBoundingClientRect();
          return isFirst && clip && fact.getBoundingClientRect().left + 10 > clip.left;
        }).length,
      };
    });
    expect(found).toEqual({ overlapping: 0, outside: 0, sideways: false, dotsAtStart: 0 });
    await page.close();
  });

  // Firefox packs its PDFs, so that their sheets cannot be counted.
  it.runIf(kind === 'chromium')('prints the article and no empty sheets', async () => {
    const page = await read(url);
    const pdf = Buffer.from(await page.pdf({ format: 'A4' })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets).toBeGreaterThan(0);
    expect(sheets).toBeLessThanOrEqual(2);
    await page.keyboard.press('Escape');
    await readingViewClosed(page);
    await page.close();
  });
});
