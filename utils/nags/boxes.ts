/**
 * What lies over a page: boxes that are fixed or sticky, and dialogs. Sampling with elementsFromPoint instead of walking
 * the tree keeps a look at a few milliseconds on any page.
 */
import { isShadowed } from '../article/form-names';
import { unshadowed } from '../article/unshadowed';

const STEPS = [0.02, 0.1, 0.26, 0.42, 0.58, 0.74, 0.9, 0.98];
export const DIALOGS = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';

/** Smaller than this no box is anything, CSS px. */
const SMALL = 20;

export const isRoot = ({ localName }: Element): boolean => localName === 'body' || localName === 'html';

export const isSmall = ({ width, height }: DOMRect): boolean => width < SMALL || height < SMALL;

/** Whether an element is, or holds, what the page is about: such a layer is the page and lies over nothing. */
const holdsPage = (element: Element): boolean =>
  element.matches('article, main') || element.querySelector('article, main') !== null;

/**
 * The outermost ancestor that is out of the flow: what the reader sees as one box. A host without a size of its own and
 * a layer that lets the pointer through are only where boxes are put: then it is the one in it.
 */
function outermostOverlay(start: Element, view: Window): Element | null {
  let found: Element | null = null;
  let below: Element | null = null;
  for (
    let element: Element | null = start;
    element && !isRoot(element);
    below = element, element = unshadowed(element).parentElement
  ) {
    const { position, pointerEvents } = view.getComputedStyle(element);
    if (position !== 'fixed' && position !== 'sticky') continue;
    if (holdsPage(element)) break;
    const isHost = pointerEvents === 'none' || isSmall(element.getBoundingClientRect());
    found = isHost ? (found ?? below ?? element) : element;
  }
  return found;
}

/** The points of the grid, in an order in which the first ones are spread over the window, too. */
const POINTS = STEPS.flatMap((x) => STEPS.map((y) => [x, y] as const));
const STRIDE = 37;
/** A page of 20,000 elements takes 0.2 ms a point (Chromium 156, a slow core): there it has to be fewer. */
const LONGEST_MS = 5;

/** The uppermost elements at a grid of points of the window, each once. */
function sample(document: Document, view: Window): Set<Element> {
  const seen = new Set<Element>();
  const began = view.performance.now();
  for (let point = 0; point < POINTS.length; point++) {
    const [x, y] = POINTS[(point * STRIDE) % POINTS.length] ?? [0.5, 0.5];
    const stack = document.elementsFromPoint(x * view.innerWidth, y * view.innerHeight);
    for (const element of stack.slice(0, 5)) seen.add(element);
    if (view.performance.now() - began > LONGEST_MS) break;
  }
  return seen;
}

const isOpen = (dialog: Element): boolean =>
  dialog.getClientRects().length > 0 && dialog.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** A form whose fields stand in front of the DOM's names cannot be asked what it is: it stays, and so does what is ours. */
function withoutUnknowable(boxes: Set<Element>, ownHost: string): Set<Element> {
  for (const box of boxes) if (isShadowed(box) || box.localName === ownHost) boxes.delete(box);
  return boxes;
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
    if (isOpen(dialog)) found.add(outermostOverlay(dialog, view) ?? dialog);
  }
  return withoutUnknowable(found, ownHost);
}

/** So many elements are asked for their style in one check, and so many of one that has changed. */
const MOST_ASKED = 200;
const MOST_BELOW = 40;

/** The element and what is in it, level by level: boxes that lie over the page are near the top of what is put in. */
function* topOf(element: Element): Generator<Element> {
  const level = [element];
  let given = 0;
  // A page adds at the end: of many children the last come first.
  for (let next = level.shift(); next && given < MOST_BELOW; next = level.shift()) {
    given++;
    yield next;
    if (level.length < MOST_BELOW) level.push(...[...next.children].slice(-MOST_BELOW).reverse());
  }
}

/** The box over the page that an element begins or is, if it is one. */
function boxOf(element: Element, view: Window): Element | null {
  if (isShadowed(element) || isRoot(element)) return null;
  const { position } = view.getComputedStyle(element);
  if (position === 'fixed' || position === 'sticky') return outermostOverlay(element, view);
  return element.matches(DIALOGS) && isOpen(element) ? element : null;
}

/**
 * The boxes over the page that some elements of it are, hold or stand in, without a look at the rest of the screen.
 * @param changed what the page has added or changed
 */
export function boxesAmong(document: Document, changed: Iterable<Element>, ownHost: string): Set<Element> {
  const found = new Set<Element>();
  const view = document.defaultView;
  if (!view) return found;
  let asked = 0;
  for (const start of changed) {
    if (asked > MOST_ASKED) break;
    if (!start.isConnected || isShadowed(start)) continue;
    const around = isRoot(start) ? null : outermostOverlay(start, view);
    if (around) found.add(around);
    if (around === start) continue;
    for (const element of topOf(start)) {
      asked++;
      const box = boxOf(element, view);
      if (box) found.add(box);
    }
  }
  return withoutUnknowable(found, ownHost);
}

/** Whether a box is drawn where the reader can see it now. */
export function isOnScreen(element: Element, view: Window): boolean {
  if (!element.isConnected || !isOpen(element)) return false;
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return right > 1 && bottom > 1 && left < view.innerWidth - 1 && top < view.innerHeight - 1;
}

/** Share of the window that a box takes, 0 to 1. */
export function shareOf(box: DOMRect, view: Window): number {
  const width = Math.min(box.right, view.innerWidth) - Math.max(box.left, 0);
  const height = Math.min(box.bottom, view.innerHeight) - Math.max(box.top, 0);
  return (Math.max(0, width) * Math.max(0, height)) / (view.innerWidth * view.innerHeight);
}

/** Whether a box lies at the top like a site's header. */
export const isTopBar = (box: DOMRect, view: Window): boolean =>
  box.top < view.innerHeight * 0.25 && box.height < view.innerHeight * 0.25;
