/** Puts pieces of a page into a body, each where it stood. */
import { bestImageUrl } from '../images';
import { polish } from '../polish';
import { copyInto } from '../readable-page';
import { unshadowed } from '../unshadowed';
import { alignPieces } from './align';
import { type Piece, shownPieces } from './pieces';

/** Makes nodes for the body of what may hold anything; the sanitiser's. */
export type Sanitise = (dirty: Element) => DocumentFragment;

/** What a piece that was put back carries; its value is nothing. */
export const PUT_BACK = 'data-put-back';

/** What takes in no paragraph of another: a piece goes behind the outermost of them. */
const CLOSED = 'table, figure, pre, dl, ruby, p, h1, h2, h3, h4, h5, h6, summary, figcaption, .wide';

function commonBox(one: Element, other: Element): Element {
  let box: Element = one;
  while (!box.contains(other) && box.parentElement) box = box.parentElement;
  return box;
}

/** The box itself, or the one around the outermost closed box that it is or stands in. */
function openBox(box: Element, body: Element): Element {
  let open = box;
  for (let up: Element | null = box; up && up !== body; up = up.parentElement) {
    if (up.matches(CLOSED) && up.parentElement) open = up.parentElement;
  }
  return open;
}

/** The child of a box in which an element stands, or null where it is the box. */
function childWith(box: Element, element: Element): Element | null {
  let child: Element | null = element === box ? null : element;
  while (child && child.parentElement !== box) child = child.parentElement;
  return child;
}

interface Place {
  box: Element;
  before: Node | null;
}

/** Between what stands before and after it on the page; at the end where nothing of its page is shown. */
function placeBetween(body: Element, previous: Element | undefined, next: Element | undefined): Place {
  const around = previous && next ? commonBox(previous, next) : body;
  const box = openBox(around, body);
  const child = previous && childWith(box, previous);
  if (child) return { box, before: child.nextSibling };
  return { box, before: (next && childWith(box, next)) ?? null };
}

function tagFor({ tag }: Piece, box: Element): string {
  if (/^[UO]L$/.test(box.nodeName)) return 'li';
  if (/^H[1-6]$/.test(tag)) return tag === 'H1' ? 'h2' : tag.toLowerCase();
  return tag === 'BLOCKQUOTE' || tag === 'PRE' ? tag.toLowerCase() : 'p';
}

/** The piece as nodes of our own, in a document without a window: nothing of it loads or runs there. */
function copyOf(piece: Piece, box: Element): Element {
  const inert = unshadowed(unshadowed(box.ownerDocument).implementation.createHTMLDocument(''));
  const isPicture = piece.kind === 'picture';
  const element = inert.createElement(isPicture && !/^[UO]L$/.test(box.nodeName) ? 'figure' : tagFor(piece, box));
  if (isPicture) {
    const [image] = piece.nodes;
    const picture = inert.createElement('img');
    picture.setAttribute('src', (image && bestImageUrl(image as Element, piece.url)) ?? '');
    picture.setAttribute('alt', (image as Element | undefined)?.getAttribute('alt') ?? '');
    element.append(picture);
  } else for (const node of piece.nodes) element.append(copyInto(inert, node));
  if (piece.caption) {
    const caption = inert.createElement(element.localName === 'figure' ? 'figcaption' : 'span');
    for (const node of piece.caption.childNodes) caption.append(copyInto(inert, node));
    element.append(caption);
  }
  inert.body.append(element);
  polish(inert.body, piece.url);
  return inert.body;
}

/**
 * Puts pieces into a body.
 * @param body what is shown, or what will be
 * @param pieces all of the article's pages, in order
 * @param wanted the numbers of those to put in; what is shown already is left
 * @returns the elements that came, by the numbers of their pieces
 */
export function insertPieces(
  body: Element,
  pieces: readonly Piece[],
  wanted: readonly number[],
  sanitise: Sanitise,
): Map<number, HTMLElement> {
  const shown = alignPieces(pieces, shownPieces(body));
  const came = new Map<number, HTMLElement>();
  for (const at of [...wanted].sort((a, b) => a - b)) {
    const piece = pieces[at];
    if (!piece || shown[at]) continue;
    const previous = shown.slice(0, at).findLast(Boolean);
    const next = shown.slice(at + 1).find(Boolean);
    const { box, before } = placeBetween(body, previous, next);
    const element = sanitise(copyOf(piece, box)).firstElementChild as HTMLElement | null;
    if (!element) continue;
    element.setAttribute(PUT_BACK, '');
    box.insertBefore(element, before);
    shown[at] = element;
    came.set(at, element);
  }
  return came;
}
