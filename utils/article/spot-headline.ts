/** What stands around the headline: an article has a date and a name there. */
import { lengthOf, type Signs } from './spot-signs';
import { unshadowed } from './unshadowed';

/** How many pieces of text are looked at before and from the headline on, and how many letters. */
const BEFORE = 12;
const MAX_PIECES = 60;
const MAX_LETTERS = 600;
/** The name of a section, rarely a headline. */
const SHORT = 20;
/** Longer ones are text already. */
const LONGEST = 80;

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)|[٠-٩۰-۹०-९]{4}/;
const BY = /^(?:by|von|par|por|di|da|oleh|door|av|af|words|written by|author|penulis)\b|^(?:文|作者|取材)/;
const SIGNED = /author|byline|writer|reporter|penulis|contributor/;

/** Attributes that may say so. */
const SIGNING = ['class', 'rel', 'itemprop', 'href'];

/** The longest of the first few: the others are logos. */
function headlineOf(document: Document): Element | undefined {
  let best: Element | undefined;
  let longest = -1;
  for (const heading of Array.from(document.getElementsByTagName('h1')).slice(0, 5)) {
    const { length } = (heading.textContent ?? '').trim();
    if (length > longest) best = heading;
    longest = Math.max(length, longest);
  }
  return best;
}

/** The short texts around it, with the elements that hold them. */
function* piecesAround(document: Document, headline: Element): Generator<[string, Element]> {
  // 4: text nodes.
  const walker = document.createTreeWalker(document.documentElement, 4);
  walker.currentNode = headline;
  for (let back = 0; back < BEFORE; back++) walker.previousNode();
  let letters = 0;
  for (let piece = 0; piece < MAX_PIECES && letters < MAX_LETTERS; piece++) {
    const node = walker.nextNode();
    const box = node?.parentElement;
    if (!node || !box) return;
    const text = (node.nodeValue ?? '').trim();
    if (!text || /^(?:script|style|noscript)$/.test(box.localName) || headline.contains(node)) continue;
    letters += text.length;
    if (text.length < LONGEST) yield [text, box];
  }
}

function isSignature(text: string, box: Element): boolean {
  if (BY.test(text.toLowerCase())) return true;
  const sure = unshadowed(box);
  return [sure, sure.parentElement && unshadowed(sure.parentElement)].some((element) =>
    SIGNING.some((name) => SIGNED.test((element?.getAttribute(name) ?? '').toLowerCase())),
  );
}

/** Asks the lines around the headline. */
export function readHeadline(document: Document): Signs {
  const headline = headlineOf(document);
  let isDated = false;
  let isSigned = false;
  if (headline) {
    for (const [text, box] of piecesAround(document, headline)) {
      isDated ||= YEAR.test(text);
      isSigned ||= isSignature(text, box);
      if (isDated && isSigned) break;
    }
  }
  const length = lengthOf((headline?.textContent ?? '').trim());
  return {
    dated: Number(isDated),
    signed: Number(isSigned),
    'short-headline': headline && length <= SHORT ? 1 : 0,
  };
}
