/** What goes wrong while one reads: the worker is killed, the browser is killed, the disk is full, the data is damaged or newer. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import type { FoundVisit, Reply } from '../../utils/browser/contract';
import { WHOLE_SHELF } from '../../utils/history/shelf';
import type { Visit } from '../../utils/history/visit';
import { articlePage } from '../support/article-page';
import { type AnyCall, askAsContentScript } from '../support/browsers/ask';
import { limitStorage } from '../support/browsers/firefox-storage';
import { pageSite } from '../support/news-server';
import { sleep, until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { useSession } from './support/session';

const page = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const address = (name: string) => `https://letter.example/${name}`;

/** What the reading view tells of one reading, one after the other. */
function readingOf(name: string): AnyCall[] {
  const url = address(name);
  const opened = {
    ...{ url, title: `The ${name}`, byline: null, siteName: 'The Bay Letter', lang: 'en', leadImage: null },
    ...{ published: null, wordCount: 900, readingMinutes: 4, readingId: `reading-${name}` },
  };
  return [
    { call: 'reading/opened', ask: opened },
    { call: 'reading/kept', ask: { url, lang: 'en', text: `The lamp of ${name} was lit at dusk.` } },
    { call: 'reading/progressed', ask: { url, progress: 0.6, place: null } },
  ];
}

