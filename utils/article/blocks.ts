/**
 * The page as a flat list of text blocks, read in one pass over the live document: no clone, no layout, no recursion
 * (pages nest as deep as they like). A block is a run of inline content that the reader sees as one line or paragraph.
 */
import { BLOCK_TAGS, SKIPPED } from './block-tags';
import { readAttributes } from './box-attributes';
import { nameOf } from './line-breaks';
import type { LineKind } from './phrases';
import { DEEPEST } from './readable-page';
import { shadowOf } from './shadow';
import { foldSpace } from './text';

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
  /** Of the box. */
  nodeName: string;
  /** The box's class attribute, or empty. */
  className: string;
  /** Kept by block-kind.ts. */
  kind?: LineKind | null;
}

interface Visit {
  element: Element;
  nodeName: string;
  className: string;
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
function isBox(element: Element, nodeName: string, boxes: Set<Element>): boolean {
  if (BLOCK_TAGS.has(nodeName) || boxes.has(element)) return true;
  if (!element.firstElementChild) return false;
  const block = element.querySelector(BLOCK_SELECTOR);
  for (let up = block?.parentElement; up && !boxes.has(up) && up !== element; up = up.parentElement) boxes.add(up);
  if (block) boxes.add(element);
  return block !== null;
}

const [LINK, STRESSED] = [1, 2];
const STYLES = new Map([
  ['A', LINK],
  ['BUTTON', LINK],
  ['B', STRESSED],
  ['STRONG', STRESSED],
  ['EM', STRESSED],
  ['I', STRESSED],
]);

/** `<a name>` is a place to jump to; scripts make links of others that have no address. */
const isPlace = (element: Element): boolean => !element.hasAttribute('href') && element.hasAttribute('name');

const styleOf = (node: Node, name: string): number =>
  name === 'A' && isPlace(node as Element) ? 0 : (STYLES.get(name) ?? 0);

type Measure = Pick<Block, 'text' | 'linked' | 'stressed'>;

function addText(value: string, style: number, to: Measure): void {
  to.text += value;
  if (style & LINK) to.linked += value.length;
  if (style & STRESSED) to.stressed += value.length;
}

/** A run of one text node, which most are. */
function measureText(value: string): Measure {
  return { text: foldSpace(value), linked: 0, stressed: 0 };
}

/** Text of inline nodes and how much of it is linked or stressed. */
function measureRun(nodes: Node[]): Measure {
  if (nodes.length === 1 && nodes[0]?.nodeType === 3) return measureText(nodes[0].nodeValue ?? '');
  const whole: Measure = { text: '', linked: 0, stressed: 0 };
  const stack = [...nodes].reverse();
  /** Of what each node of the stack stands in. */
  const styles = nodes.map(() => 0);
  for (let node = stack.pop(); node; node = stack.pop()) {
    const above = styles.pop() ?? 0;
    if (node.nodeType === 3) addText(node.nodeValue ?? '', above, whole);
    const name = node.nodeType === 1 ? nameOf(node as Element) : '';
    if (name === '' || SKIPPED.has(name)) continue;
    if (name === 'BR') addText('\n', 0, whole);
    const style = above | styleOf(node, name);
    for (let child = node.lastChild; child; child = child.previousSibling) {
      stack.push(child);
      styles.push(style);
    }
  }
  const text = foldSpace(whole.text);
  return { text, linked: Math.min(whole.linked, text.length), stressed: Math.min(whole.stressed, text.length) };
}

interface Run {
  nodes: Node[];
  visit: Visit;
}

/** The box below: what it is called and what it stands in. */
function visitOf(element: Element, nodeName: string, parent: Visit): Visit {
  const { names, inside, className } = readAttributes(element, nodeName);
  return {
    element,
    nodeName,
    className,
    names,
    near: parent.names | parent.nearest,
    nearest: parent.names,
    all: parent.all | names,
    inside: parent.inside | inside,
    depth: parent.depth + 1,
  };
}

/** Of the root no names count: they say something about the whole page. */
const rootVisit = (element: Element): Visit => ({
  element,
  nodeName: element.nodeName,
  className: element.getAttribute('class') ?? '',
  names: 0,
  near: 0,
  nearest: 0,
  all: 0,
  inside: 0,
  depth: 0,
});

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

  box(element: Element, nodeName: string): void {
    this.end();
    if (this.visit.depth < DEEPEST && !FURNITURE.has(nodeName)) this.list.push(visitOf(element, nodeName, this.visit));
  }

  /** Two line breaks end a run. */
  inline(node: Node, nodeName: string, isBlank: boolean): void {
    if (nodeName === 'BR') this.breaks++;
    else if (!isBlank && this.breaks > 1) this.end();
    else if (!isBlank) this.breaks = 0;
    if (!isBlank || this.nodes.length > 0) this.nodes.push(node);
  }
}

function contentsOf(visit: Visit, boxes: Set<Element>, hosts: Element[]): (Visit | Run)[] {
  const contents = new Contents(visit);
  let isHost = visit.element.shadowRoot !== null;
  for (let node = visit.element.firstChild; node; node = node.nextSibling) {
    const type = node.nodeType;
    if (type === 3) contents.inline(node, '#text', !/\S/.test(node.nodeValue ?? ''));
    if (type !== 1) continue;
    const name = nameOf(node as Element);
    if (SKIPPED.has(name)) isHost ||= name === 'TEMPLATE' && shadowOf(visit.element) !== null;
    else if (name !== 'BR' && isBox(node as Element, name, boxes)) contents.box(node as Element, name);
    else {
      // An element of the site's own that seems empty may have all of its text in a root.
      if (name.includes('-') && shadowOf(node as Element)) hosts.push(node as Element);
      contents.inline(node, name, false);
    }
  }
  if (isHost) hosts.push(visit.element);
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
  const stack: (Visit | Run)[] = [rootVisit(root)];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if ('element' in top) {
      const contents = contentsOf(top, boxes, hosts);
      for (let i = contents.length - 1; i >= 0; i--) stack.push(contents[i] as Visit | Run);
      continue;
    }
    const { element, nodeName, className, names, near, all, inside, depth } = top.visit;
    const { text, linked, stressed } = measureRun(top.nodes);
    if (!text) continue;
    blocks.push({
      element,
      nodeName,
      className,
      nodes: top.nodes,
      text,
      linked,
      stressed,
      ownNames: names,
      nearNames: near,
      allNames: all,
      inside,
      depth,
    });
  }
  return blocks;
}
