import { UNTOKENED } from '../filters/data/untokened';
import { OFF, unasked, unaskedRule } from '../filters/hiding-css';
import { type HiddenLog, KEPT } from './hidden-log';

/**
 * Ad slots by the names that ad servers and widgets themselves give them: hidden by one style sheet before the first
 * paint, on every page, whether or not the lists are there. Names of single sites have no place here.
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

/** With the lists' selectors that hang on no class, id or link, which no script can look up by the page's names. */
const ALL: readonly string[] = [...new Set([...KNOWN_ADS, ...UNTOKENED])];

/** The style sheet, built into known-ads.css: a rule a selector, which browsers find by its attribute or class. */
export const KNOWN_ADS_CSS = ALL.map(unaskedRule).join('\n');

/**
 * Notes the known ads that are on the page now, the outermost of each nest.
 * @param isNoted tells of what stands in something that was noted already
 */
export function logKnownAds(document: Document, log: HiddenLog, isNoted?: (element: Element) => boolean): void {
  if (document.documentElement.hasAttribute(OFF)) return;
  const any = ALL.join(',');
  for (const element of document.querySelectorAll(ALL.map(unasked).join(','))) {
    if (element.parentElement?.closest(any) || isNoted?.(element)) continue;
    // Where the reader has switched the style sheet off there is nothing to note.
    if (element.checkVisibility()) continue;
    log.add(element, 'ad', 'known ad slot', () => element.setAttribute(KEPT, ''));
  }
}
