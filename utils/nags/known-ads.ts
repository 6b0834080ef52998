import { type HiddenLog, KEPT } from './hidden-log';

/**
 * Ad slots by the names that ad servers and widgets themselves give them: hidden by one style sheet before the first
 * paint, on every page. Names of single sites have no place here.
 */
const KNOWN_ADS: readonly string[] = [
  '[id^="div-gpt-ad"]',
  '[id^="google_ads_"]',
  '[id^="gpt-passback"]',
  'ins.adsbygoogle',
  '.ads-slot',
  '.ad-slot',
  '.adslot',
  '[data-ad-slot]:not(body)',
  '[data-ad-unit]',
  '[data-google-query-id]',
  'amp-ad',
  'amp-sticky-ad',
  'iframe[title="3rd party ad content"]',
  'iframe[id^="google_ads_iframe"]',
  '.teads-player',
  '.gliaplayer-container',
  '#_popIn_recommend_word',
  '[class^="mgid"]',
  '[id^="taboola-"]',
  '.taboola',
  '.OUTBRAIN',
  '.outbrain-widget',
  '[data-widget-id][class*="OUTBRAIN"]',
  '[id^="ScriptRoot"]',
  '#credential_picker_container',
  '#credential_picker_iframe',
];

const ALL = KNOWN_ADS.join(',');

/** `:is` forgives what a browser does not know. What stands in a slot that was put back is put back with it. */
const HIDDEN_ADS = `:is(${ALL}):not([${KEPT}],:is(${ALL})[${KEPT}] *)`;

/** Marks the root of a page where the reader wants everything back. */
export const OFF = 'data-jernih-off';

/** The style sheet, built into known-ads.css. */
export const KNOWN_ADS_CSS = `html:not([${OFF}]) ${HIDDEN_ADS}{display:none!important}`;

/** Notes the known ads that are on the page now, the outermost of each nest. */
export function logKnownAds(document: Document, log: HiddenLog): void {
  if (document.documentElement.hasAttribute(OFF)) return;
  for (const element of document.querySelectorAll(HIDDEN_ADS)) {
    if (element.parentElement?.closest(ALL)) continue;
    // Where the reader has switched the style sheet off there is nothing to note.
    if (element.checkVisibility()) continue;
    log.add(element, 'ad', 'known ad slot', () => element.setAttribute(KEPT, ''));
  }
}
