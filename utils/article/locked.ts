/** Whether a publisher locks an article: then nothing is shown beyond what the page shows by itself. */
import type { Metadata } from './article';
import { isObject, type JsonObject, type JsonValue } from './structured-data';

/** Sites say on their pages, too, that there is none. */
const NO_PAYWALL =
  ':not([class*="no-paywall" i], [class*="nopaywall" i], [class*="without-paywall" i], [class*="paywall-free" i], [class*="paywall-off" i], [class*="paywall-disabled" i], [class*="paywall-none" i])';
const MARKS =
  `[class*="paywall" i]${NO_PAYWALL}, ` +
  '[id*="paywall" i], [data-paywall], [class*="regwall" i], [class*="subscriber-only" i], [class*="subscribers-only" i], [class*="premium-content" i], [class*="locked-content" i], .tp-modal';

/**
 * What the page declares, and else the boxes that stand where a text breaks off. Costs a walk of the page. A publisher's
 * word that all may read it outweighs a box: many have a "paywall" in the template of every page.
 */
export const isLocked = (
  document: Document,
  { declaredPartial, declaredFree }: Pick<Metadata, 'declaredPartial' | 'declaredFree'>,
): boolean => declaredPartial || (!declaredFree && document.querySelector(MARKS) !== null);

const FREE = /^(?:is_?)?(?:accessible_?for_?)?free$/i;
const PAID =
  /^(?:is_?|has_?)?(?:premium|paywall(?:ed)?|paid|locked|plus|subscribers?_?only|members?_?only|metered)(?:_?(?:content|article))?$/i;
const ACCESS =
  /^(?:access(?:_?(?:type|level|mode))?|content_?(?:code|restrictions?|type_?access)|visibility|paywall_?(?:type|status|mode))$/i;
const CLOSED = /premium|subscri|paid|locked|member|metered|plus|registered/i;

const isNo = (value: JsonValue | undefined) => value === false || value === 'false' || value === 'False' || value === 0;
const isYes = (value: JsonValue | undefined) => value === true || value === 'true' || value === 'True' || value === 1;

/** Whether an object of a content system says of itself that it is for subscribers only. */
export function saysLocked(object: JsonObject, depth = 0): boolean {
  return Object.entries(object).some(([key, value]) => {
    if ((FREE.test(key) && isNo(value)) || (PAID.test(key) && isYes(value))) return true;
    if (!ACCESS.test(key)) return false;
    return typeof value === 'string'
      ? CLOSED.test(value)
      : depth < 2 && isObject(value) && saysLocked(value, depth + 1);
  });
}

/** Whether it says so by a field, or by a field of what it says of access. */
const declaresFree = (object: JsonObject, depth = 0): boolean =>
  Object.entries(object).some(([key, value]) => {
    if (FREE.test(key) && isYes(value)) return true;
    if (!ACCESS.test(key) || /visibility/i.test(key)) return false;
    return value === 'free' || (depth < 1 && isObject(value) && declaresFree(value, depth + 1));
  });

/**
 * Whether an object of a content system says of itself that it is free, and nothing to the contrary. That it is not for
 * subscribers is not enough: what a reader may read a few times a month says that, too.
 */
export const saysFree = (object: JsonObject): boolean => !saysLocked(object) && declaresFree(object);
