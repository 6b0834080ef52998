/** Several pages of one article, joined: what a page repeats of the pages before it is left out. */
import type { Article, LeadImage, Removal } from './article';
import { blockText } from './block-text';
import { samePicture } from './lead-image';
import { measure } from './measure';
import { readArticleAddress } from './page-address';
import { kindOfPagerLine } from './phrases';
import { parsePage, sanitiseToHtml, type View } from './sanitise';
import { comparable, textOf } from './text';

/** Letters and digits from which on a block that was read before is a repetition wherever it stands. */
const TELLING = 40;
/** Share of the long blocks of a page that the whole article must have, too, to be the same article. */
const SAME = 0.6;
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, li, dt, dd, blockquote, figure, pre, table, div, section, aside, summary';
/** Never taken apart. */
const ATOMS = 'p, h1, h2, h3, h4, h5, h6, li, figure, pre, table';

/** An article with one more of its pages. */
export interface JoinedPage {
  article: Article;
  /** Sanitised HTML of what was added; its page mark stands towards what was there before. */
  added: string;
  /** It stands before everything that was there. */
  isEarlier: boolean;
}

/** What was read so far. */
interface Known {
  /** All text, comparable, in one string: pages break and join paragraphs as they like. */
  text: string;
  blocks: Set<string>;
  pictures: string[];
}

function knownOf({ title, dek, text, leadImage }: Article, read: ParentNode): Known {
  const pictures = [...read.querySelectorAll('img')].map((image) => image.getAttribute('src') ?? '');
  return {
    text: comparable(text),
    blocks: new Set([title, dek ?? '', leadImage?.caption ?? '', ...text.split('\n\n')].map(comparable)),
    pictures: leadImage ? [leadImage.url, ...pictures] : pictures,
  };
}

/** The blocks of a body in order, none inside another. */
function blocksOf(root: ParentNode): Element[] {
  return [...root.querySelectorAll(BLOCKS)].filter(
    (element) =>
      !element.parentElement?.closest(ATOMS) && (element.matches(ATOMS) || element.querySelector(BLOCKS) === null),
  );
}

const isPagerLine = (text: string, lang: string | null): boolean =>
  text.length < TELLING &&
  (kindOfPagerLine(text, lang) !== null || /^(?:\p{L}+ )?\d{1,3}(?:\D{1,6}\d{1,3})?$/u.test(text));

/** Whether a block was read before; `short` where it is too short to say so wherever it stands. */
function repetitionOf(block: Element, known: Known): 'no' | 'short' | 'long' {
  const picture = block.querySelector('img')?.getAttribute('src');
  if (picture) return known.pictures.some((other) => samePicture(other, picture)) ? 'long' : 'no';
  const text = comparable(textOf(block));
  if (text.length >= TELLING) return known.text.includes(text) || known.blocks.has(text) ? 'long' : 'no';
  return known.blocks.has(text) ? 'short' : 'no';
}

/** The repetitions: long ones anywhere, short ones only at either end, where the furniture of every page stands. */
function repeatedBlocks(blocks: Element[], known: Known, lang: string | null): Element[] {
  const kinds = blocks.map((block) =>
    isPagerLine(textOf(block), lang) ? ('short' as const) : repetitionOf(block, known),
  );
  const first = kinds.indexOf('no');
  const last = kinds.lastIndexOf('no');
  return blocks.filter((_block, i) => kinds[i] === 'long' || (kinds[i] === 'short' && (i < first || i > last)));
}

/** Takes a block out, and the boxes that it leaves empty. */
function takeOut(block: Element): void {
  const parent = block.parentElement;
  block.remove();
  if (parent && !textOf(parent) && !parent.querySelector('img, table, hr')) takeOut(parent);
}

const removalOf = (block: Element): Removal => ({
  step: 'join-pages',
  reason: 'repeat',
  selector: block.localName,
  text: textOf(block).slice(0, 120),
});

/** Every page has the same furniture: what was left out is listed once. */
function joinRemovals(...lists: Removal[][]): Removal[] {
  const byText = new Map<string, Removal>();
  for (const removal of lists.flat()) {
    const key = `${removal.reason} ${removal.text}`;
    if (removal.text && !byText.has(key)) byText.set(key, removal);
  }
  return [...byText.values()];
}

/** The article's body for taking apart, in a document that loads nothing. */
function bodyOf(html: string, view: View): Element {
  const { body } = parsePage(html, view);
  // The dek of a later page is a repetition or a paragraph like others; marks are ours alone.
  for (const element of body.querySelectorAll('[role]')) element.removeAttribute('role');
  return body;
}

function pageMark(number: number, { ownerDocument }: Element): Element {
  const mark = ownerDocument.createElement('div');
  mark.setAttribute('role', 'doc-pagebreak');
  mark.textContent = String(number);
  return mark;
}

/** The picture over a later page: a view shows only the first page's by itself. */
function leadFigure({ url, alt, caption }: LeadImage, { ownerDocument }: Element): Element {
  const figure = ownerDocument.createElement('figure');
  const image = ownerDocument.createElement('img');
  for (const [name, value] of Object.entries({ src: url, alt, loading: 'lazy' })) image.setAttribute(name, value);
  figure.append(image);
  if (caption) figure.appendChild(ownerDocument.createElement('figcaption')).textContent = caption;
  return figure;
}

/** What comes to an article: a page's body, and where it goes. */
interface Addition {
  page: Article;
  body: Element;
  /** Of all pages that are read then. */
  pages: number;
  removals: Removal[];
  isEarlier: boolean;
}

