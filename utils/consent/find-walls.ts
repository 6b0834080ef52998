/** Finds consent walls on the screen: what lies over the page at a few points, and asks for consent or is known to. */
import { isShadowed } from '../article/form-names';
import { unshadowed } from '../article/unshadowed';
import { asksForConsent } from './consent-notice';
import { KNOWN_WALLS } from './known-walls';

export interface Wall {
  /** What the reader sees as one box. */
  box: HTMLElement;
  /** The platform, where it is known. */
  vendor: string | null;
  /** Whether the platform asks in a frame of its own. */
  framed: boolean;
}

/** Where walls are: corners, the middle, and bars at both ends. */
const ACROSS = [0.06, 0.28, 0.5, 0.72, 0.94];
const DOWN = [0.03, 0.25, 0.5, 0.75, 0.95];
const DIALOG = 'dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"]';
const ARTICLE = 'article, main, [role="main"]';

const ANY_WALL = KNOWN_WALLS.map(({ selector }) => selector).join(',');
/** A box of more elements is a page, not a wall: it is not read. */
const MOST_ELEMENTS = 10_000;

const rootOf = (element: Element): Node => element.getRootNode();

/** The parent, out of a shadow root too. */
function parentOf(element: Element): Element | null {
  const parent = unshadowed(element).parentElement;
  if (parent) return parent;
  const root = rootOf(element);
  return 'host' in root ? (root as ShadowRoot).host : null;
}

/** What is uppermost at a point, in open shadow roots too. */
function uppermost(document: Document, x: number, y: number): Element | null {
  let found = document.elementFromPoint(x, y);
  while (found?.shadowRoot) {
    const inner = found.shadowRoot.elementFromPoint(x, y);
    if (!inner || inner === found) break;
    found = inner;
  }
  return found;
}

/** The outermost box around an element that is out of the flow, or a dialog. */
function boxAround(start: Element, view: Window): Element | null {
  let found: Element | null = null;
  for (let element: Element | null = start; element; element = parentOf(element)) {
    if (element.localName === 'body' || element.localName === 'html') break;
    if (/fixed|sticky/.test(view.getComputedStyle(element).position) || element.matches(DIALOG)) found = element;
  }
  return found;
}

/** The platform to which a box belongs: by its own name, that of what holds it, or that of what it holds. */
function vendorOf(box: Element): string | null {
  for (let element: Element | null = box; element; element = parentOf(element)) {
    if (!element.matches(ANY_WALL)) continue;
    for (const { name, selector } of KNOWN_WALLS) if (element.matches(selector)) return name;
  }
  const inside = box.querySelector(ANY_WALL);
  return inside ? (KNOWN_WALLS.find(({ selector }) => inside.matches(selector))?.name ?? null) : null;
}

const isBox = (element: Element, ownHost: string): element is HTMLElement =>
  'style' in element &&
  element.localName !== ownHost &&
  !isShadowed(element) &&
  element.getElementsByTagName('*').length <= MOST_ELEMENTS &&
  !element.querySelector(ARTICLE);

const areaOf = (element: Element): number => {
  const { width, height } = element.getBoundingClientRect();
  return width * height;
};

/** Whether the asking is done in a frame: one that fills the box, not one of the little ones that platforms measure by. */
function isFramed(box: Element): boolean {
  const frames = box.localName === 'iframe' ? [box] : [...box.querySelectorAll('iframe')];
  return frames.some((frame) => areaOf(frame) > 0 && areaOf(frame) >= areaOf(box) / 2);
}

/** Reads a box as a consent wall, or null where it is none. */
export function readWall(box: Element, ownHost: string): Wall | null {
  if (!isBox(box, ownHost)) return null;
  const vendor = vendorOf(box);
  if (!vendor && !asksForConsent(box.textContent ?? '')) return null;
  return { box, vendor, framed: isFramed(box) };
}

/**
 * The boxes that lie over the page on the screen now, each once.
 * Asks for the page's layout: not before the first paint.
 */
export function boxesOver(document: Document): Set<Element> {
  const boxes = new Set<Element>();
  const view = document.defaultView;
  if (!view) return boxes;
  const seen = new Set<Element>();
  for (const x of ACROSS) {
    for (const y of DOWN) {
      const element = uppermost(document, x * view.innerWidth, y * view.innerHeight);
      if (!element || seen.has(element)) continue;
      seen.add(element);
      const box = boxAround(element, view);
      if (box) boxes.add(box);
    }
  }
  return boxes;
}

/** What holds a wall often has no size of its own, and neither has what it holds first. */
const PARTS = 60;

function partsOf(box: Element): Element[] {
  const parts = [box, ...[...(box.shadowRoot?.querySelectorAll('*') ?? [])].slice(0, PARTS)];
  const inside = box.getElementsByTagName('*');
  for (let at = 0; at < PARTS; at++) {
    const part = inside[at];
    if (part) parts.push(part);
  }
  return parts;
}

/** Whether a box, or a part of it, is to be seen in the window. */
export function isOnScreen(box: Element): boolean {
  const view = unshadowed(box.ownerDocument).defaultView;
  if (!view || !box.isConnected || !box.checkVisibility()) return false;
  return partsOf(box).some((part) => {
    const { width, height, top, bottom } = part.getBoundingClientRect();
    const inWindow = width > 1 && height > 1 && bottom > 0 && top < view.innerHeight;
    return inWindow && part.checkVisibility({ visibilityProperty: true });
  });
}
