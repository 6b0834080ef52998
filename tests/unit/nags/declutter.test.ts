// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type DeclutterRules, declutter } from '@/utils/nags/declutter';
import { type HiddenLog, KEPT, startHiddenLog } from '@/utils/nags/hidden-log';
import { layOut } from './layout';

layOut();

const STORY = '<main data-box="0 0 1024 4000"><article><h1>Harbour keeps its lamp</h1><p>Text.</p></article></main>';
const LOCK = 'overflow-y:hidden;  padding-right: 15px';
const BACKDROP = '<div id="backdrop" style="position:fixed; z-index:2000" data-box="0 0 1024 768"></div>';
const LOGIN = `<div id="login" role="dialog" style="position:fixed; z-index:2001" data-box="300 200 400 300">
  <p>Log in to go on with your stay.</p><button>Not now</button></div>`;
const PAYWALL = `<div id="paywall" role="dialog" style="position:fixed; z-index:2001" data-box="300 200 400 300">
  <p>Subscribe to continue. Already a subscriber? Log in to your account.</p><button aria-label="Close">×</button></div>`;
const COOKIES = `<div id="cookies" style="position:fixed; z-index:9999" data-box="0 668 1024 100">
  We and our partners use cookies. <button>Close</button></div>`;
const AD = `<div id="ad" style="position:fixed; bottom:0" data-box="0 668 1024 100"><button>Close ad</button></div>`;

let stop = () => {};
let log: HiddenLog;

