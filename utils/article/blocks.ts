/**
 * The page as a flat list of text blocks, read in one pass over the live document: no clone, no layout, no recursion
 * (pages nest as deep as they like). A block is a run of inline content that the reader sees as one line or paragraph.
 */
import { readAttributes } from './box-attributes';
import { DEEPEST } from './readable-page';
import { shadowOf } from './shadow';
import { foldSpace } from './text';

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'TITLE',
  'META',
  'LINK',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'AUDIO',
  'VIDEO',
  'SELECT',
  'OPTION',
  'DATALIST',
  'TEXTAREA',
  'INPUT',
  'MAP',
  'svg',
  'SVG',
  'MATH',
  'math',
]);
const BLOCK_TAGS = new Set([
  'ADDRESS',
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'BODY',
  'BUTTON',
  'CAPTION',
  'CENTER',
  'DD',
  'DETAILS',
  'DIALOG',
  'DIV',
  'DL',
  'DT',
  'FIELDSET',
  'FIGCAPTION',
  'FIGURE',
  'FOOTER',
  'FORM',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HGROUP',
  'HR',
  'LEGEND',
  'LI',
  'MAIN',
  'MENU',
  'NAV',
  'OL',
  'P',
  'PICTURE',
  'PRE',
  'SEARCH',
  'SECTION',
  'SUMMARY',
  'TABLE',
  'TBODY',
  'TD',
  'TFOOT',
  'TH',
  'THEAD',
  'TR',
  'UL',
]);

/** One run of inline content. */
export interface Block {
  /** The box that the run stands in. */
  element: Element;
  /** The run's own nodes; all children of `element`. */
  nodes: Node[];
  /** Folded text. */
  text: string;
  /** Characters inside links. */
  linked: number;
  /** Characters inside b, strong, em, i. */
  stressed: number;
  /** Bits of NAME_KINDS: of the box itself, of its two nearest ancestors, of any ancestor. */
  ownNames: number;
  nearNames: number;
  allNames: number;
  /** Bits of INSIDE. */
  inside: number;
  depth: number;
}

interface Visit {
  element: Element;
  names: number;
  /** Of the two boxes above. */
  near: number;
  /** Of the box above. */
  nearest: number;
  all: number;
  inside: number;
  depth: number;
}

/** Boxes that never hold an article's text: they are not opened at all. */
const FURNITURE = new Set(['NAV', 'BUTTON', 'MENU']);

const BLOCK_SELECTOR = [...BLOCK_TAGS].join(',');

/**
 * Whether an element is a box: a block by its tag, or a link, span or element of the site's own with a block inside.
 * A block that was found makes boxes of all that it stands in, so that a chain of such elements is asked about once.
 */
function isBox(element: Element, boxes: Set<Element>): boolean {
  if (BLOCK_TAGS.has(element.nodeName) || boxes.has(element)) return true;
  if (!element.firstElementChild) return false;
  const block = element.querySelector(BLOCK_SELECTOR);
  for (let up = block?.parentElement; up && !boxes.has(up) && up !== element; up = up.parentElement) boxes.add(up);
  if (block) boxes.add(element);
  return block !== null;
}

const STRESS = new Set(['B', 'STRONG', 'EM', 'I']);
const [LINK, STRESSED] = [1, 2];

const styleOf = (node: Node): number =>
  node.nodeName === 'A' || node.nodeName === 'BUTTON' ? LINK : STRESS.has(node.nodeName) ? STRESSED : 0;

/** A run of one text node, which most are. */
function measureText(value: string): Pick<Block, 'text' | 'linked' | 'stressed'> {
  return { text: foldSpace(value), linked: 0, stressed: 0 };
}

