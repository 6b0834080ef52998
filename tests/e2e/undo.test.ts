/// <reference types="chrome" />
/** Everything put back: a page that a nag had locked, blurred and made dead is again what it was, element by element. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { visibleTexts } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-behind-a-veil';

/** Notes the page as it is at this moment: every element with its attributes and all that the browser computes for it. */
function notePage(): string[] {
  return [...document.querySelectorAll('*')]
    .filter((element) => !/^(?:head|meta|title|style|script|link)$/.test(element.localName))
    .map((element) => {
      const style = getComputedStyle(element);
      const computed = [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`).join('; ');
      const attributes = [...element.attributes].filter(({ name }) => !name.startsWith('data-jernih'));
      // Chromium puts the style attribute where it was first asked for.
      const written = attributes.map(({ name, value }) => `${name}="${value}"`).sort();
      return `<${element.localName} ${written.join(' ')}> ${computed}`;
    });
}

const script = `const notePage = ${notePage.toString()};
addEventListener('load', () => setTimeout(() => {
  const add = (html) => document.body.insertAdjacentHTML('beforeend', html);
  add('<div id="veil" style="position:fixed;inset:0;background:rgb(0 0 0 / 60%);z-index:900"></div>');
  add('<div id="nag" class="box" role="dialog" style="position:fixed;left:20%;right:20%;top:20%;background:#fff;z-index:901;display:flex !important"><h2>Our newsletter</h2><p>Sign up for the morning letter.</p><input type="email"><button>No thanks</button></div>');
  add('<dialog id="modal"><p>Please turn off your ad blocker.</p><button>Done</button></dialog>');
  document.documentElement.style.overflow = 'hidden';
  document.body.style.cssText = 'overflow: hidden; height: 100vh; padding-right: 15px';
  const main = document.querySelector('main');
  main.style.filter = 'blur(4px)';
  main.style.pointerEvents = 'none';
  main.setAttribute('inert', '');
  main.setAttribute('aria-hidden', 'true');
  document.getElementById('modal').showModal();
  window.noted = notePage();
  window.notePage = notePage;
}, 2500));`;

const html = articlePage({ paragraphs: 20, after: `<script>${script}</script>` });

/** What differs now, element by element: only the properties that do. */
const differences = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { noted, notePage: note } = window as unknown as { noted: string[]; notePage: () => string[] };
    const now = note();
    if (now.length !== noted.length) return [`${now.length} elements instead of ${noted.length}`];
    return now.flatMap((line, index) => {
      const before = new Set(noted[index]?.split('; '));
      return line === noted[index] ? [] : line.split('; ').filter((part) => !before.has(part));
    });
  });

describeInEachBrowser('Putting all back', (open) => {
  const use = useSession(open, [pageSite(url, html)]);
  const isSeen = async (page: Page, id: string) => (await visibleTexts(page, `#${id}`)).length > 0;

  it('restores every style and every attribute', async () => {
    const page = await use.browser.newPage(url);
    await until(() => page.evaluate(() => 'noted' in window), { what: 'the nags' });
    for (const id of ['nag', 'veil', 'modal']) {
      await until(async () => !(await isSeen(page, id)), { what: `#${id} to go` });
    }
    await until(() => page.evaluate(() => getComputedStyle(document.body).overflowY !== 'hidden'), {
      what: 'scrolling',
    });
    expect((await differences(page)).length).toBeGreaterThan(3);

    const options = await use.browser.extensionPage('options.html');
    await options.evaluate(async (address) => {
      const { scripting, tabs } = chrome;
      for (const { id, url: shown } of await tabs.query({})) {
        if (id === undefined || shown !== address) continue;
        await scripting.executeScript({ target: { tabId: id }, files: ['/page-report.js'] });
        await tabs.sendMessage(id, { call: 'page/restore', ask: { id: null } });
      }
    }, url);
    await options.close();
    await until(() => page.evaluate(() => document.documentElement.hasAttribute('data-jernih-off')), {
      what: 'all back',
    });
    expect(await differences(page)).toEqual([]);
  });
});