beforeEach(() => {
  vi.useFakeTimers();
  document.documentElement.removeAttribute('style');
  document.documentElement.removeAttribute(KEPT);
  // jsdom keeps the sheet of a style element that goes with innerHTML.
  for (const style of document.querySelectorAll('style')) style.remove();
  document.documentElement.innerHTML = '<head></head><body></body>';
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** Looks at a page until it has come to rest. */
async function look(page: string, rules: Partial<DeclutterRules> = {}): Promise<void> {
  document.body.innerHTML = page;
  log = startHiddenLog();
  stop = declutter(document, { ads: true, nags: true, ownHost: 'jernih-reader', ...rules }, log);
  await rest();
}
const rest = (ms = 5_000) => vi.advanceTimersByTimeAsync(ms);
const add = (markup: string) => document.body.insertAdjacentHTML('beforeend', markup);
const find = (selector: string) => document.querySelector(selector) as HTMLElement;
const hidden = () => [...document.querySelectorAll('[data-jernih-hidden]')].map(({ id }) => id);
const entries = () => log.entries().map(({ kind, selector }) => `${kind} ${selector}`);

describe('a login nag with its backdrop and scroll lock', () => {
  beforeEach(async () => {
    document.documentElement.setAttribute('style', 'overflow-y: clip');
    document.body.setAttribute('style', LOCK);
    await look(STORY + BACKDROP + LOGIN);
  });

  test('goes, and scrolling comes back', () => {
    expect(hidden()).toEqual(['backdrop', 'login']);
    expect(entries().sort()).toEqual(['backdrop #backdrop', 'login #login', 'scroll-lock body', 'scroll-lock html']);
    const { style } = document.body;
    expect([style.getPropertyValue('overflow'), style.getPropertyPriority('overflow')]).toEqual([
      'visible',
      'important',
    ]);
    expect(style.getPropertyValue('position')).toBe('static');
    const root = document.documentElement.style;
    expect([root.getPropertyValue('overflow'), root.getPropertyPriority('overflow')]).toEqual(['auto', 'important']);
    expect(root.getPropertyValue('position')).toBe('');
  });

  test('comes back as it was, to the letter of the style attributes', () => {
    log.restore(null);
    expect(hidden()).toEqual([]);
    expect(document.documentElement.getAttribute('style')).toBe('overflow-y: clip');
    expect(document.body.getAttribute('style')).toBe(LOCK);
    expect(document.body.innerHTML.replaceAll(` ${KEPT}=""`, '')).toBe(
      Object.assign(document.createElement('body'), { innerHTML: STORY + BACKDROP + LOGIN }).innerHTML,
    );
  });

  test('stays back, whatever else the page does', async () => {
    log.restore(null);
    add('<p>More text.</p>');
    await rest();
    expect(hidden()).toEqual([]);
    expect(document.body.getAttribute('style')).toBe(LOCK);
    expect(log.entries()).toEqual([]);
  });

  test('a lock that was put back stays back when a further nag goes', async () => {
    log.restore(null);
    add(COOKIES);
    await rest();
    expect(hidden()).toEqual(['cookies']);
    expect(document.body.getAttribute('style')).toBe(LOCK);
    expect(entries()).toEqual(['consent #cookies']);
  });

  test('a single thing can be put back and the others stay away', async () => {
    log.restore(log.entries().find(({ kind }) => kind === 'login')?.id ?? 0);
    add('<p>More text.</p>');
    await rest();
    expect(hidden()).toEqual(['backdrop']);
  });
});

test('a lock by the style sheet of the page is undone without a trace', async () => {
  document.head.innerHTML = '<style>body.locked { overflow-y: hidden }</style>';
  document.body.className = 'locked';
  await look(STORY + BACKDROP + LOGIN);
  expect(document.body.style.getPropertyValue('overflow')).toBe('visible');
  log.restore(null);
  expect(document.body.hasAttribute('style')).toBe(false);
});

test('a page that is not locked keeps its style', async () => {
  await look(STORY + COOKIES);
  expect(hidden()).toEqual(['cookies']);
  expect(document.body.hasAttribute('style')).toBe(false);
  expect(document.documentElement.hasAttribute('style')).toBe(false);
});

describe('the gate of a publisher', () => {
  test('stays, with its backdrop and lock, and with other nags', async () => {
    document.body.setAttribute('style', LOCK);
    await look(STORY + BACKDROP + PAYWALL + COOKIES);
    expect(hidden()).toEqual([]);
    expect(document.body.getAttribute('style')).toBe(LOCK);
    expect(log.entries()).toEqual([]);
  });

  test('stays although it holds an advertisement', async () => {
    await look(STORY + PAYWALL.replace('<p>', '<button>Close ad</button><p>'));
    expect(hidden()).toEqual([]);
  });

  test('does not save an advertisement', async () => {
    document.body.setAttribute('style', LOCK);
    await look(STORY + BACKDROP + PAYWALL + AD);
    expect(hidden()).toEqual(['ad']);
    expect(document.body.getAttribute('style')).toBe(LOCK);
  });
});

describe('what only looks like a gate', () => {
  const LOCKED_OUT = 'Subscribe to continue. Already a subscriber?';

  test.each([
    ['a dialog that is not to be seen', PAYWALL.replace('style="', 'style="visibility:hidden; ')],
    ['a dialog that is not drawn', PAYWALL.replace('style="', 'style="display:none; ')],
    ['a dialog without a size', PAYWALL.replace('300 200 400 300', '300 200 0 0')],
    ['a dialog that waits outside the window', PAYWALL.replace('300 200 400 300', '300 900 400 300')],
    [
      'a sticky header with an offer',
      `<header style="position:sticky; top:0; z-index:9" data-box="0 0 1024 90"><nav><a href="/">Home</a></nav>
        <a href="/plus">For subscribers</a></header>`,
    ],
    [
      'a bar at the bottom with an offer',
      `<div style="position:fixed; z-index:9" data-box="0 700 1024 68">Free articles left: 3</div>`,
    ],
    [
      'a large box with an offer in a menu that is shut',
      `<div style="position:fixed; z-index:9" data-box="600 0 424 768"><p>Weather and winds</p>
        <ul style="display:none"><li>For subscribers</li></ul></div>`,
    ],
  ])('%s: the nags beside it go', async (_name, markup) => {
    document.body.setAttribute('style', LOCK);
    await look(STORY + markup + BACKDROP + LOGIN);
    expect(hidden()).toEqual(['backdrop', 'login']);
    expect(document.body.style.getPropertyValue('overflow')).toBe('visible');
  });

  test.each([
    [
      'a sheet that locks the page',
      `<div style="position:fixed; z-index:9" data-box="0 560 1024 208">${LOCKED_OUT}</div>`,
    ],
    [
      'a layer over half of the page',
      `<div style="position:fixed; z-index:9" data-box="0 300 1024 468">${LOCKED_OUT}</div>`,
    ],
    ['a dialog in the flow', `<div role="dialog" data-box="100 300 300 100">${LOCKED_OUT}</div>`],
  ])('%s is a gate', async (_name, markup) => {
    document.body.setAttribute('style', LOCK);
    await look(STORY + markup + COOKIES);
    expect(hidden()).toEqual([]);
    expect(document.body.getAttribute('style')).toBe(LOCK);
  });

  test('the end of a text that was cut is left where it is', async () => {
    await look(`${STORY}<div id="gate" data-box="0 300 1024 300">${LOCKED_OUT}</div>${COOKIES}`);
    expect(hidden()).toEqual(['cookies']);
  });
});

describe('what stays', () => {
  test.each([
    [
      'a sticky header with navigation, although it speaks like a nag',
      `<header style="position:sticky; top:0; z-index:5000" data-box="0 0 1024 80"><nav><a href="/">Home</a></nav>
        <a href="/newsletter">Newsletter</a> <a href="/app">Get the app</a></header>`,
    ],
    [
      'a box with neither word nor advertisement, whatever its place',
      `<div role="dialog" style="position:fixed; z-index:99999" data-box="0 0 1024 768">
        Choose the colour of your kayak <button>Close</button></div>`,
    ],
    ['a layer without a box to go with', BACKDROP],
    [
      'the words of a nag in the text itself',
      '<section data-box="0 100 1024 600">Log in to our newsletter in the app: cookies. <button>Close</button></section>',
    ],
    [
      'a sticky bar with the search of the site, although it speaks like a nag',
      `<div style="position:sticky; top:0; z-index:5000" data-box="0 0 1024 80"><form role="search"></form>
        <a href="/newsletter">Newsletter</a> <a href="/app">Get the app</a></div>`,
    ],
    [
      'a player',
      `<div style="position:fixed; z-index:5000" data-box="700 500 300 200"><video></video>
        Get the app, newsletter <button>Close</button></div>`,
    ],
    [
      'our own reading view',
      '<jernih-reader style="position:fixed" data-box="0 0 1024 768">cookies newsletter get the app</jernih-reader>',
    ],
    [
      'a nag that is not drawn',
      '<div role="dialog" style="position:fixed; display:none" data-box="0 668 1024 100">cookies, newsletter</div>',
    ],
    [
      'an article in a layer of its own',
      '<div style="position:fixed; z-index:5000" data-box="0 0 1024 768"><article>Cookies and newsletters</article></div>',
    ],
  ])('%s', async (_name, markup) => {
    document.body.setAttribute('style', LOCK);
    await look(STORY + markup);
    expect(hidden()).toEqual([]);
    expect(document.body.getAttribute('style')).toBe(LOCK);
  });
});

describe('the reader’s settings', () => {
  test('both go where both are wanted away', async () => {
    await look(STORY + LOGIN + AD);
    expect(hidden()).toEqual(['login', 'ad']);
  });

  test('nags stay where only ads are wanted away, and so does the lock', async () => {
    document.body.setAttribute('style', LOCK);
    await look(STORY + LOGIN + AD, { nags: false });
    expect(hidden()).toEqual(['ad']);
    expect(document.body.getAttribute('style')).toBe(LOCK);
  });

  test('ads stay where only nags are wanted away', async () => {
    await look(STORY + LOGIN + AD, { ads: false });
    expect(hidden()).toEqual(['login']);
  });
});

describe('later', () => {
  test('a nag that comes later goes, too', async () => {
    await look(STORY);
    add(COOKIES);
    await rest();
    expect(hidden()).toEqual(['cookies']);
    expect(log.entries()).toMatchObject([{ kind: 'consent', reason: expect.stringContaining('says consent') }]);
  });

  test('a nag that was there and opens later goes, too', async () => {
    await look(STORY + LOGIN.replace('role="dialog"', 'class="shut"').replace('position', 'display:none; position'));
    expect(hidden()).toEqual([]);
    find('#login').style.display = 'block';
    await rest();
    expect(hidden()).toEqual(['login']);
  });

  test('nothing goes after the end', async () => {
    await look(STORY);
    stop();
    add(COOKIES);
    await rest();
    expect(hidden()).toEqual([]);
  });

  test('what was hidden before the end stays hidden', async () => {
    await look(STORY + COOKIES);
    stop();
    expect(hidden()).toEqual(['cookies']);
  });
});
