/** Pages that fight the style sheet, storages that hold nothing or nonsense, and the way back. */
import type { Page } from 'puppeteer-core';
import { beforeAll, expect, it } from 'vitest';
import { articlePage, paragraph } from '../support/article-page';
import { askTab } from '../support/browsers/ask';
import { pageSite, type Site } from '../support/news-server';
import { sleep, until } from '../support/until';
import { demoArticles, demoSite, demoUrl } from './support/demo';
import { describeInEachBrowser } from './support/each-browser';
import { addHostRules, garbageShards, listsStored, simpleToken, storeInstead } from './support/lists';
import { useSession } from './support/session';

const HOST = 'www.kabarsulit.example';
const at = (path: string) => `https://${HOST}/${path}`;
const className = simpleToken(/^\.[a-z-]{6,}$/).slice(1);

const ADS = `<div class="kotak-mitra" data-ad>Iklan</div><div class="${className}" data-ad>Iklan</div><ins class="adsbygoogle" data-ad>Iklan</ins>`;
const page = (head = '', after = '') => articlePage({ head, after: ADS + after });

/** Takes what is not its own out of the head, empties it and switches it off, again and again for half a second. */
const FIGHTS = `<script>addEventListener('DOMContentLoaded', () => {
  const ways = [(style) => style.remove(), (style) => { style.disabled = true; }, (style) => { style.textContent = ''; }, (style) => { style.media = 'print'; }];
  let n = 0;
  const timer = setInterval(() => {
    for (const style of document.querySelectorAll('style:not([data-own])')) ways[n % ways.length](style);
    document.body.append(document.createComment('changed'));
    if (++n > 9) clearInterval(timer);
  }, 50);
})</script>`;
const FREEZES = `<script>for (const one of [Object, Array, Map, Set, Promise, String, Function, Node, Element, HTMLElement, Document, MutationObserver, EventTarget])
  Object.freeze(one.prototype);
Object.prototype.selectors = 1; Document.prototype.createElement = Element.prototype.getAttribute = () => { throw new Error('mine'); };
window.chrome = window.browser = null; window.requestAnimationFrame = () => 0;</script>`;
const SHADOWS = `<form class="${className}" data-ad><input name="getAttribute"><input name="closest"><input name="parentElement"><input name="matches"><input name="id"><input name="setAttribute"></form>
  <img name="head"><img name="documentElement"><img name="body"><img name="createElement"><img name="readyState"><img name="querySelectorAll"><form id="chrome"></form>`;
const WRITES = `<!doctype html><title>Written</title><p>First</p><script>addEventListener('load', () => setTimeout(() => {
  document.open(); document.write(${JSON.stringify(page()).replaceAll('</', '<\\/')}); document.close();
}, 100))</script>`;
const SVG =
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"><rect class="kotak-mitra" width="90" height="90"/></svg>';
const XML = '<?xml version="1.0"?><feed><entry class="kotak-mitra">Text</entry></feed>';

const typed = (path: string, type: string, body: string): Site => pageSite(at(path), body, { 'content-type': type });

/** A list that has gone wrong hides the article's own box. */
const WRONG = Array.from({ length: 8 }, (_, n) => `<p>${paragraph(n)}</p>`).join('');

