/** What is hidden on a page: why, and the way back. */
import { unshadowed } from '../article/unshadowed';
import type { Intent } from './phrases';

/** One hidden thing, as the receipt shows it. */
export interface HiddenEntry {
  /** Stable within the page. */
  id: number;
  kind: 'ad' | 'banner' | 'backdrop' | 'scroll-lock' | 'player' | 'scroll' | 'folded' | Intent;
  reason: string;
  selector: string;
  text: string;
  /** It was answered with a no by the site's own button: there is nothing to put back. */
  refused?: true;
}

interface Hidden extends HiddenEntry {
  element: Element;
  /** Whether the element's own style hides it, too. */
  forced: boolean;
  undo(): void;
}

/** Marks an element that the reader has put back: it is not hidden again. */
export const KEPT = 'data-jernih-kept';
export const HIDDEN = 'data-jernih-hidden';
/** Ids that nothing has weigh as much as ids that something has: this outweighs what sites say with theirs. */
const MARKED = `[${HIDDEN}]${':not(#jernih-none)'.repeat(3)}`;

export const HIDDEN_CSS = `${MARKED},${MARKED}::backdrop{display:none!important}`;

export interface HiddenLog {
  /** Hides an element; needs HIDDEN_CSS in the page. */
  hide(element: Element, kind: HiddenEntry['kind'], reason: string): void;
  /**
   * Notes something that was hidden by other means.
   * @param undo brings it back to what it was
   * @param selector what the receipt calls it; the element's own unless told
   */
  add(element: Element, kind: HiddenEntry['kind'], reason: string, undo: () => void, selector?: string): void;
  /** Whether the element is hidden by this log now. */
  has(element: Element): boolean;
  /** Whether the reader has put back this element or one of the same name: pages make them anew. */
  isKept(element: Element): boolean;
  /** Hides again what the page shows in spite of the log. */
  insist(): void;
  /**
   * Notes a wall that was answered with a no.
   * @param platform whose wall it is
   * @param label what the control says that was clicked; empty where it says nothing
   */
  refuse(element: Element, platform: string, label: string): void;
  /** What is hidden and still in the page, and what was refused. */
  entries(): HiddenEntry[];
  /** Puts one entry back for good, or every one (null). */
  restore(id: number | null): void;
  /** Puts back what fits, for now: it may be hidden again. Returns what was put back. */
  release(fits: (element: Element, kind: HiddenEntry['kind']) => boolean): Element[];
}

const selectorOf = (element: Element): string =>
  element.id ? `#${element.id}` : [element.localName, ...[...element.classList].slice(0, 2)].join('.');

/** The roots hold the whole page, and a backdrop holds nothing: what is written in them says nothing. */
function textOf(element: Element, kind: HiddenEntry['kind']): string {
  if (kind === 'scroll-lock' || kind === 'backdrop') return '';
  return (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 120);
}

/**
 * Hides by the element's own style what the style sheet cannot hide: an important declaration in a `style` attribute
 * or in a cascade layer of the page is stronger.
 */
function forceHidden(element: HTMLElement | SVGElement): () => void {
  const before = element.getAttribute('style');
  const display = element.style.getPropertyValue('display');
  const priority = element.style.getPropertyPriority('display');
  element.style.setProperty('display', 'none', 'important');
  const ours = element.getAttribute('style');
  return () => {
    // What the page has written there since is the page's: then only our own declaration goes.
    if (element.getAttribute('style') !== ours) element.style.setProperty('display', display, priority);
    else if (before === null) element.removeAttribute('style');
    else element.setAttribute('style', before);
  };
}

/** A modal dialog makes the rest of the page dead, drawn or not: it is closed, and opened again on the way back. */
function closeModal(element: Element): () => void {
  const modals = [element, ...element.querySelectorAll('dialog[open]')].filter(
    (part): part is HTMLDialogElement => part.matches('dialog[open]') && part.matches(':modal'),
  );
  for (const dialog of modals) dialog.close();
  return () => {
    for (const dialog of modals) if (dialog.isConnected && !dialog.open) dialog.showModal();
  };
}

/** What may stand in a selector as it is. */
const PLAIN = /^[a-z_][\w-]*$/i;

/** A selector of what the page calls the box, or null where it has no plain name. */
export function nameOf(element: Element): string | null {
  if (PLAIN.test(element.id)) return `#${element.id}`;
  const classes = [...element.classList].filter((name) => PLAIN.test(name)).map((name) => `.${name}`);
  return classes.length > 0 ? element.localName + classes.join('') : null;
}

const isShown = (element: Element): element is HTMLElement | SVGElement =>
  'style' in element && unshadowed(element.ownerDocument).defaultView?.getComputedStyle(element).display !== 'none';

export function startHiddenLog(): HiddenLog {
  const hidden = new Map<Element, Hidden>();
  const keptNames = new Set<string>();
  const refused: HiddenEntry[] = [];
  let lastId = 0;
  const add: HiddenLog['add'] = (element, kind, reason, undo, selector = selectorOf(element)) => {
    if (hidden.has(element)) return;
    const text = textOf(element, kind);
    hidden.set(element, { id: ++lastId, kind, reason, selector, text, element, forced: false, undo });
  };
  const putBack = (entry: Hidden): Element => {
    hidden.delete(entry.element);
    entry.undo();
    return entry.element;
  };
  const hide: HiddenLog['hide'] = (element, kind, reason) => {
    const reopen = closeModal(element);
    element.setAttribute(HIDDEN, '');
    add(element, kind, reason, () => {
      element.removeAttribute(HIDDEN);
      reopen();
    });
    const entry = hidden.get(element);
    if (!entry || !isShown(element)) return;
    const unforce = forceHidden(element);
    // Where the page insists the first way back is the right one.
    if (entry.forced) return;
    entry.forced = true;
    const { undo } = entry;
    entry.undo = () => {
      unforce();
      undo();
    };
  };
  return {
    add,
    hide,
    has: (element) => hidden.has(element),
    isKept(element) {
      const name = nameOf(element);
      return element.hasAttribute(KEPT) || (name !== null && keptNames.has(name));
    },
    insist() {
      for (const { element, kind, reason } of [...hidden.values()]) {
        if (kind !== 'scroll-lock' && element.isConnected && isShown(element)) hide(element, kind, reason);
      }
    },
    refuse(element, platform, label) {
      const text = (label ? `${platform}: “${label}”` : platform).slice(0, 120);
      const reason = `refused: ${platform}`;
      refused.push({ id: ++lastId, kind: 'consent', reason, selector: selectorOf(element), text, refused: true });
    },
    entries() {
      const present = [...hidden.values()]
        .filter(({ element }) => element.isConnected)
        .map(({ element: _element, forced: _forced, undo: _undo, ...entry }) => entry);
      return [...present, ...refused];
    },
    restore(id) {
      for (const entry of [...hidden.values()]) {
        if (id !== null && entry.id !== id) continue;
        const name = nameOf(entry.element);
        if (name !== null && entry.kind !== 'scroll-lock') keptNames.add(name);
        putBack(entry).setAttribute(KEPT, '');
      }
    },
    release: (fits) => [...hidden.values()].filter(({ element, kind }) => fits(element, kind)).map(putBack),
  };
}
