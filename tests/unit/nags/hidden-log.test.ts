// @vitest-environment jsdom
import { beforeEach, expect, test, vi } from 'vitest';
import { HIDDEN_CSS, KEPT, startHiddenLog } from '@/utils/nags/hidden-log';

beforeEach(() => {
  document.body.innerHTML = `<div id="nag" class="x" style="top:0;  LEFT: 1px"><b>Log in</b>
    to read   more</div><p class="bar low dark">Cookies</p><p>Text</p>`;
});

const find = (selector: string) => document.querySelector(selector) as HTMLElement;
const html = () => document.documentElement.outerHTML;
/** The mark is all that may be left of a thing that was hidden. */
const unmarked = () => html().replaceAll(` ${KEPT}=""`, '');

test('hiding and putting back leaves the page as it was but for the mark', () => {
  const before = html();
  const log = startHiddenLog();
  log.hide(find('#nag'), 'login', 'test');
  log.hide(find('.bar'), 'consent', 'test');
  expect(unmarked()).not.toBe(before);
  log.restore(null);
  expect(unmarked()).toBe(before);
  expect([...document.querySelectorAll(`[${KEPT}]`)]).toEqual([find('#nag'), find('.bar')]);
  expect(log.entries()).toEqual([]);
});

test('the style sheet hides what is marked, and only that', () => {
  const selectors = HIDDEN_CSS.slice(0, HIDDEN_CSS.indexOf('{')).split(',');
  const [marked = ''] = selectors;
  expect(selectors).toEqual([marked, `${marked}::backdrop`]);
  expect(HIDDEN_CSS.endsWith('{display:none!important}')).toBe(true);
  expect(document.querySelectorAll(marked)).toHaveLength(0);
  startHiddenLog().hide(find('#nag'), 'login', 'test');
  expect([...document.querySelectorAll(marked)]).toEqual([find('#nag')]);
});

