/** What boxes say, and whether it can be seen. */
import { isShadowed } from '../article/form-names';
import { type SaidPurpose, says } from './phrase-finder';
import { phrasesFor } from './phrases';

let labels: ReadonlySet<string> | undefined;

/** Whether a text is the label of an advertisement and nothing else. @param text as `boxText` gives it */
export function isAdLabel(text: string): boolean {
  labels ??= new Set(phrasesFor('adLabel'));
  return labels.has(text.replace(/[^\p{L}\p{M}\s]/gu, '').trim());
}

/** All text of a box, in one line of lower case. */
export const boxText = (element: Element): string =>
  (element.textContent ?? '').replace(/\s+/g, ' ').trim().toLowerCase();

/** Whether a box is drawn and can be seen; one that is fading in is not seen yet. */
export const isDrawn = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true });

/** Boxes in boxes that are asked for their words: each holds the text of all below. */
const DEEPEST_BOX = 40;

/** Whether a box says so in words that can be seen: menus and templates in it say much that nobody reads. */
export function saysInSight(purpose: SaidPurpose, element: Element, depth = 0): boolean {
  if (isShadowed(element) || !isDrawn(element) || !says(purpose, boxText(element))) return false;
  if (depth >= DEEPEST_BOX) return true;
  const speakers = [...element.children].filter((child) => says(purpose, boxText(child)));
  return speakers.length === 0 || speakers.some((child) => saysInSight(purpose, child, depth + 1));
}

/** Menus and tables of contents: their entries name things, they ask for nothing. */
const LISTS = 'nav, ol, ul, menu, [role="menu"], [role="navigation"]';

/** What a box itself says, without the lists of links in it. */
export function ownWords(element: Element): string {
  let text = boxText(element);
  if (text.length === 0) return text;
  for (const list of [...element.querySelectorAll(LISTS)].slice(0, 20)) {
    if (isShadowed(list) || list.querySelectorAll('a').length < 3) continue;
    text = text.replace(boxText(list), ' ');
  }
  return text;
}
