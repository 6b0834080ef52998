/** Copies of the history: saved in every form, brought in from every program, in the real database of each browser. */
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { until } from '../support/until';
import * as exported from '../unit/history/import/fixtures';
import { bringIn, savedBytes, storedRecords } from './support/copies-page';
import { describeInEachBrowser } from './support/each-browser';
import { readingView, reallyRead } from './support/reading-view';
import { useSession } from './support/session';

const articleUrl = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';

const titles = (history: Page) =>
  history.evaluate(() => [...document.querySelectorAll('[data-visit-title]')].map((title) => title.textContent));

const savedCopy = async (history: Page) => JSON.parse(strFromU8(await savedBytes(history, 'copy')));

async function clearHistory(history: Page): Promise<void> {
  await history.evaluate(() => document.querySelector<HTMLElement>('[data-clear]')?.click());
  await history.evaluate(() => document.querySelector<HTMLElement>('[data-clear-confirm]')?.click());
  await until(async () => (await titles(history)).length === 0, { what: 'the empty history' });
}

const story = (n: number) => ({
  ...{ id: `https://letter.example/story-${n}`, url: `https://letter.example/story-${n}`, title: `Story ${n}` },
  ...{ byline: null, siteName: 'The Bay Letter', lang: 'en', leadImage: null, published: null },
  ...{ wordCount: 500, readingMinutes: 3, firstReadAt: 1_700_000_000_000 + n, lastReadAt: 1_700_000_000_000 + n },
  ...{ timesRead: 1, progress: 0.5, updatedAt: 1_700_000_000_000 + n },
});

describeInEachBrowser('Copies of the history', (open) => {
  const use = useSession(open, [pageSite(articleUrl, articlePage())]);
  const historyPage = () => use.browser.extensionPage('reading-history.html');

  it('saves what was read, and brings it back after everything was deleted', async () => {
    const page = await use.browser.newPage(articleUrl);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    await reallyRead(page);
    const history = await historyPage();
    const read = await until(async () => (await titles(history)).length > 0 && titles(history), { what: 'the visit' });

    const copy = await savedCopy(history);
    expect(copy).toMatchObject({ format: 'jernih-history', visits: [{ url: articleUrl, timesRead: 1 }] });
    await clearHistory(history);
    expect(Object.values(await storedRecords(history)).filter((count) => count > 0)).toEqual([]);

    // The worker may be gone by the time that a file was chosen.
    await use.browser.killBackground();
    expect(await bringIn(history, JSON.stringify(copy))).toContain('Recognised: Jernih. New: 1.');
    await until(async () => (await titles(history)).length > 0, { what: 'the list to load anew' });
    expect(await titles(history)).toEqual(read);
    expect(await bringIn(history, JSON.stringify(copy))).toContain('New: 0. Newer: 0. Known already: 1.');
    expect((await savedCopy(history)).visits).toEqual(copy.visits);
    await clearHistory(history);
  });

  it('brings in what other programs have kept, tells it by its content, and nothing twice', async () => {
    const history = await historyPage();
    expect(await bringIn(history, exported.omnivoreZip(), 'photos.jpg')).toContain('Recognised: Omnivore. New: 3.');
    expect(await bringIn(history, exported.wallabagJson, 'x.csv')).toMatch(/wallabag. New: 1[\s\S]*Left out: 1/);
    expect(await bringIn(history, exported.pocketCsv)).toContain('Recognised: Pocket. New: 2.');
    expect(await bringIn(history, exported.bookmarks)).toContain('Recognised: A browser’s bookmarks. New: 2.');
    expect(await bringIn(history, exported.omnivoreZip())).toContain('New: 0. Newer: 0. Known already: 3.');
    const { visits } = await savedCopy(history);
    expect(visits).toHaveLength(8);
    const boat = visits.find(({ title }: { title: string }) => title === 'A slow boat');
    expect(boat).toMatchObject({ kept: { text: 'The boat was slow.', html: expect.not.stringContaining('script') } });
    await clearHistory(history);
    expect(await bringIn(history, JSON.stringify({ format: 'jernih-history', version: 1, visits }))).toContain(
      'New: 8.',
    );
    expect((await savedCopy(history)).visits).toEqual(visits);
  });

  it('says in words what is wrong with a file, and changes nothing', async () => {
    const history = await historyPage();
    const before = await storedRecords(history);
    expect(await bringIn(history, '<!doctype html><title>x</title>', 'pocket.csv')).toContain('knows no program');
    expect(await bringIn(history, exported.omnivoreZip().slice(0, 300))).toContain('damaged or cut off');
    expect(await bringIn(history, '')).toContain('empty');
    expect(await storedRecords(history)).toEqual(before);
  });

  it('saves a table, a folder of Markdown with bookmarks, and a book', async () => {
    const history = await historyPage();
    expect(strFromU8(await savedBytes(history, 'table')).split('\r\n')).toHaveLength(10);
    const zip = unzipSync(await savedBytes(history, 'markdown'));
    expect(Object.keys(zip)).toEqual(expect.arrayContaining(['2022-01/A slow boat.md', 'bookmarks.html']));
    expect(strFromU8(zip['2022-01/A slow boat.md'] ?? new Uint8Array())).toContain('The boat was **slow**.');
    const book = unzipSync(await savedBytes(history, 'book-starred'));
    expect(strFromU8(book.mimetype ?? new Uint8Array())).toBe('application/epub+zip');
    expect(strFromU8(book['book/cover.xhtml'] ?? new Uint8Array())).toContain('Starred articles');
    expect(strFromU8(book['book/article-1.xhtml'] ?? new Uint8Array())).toContain('<b>slow</b>');
  });

  it('brings in what is there of a file that is cut off, the rest of the whole file later, and keeps to a limit', async () => {
    const history = await historyPage();
    const visits = Array.from({ length: 1_000 }, (_, n) => story(n));
    const text = JSON.stringify({ format: 'jernih-history', version: 1, visits, tombstones: [] });
    expect(await bringIn(history, text.slice(0, -100))).toMatch(/New: 999[\s\S]*Left out: 1/);
    expect(await bringIn(history, text)).toContain('New: 1. Newer: 0. Known already: 999.');

    const options = await use.browser.extensionPage('options.html');
    const isThere = () => options.evaluate(() => document.querySelector('[name=keep-articles]') !== null);
    await until(isThere, { what: 'the limits' });
    await options.evaluate(() => {
      const field = document.querySelector<HTMLSelectElement>('[name=keep-articles]');
      if (!field) throw new Error('no field');
      field.value = '500';
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const words = () =>
      options.evaluate(() => document.querySelector<HTMLElement>('[data-keep-state]')?.innerText ?? '');
    expect(await until(words, { what: 'the question' })).toContain('This would remove articles: 508');
    expect((await storedRecords(options)).visits).toBe(1_008);
    await options.evaluate(() => document.querySelector<HTMLElement>('[data-keep-remove]')?.click());
    await until(async () => (await words()).includes('Articles removed: 508'), { what: 'what was removed' });
    const { visits: kept, tombstones } = await savedCopy(history);
    expect(kept).toHaveLength(500);
    expect(tombstones).toEqual([]);
    expect(kept.some(({ title }: { title: string }) => title === 'A slow boat')).toBe(true);
  });
});
