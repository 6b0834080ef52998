/**
 * What the reading view adds to itself while it is printed: the addresses of its links as footnotes, and what stands in the
 * margins of the sheets. Everything goes again after printing.
 */

import { viewRootOf } from './view-root';

interface PaperWords {
  /** Over the list of addresses. */
  links: string;
  /** In the margin over each sheet: whose article it is, and when it was printed. */
  site: string;
  printed: string;
  /** The article's own address. */
  address: string;
}

/** A text as CSS has it: everything but letters and digits is escaped, so that nothing ends it. */
const cssString = (text: string): string =>
  `"${text.replace(/[^\p{L}\p{N} ]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0xfffd).toString(16)} `)}"`;

/** The numbers of sheets are Chromium's (131 and later); Firefox has no margin boxes and prints its own. */
function pageCss({ site, printed }: PaperWords): string {
  const font = 'font:8pt system-ui,sans-serif;color:#555';
  return `@media print{@page{
@top-left{content:${cssString(site)};${font}}
@top-right{content:${cssString(printed)};${font}}
@bottom-center{content:counter(page) " / " counter(pages);${font}}}}`;
}

/** The links that lead elsewhere and do not already say where. */
const linksIn = (article: Element): HTMLAnchorElement[] =>
  [...article.querySelectorAll<HTMLAnchorElement>('[data-body] a[href^="http"]')].filter(
    ({ href, textContent }) => textContent?.trim() !== href,
  );

function numbered(links: readonly HTMLAnchorElement[]): { addresses: string[]; marks: Element[] } {
  const addresses: string[] = [];
  const marks = links.map((link) => {
    if (!addresses.includes(link.href)) addresses.push(link.href);
    const mark = link.ownerDocument.createElement('sup');
    mark.className = 'paper-mark';
    mark.textContent = `[${addresses.indexOf(link.href) + 1}]`;
    link.after(mark);
    return mark;
  });
  return { addresses, marks };
}

function footnotes(document: Document, addresses: readonly string[], { links, address, printed }: PaperWords): Element {
  const notes = document.createElement('section');
  notes.className = 'paper-notes';
  const source = document.createElement('p');
  source.textContent = `${address} · ${printed}`;
  notes.append(source);
  if (addresses.length === 0) return notes;
  const heading = document.createElement('h2');
  heading.textContent = links;
  const list = document.createElement('ol');
  for (const each of addresses) list.appendChild(document.createElement('li')).textContent = each;
  notes.append(heading, list);
  return notes;
}

/**
 * Makes an article ready for paper.
 * @param article the view's, in its shadow root
 * @returns the way back
 */
export function preparePaper(article: HTMLElement, words: PaperWords): () => void {
  const { ownerDocument: document } = article;
  const { addresses, marks } = numbered(linksIn(article));
  const notes = footnotes(document, addresses, words);
  article.append(notes);
  // A rule for sheets counts in no shadow root; beside ours it is in the document, and the page's own tree stays as it is.
  const sheets = document.createElement('style');
  sheets.textContent = pageCss(words);
  viewRootOf(article)?.host.append(sheets);
  return () => {
    for (const node of [...marks, notes, sheets]) node.remove();
  };
}
