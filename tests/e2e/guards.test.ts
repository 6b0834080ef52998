/** What a page does behind the reading view, and that the reader is not troubled by it. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite } from '../support/news-server';
import { sleep, until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { storeSettings, untilPageStart } from './support/in-extension';
import { clickInView, readingView, readingViewClosed, seenArticle } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-whatever-the-weather';
const after = `<dialog id="early"><button>Early</button></dialog><dialog id="late"><button id="in-late">Late</button></dialog>
<div id="host"></div><div style="height:9000px">A long page.</div>
<script>
window.heard = [];
for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'input'])
  for (const target of [window, document, document.body])
    for (const capture of [true, false])
      target.addEventListener(type, (event) => window.heard.push(type + ' ' + (event.key ?? event.data)), capture);
for (const dialog of document.querySelectorAll('dialog'))
  for (const type of ['close', 'toggle', 'cancel']) dialog.addEventListener(type, () => window.heard.push(type + ' ' + dialog.id));
</script>`;

/** Puts the page into a state that every test begins with: a box with the greatest z-index, as nags have. */
const nag = (id: string) =>
  `<div id="${id}" style="position:fixed;inset:0;z-index:2147483647;background:#c00"><button>Subscribe</button></div>`;

describeInEachBrowser('A page behind the reading view', (open) => {
  const use = useSession(open, [pageSite(url, articlePage({ paragraphs: 40, after }))]);
  const load = async () => {
    const page = await use.browser.newPage(url);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    return page;
  };
  const read = async () => {
    const page = await load();
    await use.browser.clickAction(page);
    await readingView(page);
    return page;
  };
  const close = async (page: Page) => {
    await page.keyboard.press('Escape');
    await readingViewClosed(page);
  };
  const heard = (page: Page) => page.evaluate(() => (window as unknown as { heard: string[] }).heard);
  const hear = (page: Page) =>
    page.evaluate(() => {
      (window as unknown as { heard: string[] }).heard = [];
    });
  /** Whether a click in the middle of the window would be the view's. */
  const isOnTop = (page: Page) =>
    page.evaluate(() => document.elementFromPoint(innerWidth / 2, innerHeight / 2)?.localName === 'jernih-reader');
  /** Whether a real click reaches a button of the view. */
  const opensPanel = async (page: Page) => {
    await clickInView(page, '[data-reader-text]');
    const has = () =>
      page.evaluate(() => document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.panel') != null);
    const opened = await until(has, { timeout: 8000, what: 'the panel' }).catch(() => false);
    if (opened) await page.keyboard.press('Escape');
    return opened;
  };
  const scrollTop = (page: Page) =>
    page.evaluate(
      () => document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.scroller')?.scrollTop ?? -1,
    );

  it('opens modal dialogs in vain, and has them back afterwards without having heard of it', async () => {
    const page = await load();
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#early')?.showModal());
    await use.browser.clickAction(page);
    await readingView(page);
    await sleep(100);
    await hear(page);
    expect(await opensPanel(page)).toBe(true);
    await page.evaluate(() => {
      document.querySelector<HTMLDialogElement>('#late')?.showModal();
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      const dialog = root?.appendChild(document.createElement('dialog'));
      dialog?.append(document.createElement('button'));
      dialog?.showModal();
    });
    await until(() => isOnTop(page), { what: 'the view on top' });
    expect(await opensPanel(page)).toBe(true);
    const before = await scrollTop(page);
    await page.keyboard.press('PageDown');
    await until(async () => (await scrollTop(page)) > before + 100, { what: 'the keys in the view' });
    const modals = () =>
      page.evaluate(() => [
        ...[...document.querySelectorAll('dialog:modal')].map(({ id }) => id),
        ...(document.querySelector('#host')?.shadowRoot?.querySelector('dialog:modal') ? ['in a root'] : []),
      ]);
    expect(await modals()).toEqual([]);
    // What the page closes meanwhile stays closed.
    await page.evaluate(() => document.querySelector<HTMLDialogElement>('#late')?.close());
    await close(page);
    expect(await modals()).toEqual(['early', 'in a root']);
    await sleep(100);
    expect((await heard(page)).filter((line) => /early/.test(line))).toEqual([]);
    await page.close();
  });

  it('has its late boxes under the view, wherever they are put, and gets them back', async () => {
    const page = await read();
    await page.evaluate((html) => {
      document.body.insertAdjacentHTML('beforeend', html.replaceAll('ID', 'in-body'));
      document.documentElement.insertAdjacentHTML('beforeend', html.replaceAll('ID', 'on-html'));
      const popover = document.createElement('div');
      popover.id = 'popover';
      popover.popover = 'manual';
      popover.style.cssText = 'inset:0;width:100vw;height:100vh';
      document.body.append(popover);
      popover.showPopover();
    }, nag('ID'));
    const covered = () =>
      page.evaluate(() =>
        ['in-body', 'on-html', 'popover'].map((id) => {
          const box = document.getElementById(id);
          return box?.inert === true && !box.checkVisibility({ visibilityProperty: true });
        }),
      );
    await until(async () => (await covered()).every(Boolean), { what: 'all boxes covered' });
    expect(await isOnTop(page)).toBe(true);
    await close(page);
    expect(await covered()).toEqual([false, false, false]);
    expect(await page.evaluate(() => document.querySelectorAll('[inert], [data-jernih-covered]').length)).toBe(0);
    await page.close();
  });

  it('cannot win by taking our marks off, and does not hang the tab by trying', async () => {
    const page = await read();
    await page.evaluate(() => {
      const main = document.querySelector('main');
      const fight = () => {
        main?.removeAttribute('inert');
        main?.removeAttribute('data-jernih-covered');
        document.documentElement.removeAttribute('data-jernih-reading');
      };
      const observer = new MutationObserver(fight);
      if (main) observer.observe(main, { attributes: true });
      Object.assign(window, { endFight: () => observer.disconnect() });
      fight();
    });
    await sleep(400);
    await page.evaluate(() => (window as unknown as { endFight(): void }).endFight());
    await page.evaluate(() => document.querySelector('main')?.removeAttribute('inert'));
    await until(() => page.evaluate(() => document.querySelector('main')?.inert === true), { what: 'an inert page' });
    expect(await isOnTop(page)).toBe(true);
    await close(page);
    expect(await page.evaluate(() => document.querySelector('main')?.outerHTML.slice(0, 6))).toBe('<main>');
    await page.close();
  });

  it('does not hear the keys of the view, nor what is written there', async () => {
    const page = await read();
    await hear(page);
    const before = await scrollTop(page);
    // Not "/": Firefox opens its own search with it, which takes the keys after it.
    for (const key of ['j', 'k', 'm', ' '] as const) await page.keyboard.press(key);
    await until(async () => (await scrollTop(page)) > before + 100, { what: 'Space to scroll the view' });
    await page.evaluate(() => {
      const field = document.createElement('input');
      field.id = 'field';
      const told: string[] = [];
      for (const type of ['keydown', 'input']) field.addEventListener(type, () => told.push(type));
      Object.assign(field, { told });
      document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.scroller')?.prepend(field);
      field.focus();
    });
    await page.keyboard.type('ab');
    const field = await page.evaluate(() => {
      const element = document.querySelector('jernih-reader')?.shadowRoot?.querySelector<HTMLInputElement>('#field');
      return { value: element?.value, told: (element as unknown as { told: string[] }).told };
    });
    expect(field).toEqual({ value: 'ab', told: ['keydown', 'input', 'keydown', 'input'] });
    expect(await heard(page)).toEqual([]);
    await close(page);
    await sleep(100);
    expect(await heard(page)).toEqual([]);
    await page.keyboard.press('j');
    expect(await heard(page)).toContain('keydown j');
    await page.close();
  });

  it.each([
    ['everywhere', { hideAds: false }, ['keys']],
    ['before it is told apart', { adsEverywhere: false }, ['keys']],
    ['on its site', { sites: { 'letter.example': ['ads'] } }, ['keys', 'known-ads']],
  ])('does not hear them either where advertisements are left alone %s', async (_, settings, scripts) => {
    await storeSettings(use.browser, settings);
    await untilPageStart(use.browser, scripts);
    const page = await read();
    await hear(page);
    await page.keyboard.press('j');
    expect(await heard(page)).toEqual([]);
    await close(page);
    await page.keyboard.press('j');
    expect((await heard(page)).filter((line) => line === 'keydown j')).not.toEqual([]);
    await page.close();
    await storeSettings(use.browser, {});
    await untilPageStart(use.browser, ['known-ads']);
  });

  it.each([
    [
      'takes all out of its <html>',
      () => void document.documentElement.replaceChildren(document.createElement('body')),
    ],
    [
      'puts another <html> in',
      () =>
        void document.replaceChild(
          document.implementation.createHTMLDocument('New').documentElement,
          document.documentElement,
        ),
    ],
    [
      'writes its document anew',
      () => {
        document.open();
        document.write('<!doctype html><title>New</title><body><button>Subscribe</button><p>Something else.</p>');
        document.close();
      },
    ],
  ])('%s, and the reader reads on at the same line', async (_name, wipe) => {
    const page = await read();
    await page.keyboard.press('PageDown');
    await until(async () => (await scrollTop(page)) > 200, { what: 'scrolling' });
    await sleep(300);
    const line = await scrollTop(page);
    await page.evaluate(wipe);
    await until(async () => (await scrollTop(page)) > 0, { what: 'the view again' });
    expect(Math.abs((await scrollTop(page)) - line)).toBeLessThan(3);
    await page.evaluate((html) => document.body.insertAdjacentHTML('beforeend', html), nag('after-wipe'));
    await until(() => isOnTop(page), { what: 'the view on top' });
    expect(await opensPanel(page)).toBe(true);
    await close(page);
    expect(await page.evaluate(() => document.querySelectorAll('[inert], [data-jernih-reading]').length)).toBe(0);
    await page.close();
  });

  it('cannot carry the view away by zooming or turning its <html>', async () => {
    const page = await load();
    await page.evaluate(() => {
      scrollTo(0, 2000);
      document.documentElement.style.cssText =
        'transform:scale(.5) rotate(5deg);zoom:1.5;font-size:6px;will-change:transform';
    });
    await use.browser.clickAction(page);
    await readingView(page);
    const box = await page.evaluate(() => {
      const { left, top, width, height } =
        document.querySelector('jernih-reader')?.getBoundingClientRect() ?? new DOMRect();
      const paragraph = document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-body] p');
      const size = paragraph ? getComputedStyle(paragraph).fontSize : '';
      return [left, top, width === innerWidth, height === innerHeight, size];
    });
    expect(box).toEqual([0, 0, true, true, '20px']);
    await close(page);
    expect(await page.evaluate(() => document.documentElement.style.zoom)).toBe('1.5');
    await page.close();
  });

  it('moves on by itself: the article stays, and what is there now is offered', async () => {
    const page = await read();
    const title = (await seenArticle(page))?.title;
    const note = () =>
      page.evaluate(
        () =>
          document
            .querySelector('jernih-reader')
            ?.shadowRoot?.querySelector('[data-note]')
            ?.getAttribute('data-note') ?? null,
      );
    await page.evaluate(() => history.replaceState(null, '', `${location.pathname}?tidy=1`));
    await page.evaluate(() => history.pushState(null, '', '#part'));
    await sleep(200);
    expect(await note()).toBeNull();
    await page.evaluate(() => {
      history.pushState(null, '', '/2026/11/the-cook-counts-her-oranges');
      for (const heading of document.querySelectorAll('h1')) heading.textContent = 'The cook counts her oranges';
      document.title = 'The cook counts her oranges';
    });
    await until(async () => (await note()) === 'moved', { what: 'the word' });
    expect((await seenArticle(page))?.title).toBe(title);
    await clickInView(page, '[data-note-action]');
    await until(async () => (await readingView(page)).title === 'The cook counts her oranges', {
      what: 'the new article',
    });
    await page.goBack({ waitUntil: [] as never });
    await readingViewClosed(page);
    await page.close();
  });
});
