/**
 * Texts that are all there and folded away behind "tap to read on". A text that its publisher locks is no such text: the
 * control must not lead away, nothing near it may ask for money or an account.
 */
import { isShadowed } from '../article/form-names';
import { isDeclaredLocked } from './declared-locked';
import { type HiddenLog, KEPT } from './hidden-log';
import { firstPhrase, says } from './phrase-finder';
import { boxText } from './words';

const CONTROLS = ':is(article, main, [itemprop="articleBody"]) :is(button, a, [role="button"], [onclick])';
const MOST_ASKED = 300;
const LONGEST_LABEL = 50;
/** What may follow the words that unfold, letters. */
const LONGEST_REST = 25;
/** Further up than this a box has nothing to do with the control. */
const FURTHEST_UP = 6;
/** Folded away is at least this much, CSS px. */
const FOLDED_PX = 200;
const FEWEST_PARAGRAPHS = 3;
/** A box that says more is text, letters. */
const MOST_WORDS = 600;

function isFolded(box: Element, view: Window): box is HTMLElement {
  if (box.scrollHeight < box.clientHeight + FOLDED_PX || box.querySelectorAll('p').length < FEWEST_PARAGRAPHS)
    return false;
  return /hidden|clip/.test(view.getComputedStyle(box).overflowY);
}

/** The box that a control unfolds: one around it, or the one before it. */
function foldOf(control: Element, view: Window): HTMLElement | null {
  let box: Element | null = control;
  for (let up = 0; box && up < FURTHEST_UP && box.localName !== 'body'; up++) {
    const before: Element | null = box.previousElementSibling;
    if (isFolded(box, view)) return box;
    if (before && isFolded(before, view)) return before;
    box = box.parentElement;
  }
  return null;
}

/** The control with the shade that it stands in: as far up as nothing else is said. */
function shadeOf(control: Element, fold: Element): Element {
  let shade = control;
  for (let box = control.parentElement; box && !box.contains(fold) && box !== fold; box = box.parentElement) {
    if (boxText(box).length > 2 * LONGEST_LABEL || box.querySelector('p')) break;
    shade = box;
  }
  return shade;
}

/** Whether a control says that it unfolds the text, and nothing of a condition. */
function unfolds(label: string): boolean {
  const words = firstPhrase('unfold', label);
  if (!words || words.index > 2) return false;
  const rest = label.slice(words.index + words.phrase.length);
  return rest.length <= LONGEST_REST && !says('paywall', rest) && !says('login', rest);
}

function leadsAway(control: Element): boolean {
  const address = control.getAttribute('href');
  return address !== null && !/^(?:#|javascript:)/i.test(address.trim());
}

/** Whether anything but the paragraphs, in the fold or beside it, asks for money or an account. */
function asksForMore(fold: Element, label: string): boolean {
  return [...fold.children, ...(fold.parentElement?.children ?? [])].some((box) => {
    if (isShadowed(box) || box.localName === 'p' || box.querySelector('p + p')) return false;
    const words = boxText(box).replace(label, ' ');
    return words.length < MOST_WORDS && (says('paywall', words) || says('login', words));
  });
}

const RESETS = [
  ['max-height', 'none'],
  ['height', 'auto'],
  ['overflow', 'visible'],
  ['mask-image', 'none'],
  ['-webkit-mask-image', 'none'],
] as const;

function unfold(fold: HTMLElement): () => void {
  const before = fold.getAttribute('style');
  for (const [property, value] of RESETS) fold.style.setProperty(property, value, 'important');
  return () => (before === null ? fold.removeAttribute('style') : fold.setAttribute('style', before));
}

/** Unfolds what is folded away. Returns whether there was anything. */
export function unfoldText(document: Document, log: HiddenLog): boolean {
  const view = document.defaultView;
  if (!view || isDeclaredLocked(document)) return false;
  const controls = [...document.querySelectorAll(CONTROLS)].slice(0, MOST_ASKED).filter((control) => {
    const { length } = control.textContent ?? '';
    return length > 1 && length < LONGEST_LABEL && !isShadowed(control) && !leadsAway(control);
  });
  let found = false;
  for (const control of controls) {
    if (!unfolds(boxText(control))) continue;
    const fold = foldOf(control, view);
    if (!fold || log.has(fold) || fold.hasAttribute(KEPT)) continue;
    const shade = shadeOf(control, fold);
    if (asksForMore(fold, boxText(control)) || log.isKept(shade)) continue;
    log.add(fold, 'folded', 'the text was folded away', unfold(fold));
    log.hide(shade, 'folded', 'unfolds the text');
    found = true;
  }
  return found;
}
