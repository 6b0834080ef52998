/** The part of the reading view that shows what was left out of an article and puts it back (parts.ts). */
import type { Article } from '../article/article';
import { blockText } from '../article/block-text';
import { measure } from '../article/measure';
import { insertPieces } from '../article/put-back/insert';
import { findLeftOut, type LeftOut } from '../article/put-back/left-out';
import { type PageSource, type Piece, readPieces } from '../article/put-back/pieces';

/** What the part is told of the view. */
export interface ReceiptSubject {
  /** As it was extracted, with what later pages have added. */
  article(): Article;
  /** What is shown of it. */
  body(): Element;
  /** The open page, and those that were joined to it. */
  pages(): readonly PageSource[];
  /** The one sanitiser, both ways: nothing goes into the body but through it. */
  toHtml(body: Element): string;
  toNodes(html: string): DocumentFragment;
  /** Told when the text is another one. */
  onChange(): void;
}

/** One thing of the receipt as the panel shows it. */
export interface ReceiptItem extends LeftOut {
  /** Whether it stands in the text again. */
  isBack: boolean;
}

/** What the panel is given. */
export interface ReceiptModel {
  items: readonly ReceiptItem[];
  /** Puts things into the text, by the numbers of their pieces, and shows the one if it is one. */
  putBack(pieces: readonly number[]): void;
  takeOut(pieces: readonly number[]): void;
}

/** The receipt of one opened view. */
export interface Receipt {
  /** Draws the list into a place of the view. Returns the way to take it out. */
  draw(place: HTMLElement): () => void;
  /** The article with all that was put back, for whoever takes it along. */
  apply(article: Article): Article;
  /** Puts it all back once more: what was shown was drawn anew. */
  restore(): void;
}

/** What the part offers to the reading view. */
export interface ReceiptPart {
  open(subject: ReceiptSubject): Receipt;
}

/** Draws the panel; called again with each change. Returns the way to take it out. */
export type DrawReceipt = (model: ReceiptModel, place: HTMLElement) => () => void;

/** The pieces of all pages; those of a page that was read once stay the same, so that their numbers do. */
function pieceReader(pages: ReceiptSubject['pages']): () => Piece[] {
  const read = new Map<Document, Piece[]>();
  return () =>
    pages().flatMap((page) => {
      const pieces = read.get(page.document) ?? readPieces(page);
      read.set(page.document, pieces);
      return pieces;
    });
}

function withPieces(article: Article, pieces: Piece[], wanted: readonly number[], subject: ReceiptSubject): Article {
  const nodes = subject.toNodes(article.html);
  const body = nodes.ownerDocument.createElement('div');
  body.append(nodes);
  insertPieces(body, pieces, wanted, (dirty) => subject.toNodes(subject.toHtml(dirty)));
  const text = blockText(body);
  return { ...article, html: subject.toHtml(body), text, ...measure(text, article.lang) };
}

/** Keeps what was put back, and draws the list of it. */
function openReceipt(subject: ReceiptSubject, css: string, draw: DrawReceipt): Receipt {
  const pieces = pieceReader(subject.pages);
  const back = new Map<number, HTMLElement>();
  let redraw = () => {};
  const insert = (wanted: readonly number[]) => {
    const came = insertPieces(subject.body(), pieces(), wanted, (dirty) => subject.toNodes(subject.toHtml(dirty)));
    for (const [piece, element] of came) back.set(piece, element);
    return came;
  };
  const putBack = (wanted: readonly number[]) => {
    const came = insert(wanted);
    if (came.size === 1) for (const element of came.values()) element.scrollIntoView({ block: 'center' });
    redraw();
    subject.onChange();
  };
  const takeOut = (wanted: readonly number[]) => {
    for (const piece of wanted) {
      back.get(piece)?.remove();
      back.delete(piece);
    }
    redraw();
    subject.onChange();
  };
  /** Found anew each time the panel opens: pages may have come since. */
  const itemsNow = (): ReceiptItem[] =>
    findLeftOut(subject.article(), subject.body(), pieces()).map((item) => ({
      ...item,
      isBack: item.piece !== null && back.has(item.piece),
    }));
  return {
    draw(place) {
      const style = place.ownerDocument.createElement('style');
      style.textContent = css;
      const list = place.ownerDocument.createElement('div');
      place.append(style, list);
      let erase = () => {};
      redraw = () => {
        erase = draw({ items: itemsNow(), putBack, takeOut }, list);
      };
      redraw();
      return () => {
        redraw = () => {};
        erase();
        style.remove();
        list.remove();
      };
    },
    restore: () => void insert([...back.keys()]),
    apply: (article) => (back.size === 0 ? article : withPieces(article, pieces(), [...back.keys()], subject)),
  };
}

/** The part, with the panel's style sheet and what draws it. */
export const receiptPart = (css: string, draw: DrawReceipt): ReceiptPart => ({
  open: (subject) => openReceipt(subject, css, draw),
});
