/** Requests for advertisements: the browser itself blocks them, by rules that both browsers take whole. */
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite, type Site } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { inExtension, storeSettings } from './support/in-extension';
import { useSession } from './support/session';

const article = 'https://letter.example/2026/11/harbour-keeps-its-lamp';
const other = 'https://gazette.example/2026/11/ferry-leaves-at-six';
const logIn = 'https://letter.example/login';

const script = (src: string) =>
  `<script src="${src}" onerror="asked.blocked.push(this.src)" onload="asked.loaded.push(this.src)"></script>`;
const OWN = '/picture.png';
const AD = 'https://pagead2.googlesyndication.com/pagead/js/adsbygoogle.js';
const PROMPT = 'https://accounts.google.com/gsi/client';
const html = articlePage({
  head: '<script>asked = { loaded: [], blocked: [] }</script>',
  after: `<img src="${OWN}" onerror="asked.blocked.push(this.src)" onload="asked.loaded.push(this.src)">${script(AD)}${script(PROMPT)}`,
});

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** Whatever else is asked for, of any host, is there. */
const anything: Site = {
  host: '*',
  answer: ({ pathname }) =>
    pathname.endsWith('.png')
      ? { headers: { 'content-type': 'image/png' }, body: PIXEL }
      : { headers: { 'content-type': 'text/javascript' }, body: '1' },
};

interface Asked {
  loaded: string[];
  blocked: string[];
}

const rulesIn = (name: string): unknown[] =>
  JSON.parse(readFileSync(new URL(`../../public/filters/network-${name}.json`, import.meta.url), 'utf8')) as unknown[];

describeInEachBrowser('Network rules', (open, kind) => {
  const use = useSession(open, [...[article, other, logIn].map((url) => pageSite(url, html)), anything]);

  const rulesets = () => inExtension<string[]>(use.browser, 'chrome.declarativeNetRequest.getEnabledRulesets()');
  /** Changes the settings and waits until the rules have followed. */
  const set = async (settings: object, enabled: string[], exemptions = 0) => {
    await storeSettings(use.browser, settings);
    await until(
      async () => {
        const dynamic = await inExtension<unknown[]>(use.browser, 'chrome.declarativeNetRequest.getDynamicRules()');
        return [...(await rulesets())].sort().join() === enabled.join() && dynamic.length === exemptions;
      },
      { what: `the rules of ${JSON.stringify(settings)}` },
    );
  };
  const visit = async (url: string): Promise<Asked> => {
    const page: Page = await use.browser.newPage(url);
    const asked = () => page.evaluate(() => (globalThis as unknown as { asked: Asked }).asked);
    await until(async () => Object.values(await asked()).flat().length === 3, { what: 'three answers' });
    const { loaded, blocked } = await asked();
    await page.close();
    // What is there first is up to the browser.
    return { loaded: loaded.sort(), blocked: blocked.sort() };
  };

  beforeAll(async () => {
    await until(async () => (await rulesets()).length === 2, { what: 'the rulesets' });
  });

  it('are taken by the browser, each of them', async () => {
    const free = await inExtension<number>(use.browser, 'chrome.declarativeNetRequest.getAvailableStaticRuleCount()');
    const count = rulesIn('ads').length + rulesIn('prompts').length;
    // What Chromium gives to all extensions together beyond what each is sure of: none else is there.
    const all = kind === 'chromium' ? 330_000 : 30_000;
    expect(all - free).toBe(count);
    expect(count).toBeLessThan(30_000 * 0.85);
  });

  it('block a known advertisement and Google’s log-in prompt, and not the article’s own picture', async () => {
    expect(await visit(article)).toEqual({ loaded: [new URL(OWN, article).href], blocked: [PROMPT, AD] });
    expect(use.server.log.filter((line) => /googlesyndication|accounts\.google\.com\/gsi/.test(line))).toEqual([]);
  });

  it('leave the log-in button to log-in pages', async () => {
    expect(await visit(logIn)).toEqual({ loaded: [PROMPT, new URL(OWN, logIn).href], blocked: [AD] });
  });

  it('are off with the settings', async () => {
    await set({ hideAds: false }, ['prompts']);
    expect((await visit(article)).blocked).toEqual([PROMPT]);
    await set({ hideNags: false }, ['ads']);
    expect((await visit(article)).blocked).toEqual([AD]);
    await set({ adsEverywhere: false }, ['prompts']);
    expect((await visit(article)).blocked).toEqual([PROMPT]);
    await set({}, ['ads', 'prompts']);
    expect((await visit(article)).blocked).toEqual([PROMPT, AD]);
  });

  it('let a site off where the reader wants to see its ads or its prompt, and no other site', async () => {
    await set({ sites: { 'letter.example': ['ads'] } }, ['ads', 'prompts'], 2);
    expect((await visit(article)).blocked).toEqual([]);
    expect((await visit(other)).blocked).toEqual([PROMPT, AD]);
    await set({ sites: { 'letter.example': ['nags'] } }, ['ads', 'prompts'], 1);
    expect((await visit(article)).blocked).toEqual([AD]);
    expect((await visit(other)).blocked).toEqual([PROMPT, AD]);
  });

  it('leave pages that are open alone when another setting changes', async () => {
    const sites = { 'letter.example': ['ads'] };
    await set({ sites }, ['ads', 'prompts'], 2);
    const page = await use.browser.newPage(article);
    const loads = () =>
      page.evaluate(
        (src) =>
          new Promise<boolean>((resolve) => {
            const script = Object.assign(document.createElement('script'), { src: `${src}?${performance.now()}` });
            script.onload = () => resolve(true);
            script.onerror = () => resolve(false);
            document.head.append(script);
          }),
        AD,
      );
    expect(await loads()).toBe(true);
    await set({ sites, showCount: false }, ['ads', 'prompts'], 2);
    // The prompts' ruleset goes: that the last change has been followed can be seen.
    await set({ sites, hideNags: false }, ['ads'], 2);
    await set({ sites, showCount: true }, ['ads', 'prompts'], 2);
    expect(await loads()).toBe(true);
    // The rules themselves are put anew, and Chromium forgets the page.
    await set({ sites: { ...sites, 'other.example': ['ads', 'nags'] } }, ['ads', 'prompts'], 3);
    expect(await loads()).toBe(true);
    await page.close();
  });

  it('are as the settings say after the browser has been started anew', async () => {
    await set({ hideNags: false, sites: { 'letter.example': ['ads'] } }, ['ads'], 2);
    await use.browser.restart();
    await until(async () => (await rulesets()).join() === 'ads', { what: 'the ruleset' });
    expect((await visit(article)).blocked).toEqual([]);
    expect((await visit(other)).blocked).toEqual([AD]);
  });
});
