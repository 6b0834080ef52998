/** Lists that are broken and lists that there is no room for: pages stay usable and rid of the best-known ads, and the options say so. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { outputOf } from '../../scripts/support/project';
import { articlePage } from '../support/article-page';
import { openChromium } from '../support/browsers/chromium';
import { openFirefox } from '../support/browsers/firefox';
import { limitStorage } from '../support/browsers/firefox-storage';
import type { BrowserSession } from '../support/browsers/session';
import { type NewsServer, pageSite, startNewsServer } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { listsStored, simpleToken } from './support/lists';

const url = 'https://letter.example/2026/11/02/harbour-keeps-its-lamp-through-the-winter';
const listed = simpleToken(/^\.[a-z-]{6,}$/).slice(1);
const html = articlePage({
  paragraphs: 12,
  after: `<ins class="adsbygoogle">Buy a lamp.</ins><div class="${listed}">Buy another.</div>`,
});

/** What one extension may store in Chromium: storage.local.QUOTA_BYTES. */
const CHROMIUM_QUOTA = 10_485_760;
describeInEachBrowser('Lists that cannot be stored', (_open, kind) => {
  const folder = mkdtempSync(join(tmpdir(), 'jernih-lists-'));
  const extension = join(folder, 'extension');
  const packed = join(extension, 'filters', 'lists.packed');
  let server: NewsServer;
  let session: BrowserSession | undefined;
  let whole: Buffer;

  beforeAll(async () => {
    // Chromium writes its own index of the rules into the folder.
    const built = outputOf(kind === 'chromium' ? 'chrome' : 'firefox');
    cpSync(built, extension, { recursive: true, filter: (path) => !path.includes('_metadata') });
    whole = readFileSync(packed);
    writeFileSync(packed, whole.subarray(0, whole.length >> 1));
    server = await startNewsServer([pageSite(url, html)]);
    session = await (kind === 'chromium' ? openChromium : openFirefox)({ extension, server });
  });
  afterAll(async () => {
    await session?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const browser = (): BrowserSession => {
    if (!session) throw new Error('the browser is not open');
    return session;
  };
  const inOptions = async (source: string): Promise<unknown> => {
    const options = await browser().extensionPage('options.html');
    await until(() => options.evaluate(() => document.querySelector('[data-filter-lists]') !== null), {
      what: 'the options',
    });
    const answer = await options.evaluate(source);
    await options.close();
    return answer;
  };
  const saysSo = () => inOptions(`document.body.innerText.includes('The lists could not be stored')`);

  /** A page as it is with no list at hand: what the built-in list knows is hidden, and nothing else; it is read as ever. */
  async function expectUsable(): Promise<void> {
    const errors: string[] = [];
    const page = await browser().newPage();
    page.on('pageerror', (error) => errors.push(String(error)));
    await page.goto(url);
    await until(async () => (await browser().actionState(page)).popup === '', { what: 'lit button' });
    const shown = (selector: string) =>
      page.evaluate((of) => [...document.querySelectorAll(of)].map((one) => one.checkVisibility()), selector);
    expect(await shown('.adsbygoogle')).toEqual([false]);
    expect(await shown(`.${listed}`)).toEqual([true]);
    expect(await shown('article p')).not.toContain(false);
    expect(errors).toEqual([]);
    await page.close();
  }

  /** Leaves the extension's storage less room than the lists need, or all again (null), and starts the extension anew. */
  async function leaveRoom(bytes: number | null): Promise<void> {
    if (kind === 'chromium') {
      const junk = `chrome.storage.local.set({ junk: 'x'.repeat(${CHROMIUM_QUOTA - (bytes ?? 0)}) })`;
      await inOptions(bytes === null ? `chrome.storage.local.remove('junk')` : junk);
    } else {
      await limitStorage(browser().browser, bytes);
    }
    await browser().reload();
  }

  it('because half of them is missing', { timeout: 90_000 }, async () => {
    await until(saysSo, { what: 'a word in the options', timeout: 40_000, every: 500 });
    await expectUsable();
  });

  it('because the storage is full; and with room there they are', { timeout: 120_000 }, async () => {
    writeFileSync(packed, whole);
    await inOptions('chrome.storage.local.clear()');
    await leaveRoom(1_000_000);
    await until(saysSo, { what: 'a word in the options', timeout: 40_000, every: 500 });
    expect(
      await inOptions(`chrome.storage.local.get('filters/state').then((all) => all['filters/state'])`),
    ).toMatchObject({
      error: expect.stringMatching(/quota/i),
    });
    await expectUsable();
    await leaveRoom(null);
    await listsStored(browser());
    expect(await saysSo()).toBe(false);
  });
});
