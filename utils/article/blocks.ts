/**
 * The page as a flat list of text blocks, read in one pass over the live document: no clone, no layout, no recursion
 * (pages nest as deep as they like). A block is a run of inline content that the reader sees as one line or paragraph.
 */
import { namesOf } from './box-names';
import { foldSpace } from './text';

/** Elements that a block stands in; each is one bit of `inside`. */
const INSIDE = [
  'ARTICLE',
  'MAIN',
  'ASIDE',
  'NAV',
  'FOOTER',
  'HEADER',
  'FIGURE',
  'FORM',
  'TABLE',
  'UL',
  'OL',
  'SECTION',
  'BLOCKQUOTE',
  'BUTTON',
  'DIALOG',
  'A',
  'DL',
  'DETAILS',
  'LI',
  'LABEL',
  'ADDRESS',
  'TIME',
] as const;
export type InsideTag = (typeof INSIDE)[number];
const INSIDE_BIT = new Map<string, number>(INSIDE.map((tag, bit) => [tag, 1 << bit]));
export const insideBit = (tag: InsideTag): number => INSIDE_BIT.get(tag) ?? 0;
/** Set for `role`, `hidden` and style rather than an element's name. */
export const HIDDEN_BIT = 1 << INSIDE.length;
export const ARIA_BIT = 1 << (INSIDE.length + 1);
export const DIALOG_BIT = insideBit('DIALOG');

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

function insideOf(element: Element): number {
  let bits = INSIDE_BIT.get(element.nodeName) ?? 0;
  const role = element.getAttribute('role');
  if (role) {
    if (/dialog/.test(role)) bits |= DIALOG_BIT;
    else if (/navigation|menu|search|banner/.test(role)) bits |= insideBit('NAV');
    else if (role === 'complementary') bits |= insideBit('ASIDE');
    else if (role === 'contentinfo') bits |= insideBit('FOOTER');
    else if (role === 'button') bits |= insideBit('BUTTON');
  }
  if (element.hasAttribute('hidden')) bits |= HIDDEN_BIT;
  if (element.getAttribute('aria-hidden') === 'true') bits |= ARIA_BIT;
  const style = element.getAttribute('style');
  if (style && /display:\s*none|visibility:\s*hidden/i.test(style)) bits |= HIDDEN_BIT;
  return bits;
}

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

/** Text of inline nodes and how much of it is linked or stressed. */
function measureRun(nodes: Node[]): Pick<Block, 'text' | 'linked' | 'stressed'> {
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

/** Cuts the children of a box into inline runs and boxes; two line breaks end a run. */
function runsOf(element: Element, boxes: Set<Element>): { runs: Node[][]; children: Element[] } {
  const runs: Node[][] = [];
  const children: Element[] = [];
  let run: Node[] = [];
  let breaks = 0;
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1 && node.nodeType !== 3) continue;
    if (node.nodeType === 1 && isBox(node as Element, boxes)) {
      end();
      children.push(node as Element);
      breaks = 0;
      continue;
    }
    if (node.nodeName === 'BR') breaks++;
    else if (node.nodeType === 1 || (node.nodeValue ?? '').trim()) {
      if (breaks > 1) end();
      breaks = 0;
    }
    if (!SKIPPED.has(node.nodeName)) run.push(node);
  }
  end();
  return { runs, children };
}

/**
 * The blocks of a page in reading order.
 * @param root usually the body; it is not changed
 */
export function collectBlocks(root: Element): Block[] {
  const boxes = new Set<Element>();
  const blocks: Block[] = [];
  // A stack of boxes to open and of runs to write down, so that both come out in the order of the page.
  const stack: (Visit | { run: Node[]; visit: Visit })[] = [
    { element: root, names: 0, near: 0, nearest: 0, all: 0, inside: 0, depth: 0 },
  ];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if ('run' in top) {
      const { element, names, near, all, inside, depth } = top.visit;
      const measured = measureRun(top.run);
      if (measured.text)
        blocks.push({
          element,
          nodes: top.run,
          ...measured,
          ownNames: names,
          nearNames: near,
          allNames: all,
          inside,
          depth,
        });
      continue;
    }
    const next: typeof stack = [];
    const { runs, children } = runsOf(top.element, boxes);
    const parent = top;
    let child = 0;
    let run = 0;
    // Merge the two lists back into the order of the page.
    for (let node = parent.element.firstChild; node; node = node.nextSibling) {
      if (node === children[child]) {
        const element = children[child++] as Element;
        if (SKIPPED.has(element.nodeName)) continue;
        const names = namesOf(element);
        next.push({
          element,
          names,
          near: parent.names | parent.nearest,
          nearest: parent.names,
          all: parent.all | names,
          inside: parent.inside | insideOf(element),
          depth: parent.depth + 1,
        });
      } else if (node === runs[run]?.[0]) {
        next.push({ run: runs[run++] as Node[], visit: parent });
      }
    }
    stack.push(...next.reverse());
  }
  return blocks;
}
