/** What a page is made of, how much prose it has and how closely that stands together: one article, or many small texts. */
import { lengthOf, type Signs } from './spot-signs';

/** A number on a logarithmic scale that says nothing more from `most` on: 10 and 20 differ more than 110 and 120. */
const count = (number: number, step: number, most: number): number =>
  Math.min(1, Math.log1p(number / step) / Math.log1p(most / step));

/** How far down the paragraphs are read: enough to know an article, bounded on endless pages. */
const MAX_PARAGRAPHS = 120;
/** How many line breaks are looked at where paragraphs are missing. */
const MAX_BREAKS = 200;
/** With less than this in paragraphs the text may stand between line breaks. */
const LITTLE = 1_000;
/** Shorter ones are captions, prices and buttons. */
const SHORTEST = 80;

/** Where text is not the article's own. */
const ASIDE_TAGS = new Set(['nav', 'aside', 'footer', 'form', 'dialog', 'li']);
const ASIDE_NAME = /comment|cookie|consent/;

/** Sums by element: paragraphs come in families, and what is asked of a parent is dear. */
interface Prose {
  letters: number;
  paragraphs: number;
  /** The most letters in one element, and in one element of such elements. */
  inBox: number;
  inRegion: number;
  asides: Map<Element, boolean>;
  boxes: Map<Element | null, number>;
  regions: Map<Element | null, number>;
}

/** `body` is not asked: its classes speak of the whole page ("comments-open"). */
function standsAside(box: Element): boolean {
  for (let element: Element | null = box; element && element.localName !== 'body'; element = element.parentElement) {
    // Only a form has a name that is no string: one that a field of it stands in front of.
    if (typeof element.localName !== 'string' || ASIDE_TAGS.has(element.localName)) return true;
    if (element.getAttribute('role') === 'dialog') return true;
    if (ASIDE_NAME.test(`${element.getAttribute('class')} ${element.id}`.toLowerCase())) return true;
  }
  return false;
}

function isAside(box: Element, { asides }: Prose): boolean {
  let aside = asides.get(box);
  if (aside === undefined) {
    aside = standsAside(box);
    asides.set(box, aside);
  }
  return aside;
}

function addTo(sums: Map<Element | null, number>, element: Element | null, length: number): number {
  const sum = (sums.get(element) ?? 0) + length;
  sums.set(element, sum);
  return sum;
}

function add(prose: Prose, text: string, box: Element): void {
  const length = lengthOf(text);
  if (length < SHORTEST || isAside(box, prose)) return;
  prose.letters += length;
  prose.paragraphs++;
  prose.inBox = Math.max(prose.inBox, addTo(prose.boxes, box, length));
  prose.inRegion = Math.max(prose.inRegion, addTo(prose.regions, box.parentElement, length));
}

function addParagraphs(document: Document, prose: Prose): void {
  let seen = 0;
  // A live list: it is read only as far as it is needed.
  for (const paragraph of document.getElementsByTagName('p')) {
    if (++seen > MAX_PARAGRAPHS) break;
    const text = (paragraph.textContent ?? '').trim();
    const box = paragraph.parentElement;
    if (!box || text.length < SHORTEST / 2.5) continue;
    const link = paragraph.getElementsByTagName('a')[0];
    if ((link?.textContent ?? '').length <= text.length * 0.6) add(prose, text, box);
  }
}

function addLines(document: Document, prose: Prose): void {
  let seen = 0;
  for (const line of document.getElementsByTagName('br')) {
    if (++seen > MAX_BREAKS) break;
    const before = line.previousSibling;
    const box = line.parentElement;
    if (before?.nodeType === 3 && box && box.localName !== 'p') add(prose, (before.nodeValue ?? '').trim(), box);
  }
}

/** Asks how much text there is. */
export function readProse(document: Document): Signs {
  const prose: Prose = {
    letters: 0,
    paragraphs: 0,
    inBox: 0,
    inRegion: 0,
    asides: new Map(),
    boxes: new Map(),
    regions: new Map(),
  };
  addParagraphs(document, prose);
  if (prose.inBox < LITTLE) addLines(document, prose);
  return {
    'text-in-one-box': count(prose.inBox, 500, 20_000),
    'text-in-one-region': count(prose.inRegion, 500, 20_000),
    'paragraph-length': Math.min(1, prose.letters / (prose.paragraphs || 1) / 600),
  };
}

/** Asks what the page is made of: counts that the browser makes fast. */
export function readParts(document: Document): Signs {
  const of = (tag: string): number => document.getElementsByTagName(tag).length;
  return {
    elements: count(of('*'), 100, 6_000),
    inputs: count(of('input'), 1, 40),
    code: count(of('code'), 1, 60),
    figures: count(of('figure'), 1, 10),
    'one-article': of('article') === 1 ? 1 : 0,
    'many-times': of('time') > 8 ? 1 : 0,
  };
}
