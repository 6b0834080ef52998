/**
 * What the reader has asked for: a box that comes right after a tap or a key of theirs is no nag, and neither is one
 * that they are writing in. It stays for as long as it is drawn; opened again by the page alone, it is judged anew.
 */

/** A box that appears this soon after a tap was asked for. */
export const ASKED_FOR_MS = 1_500;

const WRITTEN_IN = `textarea, [contenteditable]:not([contenteditable="false"]),
input:not([type="button"], [type="submit"], [type="checkbox"], [type="radio"])`;

export interface Wishes {
  /** Whether a tap is so near that what it opens may be about to appear. */
  waiting(): boolean;
  /** Tells boxes that a tap has brought from those that were there. @param boxes what lies over the page now */
  note(boxes: ReadonlySet<Element>): void;
  /** What was noted up to now is all that the last tap has brought. */
  endWaiting(): void;
  /** Keeps a box as one that was asked for. */
  keep(box: Element): void;
  /** Whether the box was asked for, holds such a box or is a part of one. */
  has(box: Element): boolean;
  /** Whether the reader has pressed in the box. */
  isUsed(box: Element): boolean;
  /** Whether a box that was asked for is open now. */
  isOneOpen(): boolean;
  stop(): void;
}

/** So many places are remembered. */
const MOST_PRESSED = 20;

const isRoot = ({ target }: Event): boolean =>
  target instanceof Element && (target.localName === 'html' || target.localName === 'body');

/** Enter and Space press what has the focus; where nothing has it, or in a field, they scroll or write. */
function presses(event: KeyboardEvent): boolean {
  if (isRoot(event)) return false;
  if (event.key === 'Enter') return true;
  return event.key === ' ' && !(event.target instanceof Element && event.target.matches(WRITTEN_IN));
}

const writes = ({ key }: KeyboardEvent): boolean => key.length === 1 && key !== ' ';

/**
 * Follows the reader's taps and keys.
 * @param ownHost local name of our own overlay: what is pressed in it asks the page for nothing
 * @param beforeTap called while the page is as it was before a tap had any effect
 */
export function followWishes(document: Document, ownHost: string, beforeTap: () => void): Wishes {
  const asked = new Set<Element>();
  let known: ReadonlySet<Element> = new Set();
  let tapped = false;
  let tappedBefore = false;
  let workedIn: Node | null = null;
  /** What was pressed last, a few times back: boxes that hold it are in use. */
  let pressed: Node[] = [];

  const onInput = (event: Event): void => {
    // What a script of the page makes up asks for nothing.
    if (!event.isTrusted || (event.target as Partial<Element> | null)?.localName === ownHost) return;
    if (event.type === 'pointercancel') {
      // It was no tap: the finger has begun to scroll.
      tapped = tappedBefore;
      pressed = pressed.slice(1);
      return;
    }
    const key = event.type === 'keydown' ? (event as KeyboardEvent) : null;
    if (!key || writes(key)) workedIn = event.target as Node | null;
    if (key ? !presses(key) : isRoot(event)) return;
    if (event.target) pressed = [event.target as Node, ...pressed].slice(0, MOST_PRESSED);
    beforeTap();
    tappedBefore = tapped;
    tapped = true;
  };
  const types = ['pointerdown', 'pointercancel', 'keydown'];
  for (const type of types) document.addEventListener(type, onInput, true);

  return {
    waiting: () => tapped,
    note(boxes) {
      for (const box of asked) if (!box.checkVisibility({ visibilityProperty: true })) asked.delete(box);
      const { activeElement } = document;
      for (const box of boxes) {
        const appeared = tapped && !known.has(box);
        // The focus alone says nothing: nags take it by script.
        if (appeared || (box.contains(activeElement) && box.contains(workedIn))) asked.add(box);
      }
      known = boxes;
    },
    endWaiting() {
      tapped = false;
    },
    keep: (box) => void asked.add(box),
    has: (box) => [...asked].some((one) => one.contains(box) || box.contains(one)),
    isUsed: (box) => pressed.some((node) => box.contains(node)),
    isOneOpen: () => asked.size > 0,
    stop() {
      for (const type of types) document.removeEventListener(type, onInput, true);
    },
  };
}
