/**
 * Finds banners and nags that no list knows: by place, by size, by what they hold and what they say.
 * Sampling with elementsFromPoint instead of walking the tree keeps a pass at a few milliseconds on any page.
 */
import { isShadowed } from '../article/form-names';
import { unshadowed } from '../article/unshadowed';
import type { HiddenEntry } from './hidden-log';
import { INTENTS, type NagPhrases, phrasesFor } from './phrases';

/** A box to hide, and why. */
export interface Finding {
  element: Element;
  kind: Exclude<HiddenEntry['kind'], 'scroll-lock'>;
  reason: string;
}

/** At this score a box goes (tried on pages with headers, players, dialogs and bars of all kinds). */
const THRESHOLD = 4;
const STEPS = [0.02, 0.1, 0.26, 0.42, 0.58, 0.74, 0.9, 0.98];
export const DIALOGS = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
const AD_NODES =
  '[id^="div-gpt-ad"], [id^="google_ads"], ins.adsbygoogle, iframe[src*="/ads/"], [href*="doubleclick.net"], [href*="//ads."]';

const patterns = new Map<keyof NagPhrases, RegExp>();

/** All phrases of a purpose as one pattern. */
export function patternOf(purpose: keyof NagPhrases): RegExp {
  let pattern = patterns.get(purpose);
  if (!pattern) {
    const escaped = phrasesFor(purpose).map((phrase) => phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
    // Han, Kana and Thai are written without spaces: there a phrase may begin anywhere.
    pattern = new RegExp(`(?<![\\p{Script=Latin}\\p{Script=Cyrillic}])(?:${escaped.join('|')})`, 'u');
    patterns.set(purpose, pattern);
  }
  return pattern;
}

const says = (purpose: keyof NagPhrases, text: string): boolean => patternOf(purpose).test(text);

/** The outermost ancestor that is out of the flow: what the reader sees as one box. */
function outermostOverlay(start: Element, view: Window): Element | null {
  let found: Element | null = null;
  for (
    let element: Element | null = start;
    element && element.localName !== 'body' && element.localName !== 'html';
    element = unshadowed(element).parentElement
  ) {
    const { position } = view.getComputedStyle(element);
    if (position === 'fixed' || position === 'sticky') found = element;
  }
  return found;
}

/** The uppermost elements at a grid of points of the window, each once. */
function sample(document: Document, view: Window): Set<Element> {
  const seen = new Set<Element>();
  for (const x of STEPS) {
    for (const y of STEPS) {
      const stack = document.elementsFromPoint(x * view.innerWidth, y * view.innerHeight);
      for (const element of stack.slice(0, 5)) seen.add(element);
    }
  }
  return seen;
}

/**
 * What lies over the page on the screen now: the outermost box of each thing.
 * @param ownHost local name of our own overlay, which is none of them
 */
export function boxesOnScreen(document: Document, ownHost: string): Set<Element> {
  const found = new Set<Element>();
  const view = document.defaultView;
  if (!view) return found;
  for (const element of sample(document, view)) {
    const overlay = outermostOverlay(element, view);
    if (overlay) found.add(overlay);
  }
  for (const dialog of [...document.querySelectorAll(DIALOGS)].slice(0, 20)) {
    if (dialog.getClientRects().length > 0) found.add(outermostOverlay(dialog, view) ?? dialog);
  }
  // A form whose fields stand in front of the DOM's names cannot be asked what it is: it stays.
  for (const element of found) if (isShadowed(element) || element.localName === ownHost) found.delete(element);
  return found;
}

/** Whether html or body keeps the page from scrolling. */
export function lockedRoots(document: Document): HTMLElement[] {
  const view = document.defaultView;
  if (!view || !document.body) return [];
  return [document.documentElement, document.body].filter((root) => {
    const style = view.getComputedStyle(root);
    return /hidden|clip/.test(style.overflowY) || (root === document.body && style.position === 'fixed');
  });
}

const CONTROL = 'button, a, [role="button"], [class*="close" i], [class*="tutup" i], [aria-label]';

function closeControl(element: Element): 'ad' | 'box' | null {
  let found: 'box' | null = null;
  for (const control of [...element.querySelectorAll(CONTROL)].slice(0, 40)) {
    if (isShadowed(control)) continue;
    const label = `${control.textContent ?? ''} ${control.getAttribute('aria-label') ?? ''}`.trim().toLowerCase();
    if (label.length > 40) continue;
    if (says('closeAd', label)) return 'ad';
    if (says('dismiss', label) || /^[×✕✖x]$/.test(label) || /close|tutup/i.test(control.getAttribute('class') ?? ''))
      found = 'box';
  }
  return found;
}

const boxText = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim().toLowerCase();

const isDrawn = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true });

/** Boxes in boxes that are asked for their words: each holds the text of all below. */
const DEEPEST_BOX = 40;

/** Whether a box says so in words that can be seen: menus and templates in it say much that nobody reads. */
function saysInSight(purpose: keyof NagPhrases, element: Element, depth = 0): boolean {
  if (isShadowed(element) || !isDrawn(element) || !says(purpose, boxText(element))) return false;
  if (depth >= DEEPEST_BOX) return true;
  const speakers = [...element.children].filter((child) => says(purpose, boxText(child)));
  return speakers.length === 0 || speakers.some((child) => saysInSight(purpose, child, depth + 1));
}

