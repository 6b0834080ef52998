/**
 * Where the other pages of an article are. An address counts only if it is the article's own with a page's number (or
 * "all") to it, and only if the page offers it as such: `rel="next"` alone leads to the next *article* on most sites.
 */
import { readLanguage } from './language';
import { shortText, standsIn } from './meta-elements';
import { type ArticleAddress, readArticleAddress } from './page-address';
import { addressBetween } from './page-gaps';
import { kindOfPagerLine } from './phrases';
import { spotArticle } from './spot';
import { linkDensity, textOf, webUrl } from './text';
import { WHOLE_BY_HOST } from './whole-pages';

/** More pages than any article has; a page may not make us ask without end. */
export const MOST_PAGES = 30;
/** Links that are looked at. */
const MOST_LINKS = 3_000;
/** Letters of a pager's label. */
const LABEL = 60;

export interface NumberedPage {
  /** 2 is the article's second page, whatever the site counts from. */
  number: number;
  url: URL;
}

/** The pages that a page of an article names. */
export interface PageLinks {
  /** The page that names them. */
  number: number;
  /** The address that holds all pages at once. */
  whole: URL | null;
  /** Later pages, in order, each once. */
  pages: NumberedPage[];
  /** All pages before the one that names them, in order; none where one of them is not known. */
  earlier: NumberedPage[];
}

/** Pagers of what stands beside an article. */
const OTHER_PAGERS =
  '[class*="comment" i], [id*="comment" i], [class*="komment" i], [class*="komentar" i], [id*="komentar" i], ' +
  '[class*="related" i], [class*="terkait" i], [class*="recommend" i], [class*="rekomendasi" i], aside';

/** A list has a linked heading an entry; with less text than this an entry (letters) the box is no article. */
const ENTRY = 300;
const ENTRIES = 3;
/** Boxes over a pager that are looked at. */
const NEAR = 4;

/** Whether a pager stands under a list of other articles: their headings come before it, with little text between. */
function isUnderList(link: Element, heading: Element | null): boolean {
  let box = link.parentElement;
  for (let level = 0; box && level < NEAR; level++, box = box.parentElement) {
    if (box.localName === 'body' || (heading && box.contains(heading))) return false;
    const entries = [...box.querySelectorAll('h2 a[href], h3 a[href], h4 a[href], a[href] > h2, a[href] > h3')].filter(
      // 4: the link stands after the heading.
      (entry) => (entry.compareDocumentPosition(link) & 4) !== 0,
    ).length;
    if (entries < ENTRIES) continue;
    const text = textOf(box);
    if (text.length * (1 - linkDensity(box)) < entries * ENTRY) return true;
  }
  return false;
}

/** The number that a pager's link is labelled with: "2", "Page 2", "Halaman 2". */
function labelNumber(label: string): number | null {
  const [, number] = /^(?:\p{L}{1,12}\.? )?(\d{1,3})$/u.exec(label) ?? [];
  return number ? Number(number) : null;
}

interface Offer {
  /** What the link calls itself; null where only its address or `rel` speaks. */
  label: number | 'next-page' | 'whole-article' | null;
  isNext: boolean;
}

function readOffer(link: Element, lang: () => string | null): Offer {
  const isNext = /(?:^|\s)next(?:\s|$)/i.test(link.getAttribute('rel') ?? '');
  const texts = link.localName === 'link' ? [] : [shortText(link, LABEL), link.getAttribute('aria-label') ?? ''];
  for (const text of texts) {
    const label = text && text.length <= LABEL ? (labelNumber(text) ?? kindOfPagerLine(text, lang())) : null;
    if (label !== null) return { label, isNext };
  }
  return { label: null, isNext };
}

interface Search {
  address: ArticleAddress;
  /** The number of the page that is searched. */
  number: number;
  found: Map<number, URL>;
  earlier: Map<number, URL>;
  /** An earlier page's label says another number than its address: then nothing is known of those before. */
  isAtOdds: boolean;
  whole: URL | null;
}

const searchFor = (address: ArticleAddress, number: number): Search => ({
  address,
  number,
  found: new Map(),
  earlier: new Map(),
  isAtOdds: false,
  whole: null,
});

const laterPages = ({ found }: Search): NumberedPage[] =>
  [...found].map(([number, url]) => ({ number, url })).sort((a, b) => a.number - b.number);

/** Takes in a page before the open one; only where its label and its address say the same number. */
function weighEarlier(search: Search, label: number, url: URL, isOther: () => boolean): void {
  const { address, number, earlier } = search;
  if (label < 1 || label >= number || earlier.has(label)) return;
  const page = label === 1 && address.isFirst(url) ? 1 : address.pageOf(url, true);
  if (page === null || isOther()) return;
  if (page === label) earlier.set(label, url);
  else search.isAtOdds = true;
}

