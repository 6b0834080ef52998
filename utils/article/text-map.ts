/** The text of a shown article and the way back from a place in it to the nodes on the screen. */
import { unshadowed } from './unshadowed';

/** A run of letters that stands in one text node as it stands in the text. */
interface Piece {
  node: Text;
  /** Where it begins in the node. */
  offset: number;
  /** Where it begins in the text. */
  start: number;
  length: number;
}

export interface TextMap {
  /** White space folded, a line break between blocks. */
  text: string;
  pieces: Piece[];
}

/** Two text nodes in the same one of these are one run of text. */
const BLOCK =
  'p, li, h1, h2, h3, h4, h5, h6, figcaption, pre, td, th, caption, dt, dd, blockquote, summary, div, section, aside, figure, article, header';

/** Adds white space as one space, anything else as it is; a piece goes on while nothing was folded. */
function addRun(map: TextMap, node: Text, run: string, offset: number): void {
  const isSpace = run.trim() === '';
  if (isSpace && (map.text === '' || /\s$/.test(map.text))) return;
  const last = map.pieces.at(-1);
  const goesOn =
    last?.node === node && last.offset + last.length === offset && last.start + last.length === map.text.length;
  const length = isSpace ? 1 : run.length;
  if (last && goesOn) last.length += length;
  else map.pieces.push({ node, offset, start: map.text.length, length });
  map.text += isSpace ? ' ' : run;
}

/**
 * Reads the text of a tree.
 * @param root what is shown
 * @param skip a selector of elements whose text does not count
 */
export function mapText(root: Element, skip = ''): TextMap {
  const map: TextMap = { text: '', pieces: [] };
  const walker = unshadowed(root.ownerDocument).createTreeWalker(root, 4);
  let block: Element | null = null;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const parent = node.parentElement;
    if (!parent || (skip && parent.closest(skip))) continue;
    if (!node.data.trim()) {
      if (node.data) addRun(map, node, ' ', 0);
      continue;
    }
    const own = parent.closest(BLOCK);
    if (block && own !== block) map.text = `${map.text.trimEnd()}\n`;
    block = own;
    for (const { 0: run, index } of node.data.matchAll(/\s+|\S+/g)) addRun(map, node, run, index);
  }
  map.text = map.text.trimEnd();
  return map;
}

function pieceAt({ pieces }: TextMap, index: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.start ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}

/** The range on the screen of a stretch of the text, or null where there is none. */
export function rangeOf(map: TextMap, start: number, end: number): Range | null {
  const first = pieceAt(map, start);
  const last = pieceAt(map, Math.max(start, end - 1));
  if (!first || !last) return null;
  const range = unshadowed(first.node.ownerDocument).createRange();
  range.setStart(first.node, first.offset + Math.min(first.length, Math.max(0, start - first.start)));
  range.setEnd(last.node, last.offset + Math.min(last.length, Math.max(0, end - last.start)));
  return range;
}

/** Where a place on the screen lies in the text: the end of what stands before it. */
export function indexOf({ pieces, text }: TextMap, node: Node, offset: number): number {
  if (!node.ownerDocument) return 0;
  const place = unshadowed(node.ownerDocument).createRange();
  place.setStart(node, offset);
  for (const piece of pieces) {
    if (piece.node === node && offset <= piece.offset + piece.length) {
      return piece.start + Math.max(0, offset - piece.offset);
    }
    if (piece.node !== node && place.comparePoint(piece.node, 0) >= 0) return piece.start;
  }
  return text.length;
}
