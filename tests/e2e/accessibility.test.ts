/** What axe finds in the reading view, its themes, panels and directions, and on our own pages. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { THEMES } from '../../utils/reading/text-settings';
import { articlePage } from '../support/article-page';
import { askBackground } from '../support/browsers/ask';
import { pageSite } from '../support/news-server';
import { until } from '../support/until';
import { axeViolations } from './support/axe';
import { demoArticles, demoSite, demoUrl } from './support/demo';
import { describeInEachBrowser } from './support/each-browser';
import { readingView, reallyRead } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const cells = (name: string) => `<tr>${`<td>${name}-and-a-long-word-behind-it</td>`.repeat(9)}</tr>`;
/** Everything that the view dresses: sections, a note, a wide table, a picture, code, a quotation, what is left out. */
const inside = `<h2>The lamp</h2><p>It was built long ago, as the keeper's log tells.<sup><a id="back" href="#foot">1</a></sup></p>
<figure><img src="/lamp.png" alt="The lamp at dusk" width="640" height="400"><figcaption>The lamp at dusk</figcaption></figure>
<h2>The boats</h2><table><caption>Boats a year</caption><tbody>${cells('boats')}${cells('ferries')}</tbody></table>
<blockquote><p>The tide takes no complaints, and neither do I on a morning like this one.</p></blockquote>
<pre><code>lamp --light --until morning --and-a-long-option-that-is-wider-than-the-text-of-the-article-is</code></pre>
<h2>The pier</h2><aside class="related"><p>Read also: <a href="/ferry">The ferry that never came</a></p></aside>
<ol><li id="foot">In the autumn of 1874, by the masons who had built the pier. <a href="#back">↩</a></li></ol>`;
const old = '<meta property="article:published_time" content="2016-11-02T07:30:00+01:00">';

/** What a panel's button is called, and what shows that the panel is all there. */
const PANELS = {
  text: '[name=theme]',
  site: '.site-controls',
  removed: '[data-left-out]',
  'take-along': '[data-export]',
  outline: '.panel.outline li',
};

describeInEachBrowser('Accessibility', (open) => {
  const use = useSession(open, [pageSite(url, articlePage({ inside, head: old, paragraphs: 20 })), demoSite], {
    voices: true,
  });
  const read = async (address = url) => {
    const page = await use.browser.newPage(address);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    await until(() => page.$('>>> [data-reader-close]'), { what: 'the tools' });
    return page;
  };
  /** Sets an attribute of an element of the view. */
  const set = (page: Page, selector: string, name: string, value: string) =>
    page.evaluate(
      (which, attribute, to) =>
        document.querySelector('jernih-reader')?.shadowRoot?.querySelector(which)?.setAttribute(attribute, to),
      selector,
      name,
      value,
    );
  const press = (page: Page, selector: string) =>
    page.evaluate(
      (which) => document.querySelector('jernih-reader')?.shadowRoot?.querySelector<HTMLElement>(which)?.click(),
      selector,
    );

  it('has nothing against the reading view, in every theme, with each panel, in either direction', async () => {
    const page = await read();
    const found: string[] = [];
    const look = async (what: string) =>
      found.push(...(await axeViolations(page, { include: [['jernih-reader']] })).map((one) => `${what}: ${one}`));
    for (const theme of THEMES) {
      await set(page, '.reader', 'data-theme', theme);
      await look(theme);
    }
    // Every other theme and direction with the panels: each is seen in two looks, and each look is 0.5 s.
    const looks = ['contrast', 'dark', 'sepia', 'black', 'paper', 'contrast'];
    for (const [number, [name, sign]] of Object.entries(PANELS).entries()) {
      const theme = looks[number] ?? 'paper';
      await set(page, '.reader', 'data-theme', theme);
      for (const which of ['main', 'article']) await set(page, which, 'dir', number % 2 === 0 ? 'rtl' : 'ltr');
      await press(page, `[data-reader-${name}]`);
      await until(() => page.$(`>>> ${sign}`), { what: `the panel ${name}` });
      await page.evaluate(() => {
        const root = document.querySelector('jernih-reader')?.shadowRoot;
        for (const details of root?.querySelectorAll('details') ?? []) details.open = true;
      });
      await look(`${name} in ${theme}`);
      await press(page, `[data-reader-${name}]`);
    }
    await press(page, '[data-reader-listen]');
    await (await until(() => page.$('>>> [data-speech-options]'), { what: 'the bar for reading aloud' })).click();
    await until(() => page.$('>>> [data-speech-voice]'), { what: 'the voices' });
    await look('reading aloud');
    await page.evaluate(() => document.documentElement.classList.add('translated-ltr'));
    await until(() => page.$('jernih-reader [data-reader-article]'), { what: 'the layout for translators' });
    await look('the layout for translators');
    expect(found).toEqual([]);
    await page.close();
  });

  it('has nothing against the popup, the history, its statistics, a copy and the options, full as they are in use', async () => {
    const opened = await read(demoUrl(demoArticles.en.path));
    await reallyRead(opened);
    // The text is told after the reading: a tab that is closed at once takes it along.
    const kept = () => askBackground(use.browser, opened, 'history/copy', { id: demoUrl(demoArticles.en.path) });
    const copy = await until(
      async () => {
        const reply = await kept();
        return reply.ok && reply.value;
      },
      { what: 'the copy in the history' },
    );
    // Another paper that tells the same, and the first one begun: the pages of stories and of what is left have rows.
    const twin = { ...copy.visit, id: 'https://twin.example/story', url: 'https://twin.example/story', progress: 0.1 };
    const visits = [{ ...twin, kept: copy.kept }];
    expect(await askBackground(use.browser, opened, 'history/merge', { visits, tombstones: [] })).toMatchObject({
      value: { added: 1 },
    });
    await opened.close();
    const id = encodeURIComponent(demoUrl(demoArticles.en.path));
    const found: string[] = [];
    const ofArticle = [`reading-copy.html?id=${id}`, `reading-history.html?story=${id}`];
    for (const path of [
      'popup.html',
      'reading-history.html',
      ...ofArticle,
      'reading-copy.html?listen',
      'options.html',
    ]) {
      const page = await use.browser.extensionPage(path);
      const look = async (what: string) =>
        found.push(...(await axeViolations(page, { include: [['html']] })).map((one) => `${what}: ${one}`));
      await until(
        () =>
          page.evaluate(
            () =>
              document.querySelector(
                '[data-visit], [data-copy=shown], [data-queue], [data-story-article], [data-options] input',
              ) !== null,
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
