/** Nobody but the extension's own pages reads the history: not a page, a frame, a script beside it, another extension. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, expect, it } from 'vitest';
import type { BackgroundCalls } from '../../utils/browser/contract';
import { WHOLE_SHELF } from '../../utils/history/shelf';
import { articlePage } from '../support/article-page';
import { askAsContentScript, askBackground } from '../support/browsers/ask';
import { loadUnpacked } from '../support/browsers/chromium-launch';
import { bidi, inBrowserWindow } from '../support/browsers/firefox-chrome';
import { pageSite } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const attacker = 'https://attacker.example/page';
const secret = 'Quibblewick reads about oranges';

const opened = {
  ...{ url, title: secret, byline: null, siteName: 'The Bay Letter', lang: 'en', leadImage: null, published: null },
  ...{ wordCount: 900, readingMinutes: 4, readingId: 'first' },
};
const kept = { url, lang: 'en', text: `${secret}. The lamp of the harbour was lit at dusk.` };

type Guarded = Extract<keyof BackgroundCalls, `history/${string}` | 'reader/open'>;

/** All that could give something of the history away, and what could change it: a call that is missing here does not compile. */
const ASKS: { [Call in Guarded]: BackgroundCalls[Call]['ask'] } = {
  'history/list': { limit: 10 },
  'history/search': { typed: 'oranges', limit: 10 },
  'history/shelf': { filter: WHOLE_SHELF, order: 'latest', typed: '', after: null, limit: 10 },
  'history/facets': null,
  'history/statistics': { since: null },
  'history/story': { id: url },
  'history/queue': { limit: 10 },
  'history/copy': { id: url },
  'history/open': { id: url, where: 'web' },
  'history/portion': { after: null, limit: 10 },
  'history/full': { id: url },
  'history/retention': { rule: { days: 1, articles: 1, megabytes: 1 } },
  'history/retain': { rule: { days: 1, articles: 1, megabytes: 1 } },
  'history/merge': { visits: [], tombstones: [] },
  'history/progressed': { id: url, progress: 0.9, place: null },
  'history/star': { ids: [url], starred: true },
  'history/put-back': { taken: [] },
  'history/remove': { ids: [url] },
  'history/clear': null,
  'reader/open': { tabId: 1 },
};
const CALLS = Object.entries(ASKS).map(([call, ask]) => ({ call, ask }));
const refused = CALLS.map(() => ({ ok: false, error: 'caller not allowed' }));

