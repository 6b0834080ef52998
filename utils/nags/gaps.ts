/** Gaps that an advertisement tears into the text, with words that send the reader past it. */
import { isShadowed } from '../article/form-names';
import { HIDDEN, type HiddenLog } from './hidden-log';
import { says } from './phrase-finder';
import { boxText, isAdLabel } from './words';

/** So many elements of a text are asked. */
const MOST_ASKED = 1_500;
/** A sentence this long is none of the words between the paragraphs, letters. */
const LONGEST_LABEL = 60;
const TEXT = 'article, main, [itemprop="articleBody"]';
const LABELS = ':is(div, span, p, b, small, strong, em, center, figcaption, a)';

/**
 * The elements of a box that hold text alone. Not by `:not(:has(*))`: Chromium takes a minute for that on 100,000 siblings.
 * @param within a selector that each must stand in
 */
const labelsIn = (box: ParentNode, within = ''): Element[] =>
  [...box.querySelectorAll(`${within} ${LABELS}`)].filter(({ firstElementChild }) => firstElementChild === null);

/** Whether all that a box says is such words, and all that it holds is pictures and frames. */
function isOnlyGap(box: Element): boolean {
  if (isShadowed(box) || box.querySelector('h1, h2, h3, li, blockquote, video, form')) return false;
  const words = labelsIn(box).map(boxText).filter(Boolean);
  return words.every((word) => word.length < LONGEST_LABEL && (isAdLabel(word) || says('scroll', word)));
}

/** The largest box around a label that holds nothing but the gap. */
function gapAround(label: Element): Element {
  let gap = label;
  for (let box = label.parentElement; box && !box.matches(TEXT) && box.localName !== 'body'; box = box.parentElement) {
    if (boxText(box).length > 3 * LONGEST_LABEL || !isOnlyGap(box)) break;
    gap = box;
  }
  return gap;
}

/** Hides the gaps of the text, each with its label. Returns whether there were any. */
export function hideGaps(document: Document, log: HiddenLog): boolean {
  const labels = labelsIn(document, `:is(${TEXT})`)
    .slice(0, MOST_ASKED)
    .filter((label) => {
      const { length } = label.textContent ?? '';
      return length > 5 && length < LONGEST_LABEL && says('scroll', boxText(label));
    });
  let found = false;
  for (const label of labels) {
    if (label.closest(`[${HIDDEN}]`)) continue;
    const gap = gapAround(label);
    if (log.isKept(gap)) continue;
    log.hide(gap, 'scroll', 'a gap in the text that sends the reader past an advertisement');
    found = true;
  }
  return found;
}
