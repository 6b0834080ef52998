/**
 * The entries of a liveblog and the slides of a ranking: their times and headings, which the trees take for furniture as
 * they are elsewhere.
 */
import type { Block } from './blocks';
import { HEADING_BIT, insideBit } from './box-attributes';

/** So many boxes of one form, each with a time and text, make a liveblog. */
const ENTRIES = 3;
/** Letters: of a line with a time, and of a sentence. */
const LONGEST_TIME = 40;
const SENTENCE = 40;
const LEVELS = 6;
/** So many blocks before the first and behind the last kept one may be an entry's. */
const NEAR = 12;
const CLOCK = /^\d{1,2}\s?(?:[:.h]\s?\d{2})(?!\d)/;

const isTime = ({ text, nodes, linked }: Block): boolean =>
  text.length <= LONGEST_TIME &&
  linked < text.length &&
  (CLOCK.test(text) ||
    nodes.some(
      (node) => node.nodeName === 'TIME' || (node.nodeType === 1 && (node as Element).querySelector('time') !== null),
    ));

const formOf = (element: Element): string =>
  `${element.nodeName}.${element.getAttribute('class')?.split(/\s/)[0] ?? ''}`;

/** The boxes that hold one of some blocks, with the block's own. */
function boxesOf(blocks: Block[]): Set<Element> {
  const boxes = new Set<Element>();
  for (const { element } of blocks)
    for (let box: Element | null = element; box && !boxes.has(box); box = box.parentElement) boxes.add(box);
  return boxes;
}

/** The entry that a time stands in: one of a row of boxes of the same form, of which enough have a time and text. */
function entryOf(time: Block, rows: Map<Element, Map<string, number>>): Element | null {
  let box: Element | null = time.element;
  for (let level = 0; box?.parentElement && level < LEVELS; level++, box = box.parentElement) {
    if ((rows.get(box.parentElement)?.get(formOf(box)) ?? 0) >= ENTRIES) return box;
  }
  return null;
}

/** How many boxes of each form with a time and text stand in a box. */
function readRows(timed: Set<Element>, worded: Set<Element>): Map<Element, Map<string, number>> {
  const rows = new Map<Element, Map<string, number>>();
  for (const box of timed) {
    if (!worded.has(box) || !box.parentElement) continue;
    const forms = rows.get(box.parentElement) ?? new Map<string, number>();
    forms.set(formOf(box), (forms.get(formOf(box)) ?? 0) + 1);
    rows.set(box.parentElement, forms);
  }
  return rows;
}

const isHeading = ({ inside, text, linked }: Block): boolean => (inside & HEADING_BIT) !== 0 && linked < text.length;
const isProse = ({ text, linked, inside }: Block): boolean =>
  text.length >= SENTENCE && linked < text.length / 2 && (inside & insideBit('FIGURE')) === 0;

/** The boxes of a row that each hold an anchor and kept text; none where they are too few. */
export function entriesOf(blocks: Block[], kept: Set<Block>, anchors: Block[], atLeast: number): Set<Element> {
  if (anchors.length < atLeast) return new Set();
  const worded = boxesOf(blocks.filter((block) => kept.has(block) && block.text.length >= SENTENCE));
  const rows = readRows(boxesOf(anchors), worded);
  const entries = new Set(anchors.map((anchor) => entryOf(anchor, rows)).filter((entry) => entry !== null));
  return entries.size < atLeast ? new Set() : entries;
}

/** Whether a block stands in one of some boxes. */
export const isIn = ({ element }: Block, entries: Set<Element>): boolean => {
  let box: Element | null = element;
  while (box && !entries.has(box)) box = box.parentElement;
  return box !== null;
};

/** So many boxes of one form, each begun by its only heading, with kept text below, are the slides of an article. */
const SLIDES = 5;

function slidesOf(blocks: Block[], kept: Set<Block>): Set<Element> {
  const headings = blocks.filter((block) => isHeading(block) && !block.element.closest('a'));
  const rows = entriesOf(blocks, kept, headings, SLIDES);
  const slides = [...rows].filter((row) => {
    const [first, ...rest] = blocks.filter(({ element }) => row.contains(element));
    return first && isHeading(first) && rest.some((block) => kept.has(block)) && !rest.some(isHeading);
  });
  return new Set(slides.length < SLIDES ? [] : slides);
}

/** The dropped times, headings and sentences of the entries of a liveblog, or headings and sentences of slides. */
export function restOfEntries(all: Block[], kept: Set<Block>): Block[] {
  const places = all.flatMap((block, i) => (kept.has(block) ? [i] : []));
  const blocks = all.slice(Math.max(0, (places[0] ?? 0) - NEAR), (places.at(-1) ?? -1) + 1 + NEAR);
  const times = new Set(blocks.filter(isTime));
  const entries = entriesOf(blocks, kept, [...times], ENTRIES);
  const slides = entries.size > 0 ? new Set<Element>() : slidesOf(blocks, kept);
  if (entries.size + slides.size === 0) return [];
  return blocks.filter((block) => {
    if (kept.has(block)) return false;
    const isPart = isHeading(block) || isProse(block);
    return (isPart && isIn(block, slides)) || ((isPart || times.has(block)) && isIn(block, entries));
  });
}
