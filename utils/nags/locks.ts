/** How nags hold a page: locked scrolling, blur, a page that is dead to pointer and keyboard. And the way out of it. */
import { isShadowed } from '../article/form-names';
import { unshadowed } from '../article/unshadowed';
import { type HiddenLog, KEPT } from './hidden-log';

type StyledElement = HTMLElement | SVGElement;

const locksScrolling = ({ overflowY }: CSSStyleDeclaration): boolean => /hidden|clip/.test(overflowY);

/** Whether html or body keeps the page from scrolling. */
export function isScrollLocked(document: Document): boolean {
  const view = document.defaultView;
  if (!view || !document.body) return false;
  return [document.documentElement, document.body].some((root) => {
    const style = view.getComputedStyle(root);
    return locksScrolling(style) || (root === document.body && style.position === 'fixed');
  });
}

/** The boxes that the text stands in, from the text up to below body. */
function pageBoxes(document: Document): StyledElement[] {
  const text = document.querySelector('article, main, [itemprop="articleBody"], h1');
  const boxes: StyledElement[] = [];
  for (let element = text; element && element !== document.body; element = unshadowed(element).parentElement) {
    if (!isShadowed(element) && 'style' in element) boxes.push(element as StyledElement);
    if (boxes.length > 30) break;
  }
  return boxes;
}

/** A change of the element's own style. `auto` on the root alone: a second one on body would make it a scroller of its own. */
type Reset = [property: string, value: string];

function resetsOfRoot(root: HTMLElement, view: Window): Reset[] {
  const style = view.getComputedStyle(root);
  const isBody = root.localName === 'body';
  const resets: Reset[] = [];
  if (locksScrolling(style) || (isBody && style.position === 'fixed')) {
    resets.push(['overflow', isBody ? 'visible' : 'auto']);
    if (isBody) resets.push(['position', 'static']);
  }
  return [...resets, ...resetsOfPage(style)];
}

/** Blur and deadness, wherever they are set. */
function resetsOfPage({ filter, pointerEvents, touchAction }: CSSStyleDeclaration): Reset[] {
  const resets: Reset[] = [];
  if (/blur|brightness|grayscale|opacity/.test(filter)) resets.push(['filter', 'none']);
  if (pointerEvents === 'none') resets.push(['pointer-events', 'auto'], ['user-select', 'auto']);
  if (touchAction === 'none') resets.push(['touch-action', 'auto']);
  return resets;
}

/** A box around the text that is cut to the window's height, as frameworks lock scrolling on their root. */
function resetsOfBox(box: StyledElement, view: Window): Reset[] {
  const style = view.getComputedStyle(box);
  const resets = resetsOfPage(style);
  const isCut = box.clientHeight <= view.innerHeight + 4 && box.scrollHeight > box.clientHeight + 200;
  if (locksScrolling(style) && isCut && style.position !== 'fixed') {
    resets.push(['overflow', 'visible'], ['height', 'auto'], ['max-height', 'none']);
  }
  return resets;
}

const DEAD = ['inert', 'aria-hidden'];

function applyTo(element: StyledElement, resets: Reset[]): () => void {
  const { style } = element;
  const before = element.getAttribute('style');
  const dead = DEAD.map((name) => [name, element.getAttribute(name)] as const).filter(([, value]) => value !== null);
  const owns = resets.map(([name]) => [name, style.getPropertyValue(name), style.getPropertyPriority(name)] as const);
  for (const [property, value] of resets) style.setProperty(property, value, 'important');
  for (const [name] of dead) element.removeAttribute(name);
  const ours = element.getAttribute('style');
  return () => {
    for (const [name, value] of dead) element.setAttribute(name, value ?? '');
    if (element.getAttribute('style') === ours) {
      if (before === null) element.removeAttribute('style');
      else element.setAttribute('style', before);
      return;
    }
    // What the page has written there since is the page's: then only our own declarations go.
    for (const [name, value, priority] of owns) {
      if (style.getPropertyPriority(name) === 'important') style.setProperty(name, value, priority);
    }
  };
}

const isDead = (element: Element): boolean =>
  element.hasAttribute('inert') || element.getAttribute('aria-hidden') === 'true';

/** Where a page that is fixed with a negative `top` was scrolled to before it was locked, CSS px. */
function placeBeforeLock(document: Document, view: Window): number {
  const { position, top } = view.getComputedStyle(document.body);
  const place = Number.parseFloat(top);
  return position === 'fixed' && place < 0 ? -place : 0;
}

/** Takes what hidden nags have done to the page off it, each thing in the log with its way back. */
export function freePage(document: Document, log: HiddenLog): void {
  const view = document.defaultView;
  if (!view || !document.body) return;
  const place = placeBeforeLock(document, view);
  const free = (element: StyledElement, resets: Reset[]) => {
    if (element.hasAttribute(KEPT) || (resets.length === 0 && !isDead(element))) return;
    log.add(element, 'scroll-lock', 'a hidden box had locked the page', applyTo(element, resets));
  };
  // Measured before anything is changed: the boxes grow as soon as the roots let them.
  const boxes = pageBoxes(document).map((box) => [box, resetsOfBox(box, view)] as const);
  for (const root of [document.documentElement, document.body]) free(root, resetsOfRoot(root, view));
  for (const [box, resets] of boxes) free(box, resets);
  if (place > 0) view.scrollTo({ top: place, behavior: 'instant' });
}
