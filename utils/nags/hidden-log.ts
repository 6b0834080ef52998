/** What is hidden on a page: why, and the way back. */
import type { Intent } from './phrases';

/** One hidden thing, as the receipt shows it. */
export interface HiddenEntry {
  /** Stable within the page. */
  id: number;
  kind: 'ad' | 'banner' | 'backdrop' | 'scroll-lock' | Intent;
  reason: string;
  selector: string;
  text: string;
}

interface Hidden extends HiddenEntry {
  element: Element;
  undo(): void;
}

/** Marks an element that the reader has put back: it is not hidden again. */
export const KEPT = 'data-jernih-kept';
const HIDDEN = 'data-jernih-hidden';
/** Ids that nothing has weigh as much as ids that something has: this outweighs what sites say with theirs. */
const MARKED = `[${HIDDEN}]${':not(#jernih-none)'.repeat(3)}`;

export const HIDDEN_CSS = `${MARKED},${MARKED}::backdrop{display:none!important}`;

export interface HiddenLog {
  /** Hides an element; needs HIDDEN_CSS in the page. */
  hide(element: Element, kind: HiddenEntry['kind'], reason: string): void;
  /** Notes something that was hidden by other means. @param undo brings it back to what it was */
  add(element: Element, kind: HiddenEntry['kind'], reason: string, undo: () => void): void;
  /** What is hidden and still in the page. */
  entries(): HiddenEntry[];
  /** Puts one entry back for good, or every one (null). */
  restore(id: number | null): void;
}

const selectorOf = (element: Element): string =>
  element.id ? `#${element.id}` : [element.localName, ...[...element.classList].slice(0, 2)].join('.');

export function startHiddenLog(): HiddenLog {
  const hidden = new Map<Element, Hidden>();
  let lastId = 0;
  const add: HiddenLog['add'] = (element, kind, reason, undo) => {
    if (hidden.has(element)) return;
    // The roots hold the whole page: their text says nothing.
    const text = kind === 'scroll-lock' ? '' : (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 120);
    hidden.set(element, { id: ++lastId, kind, reason, selector: selectorOf(element), text, element, undo });
  };
  return {
    add,
    hide(element, kind, reason) {
      element.setAttribute(HIDDEN, '');
      add(element, kind, reason, () => element.removeAttribute(HIDDEN));
    },
    entries() {
      return [...hidden.values()]
        .filter(({ element }) => element.isConnected)
        .map(({ element: _element, undo: _undo, ...entry }) => entry);
    },
    restore(id) {
      for (const entry of [...hidden.values()]) {
        if (id !== null && entry.id !== id) continue;
        entry.undo();
        entry.element.setAttribute(KEPT, '');
        hidden.delete(entry.element);
      }
    },
  };
}
