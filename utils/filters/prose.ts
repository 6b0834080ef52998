/**
 * What holds the article is no ad, whatever a list says: sites are rebuilt, and a selector of yesterday may match the
 * story of today.
 */

import { unshadowed } from '../article/unshadowed';

/** A paragraph of an article has at least this many letters; lines of teasers have fewer. */
const LONG = 80;
/** A box with this much of the page's prose is the article, with at least so many letters in so many paragraphs. */
const SHARE = 1 / 3;
const LEAST_LETTERS = 400;
const LEAST_PARAGRAPHS = 2;
/** A box with this much is an article among others. */
const MANY_LETTERS = 1_000;
const MANY_PARAGRAPHS = 5;
/** Paragraphs that are looked at. */
const MOST_PARAGRAPHS = 600;

/** Boxes that hold a lot of text and no article. */
const NO_ARTICLE =
  'dialog,[role=dialog],[role=alertdialog],[aria-modal=true],[id*=consent i],[class*=consent i],[id*=cookie i],[class*=cookie i],[id*=gdpr i],[class*=gdpr i]';

/** Of the prototype: a form's own field may be called `closest`. */
const { closest } = Element.prototype;

interface Prose {
  letters: number;
  paragraphs: number;
}

/** The long paragraphs of a page, by the box that they stand in. */
function proseByParent(document: Document): Map<Element, Prose> {
  const boxes = new Map<Element, Prose>();
  let seen = 0;
  for (const paragraph of document.querySelectorAll('p')) {
    if (++seen > MOST_PARAGRAPHS) break;
    const letters = (paragraph.textContent ?? '').trim().length;
    const { parentElement } = paragraph;
    if (letters < LONG || !parentElement) continue;
    const prose = boxes.get(parentElement) ?? { letters: 0, paragraphs: 0 };
    boxes.set(parentElement, { letters: prose.letters + letters, paragraphs: prose.paragraphs + 1 });
  }
  return boxes;
}

function isArticle(box: Element, { letters, paragraphs }: Prose, all: number): boolean {
  if (letters < LEAST_LETTERS || paragraphs < LEAST_PARAGRAPHS || closest.call(box, NO_ARTICLE)) return false;
  return (
    letters > all * SHARE ||
    (letters >= MANY_LETTERS && paragraphs >= MANY_PARAGRAPHS) ||
    unshadowed(box).querySelector('h1') !== null
  );
}

function outer(box: Element, hiding: string): Element | null {
  const parent = unshadowed(box).parentElement;
  return parent && closest.call(parent, hiding);
}

/**
 * The boxes that a selector would hide although they hold the article.
 * @param hiding one selector of all that hides, marks of what is let be included
 */
export function hiddenArticles(document: Document, hiding: string): Element[] {
  const boxes = proseByParent(document);
  const found = new Map<Element, Prose>();
  let all = 0;
  for (const [parent, { letters, paragraphs }] of boxes) {
    all += letters;
    for (let box = closest.call(parent, hiding); box; box = outer(box, hiding)) {
      const prose = found.get(box) ?? { letters: 0, paragraphs: 0 };
      found.set(box, { letters: prose.letters + letters, paragraphs: prose.paragraphs + paragraphs });
    }
  }
  return [...found].filter(([box, prose]) => isArticle(box, prose, all)).map(([box]) => box);
}
