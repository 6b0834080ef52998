// @vitest-environment jsdom
import { beforeEach, describe, expect, test } from 'vitest';
import { OFF } from '@/utils/filters/hiding-css';
import { KEPT, startHiddenLog } from '@/utils/nags/hidden-log';
import { KNOWN_ADS_CSS, logKnownAds } from '@/utils/nags/known-ads';
import { addStyle } from '@/utils/nags/page-style';
import { layOut } from './layout';

layOut();

beforeEach(() => {
  for (const name of document.documentElement.getAttributeNames()) document.documentElement.removeAttribute(name);
  // jsdom keeps the sheet of a style element that goes with innerHTML.
  for (const style of document.querySelectorAll('style')) style.remove();
  document.documentElement.innerHTML = '<head></head><body></body>';
  addStyle(document, KNOWN_ADS_CSS);
});

const find = (selector: string) => document.querySelector(selector) as HTMLElement;
const isShown = (selector: string) => getComputedStyle(find(selector)).display !== 'none';

/** One slot of each kind, as ad servers and widgets write it. */
const SLOTS = [
  '<div id="div-gpt-ad-1690-0"></div>',
  '<div id="google_ads_top"></div>',
  '<div id="gpt-passback"></div>',
  '<ins class="adsbygoogle"></ins>',
  '<div class="ads-slot"></div>',
  '<div class="box ad-slot"></div>',
  '<div class="adslot"></div>',
  '<div data-ad-slot="5"></div>',
  '<div data-ad-unit="/1/top"></div>',
  '<div data-google-query-id="C"></div>',
  '<amp-ad></amp-ad>',
  '<amp-sticky-ad></amp-sticky-ad>',
  '<iframe title="3rd party ad content"></iframe>',
  '<iframe id="google_ads_iframe_/1/top_0"></iframe>',
  '<div class="teads-player"></div>',
  '<div class="gliaplayer-container"></div>',
  '<div id="_popIn_recommend_word"></div>',
  '<div class="mgid_widget"></div>',
  '<div id="taboola-below-article"></div>',
  '<div class="taboola"></div>',
  '<div class="OUTBRAIN"></div>',
  '<div class="outbrain-widget"></div>',
  '<div data-widget-id="AR_1" class="x OUTBRAIN-y"></div>',
  '<div id="ScriptRootC12"></div>',
  '<div id="credential_picker_container"></div>',
  '<iframe id="credential_picker_iframe"></iframe>',
];

describe('an ad slot is hidden and noted', () => {
  test.each(SLOTS)('%s', (slot) => {
    document.body.innerHTML = `<p>Text</p>${slot}`;
    const log = startHiddenLog();
    logKnownAds(document, log);
    expect(isShown('body > :last-child')).toBe(false);
    expect(isShown('p')).toBe(true);
    expect(log.entries()).toMatchObject([{ kind: 'ad', reason: 'known ad slot' }]);
  });
});

test.each([
  '<div class="badslot"></div>',
  '<div class="ad-slots-explained"></div>',
  '<div class="header mgid"></div>',
  '<div id="my-div-gpt-ad"></div>',
  '<ins>added</ins>',
  '<iframe title="Video"></iframe>',
  '<div class="advertisement-law"></div>',
])('%s is no known ad', (markup) => {
  document.body.innerHTML = markup;
  const log = startHiddenLog();
  logKnownAds(document, log);
  expect(isShown('body > :last-child')).toBe(true);
  expect(log.entries()).toEqual([]);
});

test('a body that names an ad slot is not hidden', () => {
  document.body.setAttribute('data-ad-slot', '1');
  expect(isShown('body')).toBe(true);
});

test('the style sheet is a whole rule a selector', () => {
  const { sheet } = find('style') as HTMLStyleElement;
  const rules = KNOWN_ADS_CSS.split('\n');
  expect(sheet?.cssRules).toHaveLength(rules.length);
  expect(rules.filter((rule) => !/^[^{}]+\{display:none!important\}$/.test(rule))).toEqual([]);
});

const NEST = `<div class="ad-slot" id="outer"><div id="div-gpt-ad-1"><iframe title="3rd party ad content"></iframe></div></div>
  <ins class="adsbygoogle"></ins>`;

test('of a nest only the outermost is noted', () => {
  document.body.innerHTML = NEST;
  const log = startHiddenLog();
  logKnownAds(document, log);
  logKnownAds(document, log);
  expect(log.entries().map(({ selector }) => selector)).toEqual(['#outer', 'ins.adsbygoogle']);
});

test('what is put back shows, with all that is in it, stays back, and is not noted again', () => {
  document.body.innerHTML = NEST;
  const log = startHiddenLog();
  logKnownAds(document, log);
  log.restore(log.entries()[0]?.id ?? 0);
  logKnownAds(document, log);
  expect(log.entries().map(({ selector }) => selector)).toEqual(['ins.adsbygoogle']);
  expect(['#outer', '#outer > div', 'iframe', 'ins'].map(isShown)).toEqual([true, true, true, false]);
});

test('a page that scrolls again by the reader’s wish shows no ads for that', () => {
  document.body.innerHTML = NEST;
  for (const root of [document.documentElement, document.body]) root.setAttribute(KEPT, '');
  expect(['#outer', '#outer > div', 'ins'].map(isShown)).toEqual([false, false, false]);
});

test('on a page that was put back as a whole nothing is hidden or noted', () => {
  document.body.innerHTML = NEST;
  document.documentElement.setAttribute(OFF, '');
  const log = startHiddenLog();
  logKnownAds(document, log);
  expect(log.entries()).toEqual([]);
  expect(['#outer', '#outer > div', 'ins'].map(isShown)).toEqual([true, true, true]);
});

test('without the style sheet nothing is noted', () => {
  document.body.innerHTML = NEST;
  find('style').remove();
  const log = startHiddenLog();
  logKnownAds(document, log);
  expect(log.entries()).toEqual([]);
});

test('noting and putting back all leaves the page as it was but for the mark', () => {
  document.body.innerHTML = NEST;
  const before = document.body.outerHTML;
  const log = startHiddenLog();
  logKnownAds(document, log);
  expect(document.body.outerHTML).toBe(before);
  log.restore(null);
  expect(document.body.outerHTML.replaceAll(` ${KEPT}=""`, '')).toBe(before);
});

test('a style sheet can be added before there is a head, and taken out', () => {
  document.head.remove();
  const before = document.documentElement.outerHTML;
  const takeOut = addStyle(document, 'p{color:red}');
  expect(find('style').textContent).toBe('p{color:red}');
  takeOut();
  expect(document.documentElement.outerHTML).toBe(before);
});