/** Whether a box lies at the top like a site's header. */
const isTopBar = (box: DOMRect, view: Window): boolean =>
  box.top < view.innerHeight * 0.25 && box.height < view.innerHeight * 0.25;

/** Share of the window that a box takes, 0 to 1. */
function shareOf(box: DOMRect, view: Window): number {
  const width = Math.min(box.right, view.innerWidth) - Math.max(box.left, 0);
  const height = Math.min(box.bottom, view.innerHeight) - Math.max(box.top, 0);
  return (Math.max(0, width) * Math.max(0, height)) / (view.innerWidth * view.innerHeight);
}

/**
 * Whether a box is a publisher's gate: it stands in the way and says that the text is locked. A bar that only offers
 * a subscription is none, and neither is a dialog that is not to be seen.
 */
function isGate(element: Element, view: Window, locked: boolean): boolean {
  const box = element.getBoundingClientRect();
  const share = shareOf(box, view);
  if (share === 0 || !saysInSight('paywall', element)) return false;
  const dialogs = [element, ...element.querySelectorAll(DIALOGS)].filter((part) => part.matches(DIALOGS));
  if (dialogs.some((dialog) => saysInSight('paywall', dialog))) return true;
  return !isTopBar(box, view) && share > (locked ? 0.1 : 0.25);
}

/** What must stay, whatever else speaks against it. */
function mustStay(element: Element, text: string, box: DOMRect, view: Window): boolean {
  if (element.querySelector('article, main, h1') || element.matches('article, main, header nav')) return true;
  if (element.querySelectorAll('p').length > 8 && text.length > 1400) return true;
  if (saysInSight('paywall', element)) return true;
  const header =
    element.matches('header, nav') ||
    element.querySelector('nav, [role="navigation"], [role="search"], input[type="search"]') !== null;
  if (isTopBar(box, view) && header && !element.querySelector(AD_NODES)) return true;
  return element.querySelector('video, audio') !== null && closeControl(element) !== 'ad';
}

function judge(element: Element, view: Window, locked: boolean): Finding | null {
  const box = element.getBoundingClientRect();
  const style = view.getComputedStyle(element);
  if (box.width < 20 || box.height < 20 || style.visibility === 'hidden' || style.display === 'none') return null;
  const text = boxText(element);
  if (mustStay(element, text, box, view)) return null;

  const covers = box.width * box.height > 0.6 * view.innerWidth * view.innerHeight;
  const layered = Number(style.zIndex) >= 1000;
  if (covers && text.length < 20 && !element.querySelector('img, iframe, input')) {
    return locked || layered ? { element, kind: 'backdrop', reason: 'empty layer over the page' } : null;
  }
  const close = closeControl(element);
  const intents = INTENTS.filter((intent) => says(intent, text));
  const isAd = close === 'ad' || element.querySelector(AD_NODES) !== null || element.matches(AD_NODES);
  const signals: [number, string, boolean][] = [
    [4, 'advertisement', isAd],
    [Math.min(4, 2 * intents.length), `says ${intents.join(', ')}`, intents.length > 0],
    [2, 'covers the page', covers],
    [2, 'locks scrolling', covers && locked],
    [1, 'sticks to the bottom', view.innerHeight - box.bottom < 3 && box.height < view.innerHeight / 2],
    [1, 'can be closed', close !== null],
    [1, 'is a dialog', element.matches(DIALOGS) || element.querySelector(DIALOGS) !== null],
    [1, 'lies on top', layered],
    [-3, 'holds navigation', element.querySelector('nav') !== null],
  ];
  const present = signals.filter(([, , holds]) => holds);
  const score = present.reduce((sum, [points]) => sum + points, 0);
  // Without a word or an advertisement a box is only a box: geometry alone hides nothing.
  if (score < THRESHOLD || !(isAd || intents.length > 0)) return null;
  return { element, kind: isAd ? 'ad' : (intents[0] ?? 'banner'), reason: present.map(([, why]) => why).join(', ') };
}

/** What a look at the screen found. */
export interface Look {
  findings: Finding[];
  /** A box says that the text is locked: its publisher's gate, with its backdrop and scroll lock, stays. */
  gated: boolean;
}

/**
 * Looks over what is on the screen now.
 * @param boxes as boxesOnScreen gives them
 * @param isWanted tells boxes that the reader wants to see: they are no findings
 */
export function detectNags(
  document: Document,
  boxes: ReadonlySet<Element>,
  isWanted: (box: Element) => boolean = () => false,
): Look {
  const view = document.defaultView;
  if (!view) return { findings: [], gated: false };
  const locked = lockedRoots(document).length > 0;
  const gated = [...boxes].some((element) => isGate(element, view, locked));
  const findings = [...boxes]
    .filter((element) => !isWanted(element))
    .map((element) => judge(element, view, locked))
    .filter((finding) => finding !== null);
  if (gated) return { findings: findings.filter(({ kind }) => kind === 'ad'), gated };
  // A backdrop goes only along with the box that it was drawn for.
  return { findings: findings.some(({ kind }) => kind !== 'backdrop') ? findings : [], gated };
}
