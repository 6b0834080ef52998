// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type DeclutterRules, declutter } from '@/utils/nags/declutter';
import { startHiddenLog } from '@/utils/nags/hidden-log';
import { layOut } from './layout';

layOut();

const STORY = '<main data-box="0 0 1024 4000"><article><h1>Harbour keeps its lamp</h1><p>Text.</p></article></main>';
const LOCK = 'overflow-y:hidden;  padding-right: 15px';
const BACKDROP = '<div id="backdrop" style="position:fixed; z-index:2000" data-box="0 0 1024 768"></div>';
const LOGIN = `<div id="login" role="dialog" style="position:fixed; z-index:2001" data-box="300 200 400 300">
  <p>Log in to go on with your stay.</p><button>Not now</button></div>`;
const COOKIES = `<div id="cookies" style="position:fixed; z-index:9999" data-box="0 668 1024 100">
  We and our partners use cookies. <button>Close</button></div>`;

let stop = () => {};

beforeEach(() => {
  vi.useFakeTimers();
  document.body.removeAttribute('style');
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

/** Looks at a page until it has come to rest. */
async function look(page: string, rules: Partial<DeclutterRules>): Promise<void> {
  document.body.innerHTML = page;
  stop = declutter(
    document,
    { ads: true, nags: true, consent: true, ownHost: 'jernih-reader', ...rules },
    startHiddenLog(),
  );
  await rest();
}
const rest = () => vi.advanceTimersByTimeAsync(5_000);
const find = (selector: string) => document.querySelector(selector) as HTMLElement;
const hidden = () => [...document.querySelectorAll('[data-jernih-hidden]')].map(({ id }) => id);

describe('a consent wall', () => {
  const WALL = BACKDROP + COOKIES;

  test('stays with its backdrop and its lock where walls are let be', async () => {
    document.body.setAttribute('style', LOCK);
    await look(STORY + WALL, { consent: false });
    expect(hidden()).toEqual([]);
    expect(document.body.getAttribute('style')).toBe(LOCK);
  });

  test('stays while it is being answered, and goes when it was not to be answered', async () => {
    let answering = true;
    await look(STORY + WALL, { isAnswered: (box) => answering && box.id === 'cookies' });
    expect(hidden()).toEqual([]);
    answering = false;
    find('#cookies').style.opacity = '1';
    await rest();
    expect(hidden()).toEqual(['backdrop', 'cookies']);
  });

  test('has no say over other nags', async () => {
    await look(STORY + LOGIN, { consent: false, isAnswered: () => true });
    expect(hidden()).toEqual(['login']);
  });
});