describeInEachBrowser('The lists on difficult pages', (open) => {
  const use = useSession(open, [
    demoSite,
    pageSite(at('plain'), page()),
    pageSite(at('fights'), page(FIGHTS)),
    pageSite(at('freezes'), page(FREEZES)),
    pageSite(at('shadows'), page('', SHADOWS)),
    pageSite(at('strict'), page(), { 'content-security-policy': "default-src 'none'" }),
    pageSite(at('writes'), WRITES),
    pageSite(
      at('wrong'),
      `<!doctype html><body class="kotak-mitra"><h1>Long read</h1><div class="kotak-mitra" id="story">${WRONG}${ADS}</div>
      <script>setTimeout(() => document.body.insertAdjacentHTML('beforeend', '<div class="${className}" id="late">${WRONG}</div>'), 400)</script>`,
    ),
    typed('drawing', 'image/svg+xml', SVG),
    typed('feed', 'application/xml', XML),
  ]);

  const shownAds = (tab: Page) =>
    tab.evaluate(() =>
      [...Document.prototype.querySelectorAll.call(document, '[data-ad]')]
        .filter((one) => one.checkVisibility())
        .map((one) => one.className),
    );
  /** Opens a page and gives what went wrong on it, in whatever world. */
  const opened = async (url: string): Promise<{ tab: Page; errors: string[] }> => {
    const tab = await use.browser.newPage();
    const errors: string[] = [];
    // Firefox tells of the icon that a strict page may not have.
    const note = (text: string) => void (text.includes('favicon.ico') || errors.push(text));
    tab.on('pageerror', (error) => note(String(error)));
    tab.on('console', (message) => void (message.type() === 'error' && note(message.text())));
    await tab.goto(url);
    return { tab, errors };
  };
  beforeAll(async () => void (await listsStored(use.browser)));
  const ready = async () => {
    await addHostRules(use.browser, 'kabarsulit.example', { h: ['.kotak-mitra'], s: [['body', 'padding-top: 7px']] });
  };

  it.each(['plain', 'fights', 'freezes', 'shadows', 'strict', 'writes'])(
    'hides ads on a page that %s',
    async (path) => {
      await ready();
      const { tab, errors } = await opened(at(path));
      await until(
        () => tab.evaluate(() => Document.prototype.querySelectorAll.call(document, '[data-ad]').length > 2),
        {
          what: 'the advertisements',
        },
      );
      await sleep(path === 'fights' ? 1_200 : 300);
      expect(await shownAds(tab)).toEqual([]);
      expect(
        await tab.evaluate(() => Document.prototype.querySelector.call(document, 'article p')?.checkVisibility()),
      ).toBe(true);
      if (path === 'plain') expect(await tab.evaluate(() => getComputedStyle(document.body).paddingTop)).toBe('7px');
      expect(errors).toEqual([]);
      await tab.close();
    },
  );

  it('leaves drawings and feeds alone', async () => {
    for (const path of ['drawing', 'feed']) {
      const { tab, errors } = await opened(at(path));
      await sleep(300);
      const inside = await tab.evaluate(() => ({
        // Chromium shows feeds in a page of its own, with a style of its own.
        styles: [...document.getElementsByTagName('style')].filter((one) =>
          /jernih|opacity:0!/.test(one.textContent ?? ''),
        ).length,
        marks: document.documentElement.getAttributeNames().filter((name) => name.includes('jernih')),
      }));
      expect(inside).toEqual({ styles: 0, marks: [] });
      expect(errors).toEqual([]);
      await tab.close();
    }
  });

  it('lets be what holds the article, and hides the ads in it', async () => {
    const { tab } = await opened(at('wrong'));
    await until(() => tab.evaluate(() => document.querySelector('#late')?.checkVisibility()), {
      what: 'the late story',
    });
    expect(await tab.evaluate(() => document.querySelector('#story p')?.checkVisibility())).toBe(true);
    expect(await shownAds(tab)).toEqual([]);
    await tab.close();
  });

  it('says which list rule hid what, and gives it back one by one', async () => {
    const { tab } = await opened(at('plain'));
    const described = await askTab(use.browser, tab, 'page/describe', null);
    const hidden = described.ok ? described.value.hidden : [];
    expect(hidden.map(({ reason }) => reason).sort()).toEqual(
      [`ad list: .${className}`, 'ad list: .kotak-mitra', 'known ad slot'].sort(),
    );
    const first = hidden.find(({ reason }) => reason === 'ad list: .kotak-mitra');
    const left = await askTab(use.browser, tab, 'page/restore', { id: first?.id ?? null });
    expect(left.ok && left.value).toHaveLength(2);
    expect(await shownAds(tab)).toEqual(['kotak-mitra']);
    await tab.close();
  });

  it('gives the demo page back as it was, style by style', async () => {
    await addHostRules(use.browser, 'kabarbening.example', {
      h: ['.sponsored', '.box-newsletter'],
      s: [['body', 'padding-top: 7px']],
    });
    const { tab } = await opened(demoUrl(demoArticles.id.path));
    await until(() => tab.evaluate(() => getComputedStyle(document.body).paddingTop === '7px'), {
      what: 'the list at work',
    });
    await sleep(2_500);
    // The page changes by itself (its nags come late): both looks are at the same moment of it.
    const styles = () =>
      tab.evaluate(() =>
        [...document.querySelectorAll('body, body *')].map((one) => {
          const style = getComputedStyle(one);
          return `${one.localName}.${one.className}: ${[...style].map((name) => style.getPropertyValue(name)).join(';')}`;
        }),
      );
    await askTab(use.browser, tab, 'page/restore', { id: null });
    const after = await styles();
    expect(after.some((line) => line.startsWith('body') && line.includes('7px'))).toBe(false);
    // What it would be without us: nothing of ours left in the page.
    await tab.evaluate(() => {
      for (const style of document.querySelectorAll('style')) if (style.textContent?.includes('jernih')) style.remove();
      for (const one of document.querySelectorAll('*'))
        for (const name of one.getAttributeNames())
          if (name.startsWith('data-jernih') && name !== 'data-jernih-off') one.removeAttribute(name);
    });
    const bare = await styles();
    expect(after.filter((line, n) => line !== bare[n])).toEqual([]);
    await tab.close();
  });

  it.each([
    ['nothing', null],
    ['no strings', garbageShards({ not: 'a shard' })],
    ['no JSON', garbageShards(`\nkabarsulit.example\t{"h":[".kotak-mitra"\n.${className}\t["`)],
    ['wrong types', garbageShards(`\nkabarsulit.example\t{"h":"x","x":[1],"s":[["a"]],"o":7}\n.${className}\t{"0":1}`)],
    [
      'bad selectors',
      garbageShards(
        `\nkabarsulit.example\t{"h":["p:nope","a)","b{}","","..x","p}*{color:red",".kotak-mitra"]}\n.${className}\t["[","p::("]`,
      ),
    ],
  ])('reads a storage that holds %s as nothing more', async (what, stored) => {
    await storeInstead(use.browser, null);
    if (stored) await storeInstead(use.browser, stored);
    const { tab, errors } = await opened(at('plain'));
    await sleep(400);
    const shown = await shownAds(tab);
    expect(shown).not.toContain('adsbygoogle');
    if (what === 'bad selectors') expect(shown).not.toContain('kotak-mitra');
    expect(
      await tab.evaluate(() => [...document.querySelectorAll('article p')].every((one) => one.checkVisibility())),
    ).toBe(true);
    expect(await tab.evaluate(() => getComputedStyle(document.querySelector('article p') as Element).color)).toBe(
      'rgb(0, 0, 0)',
    );
    expect(errors).toEqual([]);
    await tab.close();
  });
});
