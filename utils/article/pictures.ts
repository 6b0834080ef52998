/** Which pictures of the page belong to the article. */
import type { Assembly } from './assemble';
import { bestImageUrl } from './images';
import { samePicture } from './lead-image';

interface TextState {
  kept: boolean;
  dropped: boolean;
}

/** For each box under the root: whether text inside it was kept, and whether some was dropped. Captions do not count. */
function readStates(root: Element, { blocks, kept }: Assembly): Map<Element, TextState> {
  const states = new Map<Element, TextState>();
  for (const block of blocks) {
    const isKept = kept.has(block);
    if (!isKept && block.element.closest('figcaption, [class*="caption" i]')) continue;
    for (let box: Element | null = block.element; box && root.contains(box); box = box.parentElement) {
      const state = states.get(box) ?? { kept: false, dropped: false };
      if (isKept ? state.kept : state.dropped) {
        // What is known of this box is known of all above it.
        break;
      }
      if (isKept) state.kept = true;
      else state.dropped = true;
      states.set(box, state);
    }
  }
  return states;
}

/** Icons, avatars and counters say their size; a picture without one is given the benefit of the doubt. */
function isLarge(image: Element): boolean {
  const [width, height] = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))];
  return !((width > 0 && width < 120) || (height > 0 && height < 80));
}

const FURNITURE =
  'aside, nav, footer, [class*="related" i], [class*="promo" i], [class*="teaser" i], [class*="author" i], [class*="avatar" i]';
const [BEFORE, AFTER] = [2, 4];

/** Where in an ordered list an answer turns to yes and stays so. */
function firstWhere(list: readonly Element[], isPast: (element: Element) => boolean): number {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(list[middle] as Element)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * The pictures between the first and the last kept block (or right below it) that no dropped text around them claims.
 * @param root the box that holds all kept blocks
 */
export function choosePictures(root: Element, assembly: Assembly): Set<Element> {
  const order = assembly.blocks.filter((block) => assembly.kept.has(block)).map(({ element }) => element);
  const [first, last] = [order[0], order.at(-1)];
  const chosen = new Set<Element>();
  if (!first || !last) return chosen;
  const images = [...root.querySelectorAll('img')];
  if (images.length === 0) return chosen;
  const states = readStates(root, assembly);
  const end = last.nextElementSibling ?? last;
  // Halving instead of asking each: telling the order of two siblings costs as much as there are siblings.
  const from = firstWhere(images, (image) => (first.compareDocumentPosition(image) & BEFORE) === 0);
  const to = firstWhere(images, (image) => (end.compareDocumentPosition(image) & AFTER) !== 0 && !end.contains(image));
  for (const image of images.slice(from, to)) {
    if (!isLarge(image) || image.closest(FURNITURE)) continue;
    const source = bestImageUrl(image, assembly.url);
    if (!source || (assembly.leadImage && samePicture(source, assembly.leadImage.url))) continue;
    let box: Element | null = image.parentElement;
    while (box && box !== root && !states.has(box)) box = box.parentElement;
    if (box && states.get(box)?.kept) chosen.add(image);
  }
  return chosen;
}
