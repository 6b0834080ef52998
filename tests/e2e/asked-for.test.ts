/** A dialog that the reader has opened stays; the nags of the same page go. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { sleep, until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { visibleTexts } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';

const box = (id: string, style: string, inside: string) =>
  `<div id="${id}" style="position:fixed;z-index:3000;background:#fff;${style}">${inside}</div>`;
const ALERTS = 'Get breaking news alerts: allow notifications. <button>Not now</button>';

/** The page's own ways: a dialog that its button opens, with backdrop and scroll lock, and nags of three kinds. */
const script = `
const add = (html) => document.body.insertAdjacentHTML('beforeend', html);
setTimeout(() => add(${JSON.stringify(box('early', 'bottom:0;left:0;right:0;height:110px', ALERTS))}), 400);
document.getElementById('masuk').addEventListener('click', () => {
  setTimeout(() => {
    add(${JSON.stringify(box('backdrop', 'inset:0;background:rgb(0 0 0 / 50%)', ''))});
    add(${JSON.stringify(
      box(
        'login',
        'z-index:3001;left:25%;top:20%;width:50%;height:50%" role="dialog" aria-modal="true',
        '<h2>Masuk untuk melanjutkan</h2><input id="name" aria-label="Nama"><button id="later">Nanti saja</button>',
      ),
    )});
    document.body.style.overflow = 'hidden';
    document.getElementById('name').focus();
  }, 300);
  setTimeout(() => add(${JSON.stringify(box('late', 'bottom:0;left:0;right:0;height:110px', ALERTS))}), 3200);
});
addEventListener('click', ({ target }) => {
  if (target.id !== 'later') return;
  for (const id of ['login', 'backdrop']) document.getElementById(id).remove();
  document.body.style.overflow = '';
});`;
const FLAGRANT = box('flagrant', 'bottom:0;left:0;right:0;height:110px;display:flex !important', ALERTS);

const html = articlePage({
  paragraphs: 30,
  after: `<button id="masuk" style="position:absolute;top:4px;right:4px">Masuk</button>${FLAGRANT}<script>${script}</script>`,
});

describeInEachBrowser('A dialog that the reader has opened', (open) => {
  const use = useSession(open, [pageSite(url, html)]);
  const isSeen = async (page: Page, id: string) => (await visibleTexts(page, `#${id}`)).length > 0;

  it('stays for as long as it is written in, while nags go', async () => {
    const page = await use.browser.newPage(url);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await until(() => page.evaluate(() => document.getElementById('early') !== null), { what: 'the early nag' });
    await until(async () => !(await isSeen(page, 'early')), { what: 'the early nag to go' });
    await until(async () => !(await isSeen(page, 'flagrant')), { what: 'the nag with an important display to go' });

    await page.click('#masuk');
    await until(() => isSeen(page, 'login'), { what: 'the dialog' });
    const began = Date.now();
    let typed = '';
    while (Date.now() - began < 5_200) {
      await page.keyboard.press('a');
      typed += 'a';
      await sleep(250);
      expect(await isSeen(page, 'login'), `the dialog ${Date.now() - began} ms after it opened`).toBe(true);
    }
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#name')?.value)).toBe(typed);
    expect(await isSeen(page, 'backdrop')).toBe(true);
    expect(await page.evaluate(() => document.getElementById('late') !== null)).toBe(true);
    await until(async () => !(await isSeen(page, 'late')), { what: 'the late nag to go' });
    expect(await isSeen(page, 'login')).toBe(true);

    await page.click('#later');
    expect(await isSeen(page, 'login')).toBe(false);
    expect(await page.evaluate(() => getComputedStyle(document.body).overflowY)).not.toBe('hidden');
  });
});