test('the style sheet outweighs what a site says with two ids', () => {
  // jsdom's cascade knows no specificity: the ids of each selector are counted.
  const selectors = HIDDEN_CSS.slice(0, HIDDEN_CSS.indexOf('{')).split(',');
  for (const selector of selectors) expect(selector.match(/#[\w-]+/g)?.length, selector).toBeGreaterThan(2);
});

test('the log says what is hidden, by selector and words', () => {
  const log = startHiddenLog();
  log.hide(find('#nag'), 'login', 'says login');
  log.hide(find('.bar'), 'consent', 'says consent');
  log.hide(find('p:last-child'), 'banner', 'test');
  expect(log.entries()).toEqual([
    { id: 1, kind: 'login', reason: 'says login', selector: '#nag', text: 'Log in to read more' },
    { id: 2, kind: 'consent', reason: 'says consent', selector: 'p.bar.low', text: 'Cookies' },
    { id: 3, kind: 'banner', reason: 'test', selector: 'p', text: 'Text' },
  ]);
});

test('what was refused is said, is there when its wall is gone, and is not put back', () => {
  const log = startHiddenLog();
  log.refuse(find('#nag'), 'OneTrust', 'Reject all');
  log.refuse(find('.bar'), 'news.example', '');
  find('#nag').remove();
  const refused = [
    {
      id: 1,
      kind: 'consent',
      reason: 'refused: OneTrust',
      selector: '#nag',
      text: 'OneTrust: “Reject all”',
      refused: true,
    },
    {
      id: 2,
      kind: 'consent',
      reason: 'refused: news.example',
      selector: 'p.bar.low',
      text: 'news.example',
      refused: true,
    },
  ];
  expect(log.entries()).toEqual(refused);
  log.restore(null);
  log.restore(1);
  expect(log.entries()).toEqual(refused);
});

test('long words are cut', () => {
  find('.bar').textContent = 'x'.repeat(500);
  const log = startHiddenLog();
  log.hide(find('.bar'), 'consent', 'test');
  expect(log.entries()[0]?.text).toBe('x'.repeat(120));
});

test('the entries can be sent as JSON', () => {
  const log = startHiddenLog();
  log.hide(find('.bar'), 'consent', 'test');
  expect(JSON.parse(JSON.stringify(log.entries()))).toEqual(log.entries());
});

test('one thing can be put back alone', () => {
  const log = startHiddenLog();
  log.hide(find('#nag'), 'login', 'test');
  log.hide(find('.bar'), 'consent', 'test');
  const bar = find('.bar').outerHTML;
  log.restore(1);
  expect(log.entries().map(({ id }) => id)).toEqual([2]);
  expect(find('#nag').hasAttribute(KEPT)).toBe(true);
  expect(find('.bar').outerHTML).toBe(bar);
  log.restore(99);
  expect(log.entries()).toHaveLength(1);
});

test('the same element is in it once, and its first way back holds', () => {
  const log = startHiddenLog();
  const first = vi.fn();
  const second = vi.fn();
  log.add(document.body, 'scroll-lock', 'first', first);
  log.add(document.body, 'scroll-lock', 'second', second);
  expect(log.entries().map(({ reason }) => reason)).toEqual(['first']);
  log.restore(null);
  log.restore(null);
  expect(first).toHaveBeenCalledOnce();
  expect(second).not.toHaveBeenCalled();
});

test('what has gone from the page is not in it', () => {
  const log = startHiddenLog();
  log.hide(find('#nag'), 'login', 'test');
  find('#nag').remove();
  expect(log.entries()).toEqual([]);
});

test.each([
  ['an important display in its style attribute', 'display: flex  !important; TOP: 1px', ''],
  ['an important display in a style sheet', 'top:0;', '<style>#nag { display: grid !important }</style>'],
  ['no style attribute at all', null, '<style>#nag { display: block !important }</style>'],
])('hides what has %s, and gives the very same back', (_name, style, sheet) => {
  document.head.innerHTML = sheet;
  const nag = find('#nag');
  if (style === null) nag.removeAttribute('style');
  else nag.setAttribute('style', style);
  const log = startHiddenLog();
  log.hide(nag, 'login', 'test');
  expect(getComputedStyle(nag).display).toBe('none');
  // A page that insists is hidden again by the next look.
  nag.style.setProperty('display', 'flex', 'important');
  log.hide(nag, 'login', 'test');
  expect(getComputedStyle(nag).display).toBe('none');
  log.restore(null);
  expect(getComputedStyle(nag).display).not.toBe('none');
});

test('the style attribute comes back to the letter', () => {
  const style = 'display: flex  !important; TOP: 1px';
  find('#nag').setAttribute('style', style);
  const log = startHiddenLog();
  log.hide(find('#nag'), 'login', 'test');
  log.restore(null);
  expect(find('#nag').getAttribute('style')).toBe(style);
});

test('what the page has written into the style meanwhile stays written', () => {
  find('#nag').setAttribute('style', 'display: flex !important');
  const log = startHiddenLog();
  log.hide(find('#nag'), 'login', 'test');
  find('#nag').style.setProperty('color', 'red');
  log.restore(null);
  const { style } = find('#nag');
  expect([style.getPropertyValue('display'), style.getPropertyPriority('display')]).toEqual(['flex', 'important']);
  expect(style.getPropertyValue('color')).toBe('red');
});

test('a backdrop and a locked root have nothing to say', () => {
  const log = startHiddenLog();
  log.hide(find('#nag'), 'backdrop', 'test');
  log.add(document.body, 'scroll-lock', 'test', () => {});
  expect(log.entries().map(({ text }) => text)).toEqual(['', '']);
});

test('what is released may be hidden again', () => {
  const log = startHiddenLog();
  log.hide(find('#nag'), 'login', 'test');
  log.hide(find('.bar'), 'consent', 'test');
  expect(log.release((_element, kind) => kind === 'login')).toEqual([find('#nag')]);
  expect(find('#nag').hasAttribute(KEPT)).toBe(false);
  expect(log.entries().map(({ kind }) => kind)).toEqual(['consent']);
  log.hide(find('#nag'), 'login', 'test');
  expect(log.entries().map(({ kind }) => kind)).toEqual(['consent', 'login']);
});