/** Another extension with every right that one can have, which asks as ours do. */
const folder = mkdtempSync(join(tmpdir(), 'jernih-other-'));
const OTHER_ID = 'other@attacker.example';
function writeOther(): string {
  mkdirSync(folder, { recursive: true });
  const manifest = {
    ...{ manifest_version: 3, name: 'Other', version: '1.0' },
    permissions: ['scripting', 'tabs', 'storage'],
    host_permissions: ['<all_urls>'],
    browser_specific_settings: { gecko: { id: OTHER_ID } },
  };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Other</title><p>Other extension</p>');
  return folder;
}
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeInEachBrowser('The history', (open, kind) => {
  const use = useSession(open, [
    pageSite(url, articlePage()),
    pageSite(attacker, '<!doctype html><title>Attacker</title><p>Nothing to read here.</p>'),
  ]);

  /** One article in the history, an attacker's page and a page of ours. */
  async function begin() {
    const article = await use.browser.newPage(url);
    const own = await use.browser.extensionPage('options.html');
    const replies = await askAsContentScript(own, article, [
      { call: 'reading/opened', ask: opened },
      { call: 'reading/kept', ask: kept },
    ]);
    expect(replies.map(({ ok }) => ok)).toEqual([true, true]);
    return { article, own, foreign: await use.browser.newPage(attacker) };
  }

  async function isWhole(front: Page): Promise<void> {
    const list = await askBackground(use.browser, front, 'history/list', { limit: 10 });
    expect(list).toMatchObject({ ok: true, value: [{ title: secret }] });
  }

  it('is refused to our own scripts in pages, whatever they ask; a reading is told to its own origin alone', async () => {
    const { article, own, foreign } = await begin();
    expect(await askAsContentScript(own, foreign, CALLS)).toEqual(refused);
    expect(await askAsContentScript(own, article, CALLS)).toEqual(refused);
    const before = [{ call: 'reading/before', ask: { url } }];
    expect(await askAsContentScript(own, foreign, before)).toEqual([{ ok: true, value: null }]);
    expect(await askAsContentScript(own, article, before)).toMatchObject([{ ok: true, value: { text: kept.text } }]);
    const place = { quote: 'The lamp of the harbour', prefix: '', suffix: '' };
    const left = [
      { call: 'reading/progressed', ask: { url, progress: 0.4, place } },
      { call: 'reading/place', ask: { url } },
    ];
    expect((await askAsContentScript(own, article, left))[1]).toEqual({ ok: true, value: place });
    expect(await askAsContentScript(own, foreign, left.slice(1))).toEqual([{ ok: true, value: null }]);
    await isWhole(foreign);
  });

  it('is out of reach for a page and its frames', async () => {
    const { foreign } = await begin();
    const reached = await foreign.evaluate(async (base: string) => {
      const api = (globalThis as { chrome?: { runtime?: object } }).chrome?.runtime;
      const frame = document.createElement('iframe');
      frame.src = `${base}reading-history.html`;
      const loaded = new Promise((resolve) => {
        frame.onload = () => resolve('loaded');
        frame.onerror = () => resolve('error');
        setTimeout(resolve, 3000, 'late');
      });
      document.body.append(frame);
      await loaded;
      let text = '';
      try {
        text = frame.contentDocument?.body?.innerText ?? '';
      } catch {
        // Another origin: nothing to read.
      }
      const fetched = await fetch(`${base}reading-history.html`).then(
        () => 'fetched',
        () => 'refused',
      );
      const databases = (await indexedDB.databases()).map(({ name }) => name);
      return { api: api !== undefined, text, fetched, databases };
    }, use.browser.extensionBase);
    expect(reached).toEqual({ api: false, text: '', fetched: 'refused', databases: [] });
    await isWhole(foreign);
  });

  it('is refused to another extension, and so are our pages', async () => {
    const { foreign } = await begin();
    const id = new URL(use.browser.extensionBase).hostname;
    let ours = id;
    let page: Page;
    if (kind === 'chromium') {
      const other = await loadUnpacked(use.browser.browser, { extension: writeOther() });
      page = await use.browser.newPage(`chrome-extension://${other}/page.html`);
    } else {
      ours = await inBrowserWindow<string>(
        use.browser.browser,
        `(host) => WebExtensionPolicy.getByHostname(host).id`,
        id,
      );
      await bidi(use.browser.browser, 'webExtension.install', { extensionData: { type: 'path', path: writeOther() } });
      const host = await inBrowserWindow<string>(
        use.browser.browser,
        `(id) => WebExtensionPolicy.getByID(id).mozExtensionHostname`,
        OTHER_ID,
      );
      page = await use.browser.browser.newPage();
      await page.goto(`moz-extension://${host}/page.html`, { waitUntil: [] });
      await until(() => page.evaluate(() => document.body?.innerText.includes('Other')), { what: 'the other page' });
    }
    const ask = `async (ours, base, calls) => {
      const late = () => new Promise((resolve) => setTimeout(resolve, 1500, 'nothing'));
      const answers = [];
      for (const message of calls) {
        const sent = chrome.runtime.sendMessage(ours, message).then((reply) => reply ?? 'nothing', () => 'refused');
        answers.push(await Promise.race([sent, late()]));
      }
      const history = (await chrome.tabs.query({})).find((tab) => tab.url?.startsWith(base));
      const read = () => chrome.scripting.executeScript({
        target: { tabId: history.id }, func: () => document.body.innerText,
      });
      answers.push(history ? await read().then(([one]) => one?.result ?? 'nothing', () => 'refused') : 'refused');
      answers.push(await fetch(base + 'reading-history.html').then(() => 'fetched', () => 'refused'));
      return answers;
    }`;
    await use.browser.extensionPage('reading-history.html');
    const answers = (await page.evaluate(
      `(${ask})(...${JSON.stringify([ours, use.browser.extensionBase, CALLS])})`,
    )) as unknown[];
    expect(answers).toHaveLength(CALLS.length + 2);
    for (const answer of answers) expect(['refused', 'nothing']).toContain(answer);
    await isWhole(foreign);
  });
});
