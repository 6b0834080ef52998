/**
 * What is known of each block, as numbers for the model, in the order of feature-names.ts: the block itself, the boxes
 * it stands in, its place in the page, and its neighbours.
 */

import { kindOfBlock } from './block-kind';
import type { Block } from './blocks';
import { ARIA_BIT, HIDDEN_BIT, insideBit } from './box-attributes';
import { nameBit } from './box-names';
import { FEATURES, INSIDE_TAGS, KINDS, LINE_KINDS, NEIGHBOURS, OWN_TAGS } from './feature-names';
import { type BlockFacts, type PageStretch, readStretch } from './page-stretch';
import { comparable } from './text';

/** What the page says about its article, as far as blocks are compared with it. */
export interface PageFacts {
  title: string;
  dek: string | null;
  authors: string[];
  lang: string | null;
  /** schema.org articleBody, folded to letters and digits, or empty. */
  structuredBody: string;
  /** 1 where structured data calls the page a news article, 0.5 an article of another kind, else 0. */
  news: number;
}

/** Writes one row, value by value; a page has hundreds of rows, and lists of lists would cost more than the trees. */
interface Writer {
  row: Float32Array;
  at: number;
}

const put = (to: Writer, value: number): void => {
  to.row[to.at++] = value;
};
/** Rows begin as zeros, and most answers are no. */
const flag = (to: Writer, holds: boolean): void => {
  if (holds) to.row[to.at] = 1;
  to.at++;
};

function writeText(to: Writer, { text, stressed }: Block, { stats, logLength, link }: BlockFacts): void {
  put(to, logLength);
  put(to, Math.min(60, stats.words));
  put(to, link);
  put(to, stressed / (text.length || 1));
  flag(to, stats.endsSentence);
  put(to, Math.min(10, stats.sentences));
  put(to, Math.min(10, stats.commas));
  put(to, stats.capitals);
  put(to, stats.digits);
  flag(to, stats.endsColon);
  flag(to, stats.quoted);
  flag(to, text.includes('http') || text.includes('www.') || text.includes('@'));
  flag(to, stats.endsQuestion);
}

const INSIDE_BITS = INSIDE_TAGS.map(insideBit);
const KIND_BITS = KINDS.map(nameBit);

function writeBoxes(to: Writer, block: Block): void {
  const tag = OWN_TAGS.indexOf(block.nodeName);
  if (tag >= 0) to.row[to.at + tag] = 1;
  to.at += OWN_TAGS.length;
  for (const bit of INSIDE_BITS) flag(to, (block.inside & bit) !== 0);
  flag(to, (block.inside & HIDDEN_BIT) !== 0);
  flag(to, (block.inside & ARIA_BIT) !== 0);
  // All names hold the others: what they have not is zero three times.
  for (let kind = 0; kind < KIND_BITS.length; kind++, to.at += 3) {
    const bit = KIND_BITS[kind] as number;
    if ((block.allNames & bit) === 0) continue;
    to.row[to.at + 2] = 1;
    if (block.ownNames & bit) to.row[to.at] = 1;
    if (block.nearNames & bit) to.row[to.at + 1] = 1;
  }
}

function writeWords(to: Writer, block: Block, lang: string | null): void {
  const kind = block.text.length < 400 ? kindOfBlock(block, lang) : null;
  if (kind) to.row[to.at + LINE_KINDS.indexOf(kind)] = 1;
  to.at += LINE_KINDS.length;
}

/** Folding is dear, so it is done only where the lengths are near enough for the texts to be the same. */
const sameText = (text: string, wanted: string): boolean =>
  wanted !== '' && Math.abs(text.length - wanted.length) < 12 && comparable(text) === comparable(wanted);

function writePlace(to: Writer, block: Block, i: number, mass: number, page: PageStretch, facts: PageFacts): void {
  const { text } = block;
  const short = text.length < 200;
  put(to, i / page.facts.length);
  put(to, mass / (page.total || 1));
  put(to, Math.min(40, block.depth));
  flag(to, page.title >= 0 && i > page.title);
  put(to, page.title >= 0 ? Math.max(-50, Math.min(200, i - page.title)) : -60);
  flag(to, sameText(text, facts.title));
  flag(to, sameText(text, facts.dek ?? ''));
  flag(to, short && facts.authors.some((author) => author.length > 3 && text.includes(author)));
  flag(to, short && /(?:19|20)\d{2}/.test(text));
  put(to, facts.structuredBody ? (isStructured(text, facts.structuredBody) ? 1 : -1) : 0);
  put(to, Math.min(5, page.counts.get(text) ?? 1));
}

function isStructured(text: string, structuredBody: string): boolean {
  const key = comparable(text.slice(0, 150)).slice(0, 110);
  return key.length > 15 && structuredBody.includes(key);
}

function writeStretch(to: Writer, block: Block, i: number, page: PageStretch): void {
  const box = page.boxes[i] as Element;
  const parent = page.parentProse.get(box) ?? 0;
  const grand = page.grandProse.get(box.parentElement ?? box) ?? 0;
  const total = page.proseTotal || 1;
  const { first, last } = page;
  flag(to, page.facts[i]?.isOfForm ?? false);
  flag(to, page.dominant === box || page.dominant === box.parentElement);
  put(to, parent / total);
  put(to, Math.log1p(parent));
  put(to, Math.min(100, page.siblings.get(box) ?? 1));
  put(to, grand / total);
  put(to, Math.log1p(grand));
  flag(to, page.dominant?.contains(block.element) ?? false);
  put(to, first >= 0 ? Math.max(-60, Math.min(60, i - first)) : -99);
  put(to, last >= 0 ? Math.max(-60, Math.min(60, i - last)) : -99);
  flag(to, i >= first && i <= last);
  put(to, last > first ? Math.max(-1, Math.min(2, (i - first) / (last - first))) : 0);
}

function writeNeighbours(to: Writer, i: number, { facts }: PageStretch): void {
  for (const offset of NEIGHBOURS) {
    const other = facts[i + offset];
    if (!other) {
      to.row.fill(-1, to.at, to.at + 5);
      to.at += 5;
      continue;
    }
    put(to, other.logLength);
    put(to, other.link);
    flag(to, other.isOfForm);
    flag(to, other.prose > 0);
    put(to, other.heading);
  }
}

/** One row of numbers a block, in the order of FEATURES. */
export function blockFeatures(blocks: Block[], facts: PageFacts): Float32Array[] {
  const page = readStretch(blocks, facts.title);
  const values = new Float32Array(blocks.length * FEATURES.length);
  let mass = 0;
  return blocks.map((block, i) => {
    const own = page.facts[i] as BlockFacts;
    mass += own.stats.length;
    const to: Writer = { row: values.subarray(i * FEATURES.length, (i + 1) * FEATURES.length), at: 0 };
    writeText(to, block, own);
    writeBoxes(to, block);
    writeWords(to, block, facts.lang);
    writePlace(to, block, i, mass, page, facts);
    writeStretch(to, block, i, page);
    writeNeighbours(to, i, page);
    put(to, facts.news);
    return to.row;
  });
}
