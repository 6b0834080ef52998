/** What the trees dropped out of the middle of an article although everything around it was kept. */
import type { Block } from './blocks';
import { CODE_BIT, HEADING_BIT, insideBit } from './box-attributes';
import { nameBit } from './box-names';

/** So many kept paragraphs of one box and one form make a row; a sentence in that row belongs to it. */
const ROW = 5;
const SENTENCE = /[.!?…。！？؟।][”"'»“’)\]]*$/u;
/** Sub-heads, list items, quotes and code stand this near below the box of a row. */
const NEAR = 3;
/** A quote may have a box around its figure. */
const NEAR_QUOTE = 4;
/**
 * Log-odds above which the trees may be overruled: narrowly for sub-heads; widely for list items, quotes and code, because
 * the gold that the trees learnt from leaves them out, and readers would miss them.
 */
const NARROWLY = -2;
const WIDELY = -6;
/** The same for key points over the first paragraph. */
const HEAD = -1;
/** Names of boxes whose lists lead elsewhere. */
export const ELSEWHERE = (
  ['related', 'promotion', 'ad', 'share', 'comments', 'navigation', 'tags', 'byline', 'aside', 'footer'] as const
)
  .map(nameBit)
  .reduce((bits, bit) => bits | bit, 0);
const PARTS = HEADING_BIT | CODE_BIT | insideBit('BLOCKQUOTE') | insideBit('LI');
const ITEM = insideBit('LI');
const PART = /^(?:H[2-4]|LI|BLOCKQUOTE|PRE)$/;

const formOf = ({ nodeName, className }: Block): string => `${nodeName}.${className}`;

interface Row {
  /** Kept paragraphs by their form. */
  forms: Map<string, number>;
  /** Of the commonest form. */
  most: number;
}
type Rows = Map<Element, Row>;

/** Some sites wrap each paragraph in a box of its own: then the row stands in the box above. */
const holdersOf = ({ element }: Block) => [element.parentElement, element.parentElement?.parentElement];

function readRows(kept: Set<Block>): Rows {
  const rows: Rows = new Map();
  for (const block of kept) {
    if (block.nodeName !== 'P') continue;
    const form = formOf(block);
    for (const holder of holdersOf(block)) {
      if (!holder) continue;
      const row = rows.get(holder) ?? { forms: new Map<string, number>(), most: 0 };
      const count = (row.forms.get(form) ?? 0) + 1;
      row.forms.set(form, count);
      row.most = Math.max(row.most, count);
      rows.set(holder, row);
    }
  }
  return rows;
}

function isOfRow(block: Block, rows: Rows): boolean {
  if (block.nodeName !== 'P') return false;
  return holdersOf(block).some((holder) => (holder ? (rows.get(holder)?.forms.get(formOf(block)) ?? 0) : 0) >= ROW);
}

const isSentenceOfRow = (block: Block, rows: Rows): boolean =>
  block.text.length >= 40 && SENTENCE.test(block.text) && isOfRow(block, rows);

/** Short, and bold or in capitals from end to end. */
const isSetAsHeading = ({ text, stressed }: Block): boolean =>
  text.length < 100 && (stressed > text.length * 0.8 || (text === text.toUpperCase() && text !== text.toLowerCase()));

/** A sub-head, list item, quote or piece of code right inside the box of a row. */
function isPartOfRow({ element, inside, text }: Block, rows: Rows): boolean {
  if ((inside & PARTS) === 0) return false;
  const part = element.closest('blockquote, li, pre, h2, h3, h4');
  if (!part || !PART.test(part.nodeName) || text.length < 3) return false;
  let holder = part.parentElement;
  // An item with a headline or a picture of its own is a teaser.
  if (part.nodeName === 'LI' && part.querySelector('h2, h3, h4, img')) return false;
  const near = part.nodeName === 'BLOCKQUOTE' ? NEAR_QUOTE : NEAR;
  for (let level = 0; holder && level < near; level++, holder = holder.parentElement) {
    if ((rows.get(holder)?.most ?? 0) >= ROW) return true;
  }
  return false;
}

/** An item of the list that some sites put over the first paragraph: what matters, in a sentence each. */
const isKeyPoint = (block: Block, rows: Rows): boolean =>
  (block.inside & ITEM) !== 0 && SENTENCE.test(block.text) && isPartOfRow(block, rows);

/** So many kept paragraphs of one form are the form of the article, in whatever boxes they stand. */
const FORM = 8;
/** Log-odds above which a sentence in the form of the article is kept. */
const SENTENCES = -4;

/** The same behind the last kept block, where very long articles run out. */
const TAIL = -1.6;
const isNamedForm = ({ parentElement }: Element): boolean => (parentElement?.getAttribute('class') ?? '') !== '';

/** With the box around it: a plain `p` stands in log-in boxes too. */
const placedFormOf = (block: Block): string =>
  `${formOf(block)}<${block.element.parentElement?.nodeName}.${block.element.parentElement?.getAttribute('class') ?? ''}`;

function formsOf(kept: Set<Block>): Map<string, number> {
  const forms = new Map<string, number>();
  for (const block of kept) {
    if (block.nodeName === 'P') forms.set(placedFormOf(block), (forms.get(placedFormOf(block)) ?? 0) + 1);
  }
  return forms;
}

const isSentenceOfForm = (block: Block, forms: Map<string, number>): boolean =>
  block.text.length >= 60 &&
  block.nodeName === 'P' &&
  SENTENCE.test(block.text) &&
  block.stressed < block.text.length * 0.5 &&
  (forms.get(placedFormOf(block)) ?? 0) >= FORM;

/** A heading with kept paragraphs right before and right behind it, all in one box or in boxes of one. */
function isSubHead(blocks: Block[], i: number, kept: Set<Block>): boolean {
  const { element, nodeName, text } = blocks[i] as Block;
  if (!/^H[2-4]$/.test(nodeName) || text.length > LONGEST_SUB_HEAD) return false;
  const holder = element.parentElement?.parentElement;
  return [blocks[i - 1], blocks[i + 1]].every((block) => block && kept.has(block) && holder?.contains(block.element));
}
const LONGEST_SUB_HEAD = 160;

const PICTURE = nameBit('caption') | nameBit('media');
const isOfPicture = ({ element, ownNames, nearNames }: Block): boolean =>
  element.nodeName === 'FIGCAPTION' || ((ownNames | nearNames) & PICTURE) !== 0;

/** The nearest kept block on one side, over at most so many short lines: labels for screen readers and ads, a credit. */
function keptBeside(blocks: Block[], i: number, step: 1 | -1, kept: Set<Block>): Block | null {
  for (let at = i + step, skipped = 0; skipped <= (step > 0 ? SKIPPED_BEHIND : SKIPPED_BEFORE); at += step, skipped++) {
    const block = blocks[at];
    if (!block || kept.has(block)) return block ?? null;
    if (block.text.length > LONGEST_SKIPPED && !isOfPicture(block)) return null;
  }
  return null;
}
const SKIPPED_BEHIND = 2;
const SKIPPED_BEFORE = 6;
const LONGEST_SKIPPED = 40;
/** So many headings of one form between paragraphs of the article's form are its sub-heads, not teasers of others. */
const SUB_HEADS = 3;

const headingOf = ({ element, inside }: Block): Element | null =>
  (inside & HEADING_BIT) !== 0 ? element.closest('h2, h3, h4') : null;
const headingForm = (heading: Element): string =>
  `${heading.nodeName}.${heading.className}<${heading.parentElement?.nodeName}.${heading.parentElement?.className}`;

/**
 * Sub-heads of sites that put each into a module of its own, away from the paragraphs: they cannot be told by their box,
 * but by their form, which is that of several headings, none of them a link, each with a kept paragraph before it and one
 * of the article's common form behind.
 */
function subHeadsByForm(blocks: Block[], kept: Set<Block>, forms: Map<string, number>): Set<Block> {
  const byForm = new Map<string, Block[]>();
  const placed = new Map<string, number>();
  blocks.forEach((block, i) => {
    const heading = headingOf(block);
    if (!heading || block.text.length > LONGEST_SUB_HEAD || heading.closest('a') || heading.querySelector('a[href]'))
      return;
    const form = headingForm(heading);
    byForm.set(form, [...(byForm.get(form) ?? []), block]);
    const behind = keptBeside(blocks, i, 1, kept);
    const isCommon = behind !== null && (forms.get(placedFormOf(behind)) ?? 0) >= ROW;
    const isBetween = isCommon && (heading.parentElement?.contains(behind.element) || keptBeside(blocks, i, -1, kept));
    if (isBetween) placed.set(form, (placed.get(form) ?? 0) + 1);
  });
  return new Set([...byForm].flatMap(([form, group]) => ((placed.get(form) ?? 0) >= SUB_HEADS ? group : [])));
}

const isNamed = ({ ownNames, nearNames }: Block): boolean => ((ownNames | nearNames) & ELSEWHERE) !== 0;

/** What is known of the kept blocks. */
interface Kept {
  kept: Set<Block>;
  /** Places of the first and the last of them. */
  first: number;
  last: number;
  rows: Rows;
  forms: Map<string, number>;
  subHeads: Set<Block>;
}

/** The log-odds that a dropped block needs, or null where nothing speaks for it. */
function barOf(blocks: Block[], i: number, { kept, first, last, rows, forms, subHeads }: Kept): number | null {
  const block = blocks[i] as Block;
  if (i < first) return isKeyPoint(block, rows) ? HEAD : null;
  if (i > last) return null;
  const named = isNamed(block);
  if (!named && isSentenceOfForm(block, forms)) return SENTENCES;
  if (isSubHead(blocks, i, kept)) return WIDELY;
  if (subHeads.has(block)) return SENTENCES;
  // A sub-head that is set as a paragraph.
  if (!named && isOfRow(block, rows) && isSetAsHeading(block)) return NARROWLY;
  if (!isPartOfRow(block, rows)) return null;
  return !named && block.element.closest('blockquote, li, pre') !== null ? WIDELY : NARROWLY;
}

/** Lists of which half of the items and more were kept: whoever reads them misses the others. */
function listsMostlyKept(blocks: Block[], kept: Set<Block>): Set<Element> {
  const lists = new Map<Element, number>();
  for (const block of blocks) {
    const list = block.element.nodeName === 'LI' && block.element.parentElement;
    if (list) lists.set(list, (lists.get(list) ?? 0) + (kept.has(block) ? 1 : -1));
  }
  return new Set([...lists].flatMap(([list, surplus]) => (surplus >= 0 ? [list] : [])));
}

/** An item of a list that the article's own words announce: not even a link in it leads away from the article. */
const isAnnounced = (block: Block, lists: Set<Element>): boolean =>
  (block.inside & ITEM) !== 0 && !isNamed(block) && lists.has(block.element.closest('li')?.parentElement as Element);

/**
 * Paragraphs that the trees dropped out of a row of their like (a short last sentence, the end of a very long article),
 * and sub-heads, list items, quotes and code between the kept ones.
 * @param scores log-odds, one a block
 * @param announced lists that the article's own words announce
 * @param may what else speaks against a block
 */
export function restOfRows(
  blocks: Block[],
  scores: number[],
  kept: Set<Block>,
  announced: Set<Element>,
  may: (block: Block) => boolean,
): Block[] {
  const rows = readRows(kept);
  const forms = formsOf(kept);
  const subHeads = subHeadsByForm(blocks, kept, forms);
  const places = blocks.flatMap((block, i) => (kept.has(block) ? [i] : []));
  const [first = 0, last = -1] = [places[0], places.at(-1)];
  const lists = listsMostlyKept(blocks, kept);
  const isOfRest = (block: Block, i: number): boolean => {
    const { text, linked, stressed, element } = block;
    const score = scores[i] ?? 0;
    const isInside = i > first && i < last;
    if (isInside && isAnnounced(block, announced)) return score > WIDELY;
    if (linked >= text.length * 0.3) return false;
    if (!isNamed(block) && isSentenceOfRow(block, rows)) return stressed < text.length * 0.5;
    if (element.nodeName === 'LI' && !isNamed(block) && lists.has(element.parentElement as Element))
      return score > NARROWLY;
    if (i > last && isNamedForm(element) && isSentenceOfForm(block, forms)) return score > TAIL;
    const bar = barOf(blocks, i, { kept, first, last, rows, forms, subHeads });
    return bar !== null && score > bar;
  };
  return blocks.filter((block, i) => !kept.has(block) && isOfRest(block, i) && may(block));
}