/** Text of inline nodes and how much of it is linked or stressed. */
function measureRun(nodes: Node[]): Pick<Block, 'text' | 'linked' | 'stressed'> {
  if (nodes.length === 1 && nodes[0]?.nodeType === 3) return measureText(nodes[0].nodeValue ?? '');
  const parts: string[] = [];
  let linked = 0;
  let stressed = 0;
  const stack = nodes.map((node) => ({ node, style: styleOf(node) })).reverse();
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, style } = top;
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? '';
      parts.push(value);
      if (style & LINK) linked += value.length;
      if (style & STRESSED) stressed += value.length;
    }
    if (node.nodeType !== 1 || SKIPPED.has(node.nodeName)) continue;
    if (node.nodeName === 'BR') parts.push('\n');
    for (let child = node.lastChild; child; child = child.previousSibling) {
      stack.push({ node: child, style: style | styleOf(child) });
    }
  }
  const text = foldSpace(parts.join(''));
  return { text, linked: Math.min(linked, text.length), stressed: Math.min(stressed, text.length) };
}

interface Run {
  nodes: Node[];
  visit: Visit;
}

/** The box below: what it is called and what it stands in. */
function visitOf(element: Element, parent: Visit): Visit {
  const { names, inside } = readAttributes(element);
  return {
    element,
    names,
    near: parent.names | parent.nearest,
    nearest: parent.names,
    all: parent.all | names,
    inside: parent.inside | inside,
    depth: parent.depth + 1,
  };
}

/** Gathers the children of one box into inline runs and boxes, in the order of the page. */
class Contents {
  readonly list: (Visit | Run)[] = [];
  private nodes: Node[] = [];
  private breaks = 0;

  constructor(private readonly visit: Visit) {}

  end(): void {
    if (this.nodes.length > 0) this.list.push({ nodes: this.nodes, visit: this.visit });
    this.nodes = [];
    this.breaks = 0;
  }

  box(element: Element): void {
    this.end();
    if (this.visit.depth < DEEPEST && !FURNITURE.has(element.nodeName)) this.list.push(visitOf(element, this.visit));
  }

  /** Two line breaks end a run. */
  inline(node: Node, isBlank: boolean): void {
    if (node.nodeName === 'BR') this.breaks++;
    else if (!isBlank && this.breaks > 1) this.end();
    else if (!isBlank) this.breaks = 0;
    if (!isBlank || this.nodes.length > 0) this.nodes.push(node);
  }
}

function contentsOf(visit: Visit, boxes: Set<Element>, hosts: Element[]): (Visit | Run)[] {
  const contents = new Contents(visit);
  if (shadowOf(visit.element)) hosts.push(visit.element);
  for (let node = visit.element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) contents.inline(node, !/\S/.test(node.nodeValue ?? ''));
    else if (node.nodeType !== 1 || SKIPPED.has(node.nodeName)) continue;
    else if (node.nodeName !== 'BR' && isBox(node as Element, boxes)) contents.box(node as Element);
    else {
      // An element of the site's own that seems empty may have all of its text in a root.
      if (node.nodeName.includes('-') && shadowOf(node as Element)) hosts.push(node as Element);
      contents.inline(node, false);
    }
  }
  contents.end();
  return contents.list;
}

/**
 * The blocks of a page in reading order.
 * @param root usually the body; it is not changed
 * @param hosts takes up the elements with open shadow roots, whose text is in no block
 */
export function collectBlocks(root: Element, hosts: Element[] = []): Block[] {
  const boxes = new Set<Element>();
  const blocks: Block[] = [];
  const stack: (Visit | Run)[] = [{ element: root, names: 0, near: 0, nearest: 0, all: 0, inside: 0, depth: 0 }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if ('element' in top) {
      const contents = contentsOf(top, boxes, hosts);
      for (let i = contents.length - 1; i >= 0; i--) stack.push(contents[i] as Visit | Run);
      continue;
    }
    const { element, names, near, all, inside, depth } = top.visit;
    const measured = measureRun(top.nodes);
    if (!measured.text) continue;
    blocks.push({
      element,
      nodes: top.nodes,
      ...measured,
      ownNames: names,
      nearNames: near,
      allNames: all,
      inside,
      depth,
    });
  }
  return blocks;
}
