/**
 * Builds the article's body from the blocks that were kept, in a document of its own: nothing is cloned that is not
 * kept, pictures do not load there, and the live page is only read.
 */

import type { LeadImage } from './article';
import type { Block } from './blocks';
import { choosePictures } from './pictures';
import { copyInto } from './readable-page';
import { linkDensity, textOf } from './text';
import { unshadowed } from './unshadowed';

/** Boxes that are kept whole as soon as a part of them is: half a table says nothing. */
const WHOLE = new Set(['TABLE', 'PRE', 'RUBY']);
/** Boxes whose own kind matters to the reader; all others become nothing and leave their children. */
const SHAPES = new Set([
  'P',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'UL',
  'OL',
  'LI',
  'BLOCKQUOTE',
  'FIGURE',
  'FIGCAPTION',
  'DL',
  'DT',
  'DD',
  'DETAILS',
  'SUMMARY',
  'PRE',
  'SECTION',
  'DIV',
  'ARTICLE',
  'ASIDE',
]);

export interface Assembly {
  document: Document;
  blocks: Block[];
  kept: Set<Block>;
  url: URL;
  leadImage: LeadImage | null;
}

/** The deepest element that holds all the others. */
function commonAncestor(elements: Element[]): Element | null {
  let common: Element | null = elements[0] ?? null;
  for (const element of elements) while (common && !common.contains(element)) common = common.parentElement;
  return common;
}

/** Everything that leads from the root to something kept. */
function pathsTo(root: Element, targets: Iterable<Element>): Set<Element> {
  const paths = new Set<Element>([root]);
  for (const target of targets) {
    for (let box: Element | null = target; box && box !== root && !paths.has(box); box = box.parentElement)
      paths.add(box);
  }
  return paths;
}

interface Builder {
  inert: Document;
  runs: Map<Node, Node[]>;
  images: Set<Element>;
  paths: Set<Element>;
}

const captionOf = (image: Element): Element | null => {
  const caption = image.closest('figure')?.querySelector('figcaption') ?? null;
  return caption && textOf(caption).length < 600 && linkDensity(caption) < 0.7 ? caption : null;
};

/** A figure of our own making: picture and caption, whatever the page wraps them in. */
function figure(image: Element, { inert }: Builder): Element {
  const figure = inert.createElement('figure');
  const picture = image.closest('picture') ?? image;
  figure.append(copyInto(inert, picture));
  const caption = captionOf(image);
  if (caption) {
    const own = inert.createElement('figcaption');
    for (const node of caption.childNodes) own.append(copyInto(inert, node));
    figure.append(own);
  }
  return figure;
}

function shellOf(element: Element, builder: Builder): Element | null {
  if (!SHAPES.has(element.nodeName)) return null;
  const name = /^(?:ARTICLE|ASIDE|SECTION)$/.test(element.nodeName) ? 'div' : element.localName;
  const shell = builder.inert.createElement(name === 'figure' || name === 'figcaption' ? 'div' : name);
  for (const attribute of ['start', 'reversed', 'lang', 'dir', 'class']) {
    const value = element.getAttribute(attribute);
    if (value !== null) shell.setAttribute(attribute, value);
  }
  return shell;
}

/** Writes what is kept under `from` into `to`; a stack instead of recursion, because pages nest as deep as they like. */
function copyKept(from: Element, to: Element, builder: Builder): void {
  const stack: { node: Node; into: Element }[] = [];
  const open = (element: Element, into: Element) => {
    for (let child = element.lastChild; child; child = child.previousSibling) stack.push({ node: child, into });
  };
  open(from, to);
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, into } = top;
    const run = builder.runs.get(node);
    if (run) into.append(inlineOf(run, into, builder));
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    if (builder.images.has(element)) into.append(figure(element, builder));
    else if (!builder.paths.has(element)) continue;
    else if (WHOLE.has(element.nodeName)) into.append(copyInto(builder.inert, element));
    else if (!run) {
      const shell = shellOf(element, builder);
      if (shell) into.append(shell);
      open(element, shell ?? into);
    }
  }
}

/** The nodes of a run; text that stands bare in a box gets a paragraph of its own. */
function inlineOf(run: Node[], into: Element, { inert }: Builder): Node {
  const needsParagraph = /^(?:div|body)$/.test(into.localName);
  const target = needsParagraph ? inert.createElement('p') : inert.createDocumentFragment();
  // What stood between this run and the last one may be gone: their words must not run together.
  if (!needsParagraph && into.lastChild) target.append(' ');
  // One by one: a run may have more nodes than a call may have arguments.
  for (const node of run) target.append(copyInto(inert, node));
  return target;
}

/**
 * The body of the article, or null where nothing was kept.
 * @returns an element of a document without a window
 */
export function assembleBody(assembly: Assembly): Element | null {
  const kept = assembly.blocks.filter((block) => assembly.kept.has(block));
  const root = commonAncestor(kept.map(({ element }) => element));
  if (!root) return null;
  const inert = unshadowed(assembly.document.implementation.createHTMLDocument(''));
  // A block may be the whole root: then its parent's only kept child is the root itself.
  const top = kept.some(({ element }) => element === root) ? (root.parentElement ?? root) : root;
  const images = choosePictures(top, assembly);
  const runs = new Map<Node, Node[]>();
  for (const { nodes } of kept) if (nodes[0]) runs.set(nodes[0], nodes);
  const paths = pathsTo(top, [...kept.map(({ element }) => element), ...images]);
  copyKept(top, inert.body, { inert, runs, images, paths });
  return inert.body;
}