/** The dek stays in front of an earlier page. */
function textBefore({ dek, text }: Article, added: string): string {
  const lead = dek && text.startsWith(`${dek}\n\n`) ? `${dek}\n\n` : '';
  return `${lead}${added}\n\n${text.slice(lead.length)}`;
}

/** The article with what is left of a page's body. @param mark where a mark of this page goes, that page's number */
function join(article: Article, addition: Addition, mark: number | null, view: View): JoinedPage {
  const { page, body, pages, removals, isEarlier } = addition;
  const words = blockText(body);
  const text = isEarlier ? textBefore(article, words) : `${article.text}\n\n${words}`;
  if (mark !== null) body[isEarlier ? 'append' : 'prepend'](pageMark(mark, body));
  const added = sanitiseToHtml(body, view);
  const joined = {
    ...article,
    html: isEarlier ? added + article.html : article.html + added,
    text,
    ...measure(text, article.lang),
    pages,
    partial: article.partial || page.partial,
    removals: joinRemovals(article.removals, page.removals, removals),
  };
  return { article: joined, added, isEarlier };
}

/**
 * Whether what was fetched is a page of the article and not another article: its title or its address says so.
 * @param page extracted from the fetched page
 */
export function isPageOf(page: Article, article: Article): boolean {
  const titles = [page.title, article.title].map((title) =>
    comparable(title.replace(/\p{L}{0,30}[ -]{0,3}\d{1,2}\D{0,6}$/u, '')),
  );
  const [one = '', other = ''] = titles.sort((a, b) => a.length - b.length);
  if (one.length > 5 && other.startsWith(one)) return true;
  if (page.canonicalUrl === article.canonicalUrl) return true;
  const address = readArticleAddress(new URL(article.canonicalUrl));
  return address?.pageOf(new URL(page.canonicalUrl), true) !== null && address !== null;
}

/** What is new of a page, in its place. @param mark the number of the page that begins where the two meet */
function addPage(article: Article, page: Article, mark: number, view: View, isEarlier: boolean): JoinedPage | null {
  const body = bodyOf(page.html, view);
  if (page.leadImage) body.prepend(leadFigure(page.leadImage, body));
  const known = knownOf(article, bodyOf(article.html, view));
  const repeated = repeatedBlocks(blocksOf(body), known, article.lang);
  for (const block of repeated) takeOut(block);
  if (!textOf(body) && !body.querySelector('img')) return null;
  const addition = { page, body, pages: article.pages + 1, removals: repeated.map(removalOf), isEarlier };
  return join(article, addition, mark, view);
}

/**
 * Joins the next page to an article.
 * @param page extracted from that page
 * @param number the page's own, for its mark
 * @param view a live window: its parser is used
 * @returns null where the page says nothing new
 */
export const joinPage = (article: Article, page: Article, number: number, view: View): JoinedPage | null =>
  addPage(article, page, number, view, false);

/**
 * Joins the page before an article's first one.
 * @param number the page's own; the mark behind it says the next one
 * @param page and view as for joinPage
 * @returns null where the page says nothing new
 */
export const joinEarlierPage = (article: Article, page: Article, number: number, view: View): JoinedPage | null =>
  addPage(article, page, number + 1, view, true);

/** A page that holds all, beside what was read of it. */
interface Whole {
  body: Element;
  blocks: Element[];
  kinds: ReturnType<typeof repetitionOf>[];
}

/** Null where it is not the same article. */
function readWhole(article: Article, whole: Article, view: View): Whole | null {
  const body = bodyOf(whole.html, view);
  const text = comparable(whole.text);
  const long = article.text
    .split('\n\n')
    .map(comparable)
    .filter((block) => block.length >= TELLING);
  if (long.filter((block) => text.includes(block)).length < long.length * SAME) return null;
  const known = knownOf(article, bodyOf(article.html, view));
  const blocks = blocksOf(body);
  return { body, blocks, kinds: blocks.map((block) => repetitionOf(block, known)) };
}

/**
 * Joins the rest of an article from a page that holds all of it. Its own pages cannot be told apart any more, so
 * nothing is marked.
 * @param whole extracted from the page that holds all
 * @param pages how many pages there are
 * @param view as for joinPage
 * @returns null where it is not the same article, or says nothing new
 */
export function joinWhole(article: Article, whole: Article, pages: number, view: View): JoinedPage | null {
  const read = readWhole(article, whole, view);
  if (!read) return null;
  const { body, blocks, kinds } = read;
  const readTo = kinds.lastIndexOf('long');
  for (const block of blocks.slice(0, readTo + 1)) takeOut(block);
  if (readTo < 0 || !textOf(body)) return null;
  return join(article, { page: whole, body, pages, removals: [], isEarlier: false }, null, view);
}

/** Joins what a page that holds all of an article has before the page that was read; parameters as for joinWhole. */
export function joinBeginning(article: Article, whole: Article, pages: number, view: View): JoinedPage | null {
  const read = readWhole(article, whole, view);
  if (!read) return null;
  const { body, blocks, kinds } = read;
  const header = new Set([article.title, article.dek ?? ''].map(comparable));
  // Pictures, titles and deks stand over every page.
  const isText = (block: Element) => textOf(block).length >= TELLING && !header.has(comparable(textOf(block)));
  const readFrom = blocks.findIndex((block, i) => kinds[i] === 'long' && isText(block));
  const repeated = blocks.filter((_block, i) => i >= readFrom || kinds[i] !== 'no');
  for (const block of repeated) takeOut(block);
  if (readFrom < 0 || !textOf(body)) return null;
  return join(article, { page: whole, body, pages, removals: [], isEarlier: true }, null, view);
}
