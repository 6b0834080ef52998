/**
 * Locks of boxes that are hidden already: the lists hide a nag before it is painted, and the page that it had locked
 * stays locked. Its script set the lock, so no style sheet knows of it.
 */
import { DIALOGS, shareOf } from './boxes';
import { says } from './phrase-finder';
import { boxText } from './words';

/** A box of this share of the window can be what the lock belongs to. */
const HOLDS = 0.2;
/** Less than this below the window is nothing to scroll to, CSS px: such a page lives in a box of its own. */
const ROOM = 50;

/** How the sides of a box are given that nothing is drawn of: as the page has written them. */
const isGiven = (side: string): boolean => side !== 'auto' && side !== '';

/** Whether a box that is not drawn would lie over the page as dialogs and walls do; a bar at an edge does not. */
function wouldHold(element: Element, view: Window): boolean {
  if (element.matches(DIALOGS) || element.querySelector(DIALOGS) !== null) return true;
  const { position, top, bottom, height } = view.getComputedStyle(element);
  if (position !== 'fixed') return false;
  return (isGiven(top) && isGiven(bottom)) || height === '100%' || Number.parseFloat(height) >= view.innerHeight;
}

const isGateOfWords = (element: Element): boolean => {
  const text = boxText(element);
  return says('paywall', text) || says('age', text);
};

/**
 * Whether a page that does not scroll is held by a box that the lists hide, and by nothing that can be seen.
 * @param listed what the lists hide on the page now
 * @param boxes what lies over the page
 */
export function isHeldByListed(document: Document, listed: readonly Element[], boxes: ReadonlySet<Element>): boolean {
  const view = document.defaultView;
  if (!view || !document.body) return false;
  const height = Math.max(document.documentElement.scrollHeight, document.body.scrollHeight);
  if (height < view.innerHeight + ROOM) return false;
  if ([...boxes].some((box) => shareOf(box.getBoundingClientRect(), view) > HOLDS)) return false;
  return listed.some((element) => wouldHold(element, view) && !isGateOfWords(element));
}