/** @param isOther whether the link belongs to something else; asked last, because it is dear */
function weigh(search: Search, { label, isNext }: Offer, url: URL, isOther: () => boolean): void {
  const { address, number, found } = search;
  if (address.isWhole(url) || (label === 'whole-article' && address.extends(url))) {
    if (!search.whole && !isOther()) search.whole = url;
    return;
  }
  const labelled = typeof label === 'number';
  if (labelled) weighEarlier(search, label, url, isOther);
  if (!labelled && label !== 'next-page' && !isNext) return;
  const page = labelled ? label : number + 1;
  if (page <= number || page > MOST_PAGES || address.pageOf(url, labelled) === null) return;
  // A number is surer than a word: "Next" may stand beside it.
  const known = found.get(page);
  if (known && (!labelled || known.href === url.href)) return;
  if (!isOther()) found.set(page, url);
}

/** Asks once, and only where the answer is wanted. */
function once<T>(ask: () => T): () => T {
  let answer: { value: T } | undefined;
  return () => {
    answer ??= { value: ask() };
    return answer.value;
  };
}

function readLinks(document: Document, base: URL, search: Search): void {
  const lang = once(() => readLanguage(document));
  const heading = once(() => document.querySelector('h1'));
  let seen = 0;
  for (const link of document.querySelectorAll('a[href], link[rel~="next" i]')) {
    if (++seen > MOST_LINKS) break;
    const href = link.getAttribute('href') ?? '';
    if (href.length > 2_000 || /^\s*(?:#|javascript:)/i.test(href)) continue;
    const url = webUrl(href, base);
    // Nearly all links of a page lead elsewhere: no more is asked of those.
    if (!url || !search.address.isNear(url) || /comment|komentar/i.test(url.hash)) continue;
    url.hash = '';
    const offer = readOffer(link, lang);
    if (standsIn(link, OTHER_PAGERS, heading())) continue;
    weigh(search, offer, url, () => isUnderList(link, heading()));
  }
}

/** The pages before the open one, those between others filled in; none where the beginning cannot be reached. */
function earlierPages({ number, earlier, isAtOdds, found }: Search, url: URL, mayGuess: boolean): NumberedPage[] {
  if (isAtOdds || !earlier.has(1)) return [];
  const named = [...earlier, [number, url] as const, ...found].map(([page, address]) => ({
    number: page,
    url: address,
  }));
  const pages: NumberedPage[] = [];
  for (let page = 1; page < number; page++) {
    const address = earlier.get(page) ?? (mayGuess ? addressBetween(named, page) : null);
    if (!address) return [];
    pages.push({ number: page, url: address });
  }
  return pages;
}

/** The host's own way to show all pages, where it is known: a parameter behind the article's bare address. */
function wholeOfHost(url: URL): URL | null {
  // A page's number in the path would ask for all of that page.
  if (/\/\d{1,3}\/?$/.test(url.pathname)) return null;
  for (let host = url.hostname; host.includes('.'); host = host.slice(host.indexOf('.') + 1)) {
    const parameter = WHOLE_BY_HOST[host];
    if (!parameter) continue;
    const whole = new URL(url.pathname, url);
    whole.search = `?${parameter}`;
    return whole;
  }
  return null;
}

const baseOf = (document: Document, url: URL): URL =>
  webUrl(document.querySelector('base[href]')?.getAttribute('href'), url) ?? url;

function addressOf(document: Document, url: URL): ArticleAddress | null {
  const canonical = webUrl(document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), url);
  return readArticleAddress(url, ...(canonical ? [canonical] : []));
}

/**
 * Finds the other pages of the article that a page begins. The document is not changed.
 * @param document the live page
 * @param url its address; only addresses of its origin are found
 * @param mayGuess an address that the page does not name may be taken where its site is known to answer it: never for
 *   an article that its publisher declares locked
 * @returns null where the page is no article, or names no other page of it
 */
export function findPages(document: Document, url: URL, mayGuess: boolean): PageLinks | null {
  const address = addressOf(document, url);
  if (!address) return null;
  const search = searchFor(address, address.number);
  readLinks(document, baseOf(document, url), search);
  if (search.found.size === 0 && search.earlier.size === 0 && !search.whole) return null;
  // Lists, shops and forums have pagers, too. Asked last: few pages come this far.
  if (!spotArticle(document, url).isArticle) return null;
  const whole = search.whole ?? (mayGuess ? wholeOfHost(url) : null);
  return { number: search.number, whole, pages: laterPages(search), earlier: earlierPages(search, url, mayGuess) };
}

/**
 * Finds the pages that a later page of an article names: pagers show a few numbers at a time.
 * @param url the address of the article's page that was open first
 * @param page the later page's number and address
 */
export function findLaterPages(document: Document, url: URL, page: NumberedPage): NumberedPage[] {
  const address = readArticleAddress(url, page.url);
  if (!address) return [];
  const search = searchFor(address, page.number);
  readLinks(document, baseOf(document, page.url), search);
  return laterPages(search);
}
