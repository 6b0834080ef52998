/**
 * What is known of each block, as numbers for the model: the block itself, the boxes it stands in, its neighbours, and
 * its place in the page. The order of FEATURES is the order of the weights (model/weights.ts): append, never reorder.
 */
import { ARIA_BIT, type Block, HIDDEN_BIT, insideBit } from './blocks';
import { nameBit } from './box-names';
import { INSIDE_TAGS, KINDS, LINE_KINDS, NEIGHBOURS, OWN_TAGS } from './feature-names';
import { kindOfLine } from './phrases';
import { comparable } from './text';

/** What the page says about its article, as far as blocks are compared with it. */
export interface PageFacts {
  title: string;
  dek: string | null;
  authors: string[];
  lang: string | null;
  /** schema.org articleBody, folded to letters and digits, or empty. */
  structuredBody: string;
}

/** Scripts without spaces say as much in fewer characters. */
const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/g;
const weighted = (text: string): number => text.length + 1.5 * (text.match(DENSE)?.length ?? 0);

/** What is computed of each block once. */
interface Facts {
  length: number;
  link: number;
  prose: number;
  heading: number;
  /** Blocks of one form come from one template: same tag, same classes, same depth. */
  form: string;
}

const formOf = ({ element, depth }: Block): string =>
  `${element.nodeName}.${element.getAttribute('class') ?? ''}@${depth}`;
