/** What the lists hide on a page, for the receipt. */
import { type HiddenLog, KEPT } from '../nags/hidden-log';
import { HIDDEN } from './hiding-css';

/** Of the prototype: a form's own field may be called `matches`. */
const { matches } = Element.prototype;

/** What each selector hides, the first one that does. Bare selectors are found by their class or id, which is quick. */
function hiddenBy(document: Document, selectors: readonly string[]): Map<Element, string> {
  const found = new Map<Element, string>();
  for (const selector of selectors) {
    for (const element of document.querySelectorAll(selector)) {
      if (!found.has(element) && matches.call(element, HIDDEN)) found.set(element, selector);
    }
  }
  return found;
}

function isInside(element: Element, others: ReadonlyMap<Element, string>): boolean {
  for (let box = element.parentElement; box; box = box.parentElement) if (others.has(box)) return true;
  return false;
}

/**
 * Notes what is hidden now, the outermost of each nest, with the selector that hides it.
 * @returns whether an element is one of them or stands in one
 * @param selectors of the lists, as they hide on this page
 */
export function logListedAds(
  document: Document,
  selectors: readonly string[],
  log: HiddenLog,
): (element: Element) => boolean {
  const found = hiddenBy(document, selectors);
  for (const [element, selector] of found) {
    // What is seen all the same is not hidden: the page insists.
    if (isInside(element, found) || element.checkVisibility()) continue;
    log.add(element, 'ad', `ad list: ${selector}`, () => element.setAttribute(KEPT, ''));
  }
  return (element) => found.has(element) || isInside(element, found);
}

/** What the lists hide on a page now. @param selectors of the lists, as they hide on this page: each one is valid */
export function listedElements(document: Document, selectors: readonly string[]): Element[] {
  if (selectors.length === 0) return [];
  // One walk over the page for all of them.
  return [...document.querySelectorAll(selectors.join(','))].filter(
    (element) => matches.call(element, HIDDEN) && !element.checkVisibility(),
  );
}
