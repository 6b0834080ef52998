/** What was deleted is gone, also from the disk; what was cut off in the middle of an import is brought in again. */
import { dirname } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { FullVisit } from '../../utils/history/backup';
import { articlePage } from '../support/article-page';
import { askBackground } from '../support/browsers/ask';
import { filesWith } from '../support/browsers/profile-search';
import { pageSite } from '../support/news-server';
import { until } from '../support/until';
import { bringIn, chooseFile, storedRecords } from './support/copies-page';
import { describeInEachBrowser } from './support/each-browser';
import { useSession } from './support/session';

const front = 'https://letter.example/';
/** Stands nowhere else, neither in an address nor in a title. */
const secret = 'quibblewick';

function story(n: number): FullVisit {
  const url = `https://letter.example/story-${n}`;
  const text = Array.from({ length: 40 }, (_, at) => `${secret}${n}x${at} was seen at the pier.`).join(' ');
  return {
    ...{ id: url, url, title: `Story ${n}`, byline: null, siteName: 'The Bay Letter', lang: 'en', leadImage: null },
    ...{ published: null, wordCount: 240, readingMinutes: 1, firstReadAt: n + 1, lastReadAt: n + 1, timesRead: 1 },
    ...{ progress: 0.5, place: null, updatedAt: n + 1, kept: { lang: 'en', text, html: `<p>${text}</p>` } },
  };
}
const stories = (count: number): FullVisit[] => Array.from({ length: count }, (_, n) => story(n));

describeInEachBrowser('A history', (open, kind) => {
  const use = useSession(open, [pageSite(front, articlePage())]);
  const merge = async (page: Page, visits: FullVisit[]) =>
    expect(await askBackground(use.browser, page, 'history/merge', { visits, tombstones: [] })).toMatchObject({
      value: { added: visits.length },
    });

  // Chromium rewrites its files when it likes (PRIVACY.md); there the words cannot be asked for any more, and may be in them.
  it.skipIf(kind === 'chromium')(
    'that is deleted is on the disk no more',
    async () => {
      const page = await use.browser.newPage(front);
      for (let from = 0; from < 600; from += 200) await merge(page, stories(600).slice(from, from + 200));
      await use.browser.restart();
      const profile = dirname(use.browser.downloads);
      // The search finds what is there.
      expect(filesWith(profile, secret)).not.toEqual([]);
      const options = await use.browser.extensionPage('options.html');
      await until(() => options.$('[data-clear]'), { what: 'the button' });
      await options.click('[data-clear]');
      await options.click('[data-clear-confirm]');
      const isEmpty = async () => {
        const facets = await options.evaluate(() => chrome.runtime.sendMessage({ call: 'history/facets', ask: null }));
        return facets.value.articles === 0;
      };
      await until(isEmpty, { what: 'an empty history' });
      await use.browser.restart();
      expect(filesWith(profile, secret)).toEqual([]);
    },
    90_000,
  );

  it('that was being brought in when its tab was closed is whole, and complete when it is brought in again', async () => {
    const file = JSON.stringify({ format: 'jernih-history', version: 1, tombstones: [], visits: stories(3_000) });
    const history = await use.browser.extensionPage('reading-history.html');
    const own = await use.browser.extensionPage('options.html');
    await history.bringToFront();
    await chooseFile(history, file);
    const begun = () => storedRecords(own).then(({ visits = 0 }) => visits > 0);
    await until(begun, { what: 'the first portion', every: 20 });
    await history.close();
    const page = await use.browser.newPage(front);
    // What the worker has begun it ends.
    const kept = await until(
      async () => {
        const { visits } = await storedRecords(own);
        const facets = await own.evaluate(() => chrome.runtime.sendMessage({ call: 'history/facets', ask: null }));
        const later = await storedRecords(own);
        return facets.value.articles === visits && later.visits === visits ? later : null;
      },
      { what: 'rest', every: 300 },
    );
    expect(kept.visits).toBeLessThan(3_000);
    // Each with its text: a portion is stored whole or not at all.
    expect(kept.texts).toBe(kept.visits);
    const again = await use.browser.extensionPage('reading-history.html');
    expect(await bringIn(again, file)).toContain(
      `New: ${(3_000 - (kept.visits ?? 0)).toLocaleString('en')}. Newer: 0. Known already: ${kept.visits?.toLocaleString('en')}.`,
    );
    expect(await storedRecords(own)).toMatchObject({ visits: 3_000, texts: 3_000 });
    const found = await askBackground(use.browser, page, 'history/search', { typed: `${secret}2999x39 `, limit: 9 });
    expect(found).toMatchObject({ ok: true, value: [{ visit: { title: 'Story 2999' } }] });
  }, 90_000);
});