const SENTENCE_END = /[.!?…。！？؟।][”"'»“’)\]]*$/u;

function factsOf(block: Block): Facts {
  const length = weighted(block.text);
  const link = block.text.length > 0 ? block.linked / block.text.length : 0;
  const isProse = length > 70 && link < 0.4 && (SENTENCE_END.test(block.text) || length > 200);
  return {
    length,
    link,
    prose: isProse ? Math.min(length, 1_000) : 0,
    heading: /^H[1-6]$/.test(block.element.nodeName) ? 1 : 0,
    form: formOf(block),
  };
}

/** The page's main stretch: the form and the box that carry most prose. */
interface Page {
  facts: Facts[];
  total: number;
  proseTotal: number;
  form: string;
  parentProse: Map<Element, number>;
  grandProse: Map<Element, number>;
  siblings: Map<Element, number>;
  dominant: Element | null;
  first: number;
  last: number;
  title: number;
  counts: Map<string, number>;
}

const add = <K>(map: Map<K, number>, key: K, amount: number) => map.set(key, (map.get(key) ?? 0) + amount);

function largest<K>(map: Map<K, number>): K | null {
  let best: K | null = null;
  let most = 0;
  for (const [key, amount] of map) if (amount > most) [best, most] = [key, amount];
  return best;
}

/** The box over a block: for a paragraph its parent, for text that stands in a box itself that box. */
const boxOf = ({ element, nodes }: Block): Element =>
  nodes.length > 0 && /^(?:DIV|SECTION|ARTICLE|MAIN|TD|BODY)$/.test(element.nodeName) && element.children.length > 3
    ? element
    : (element.parentElement ?? element);

function readPage(blocks: Block[], title: string): Page {
  const facts = blocks.map(factsOf);
  const forms = new Map<string, number>();
  const page: Page = {
    facts,
    total: 0,
    proseTotal: 0,
    form: '',
    parentProse: new Map(),
    grandProse: new Map(),
    siblings: new Map(),
    dominant: null,
    first: -1,
    last: -1,
    title: -1,
    counts: new Map(),
  };
  const wanted = comparable(title);
  blocks.forEach((block, i) => {
    const { length, prose, form } = facts[i] as Facts;
    const box = boxOf(block);
    page.total += length;
    page.proseTotal += prose;
    add(forms, form, prose);
    add(page.parentProse, box, prose);
    if (box.parentElement) add(page.grandProse, box.parentElement, prose);
    add(page.siblings, box, 1);
    add(page.counts, block.text, 1);
    const isHeadline = facts[i]?.heading && wanted.length > 5 && comparable(block.text) === wanted;
    if (isHeadline && (page.title < 0 || block.element.nodeName === 'H1')) page.title = i;
  });
  page.form = largest(forms) ?? '';
  page.dominant = largest(page.grandProse);
  blocks.forEach((block, i) => {
    if ((facts[i]?.prose ?? 0) === 0 || !page.dominant?.contains(block.element)) return;
    if (page.first < 0) page.first = i;
    page.last = i;
  });
  return page;
}

const has = (bits: number, bit: number): number => (bits & bit ? 1 : 0);

function ownFeatures(block: Block, facts: Facts): number[] {
  const { text, stressed } = block;
  const letters = text.length || 1;
  return [
    Math.log1p(facts.length),
    Math.min(60, text.split(' ').length),
    facts.link,
    stressed / letters,
    SENTENCE_END.test(text) ? 1 : 0,
    Math.min(10, text.match(/[.!?。！？؟।](?:\s|$)|[。！？]/gu)?.length ?? 0),
    Math.min(10, text.match(/[,،、，]/g)?.length ?? 0),
    (text.match(/\p{Lu}/gu)?.length ?? 0) / letters,
    (text.match(/\p{Nd}/gu)?.length ?? 0) / letters,
    /[:：]$/.test(text) ? 1 : 0,
    /["“”«»„]/.test(text) ? 1 : 0,
    /https?:|www\.|@\w/.test(text) ? 1 : 0,
    /[?？؟]$/.test(text) ? 1 : 0,
  ];
}

function boxFeatures(block: Block): number[] {
  const values: number[] = OWN_TAGS.map((tag) => (block.element.nodeName === tag ? 1 : 0));
  for (const tag of INSIDE_TAGS) values.push(has(block.inside, insideBit(tag)));
  values.push(has(block.inside, HIDDEN_BIT), has(block.inside, ARIA_BIT));
  for (const kind of KINDS) {
    const bit = nameBit(kind);
    values.push(has(block.ownNames, bit), has(block.nearNames, bit), has(block.allNames, bit));
  }
  return values;
}

function wordFeatures(block: Block, lang: string | null): number[] {
  const kind = block.text.length < 400 ? kindOfLine(block.text, lang) : null;
  return LINE_KINDS.map((wanted) => (wanted === kind ? 1 : 0));
}

function placeFeatures(block: Block, i: number, mass: number, page: Page, facts: PageFacts, count: number): number[] {
  const key = block.text.length < 1_500 ? comparable(block.text) : '';
  const short = block.text.length < 200;
  return [
    i / count,
    mass / (page.total || 1),
    Math.min(40, block.depth),
    page.title >= 0 && i > page.title ? 1 : 0,
    page.title >= 0 ? Math.max(-50, Math.min(200, i - page.title)) : -60,
    key !== '' && key === comparable(facts.title) ? 1 : 0,
    key !== '' && facts.dek !== null && key === comparable(facts.dek) ? 1 : 0,
    short && facts.authors.some((author) => author.length > 3 && block.text.includes(author)) ? 1 : 0,
    short && /(?:19|20)\d{2}/.test(block.text) ? 1 : 0,
    facts.structuredBody ? (key.length > 15 && facts.structuredBody.includes(key.slice(0, 120)) ? 1 : -1) : 0,
    Math.min(5, page.counts.get(block.text) ?? 1),
  ];
}

function stretchFeatures(block: Block, i: number, page: Page): number[] {
  const { form } = page.facts[i] as Facts;
  const box = boxOf(block);
  const parent = page.parentProse.get(box) ?? 0;
  const grand = page.grandProse.get(box.parentElement ?? box) ?? 0;
  const total = page.proseTotal || 1;
  const inside = page.dominant?.contains(block.element) ?? false;
  return [
    form === page.form ? 1 : 0,
    page.dominant === box || page.dominant === box.parentElement ? 1 : 0,
    parent / total,
    Math.log1p(parent),
    Math.min(100, page.siblings.get(box) ?? 1),
    grand / total,
    Math.log1p(grand),
    inside ? 1 : 0,
    page.first >= 0 ? Math.max(-60, Math.min(60, i - page.first)) : -99,
    page.last >= 0 ? Math.max(-60, Math.min(60, i - page.last)) : -99,
    i >= page.first && i <= page.last ? 1 : 0,
    page.last > page.first ? Math.max(-1, Math.min(2, (i - page.first) / (page.last - page.first))) : 0,
  ];
}

function neighbourFeatures(i: number, { facts, form }: Page): number[] {
  return NEIGHBOURS.flatMap((offset) => {
    const other = facts[i + offset];
    if (!other) return [-1, -1, -1, -1, -1];
    return [Math.log1p(other.length), other.link, other.form === form ? 1 : 0, other.prose > 0 ? 1 : 0, other.heading];
  });
}

/** One row of numbers a block, in the order of FEATURES. */
export function blockFeatures(blocks: Block[], facts: PageFacts): number[][] {
  const page = readPage(blocks, facts.title);
  let mass = 0;
  return blocks.map((block, i) => {
    const own = page.facts[i] as Facts;
    mass += own.length;
    return [
      ...ownFeatures(block, own),
      ...boxFeatures(block),
      ...wordFeatures(block, facts.lang),
      ...placeFeatures(block, i, mass, page, facts, blocks.length),
      ...stretchFeatures(block, i, page),
      ...neighbourFeatures(i, page),
    ];
  });
}
