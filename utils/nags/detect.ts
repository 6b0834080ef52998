/** Finds banners and nags that no list knows: by place, by size, by what they hold and what they say. */
import { unshadowed } from '../article/unshadowed';

import { DIALOGS, isRoot, isSmall, shareOf } from './boxes';
import { isDeclaredLocked } from './declared-locked';
import { closeControl, isAd, playsByItself, wantsOf } from './evidence';
import type { HiddenEntry } from './hidden-log';
import { isScrollLocked } from './locks';
import { isGate, mustStay, type Surroundings } from './stays';
import { boxText } from './words';

/** A box to hide, and why. */
export interface Finding {
  element: Element;
  kind: Exclude<HiddenEntry['kind'], 'scroll-lock'>;
  reason: string;
}

/** At this score a box goes (tried on pages with headers, players, dialogs and bars of all kinds). */
const THRESHOLD = 4;

/** Whether a box without words is a veil over the page: one that locks it, lies high, or lets it shine through. */
function isVeil(style: CSSStyleDeclaration, locked: boolean): boolean {
  const shinesThrough = /rgba\(.*,\s*0?\.\d+\)|\/\s*0?\.\d+\)/.test(style.backgroundColor) || Number(style.opacity) < 1;
  return locked || Number(style.zIndex) >= 1000 || shinesThrough;
}

type Signal = [points: number, reason: string, holds: boolean];

/** How high a box lies: what it stands in may lift it. */
function layerOf(element: Element, view: Window): number {
  let layer = 0;
  for (let box: Element | null = element; box && !isRoot(box); box = unshadowed(box).parentElement) {
    layer = Math.max(layer, Number(view.getComputedStyle(box).zIndex) || 0);
  }
  return layer;
}

function signalsOf(element: Element, box: DOMRect, around: Surroundings): Signal[] {
  const { view, locked } = around;
  const covers = box.width * box.height > 0.6 * view.innerWidth * view.innerHeight;
  const isDialog = element.matches(DIALOGS) || element.querySelector(DIALOGS) !== null;
  const isModal = element.localName === 'dialog' && element.matches(':modal');
  return [
    [2, 'covers the page', covers],
    [2, 'locks scrolling', covers && locked],
    [1, 'stands before a locked page', !covers && locked && (isDialog || shareOf(box, view) > 0.2)],
    [1, 'sticks to the bottom', view.innerHeight - box.bottom < 3 && box.height < view.innerHeight / 2],
    [1, 'can be closed', closeControl(element) !== null],
    [1, 'is a dialog', isDialog],
    [1, 'lies on top', isModal || layerOf(element, view) >= 1000],
    [1, 'makes the page dead', isModal],
    [-3, 'holds navigation', element.querySelector('nav') !== null],
  ];
}

/** Whether an element draws a layer over the page before or after what it holds. */
const drawsVeil = (element: Element, view: Window): boolean =>
  ['::before', '::after'].some((part) => {
    const { position, content } = view.getComputedStyle(element, part);
    return position === 'fixed' && content !== 'none' && content !== 'normal';
  });

/** A box with the element around it that draws its veil, where that holds nothing else. */
function withVeil(element: Element, view: Window): Element {
  const around = element.parentElement;
  if (!around || isRoot(around) || boxText(around) !== boxText(element)) return element;
  return drawsVeil(around, view) ? around : element;
}

function judge(element: Element, around: Surroundings): Finding | null {
  const { view, locked, isUsed } = around;
  const box = element.getBoundingClientRect();
  const style = view.getComputedStyle(element);
  if (isSmall(box) || style.visibility === 'hidden' || style.display === 'none') return null;
  const ad = closeControl(element) === 'ad' || isAd(element);
  if (mustStay(element, box, ad, around)) return null;

  const covers = box.width * box.height > 0.6 * view.innerWidth * view.innerHeight;
  if (covers && boxText(element).length < 20 && !element.querySelector('img, iframe, input')) {
    return isVeil(style, locked) ? { element, kind: 'backdrop', reason: 'empty layer over the page' } : null;
  }
  const { intents, points, reason } = wantsOf(element);
  const plays = playsByItself(element) && !isUsed(element);
  const signals: Signal[] = [
    [4, 'advertisement', ad],
    [4, 'plays by itself', plays],
    [points, reason, intents.length > 0],
    ...signalsOf(element, box, around),
  ];
  const present = signals.filter(([, , holds]) => holds);
  const score = present.reduce((sum, [value]) => sum + value, 0);
  // Without a word or an advertisement a box is only a box: geometry alone hides nothing.
  if (score < THRESHOLD || !(ad || plays || intents.length > 0)) return null;
  const kind = ad ? 'ad' : (intents[0] ?? (plays ? 'player' : 'banner'));
  return { element: withVeil(element, view), kind, reason: present.map(([, why]) => why).join(', ') };
}

/** What a look at the screen found. */
export interface Look {
  findings: Finding[];
  /** A box says that the text is locked: its publisher's gate, with its backdrop and scroll lock, stays. */
  gated: boolean;
}

/** How the reader has dealt with boxes, as asked-for.ts knows it. */
export interface ReaderSays {
  /** Wants to see it: it is no finding. */
  isWanted(box: Element): boolean;
  /** Has pressed in it. */
  isUsed(box: Element): boolean;
}

const NOTHING_SAID: ReaderSays = { isWanted: () => false, isUsed: () => false };

/** No page needs more than this to be known as an article that is there. */
const ENOUGH_PARAGRAPHS = 40;

/** Letters of the page's paragraphs that stand in none of the boxes. */
function deliveredLetters(document: Document, boxes: ReadonlySet<Element>): number {
  // Counted by place: a page may have very many.
  const paragraphs = document.getElementsByTagName('p');
  let letters = 0;
  for (let place = 0; place < ENOUGH_PARAGRAPHS; place++) {
    const paragraph = paragraphs[place];
    if (!paragraph) break;
    if (![...boxes].some((box) => box.contains(paragraph))) letters += lettersOf(paragraph.textContent ?? '');
  }
  return letters;
}

/** Han, Kana and Hangul say as much in fewer letters. */
const lettersOf = (text: string): number =>
  (/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text) ? 3 : 1) * text.length;

/**
 * Judges the boxes that lie over a page.
 * @param boxes as boxesOnScreen gives them
 */
export function detectNags(
  document: Document,
  boxes: ReadonlySet<Element>,
  { isWanted, isUsed }: ReaderSays = NOTHING_SAID,
): Look {
  const view = document.defaultView;
  if (!view || boxes.size === 0) return { findings: [], gated: false };
  const around: Surroundings = {
    view,
    locked: isScrollLocked(document),
    declaredLocked: isDeclaredLocked(document),
    delivered: deliveredLetters(document, boxes),
    isUsed,
  };
  const gated = [...boxes].some((element) => isGate(element, around, isWanted(element)));
  const findings = [...boxes]
    .filter((element) => !isWanted(element))
    .map((element) => judge(element, around))
    .filter((finding) => finding !== null);
  return { findings: gated ? findings.filter(({ kind }) => kind === 'ad') : findings, gated };
}
