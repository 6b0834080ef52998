/** A page and a body as lists of pieces, lines and pictures alike, in the order in which they are read. */
import { type Block, collectBlocks } from '../blocks';
import { captionOf } from '../captions';
import { bestImageUrl } from '../images';
import { readablePage } from '../readable-page';
import { composedDocument } from '../shadow';
import { comparable, textOf, webUrl } from '../text';
import { unshadowed } from '../unshadowed';

/** A page of the article: the open one, or one that was fetched. */
export interface PageSource {
  document: Document;
  /** Its own address. */
  url: URL;
}

/** A line, a paragraph or a picture of a page. */
export interface Piece {
  /** What it is found by in a body: its letters, or the picture's address. */
  key: string;
  /** What tells it to a reader. */
  text: string;
  kind: 'text' | 'picture';
  /** The tag of the box it stands in. */
  tag: string;
  /** The page's own nodes: to be copied, never moved. */
  nodes: readonly Node[];
  /** A picture's caption, where it has one. */
  caption: Element | null;
  /** What relative addresses start from. */
  url: URL;
}

/** A piece of a body that is shown. */
export interface ShownPiece {
  key: string;
  element: Element;
}

/** Icons, avatars and counters are no pictures that anybody misses. CSS px, by what they say or are. */
const LEAST_WIDTH = 200;

const textKey = (text: string): string => comparable(text) || text;

const pieceOf = ({ text, element, nodes }: Block, url: URL): Piece => ({
  key: textKey(text),
  text,
  kind: 'text',
  tag: element.nodeName,
  nodes,
  caption: null,
  url,
});

function isLarge(image: HTMLImageElement): boolean {
  const width = Number(image.getAttribute('width')) || image.naturalWidth || 0;
  return width >= LEAST_WIDTH || (width === 0 && image.closest('figure, picture') !== null);
}

function pictureOf(image: HTMLImageElement, url: URL): Piece | null {
  const source = isLarge(image) ? bestImageUrl(image, url) : null;
  if (!source) return null;
  const caption = captionOf(image);
  const name = new URL(source).pathname.split('/').pop() ?? '';
  const text = image.getAttribute('alt')?.trim() || textOf(caption) || name;
  return { key: source, text, kind: 'picture', tag: 'FIGURE', nodes: [image], caption, url };
}

const BEFORE = 2;

/** Puts the pictures between the blocks; both lists are in the order of the page. */
function merged(blocks: readonly Block[], pictures: readonly HTMLImageElement[], url: URL): Piece[] {
  const pieces: Piece[] = [];
  let next = 0;
  for (const image of pictures) {
    const picture = pictureOf(image, url);
    if (!picture) continue;
    for (let block = blocks[next]; block; block = blocks[++next]) {
      const [first] = block.nodes;
      if (!first || (image.compareDocumentPosition(first) & BEFORE) === 0) break;
      pieces.push(pieceOf(block, url));
    }
    pieces.push(picture);
  }
  for (const block of blocks.slice(next)) pieces.push(pieceOf(block, url));
  return pieces;
}

/** All pieces of a page. It is not changed. */
export function readPieces({ document, url }: PageSource): Piece[] {
  const live = unshadowed(document);
  if (!live.body) return [];
  const readable = readablePage(live);
  const hosts: Element[] = [];
  const shown = collectBlocks(readable.body, hosts);
  const letters = shown.reduce((sum, { text }) => sum + text.length, 0);
  const composed = composedDocument(readable, hosts, letters);
  const source = composed ?? readable;
  const base = webUrl(readable.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
  return merged(composed ? collectBlocks(source.body) : shown, [...source.body.querySelectorAll('img')], base);
}

/** All pieces of a body that is shown, or of one that will be. */
export function shownPieces(body: Element): ShownPiece[] {
  const texts = collectBlocks(body).map(({ text, element }) => ({ key: textKey(text), element }));
  // A picture of the body says its address outright.
  const pictures = [...body.querySelectorAll('img')].map((image) => ({
    key: image.getAttribute('src') ?? '',
    element: image,
  }));
  if (pictures.length === 0) return texts;
  return [...texts, ...pictures].sort(({ element: a }, { element: b }) => {
    if (a === b) return 0;
    return a.compareDocumentPosition(b) & BEFORE ? 1 : -1;
  });
}
