/** Where on the page most prose stands: the form of its paragraphs and the box that holds them. */
import type { Block } from './blocks';
import { comparable } from './text';
import { readText, type TextStats } from './text-stats';

/** What is computed of each block once. */
export interface BlockFacts {
  stats: TextStats;
  /** Natural logarithm of one more than the length. */
  logLength: number;
  /** Share of linked characters. */
  link: number;
  /** Weighted length where it reads as prose, else 0. */
  prose: number;
  heading: number;
  /** Blocks of one form come from one template: same tag, same classes, same depth. */
  form: string;
  /** Of the form that most prose of the page has. */
  isOfForm: boolean;
}

/** The page's main stretch: the form and the box that carry most prose. */
export interface PageStretch {
  facts: BlockFacts[];
  /** The box over each block. */
  boxes: Element[];
  total: number;
  proseTotal: number;
  form: string;
  /** Prose by the box over a block, and by the box over that. */
  parentProse: Map<Element, number>;
  grandProse: Map<Element, number>;
  /** Blocks by the box over them. */
  siblings: Map<Element, number>;
  /** The box that holds most prose two levels below it. */
  dominant: Element | null;
  /** First and last block of prose inside it; -1 where there is none. */
  first: number;
  last: number;
  /** The block of the headline, or -1. */
  title: number;
  /** How often each text of the page stands on it. */
  counts: Map<string, number>;
}

function factsOf(block: Block): BlockFacts {
  const stats = readText(block.text);
  const link = block.text.length > 0 ? block.linked / block.text.length : 0;
  const isProse = stats.length > 70 && link < 0.4 && (stats.endsSentence || stats.length > 200);
  const { nodeName } = block;
  return {
    stats,
    logLength: Math.log1p(stats.length),
    link,
    prose: isProse ? Math.min(stats.length, 1_000) : 0,
    heading: nodeName.length === 2 && nodeName >= 'H1' && nodeName <= 'H6' ? 1 : 0,
    form: `${nodeName}.${block.className}@${block.depth}`,
    isOfForm: false,
  };
}

const add = <K>(map: Map<K, number>, key: K, amount: number) => map.set(key, (map.get(key) ?? 0) + amount);

function largest<K>(map: Map<K, number>): K | null {
  let best: K | null = null;
  let most = 0;
  for (const [key, amount] of map) if (amount > most) [best, most] = [key, amount];
  return best;
}

const HOLDER = new Set(['DIV', 'SECTION', 'ARTICLE', 'MAIN', 'TD', 'BODY']);

const boxOf = (element: Element): Element =>
  HOLDER.has(element.nodeName) && element.childElementCount > 3 ? element : (element.parentElement ?? element);

/**
 * The box over each block: for a paragraph its parent, for text that stands bare among others that box itself. Asked
 * once an element: counting its children costs as much as there are, and each line of it is a block.
 */
function boxesOf(blocks: Block[]): Element[] {
  const known = new Map<Element, Element>();
  return blocks.map(({ element }) => {
    const box = known.get(element) ?? boxOf(element);
    known.set(element, box);
    return box;
  });
}

function findTitle(blocks: Block[], facts: BlockFacts[], title: string): number {
  const wanted = comparable(title);
  let found = -1;
  if (wanted.length <= 5) return found;
  blocks.forEach(({ nodeName, text }, i) => {
    if (!facts[i]?.heading || Math.abs(text.length - title.length) > 12 || comparable(text) !== wanted) return;
    if (found < 0 || nodeName === 'H1') found = i;
  });
  return found;
}

/** @param title the headline, to find the block that shows it */
export function readStretch(blocks: Block[], title: string): PageStretch {
  const facts = blocks.map(factsOf);
  const forms = new Map<string, number>();
  const page: PageStretch = {
    facts,
    boxes: boxesOf(blocks),
    total: 0,
    proseTotal: 0,
    form: '',
    parentProse: new Map(),
    grandProse: new Map(),
    siblings: new Map(),
    dominant: null,
    first: -1,
    last: -1,
    title: findTitle(blocks, facts, title),
    counts: new Map(),
  };
  blocks.forEach((block, i) => {
    const { stats, prose, form } = facts[i] as BlockFacts;
    const box = page.boxes[i] as Element;
    page.total += stats.length;
    page.proseTotal += prose;
    add(page.siblings, box, 1);
    if (block.text.length < 300) add(page.counts, block.text, 1);
    if (prose === 0) return;
    add(forms, form, prose);
    add(page.parentProse, box, prose);
    if (box.parentElement) add(page.grandProse, box.parentElement, prose);
  });
  page.form = largest(forms) ?? '';
  page.dominant = largest(page.grandProse);
  facts.forEach((own, i) => {
    const { prose } = own;
    own.isOfForm = own.form === page.form;
    if (prose === 0 || !page.dominant?.contains(blocks[i]?.element ?? null)) return;
    if (page.first < 0) page.first = i;
    page.last = i;
  });
  return page;
}
