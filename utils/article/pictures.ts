/** Which pictures and embeds of the page belong to the article. */
import type { Assembly } from './assemble';
import { holding } from './attribute-words';
import { CAPTION } from './captions';
import { embedsIn } from './embed-candidates';
import type { Embed } from './embeds';
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
    if (!root.contains(block.element)) continue;
    const isKept = kept.has(block);
    if (!isKept && block.element.closest(CAPTION)) continue;
    const which = isKept ? 'kept' : 'dropped';
    for (let box: Element | null = block.element; box; box = box === root ? null : box.parentElement) {
      const state = states.get(box) ?? { kept: false, dropped: false };
      // What is known of this box is known of all above it.
      if (state[which]) break;
      state[which] = true;
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

const FURNITURE = `aside, nav, footer, ${holding('class', 'related promo teaser author avatar')}`;
const [BEFORE, AFTER] = [2, 4];

/** What the page's media are asked about: where the kept blocks begin and end, and what text stands around. */
interface Place {
  first: Element;
  last: Element;
  states: Map<Element, TextState>;
}

/** Between the first and the last kept block, or right below the last. */
function isBetween(element: Element, { first, last }: Place): boolean {
  if (first.compareDocumentPosition(element) & BEFORE) return false;
  const isAfter = (last.compareDocumentPosition(element) & AFTER) !== 0 && !last.contains(element);
  return !isAfter || (last.nextElementSibling?.contains(element) ?? false);
}

/** No text but captions stands between an element and the first or the last kept block. */
function isNextTo(element: Element, { first }: Place, { blocks, kept }: Assembly): boolean {
  const isBefore = (first.compareDocumentPosition(element) & BEFORE) !== 0;
  const side = isBefore ? BEFORE : AFTER;
  const order = isBefore ? [...blocks] : [...blocks].reverse();
  for (const block of order
    .slice(
      0,
      order.findIndex((other) => kept.has(other)),
    )
    .reverse()) {
    if (element.contains(block.element) || block.element.closest('figcaption')) continue;
    return (block.element.compareDocumentPosition(element) & side) === 0;
  }
  return true;
}

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
 * The address without what asks for a size, for the thumbnails of pictures that are shown large. Stricter than
 * `samePicture`: other pictures of an article often have the same name in another folder.
 */
function withoutSize(source: string): string {
  const path = source.split(/[?#]/)[0] ?? '';
  const address = /\.(?:jpe?g|png|webp|avif|gif)$/i.test(path) ? path : source;
  return address.replace(/[-_](?:\d{2,4}x\d{2,4}|scaled|large|medium|small|thumb(?:nail)?)(?=\.\w+$)/i, '');
}

function choosePictures(root: Element, place: Place, assembly: Assembly): Set<Element> {
  const chosen = new Set<Element>();
  const seen = new Set<string>();
  const images = [...root.querySelectorAll('img')];
  const { first, last } = place;
  const end = last.nextElementSibling ?? last;
  // Halving instead of asking each: telling the order of two siblings costs as much as there are siblings.
  const from = firstWhere(images, (image) => (first.compareDocumentPosition(image) & BEFORE) === 0);
  const to = firstWhere(images, (image) => (end.compareDocumentPosition(image) & AFTER) !== 0 && !end.contains(image));
  for (const image of images.slice(from, to)) {
    if (!isLarge(image) || image.closest(FURNITURE)) continue;
    const source = bestImageUrl(image, assembly.url);
    if (!source || (assembly.leadImage && samePicture(source, assembly.leadImage.url))) continue;
    let box: Element | null = image.parentElement;
    while (box && box !== root && !place.states.has(box)) box = box.parentElement;
    if (!box || !place.states.get(box)?.kept || seen.has(withoutSize(source))) continue;
    seen.add(withoutSize(source));
    chosen.add(image);
  }
  return chosen;
}

export interface Media {
  pictures: Set<Element>;
  embeds: Map<Element, Embed>;
}

/**
 * The pictures and embeds between the first and the last kept block (or right below it) that no dropped text around
 * them claims.
 * @param root the box that holds all kept blocks
 */
export function chooseMedia(root: Element, assembly: Assembly): Media {
  const order = assembly.blocks.filter((block) => assembly.kept.has(block)).map(({ element }) => element);
  const [first, last] = [order[0], order.at(-1)];
  if (!first || !last) return { pictures: new Set(), embeds: new Map() };
  const place: Place = { first, last, states: readStates(root, assembly) };
  const embeds = embedsIn(root, assembly.url, {
    isWithin: (element, around) => isBetween(element, place) || (around && isNextTo(element, place, assembly)),
    keeps: (box) => place.states.get(box)?.kept ?? null,
    leadImage: assembly.leadImage?.url ?? null,
  });
  return { pictures: choosePictures(root, place, assembly), embeds };
}
