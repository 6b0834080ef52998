/** While the view has the focus its keys are the reader's: the page's shortcuts must not act, nor see what is written. */
import { sharedWorld } from '../shared-world';
import { KEY_EVENTS, TEXT_EVENTS } from './early-keys';
import type { Stop } from './guard';

/** Dictionaries ask for a word while one of these is held; no page has a shortcut of one alone. */
const MODIFIERS = new Set(['Shift', 'Control', 'Alt', 'AltGraph', 'Meta']);
const TEXT_FIELD = 'textarea,input:not([type]),input:is([type=text],[type=search],[type=email],[type=url],[type=tel])';

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

/** Keeps the rest of a press of Escape, its repeats and its release, from the page: the view may be closed by then. */
function swallowRestOfPress(window: Window): void {
  const stop = () => {
    window.removeEventListener('keydown', onDown, true);
    window.removeEventListener('keyup', onUp, true);
    sharedWorld.jernihKeys = undefined;
  };
  const onDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    if (event.repeat) swallow(event);
    // The release went to another window; this is a press of its own.
    else stop();
  };
  const onUp = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    swallow(event);
    stop();
  };
  window.addEventListener('keydown', onDown, true);
  window.addEventListener('keyup', onUp, true);
  sharedWorld.jernihKeys = (event) => {
    if (event.type === 'keydown') onDown(event as KeyboardEvent);
    else if (event.type === 'keyup') onUp(event as KeyboardEvent);
  };
}

const FIELDS = 'key code location repeat isComposing shiftKey ctrlKey altKey metaKey data inputType dataTransfer'.split(
  ' ',
);

/**
 * Tells the view's own handlers, in the tree that the page cannot listen in, what the window has kept. A bare event with
 * the fields beside it: a KeyboardEvent is composed in Firefox whatever it is told to be, and would come back to the
 * window without end.
 * @param target in that tree
 * @param pressedOn what had the focus, where that stands in the page's tree
 */
function retell(event: Event, target: EventTarget | null | undefined, pressedOn = target): void {
  if (!target) return;
  const told = new Event(event.type, { bubbles: true, cancelable: event.cancelable, composed: false });
  for (const name of FIELDS) if (name in event) Object.defineProperty(told, name, { value: Reflect.get(event, name) });
  Object.defineProperty(told, 'pressedOn', { value: pressedOn });
  if (!target.dispatchEvent(told)) event.preventDefault();
}

/**
 * Presses what is a button by its role only, as its own handler would, had it heard of the key.
 * @returns whether it was one
 */
function pressByKey(event: Event, inner: EventTarget | undefined): boolean {
  const { key } = event as KeyboardEvent;
  if (event.type !== 'keydown' || (key !== 'Enter' && key !== ' ')) return false;
  if (!(inner instanceof HTMLElement) || !inner.matches('[role="button"]')) return false;
  event.preventDefault();
  inner.click();
  return true;
}

/** The place in the view's own tree where what stands in the page's tree is shown. */
function placeOf(inner: EventTarget | undefined, host: Element): HTMLSlotElement | null {
  let child = inner instanceof Element ? inner : null;
  while (child && child.parentNode !== host) child = child.parentElement;
  return child?.assignedSlot ?? null;
}

/**
 * Hands keys to the view alone while it has the focus, or while nothing has. A box of another extension keeps its keys.
 * @param onEscape called once a press of Escape, wherever the focus is
 */
export function guardKeys(document: Document, window: Window, host: Element, onEscape: () => void): Stop {
  const isText = (type: string) => TEXT_EVENTS.includes(type);
  const onKeep = (event: Event) => {
    const inner = event.composedPath()[0];
    // What stands in the page's tree and is shown by the view is in it, too; the page hears what is told there.
    const inLight = event.target !== host && event.target instanceof Node && host.contains(event.target);
    const inView = event.target === host || inLight;
    const inField = inView && inner instanceof Element && inner.matches(TEXT_FIELD);
    if (isText(event.type) && !inField) return;
    const { activeElement, body, documentElement } = document;
    const nothing = !activeElement || activeElement === body || activeElement === documentElement;
    if (!inView && !nothing) return;
    if (!inField && MODIFIERS.has((event as KeyboardEvent).key)) return;
    event.stopImmediatePropagation();
    if (!inLight && inView) retell(event, inner);
    else if (inLight && !pressByKey(event, inner)) retell(event, placeOf(inner, host), inner);
  };
  const onEvent = (event: Event) => {
    const { key, isComposing, repeat } = event as KeyboardEvent;
    if (event.type !== 'keydown' || key !== 'Escape' || isComposing) return onKeep(event);
    swallow(event);
    // A key that is held down closes one thing, not one after the other.
    if (repeat) return;
    onEscape();
    if (stopped) swallowRestOfPress(window);
  };
  let stopped = false;
  const types = [...KEY_EVENTS, ...TEXT_EVENTS];
  // Pages that were open before the extension came have no early listener; ours is then the best there is.
  for (const type of types) window.addEventListener(type, onEvent, true);
  sharedWorld.jernihKeys = onEvent;
  return () => {
    stopped = true;
    for (const type of types) window.removeEventListener(type, onEvent, true);
    if (sharedWorld.jernihKeys === onEvent) sharedWorld.jernihKeys = undefined;
  };
}
