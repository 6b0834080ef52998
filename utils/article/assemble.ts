/**
 * Builds the article's body from the blocks that were kept, in a document of its own: nothing is cloned that is not
 * kept, pictures do not load there, and the live page is only read.
 */

import type { LeadImage } from './article';
import type { Block } from './blocks';
import { captionOf } from './captions';
import { embedCard } from './embed-card';
import type { Embed } from './embeds';
import { chooseMedia } from './pictures';
import { copyInto } from './readable-page';
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
export function commonAncestor(elements: Element[]): Element | null {
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
  embeds: Map<Element, Embed>;
  /** By picture or embed. */
  captions: Map<Element, Element>;
  paths: Set<Element>;
}

/** A figure of our own making: picture and caption, whatever the page wraps them in. */
function figure(image: Element, builder: Builder): Element {
  const { inert } = builder;
  const figure = inert.createElement('figure');
  const picture = image.closest('picture') ?? image;
  figure.append(copyInto(inert, picture));
  addCaption(figure, image, builder);
  return figure;
}

function addCaption(figure: Element, media: Element, { inert, captions }: Builder): void {
  const caption = captions.get(media);
  if (!caption) return;
  const own = inert.createElement('figcaption');
  own.append(...[...caption.childNodes].map((node) => copyInto(inert, node)));
  // One line, whatever the page makes of "Photo:" and the name behind it.
  for (const block of own.querySelectorAll('p, div, h2, h3, h4')) block.replaceWith(' ', ...block.childNodes, ' ');
  figure.append(own);
}

function card(embed: Embed, builder: Builder): Element {
  const card = embedCard(embed, builder.inert);
  addCaption(card, embed.element, builder);
  return card;
}

function shellOf(element: Element, builder: Builder): Element | null {
  if (!SHAPES.has(element.nodeName)) return null;
  const name = /^(?:ARTICLE|ASIDE|SECTION)$/.test(element.nodeName) ? 'div' : element.localName;
  const shell = builder.inert.createElement(name === 'figure' || name === 'figcaption' ? 'div' : name);
  for (const attribute of ['start', 'reversed', 'lang', 'dir', 'class', 'id']) {
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
  const used = new Set(builder.captions.values());
  open(from, to);
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, into } = top;
    const run = builder.runs.get(node);
    if (run) into.append(inlineOf(run, into, builder));
    if (node.nodeType !== 1) continue;
    const element = node as Element;
    const embed = builder.embeds.get(element);
    if (embed) into.append(card(embed, builder));
    else if (builder.images.has(element)) into.append(figure(element, builder));
    else if (used.has(element) || !builder.paths.has(element)) continue;
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

/** A caption that two pictures share stands under the first. */
function captionsOf(media: Element[]): Map<Element, Element> {
  const captions = new Map<Element, Element>();
  const used = new Set<Element>();
  for (const element of media) {
    const caption = captionOf(element);
    if (!caption || used.has(caption)) continue;
    used.add(caption);
    captions.set(element, caption);
  }
  return captions;
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
  const { pictures: images, embeds } = chooseMedia(top, assembly);
  const captions = captionsOf([...images, ...embeds.keys()]);
  const runs = new Map<Node, Node[]>();
  for (const { nodes } of kept) if (nodes[0]) runs.set(nodes[0], nodes);
  const paths = pathsTo(top, [...kept.map(({ element }) => element), ...images, ...embeds.keys()]);
  copyKept(top, inert.body, { inert, runs, images, embeds, captions, paths });
  return inert.body;
}