describeInEachBrowser('The history when things go wrong', (open, kind) => {
  const use = useSession(open, [pageSite(page, articlePage())]);
  const ask = <T>(own: Page, call: string, payload: unknown) =>
    own.evaluate(`chrome.runtime.sendMessage(${JSON.stringify({ call, ask: payload })})`) as Promise<Reply<T>>;
  const begin = async () => ({
    tab: await use.browser.newPage(page),
    own: await use.browser.extensionPage('options.html'),
  });

  /** A worker that only just begins to run is not ended by the first try. */
  const kill = () =>
    until(() => use.browser.killBackground().then(() => true), { what: 'end of the worker', timeout: 20_000 });

  async function list(own: Page): Promise<Visit[]> {
    const reply = await until(() => ask<Visit[]>(own, 'history/list', { limit: 500 }), { what: 'the list' });
    if (!reply.ok) throw new Error(reply.error);
    return reply.value;
  }

  async function findsOnce(own: Page, name: string): Promise<void> {
    const reply = await ask<FoundVisit[]>(own, 'history/search', { typed: `${name} `, limit: 9 });
    expect(reply).toMatchObject({ ok: true, value: [{ visit: { url: address(name), timesRead: 1, progress: 0.6 } }] });
  }

  it('loses nothing and doubles nothing when the worker is killed at any moment of a reading', async () => {
    const { tab, own } = await begin();
    const names = Array.from({ length: 6 }, (_, n) => `kill${n}`);
    for (const [n, name] of names.entries()) {
      const told = askAsContentScript(own, tab, readingOf(name), 1_500);
      // Each time a little later: before, between and after the writes.
      await sleep(n * 8);
      await kill();
      const replies = await told;
      const visit = (await list(own)).find(({ url }) => url === address(name));
      if (replies[0]?.ok) expect(visit).toMatchObject({ timesRead: 1 });
      if (replies[2]?.ok && replies[0]?.ok) expect(visit).toMatchObject({ progress: 0.6 });
    }
    // What was not answered is told again.
    for (const name of names) {
      const replies = await askAsContentScript(own, tab, readingOf(name));
      expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
      await findsOnce(own, name);
    }
    expect((await list(own)).filter(({ url }) => url.includes('/kill'))).toHaveLength(names.length);
  }, 60_000);

  it('keeps what two windows write at the same time', async () => {
    const { tab, own } = await begin();
    const other = await use.browser.newWindow(`${page}`);
    const names = Array.from({ length: 6 }, (_, n) => `both${n}`);
    const calls = names.flatMap(readingOf);
    const replies = await Promise.all([askAsContentScript(own, tab, calls), askAsContentScript(own, other, calls)]);
    expect(replies.flat().every(({ ok }) => ok)).toBe(true);
    for (const name of names) await findsOnce(own, name);
    await other.close();
  });

  it('has everything that was acknowledged after the browser was killed', async () => {
    const { tab, own } = await begin();
    const calls = Array.from({ length: 8 }, (_, n) => `lost${n}`).flatMap(readingOf);
    const replies = await askAsContentScript(own, tab, calls);
    expect(replies.every(({ ok }) => ok)).toBe(true);
    use.browser.browser.process()?.kill('SIGKILL');
    await use.browser.restart();
    const again = await use.browser.extensionPage('options.html');
    for (let n = 0; n < 8; n++) await findsOnce(again, `lost${n}`);
  }, 60_000);

  it('has a reading whose tab was closed before its text was told, and completes it when it is told again', async () => {
    const { tab, own } = await begin();
    const [opened, ...rest] = readingOf('closed') as [AnyCall, ...AnyCall[]];
    expect(await askAsContentScript(own, tab, [opened])).toEqual([{ ok: true, value: { recorded: true } }]);
    await tab.close();
    const visit = (await list(own)).find(({ url }) => url === address('closed'));
    expect(visit).toMatchObject({ title: 'The closed', timesRead: 1, progress: 0 });
    // By its title alone, in the records; without a copy it is opened on the web.
    expect(await ask(own, 'history/copy', { id: address('closed') })).toEqual({ ok: true, value: null });
    const shelf = { filter: WHOLE_SHELF, order: 'latest', typed: 'the closed', after: null, limit: 9 };
    expect(await ask(own, 'history/shelf', shelf)).toMatchObject({ value: { visits: [{ url: address('closed') }] } });
    const again = await use.browser.newPage(page);
    const replies = await askAsContentScript(own, again, [opened, ...rest]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
    await findsOnce(own, 'closed');
  });

  it('shows the others beside a damaged record', async () => {
    const { tab, own } = await begin();
    await askAsContentScript(own, tab, readingOf('sound'));
    await own.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('history');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const tx = opening.result.transaction(['visits', 'texts'], 'readwrite');
            tx.objectStore('visits').put({ id: 'damaged', lastReadAt: Date.now() + 1_000, url: 7, title: null });
            tx.objectStore('texts').put({ id: 'damaged' });
            tx.oncomplete = () => {
              opening.result.close();
              resolve();
            };
          };
        }),
    );
    expect((await list(own)).map(({ url }) => url)).toContain(address('sound'));
    const history = await use.browser.extensionPage('reading-history.html');
    await until(() => history.evaluate(() => document.body.innerText.includes('The sound')), { what: 'the others' });
    await findsOnce(own, 'sound');
  });

  it.skipIf(kind === 'chromium')(
    'keeps what it has where Firefox gives no more room, says so, and goes on when there is some',
    async () => {
      await use.browser.restart();
      await limitStorage(use.browser.browser, 20_971_520);
      await use.browser.reload();
      const { tab, own } = await begin();
      const before = (await list(own)).map(({ id }) => id);
      // Letters that no packing makes fewer of.
      const text = () => Array.from({ length: 60_000 }, () => Math.random().toString(36).slice(2, 8)).join(' ');
      const told: string[] = [];
      let refused: Reply<unknown> | undefined;
      for (let n = 0; n < 90 && !refused; n++) {
        const url = address(`room${n}`);
        const [opened] = readingOf(`room${n}`) as [AnyCall];
        const replies = await askAsContentScript(own, tab, [
          opened,
          { call: 'reading/kept', ask: { url, lang: 'en', text: text() } },
        ]);
        if (replies[0]?.ok) told.push(url);
        refused = replies.find(({ ok }) => !ok);
      }
      expect(refused).toEqual({ ok: false, error: expect.stringMatching(/full|quota/i) });
      expect((await list(own)).map(({ id }) => id).sort()).toEqual([...before, ...told].sort());
      await limitStorage(use.browser.browser, null);
      await use.browser.restart();
      const more = await begin();
      expect((await list(more.own)).map(({ id }) => id).sort()).toEqual([...before, ...told].sort());
      const replies = await askAsContentScript(more.own, more.tab, readingOf('room'));
      expect(replies.map(({ ok }) => ok)).toEqual([true, true, true]);
      await findsOnce(more.own, 'room');
    },
    90_000,
  );

  it.skipIf(kind === 'firefox')(
    'says that a full disk takes nothing, and goes on when there is room',
    async () => {
      // How much room there is the browser remembers for a while, once it has written.
      await use.browser.restart();
      const { tab, own } = await begin();
      const before = await list(own);
      const protocol = await own.createCDPSession();
      const origin = use.browser.extensionBase.replace(/\/$/, '');
      await protocol.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1 });
      const refused = await askAsContentScript(own, tab, [readingOf('full')[0] as AnyCall]);
      expect(refused).toEqual([{ ok: false, error: expect.stringMatching(/full|quota/i) }]);
      expect(await list(own)).toEqual(before);
      await protocol.send('Storage.overrideQuotaForOrigin', { origin });
      expect((await askAsContentScript(own, tab, readingOf('full'))).map(({ ok }) => ok)).toEqual([true, true, true]);
      await findsOnce(own, 'full');
    },
    60_000,
  );

  it('leaves a history alone that a newer version has written, and says so', async () => {
    const { tab, own } = await begin();
    await askAsContentScript(own, tab, readingOf('old'));
    const before = (await list(own)).length;
    await kill();
    await own.evaluate(
      () =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('history', 99);
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            opening.result.close();
            resolve();
          };
        }),
    );
    expect(await ask(own, 'history/list', { limit: 5 })).toEqual({ ok: false, error: 'newer-history' });
    const history = await use.browser.extensionPage('reading-history.html');
    await until(() => history.evaluate(() => document.body.innerText.includes('newer version of Jernih')), {
      what: 'the word about a newer version',
    });
    const kept = await own.evaluate(
      () =>
        new Promise<number>((resolve) => {
          const opening = indexedDB.open('history');
          opening.onsuccess = () => {
            const asked = opening.result.transaction('visits').objectStore('visits').count();
            asked.onsuccess = () => resolve(asked.result);
          };
        }),
    );
    expect(kept).toBeGreaterThanOrEqual(before);
  });
});
