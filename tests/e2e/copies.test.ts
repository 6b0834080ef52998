/** Copies of the history: saved as a file, brought in again, in the real database of each browser. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingView, reallyRead } from './support/reading-view';
import { useSession } from './support/session';

const articleUrl = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';

/** What the history page saves: the blob is caught on its way to the download. */
function savedText(history: Page): Promise<string> {
  return history.evaluate(async () => {
    const create = URL.createObjectURL;
    const caught = new Promise<Blob>((resolve) => {
      URL.createObjectURL = (blob: Blob) => {
        resolve(blob);
        return create(blob);
      };
    });
    document.querySelector<HTMLElement>('[data-copy-save]')?.click();
    const text = await (await caught).text();
    URL.createObjectURL = create;
    return text;
  });
}

/** Chooses a file for the page's own field, as its dialog would, and waits for what came of it. */
async function bringIn(history: Page, text: string): Promise<string> {
  const isThere = () => history.evaluate(() => document.querySelector('[data-copy-file]') !== null);
  await until(isThere, { what: 'the field for a file' });
  await history.evaluate((content) => {
    const field = document.querySelector<HTMLInputElement>('[data-copy-file]');
    const files = new DataTransfer();
    files.items.add(new File([content], 'copy.json', { type: 'application/json' }));
    if (!field) throw new Error('no field');
    field.files = files.files;
    field.dispatchEvent(new Event('change', { bubbles: true }));
  }, text);
  return until(
    () =>
      history.evaluate(() => {
        const state = document.querySelector<HTMLElement>('[data-copy-state]');
        return ['done', 'failed'].includes(state?.dataset.copyState ?? '') ? (state?.innerText ?? '') : '';
      }),
    { what: 'the report' },
  );
}

const titles = (history: Page) =>
  history.evaluate(() => [...document.querySelectorAll('[data-visit-title]')].map((title) => title.textContent));

describeInEachBrowser('Copies of the history', (open) => {
  const use = useSession(open, [pageSite(articleUrl, articlePage())]);

  it('saves what was read, and brings it back after everything was deleted', async () => {
    const page = await use.browser.newPage(articleUrl);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    await reallyRead(page);
    const history = await use.browser.extensionPage('reading-history.html');
    const read = await until(async () => (await titles(history)).length > 0 && titles(history), { what: 'the visit' });

    const text = await savedText(history);
    expect(JSON.parse(text)).toMatchObject({ format: 'jernih-history', visits: [{ url: articleUrl, timesRead: 1 }] });
    await history.evaluate(() => document.querySelector<HTMLElement>('[data-clear]')?.click());
    await history.evaluate(() => document.querySelector<HTMLElement>('[data-clear-confirm]')?.click());
    await until(async () => (await titles(history)).length === 0, { what: 'the empty history' });

    // The worker may be gone by the time that a file was chosen.
    await use.browser.killBackground();
    expect(await bringIn(history, text)).toContain('New: 1.');
    await until(async () => (await titles(history)).length > 0, { what: 'the list to load anew' });
    expect(await titles(history)).toEqual(read);
    expect(await bringIn(history, text)).toContain('New: 0. Newer: 0. Known already: 1.');
    expect(await savedText(history).then((again) => JSON.parse(again).visits)).toEqual(JSON.parse(text).visits);
  });

  it('brings in a thousand articles, and says of a file that is cut off that nothing was changed', async () => {
    const history = await use.browser.extensionPage('reading-history.html');
    const visits = Array.from({ length: 1_000 }, (_, n) => ({
      ...{ id: `https://letter.example/story-${n}`, url: `https://letter.example/story-${n}`, title: `Story ${n}` },
      ...{ byline: null, siteName: 'The Bay Letter', lang: 'en', leadImage: null, published: null },
      ...{ wordCount: 500, readingMinutes: 3, firstReadAt: 1_700_000_000_000 + n, lastReadAt: 1_700_000_000_000 + n },
      ...{ timesRead: 1, progress: 0.5, updatedAt: 1_700_000_000_000 + n },
    }));
    const text = JSON.stringify({ format: 'jernih-history', version: 1, visits, tombstones: [] });
    expect(await bringIn(history, text.slice(0, -100))).toContain('damaged or cut off');
    expect(await bringIn(history, text)).toContain('New: 1,000.');
    const count = () => history.evaluate(() => document.querySelector<HTMLElement>('[data-count]')?.innerText ?? '');
    await until(async () => /1,00\d articles/.test(await count()), { what: 'a thousand articles in the list' });
  });
});
