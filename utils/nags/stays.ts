/** What must stay, whatever else speaks against it, and what keeps its lock: gates of publishers, logins, ages. */
import { unshadowed } from '../article/unshadowed';
import { DIALOGS, isTopBar, shareOf } from './boxes';
import { closeControl, hasAdNode, playsByItself, type Wants, wantsOf } from './evidence';
import { says } from './phrase-finder';
import { boxText, saysInSight } from './words';

/** What a box is judged against. */
export interface Surroundings {
  view: Window;
  /** Something keeps the page from scrolling. */
  locked: boolean;
  /** The publisher declares the article to be for subscribers or members. */
  declaredLocked: boolean;
  /** Letters of the page's own paragraphs. */
  delivered: number;
  /** The reader has pressed in this box, or in what it holds. */
  isUsed(box: Element): boolean;
}

/** Less text than this under a wall is a teaser, and the wall is a gate, letters. */
const TEASER = 1_200;

/**
 * A wall that asks to log in and has no way past it is no nag but the way in; so is any wall over a page that has
 * nothing to read, or over an article that is declared to be locked.
 */
function isWallToPass(element: Element, { intents }: Wants, share: number, around: Surroundings): boolean {
  if (share < 0.15 || isTopBar(element.getBoundingClientRect(), around.view)) return false;
  if (intents.includes('consent') && !intents.includes('login')) return false;
  const blocks = share > 0.5 || around.locked;
  if (!blocks || closeControl(element) !== null) return false;
  const letsIn = element.querySelector('input[type="password"], form, button, a, [role="button"]') !== null;
  if (!letsIn) return false;
  return intents.includes('login') || around.declaredLocked || around.delivered < TEASER;
}

/**
 * Whether a box is a gate: it stands in the way and says that the text is locked, or asks for the reader's age, or is the
 * only way in. A bar that only offers a subscription is none, and neither is a dialog that is not to be seen.
 * @param isWanted whether the reader has opened it
 */
export function isGate(element: Element, around: Surroundings, isWanted = false): boolean {
  const { view, locked } = around;
  const box = element.getBoundingClientRect();
  const share = shareOf(box, view);
  if (share === 0) return false;
  if (share > 0.25 && saysInSight('age', element)) return true;
  // A log-in box that the reader has opened is no wall.
  if (!isWanted && isWallToPass(element, wantsOf(element), share, around)) return true;
  if (!saysInSight('paywall', element)) return false;
  const dialogs = [element, ...element.querySelectorAll(DIALOGS)].filter((part) => part.matches(DIALOGS));
  if (dialogs.some((dialog) => saysInSight('paywall', dialog))) return true;
  return !isTopBar(box, view) && share > (locked ? 0.1 : 0.25);
}

const CHAT =
  /(?:^|[^a-z])(?:live-?)?chat|intercom|tawk|crisp-client|zendesk|zopim|drift-|livechat|olark|freshchat|messenger/;
const FIELD = 'textarea, [contenteditable=""], [contenteditable="true"]';

const namesOf = (element: Element): string =>
  `${element.id} ${element.getAttribute('class') ?? ''} ${element.getAttribute('aria-label') ?? ''}`.toLowerCase();

/** Whether readers talk to somebody here: a chat, or a field to write a comment in. */
function isToTalk(element: Element): boolean {
  const inner = [...element.querySelectorAll('iframe, [id], [class], [aria-label]')].slice(0, 12);
  if ([element, ...inner].some((part) => CHAT.test(namesOf(part)))) return true;
  return element.querySelector(FIELD) !== null && !says('survey', boxText(element));
}

/** Whether a box is part of the text: a chart that stands still beside it, a table of contents. */
const isInText = (element: Element, view: Window): boolean =>
  view.getComputedStyle(element).position === 'sticky' && element.closest('article, main') !== null;

function isHeader(element: Element, box: DOMRect, view: Window): boolean {
  const header =
    element.matches('header, nav') ||
    element.querySelector('nav, [role="navigation"], [role="search"], input[type="search"]') !== null;
  return header && isTopBar(box, view) && !hasAdNode(element);
}

function isPlayerInUse(element: Element, { isUsed }: Surroundings): boolean {
  if (!element.matches('video, audio') && !element.querySelector('video, audio')) return false;
  return closeControl(element) !== 'ad' && (isUsed(element) || !playsByItself(element));
}

/** What must stay, whatever else speaks against it. @param ad whether the box is an advertisement */
export function mustStay(element: Element, box: DOMRect, ad: boolean, around: Surroundings): boolean {
  const { view } = around;
  const firstHeading = unshadowed(element.ownerDocument).querySelector('h1');
  if (firstHeading && element.contains(firstHeading)) return true;
  if (element.querySelector('article, main') || element.matches('article, main, header nav')) return true;
  const text = boxText(element);
  if (element.querySelectorAll('p').length > 8 && text.length > 1400) return true;
  if (saysInSight('paywall', element) || says('age', text)) return true;
  if (isHeader(element, box, view) || isPlayerInUse(element, around)) return true;
  return !ad && (isToTalk(element) || isInText(element, view));
}
