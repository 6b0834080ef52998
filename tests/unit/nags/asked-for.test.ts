// @vitest-environment jsdom
/** What the reader has opened stays open; what comes by itself goes. */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { declutter } from '@/utils/nags/declutter';
import { type HiddenLog, startHiddenLog } from '@/utils/nags/hidden-log';
import { layOut } from './layout';

layOut();

const STORY = `<main data-box="0 0 1024 4000"><article><h1>Harbour keeps its lamp</h1><p>Text.</p></article></main>
<header><button id="enter">Log in</button><input id="search"></header>`;
const LOGIN = `<div id="login" role="dialog" style="position:fixed; z-index:2001" data-box="300 200 400 300">
  <p>Log in to go on with your stay.</p><input id="name"><button>Not now</button></div>`;
const BACKDROP = '<div id="backdrop" style="position:fixed; z-index:2000" data-box="0 0 1024 768"></div>';
const COOKIES = `<div id="cookies" style="position:fixed; z-index:9999" data-box="0 668 1024 100">
  We and our partners use cookies. <button>Close</button></div>`;
const LOCK = 'overflow-y: hidden';

let stop = () => {};
let log: HiddenLog;
let listeners: Map<string, (event: Partial<Event>) => void>;

const rest = (ms = 5_000) => vi.advanceTimersByTimeAsync(ms);
const add = (markup: string) => document.body.insertAdjacentHTML('beforeend', markup);
const find = (selector: string) => document.querySelector(selector) as HTMLElement;
const hidden = () => [...document.querySelectorAll('[data-jernih-hidden]')].map(({ id }) => id);

/** No script can make a trusted event, in jsdom neither: the listeners are called with what they read. */
function input(type: string, selector: string, change: Partial<KeyboardEvent> = {}) {
  listeners.get(type)?.({ type, isTrusted: true, target: find(selector), ...change });
}
const tap = (selector = '#enter', change: Partial<Event> = {}) => input('pointerdown', selector, change);
const press = (key: string, selector = '#enter') => input('keydown', selector, { key });

beforeEach(async () => {
  vi.useFakeTimers();
  document.documentElement.innerHTML = '<head></head><body></body>';
  document.body.removeAttribute('style');
  document.body.innerHTML = STORY;
  log = startHiddenLog();
  const listen = vi.spyOn(document, 'addEventListener');
  stop = declutter(document, { ads: true, nags: true, consent: true, ownHost: 'jernih-reader' }, log);
  listeners = new Map(listen.mock.calls.map(([type, listener]) => [type, listener as () => void]));
  listen.mockRestore();
  await rest();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('a box that comes right after a tap', () => {
  test('stays for as long as it is open, whatever the page does', async () => {
    tap();
    add(BACKDROP + LOGIN);
    await rest();
    add('<p>More text.</p>');
    await rest();
    expect(hidden()).toEqual([]);
  });

  test('stays when it comes late in the time of grace', async () => {
    tap();
    await rest(1_400);
    add(LOGIN);
    await rest();
    expect(hidden()).toEqual([]);
  });

  test('stays through further taps and keys', async () => {
    tap();
    add(LOGIN);
    await rest(700);
    tap('#name');
    press('a', '#name');
    await rest();
    expect(hidden()).toEqual([]);
  });

  test.each(['Enter', ' '])('is asked for by the key %j on a button, too', async (key) => {
    press(key);
    add(LOGIN);
    await rest();
    expect(hidden()).toEqual([]);
  });

  test('takes along no nag that comes by itself', async () => {
    tap();
    add(LOGIN);
    await rest(2_000);
    add(COOKIES);
    await rest();
    expect(hidden()).toEqual(['cookies']);
  });

  test('takes along no nag that was there before the tap', async () => {
    add(COOKIES);
    await rest(10);
    tap();
    add(LOGIN);
    await rest();
    expect(hidden()).toEqual(['cookies']);
  });

  test('keeps its lock, and a lock that a nag leaves behind is undone once it has gone', async () => {
    document.body.setAttribute('style', LOCK);
    tap();
    add(LOGIN);
    await rest(2_000);
    add(COOKIES);
    await rest();
    expect(hidden()).toEqual(['cookies']);
    expect(document.body.getAttribute('style')).toBe(LOCK);
    find('#login').remove();
    await rest();
    expect(document.body.style.getPropertyValue('overflow')).toBe('visible');
  });

  test('goes when the page opens it again by itself', async () => {
    tap();
    add(LOGIN);
    await rest();
    const login = find('#login');
    login.remove();
    await rest();
    document.body.append(login);
    await rest();
    expect(hidden()).toEqual(['login']);
  });
});

describe('what does not ask for anything', () => {
  test.each([
    ['a tap by a script of the page', () => tap('#enter', { isTrusted: false })],
    ['a tap beside everything', () => tap('body')],
    [
      'a finger that scrolls',
      () => {
        tap('main p');
        input('pointercancel', 'main p');
      },
    ],
    ['Space with nothing focused', () => press(' ', 'body')],
    ['Space in a field', () => press(' ', '#search')],
    ['a letter in a field', () => press('x', '#search')],
    ['Escape', () => press('Escape')],
  ])('%s', async (_name, act) => {
    act();
    add(LOGIN);
    await rest(2_000);
    expect(hidden()).toEqual(['login']);
  });

  test('a tap that was long before', async () => {
    tap();
    await rest(1_600);
    add(LOGIN);
    await rest(1_400);
    expect(hidden()).toEqual(['login']);
  });
});

describe('a box that the reader works in', () => {
  test('stays', async () => {
    add(LOGIN);
    find('#name').focus();
    tap('#name');
    await rest();
    expect(hidden()).toEqual([]);
  });

  test('stays when it is written in without a tap', async () => {
    add(LOGIN);
    find('#name').focus();
    press('i', '#name');
    await rest();
    expect(hidden()).toEqual([]);
  });

  test('goes when a script gave it the focus', async () => {
    add(LOGIN);
    find('#name').focus();
    await rest();
    expect(hidden()).toEqual(['login']);
  });
});

describe('a nag that was hidden', () => {
  beforeEach(async () => {
    add(LOGIN);
    await rest();
    expect(hidden()).toEqual(['login']);
  });

  test('comes back when a tap opens the very same box', async () => {
    tap();
    find('#login').classList.add('open');
    await rest();
    expect(hidden()).toEqual([]);
    expect(log.entries()).toEqual([]);
    expect(find('#login').style.getPropertyValue('display')).toBe('');
  });

  test('stays away when the page touches it by itself, and when a tap opens something else', async () => {
    find('#login').classList.add('open');
    await rest();
    tap();
    document.body.classList.add('busy');
    await rest();
    expect(hidden()).toEqual(['login']);
  });
});
