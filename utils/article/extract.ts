/**
 * The pipeline: from a page to its article. Read it as a table of contents; each step is a file. It is in three parts:
 * most pages need no more than the first way to the body, and the reading view loads the others when a draft asks for
 * them; what is told beside the text (facts.ts) it reads when the text is painted. extract-article.ts is all in one.
 */
import type { ShownArticle } from './article';
import { blockText } from './block-text';
import { type FoundBody, findBodyByBlocks } from './by-blocks';
import { type findBodyInState, mayFindInState } from './by-framework-state';
import type { findBodyByReadability } from './by-readability';
import type { findBodyInStructuredData } from './by-structured-data';
import { mayFindInStructuredData } from './may-find-in-structured-data';
import { polish } from './polish';
import { type PageBlocks, readPageBlocks } from './read-blocks';
import { readablePage } from './readable-page';
import { sanitiseToHtml, type View } from './sanitise';
import { composedDocument } from './shadow';
import { ruleFor } from './site-rules';
import { comparable, textOf, webUrl } from './text';
import { unshadowed } from './unshadowed';

/** Fewer letters than this are no article; below it the second way is tried. */
const ENOUGH = 250;

/** A find of fewer letters is a short report, or all that the trees made of a page they do not understand. */
const SHORT = 1_000;
/** The page then has so many times as much prose, and so has what the second way finds. */
const MUCH_MORE = 4;

/** Letters in blocks that read as prose. */
const proseOf = ({ blocks }: PageBlocks): number =>
  blocks.reduce(
    (sum, { text, linked }) => sum + (text.length > 100 && linked < text.length * 0.4 ? text.length : 0),
    0,
  );

function isWhole(found: FoundBody | null, page: PageBlocks): boolean {
  if (!found || found.letters < ENOUGH) return false;
  return found.letters >= SHORT || proseOf(page) < found.letters * MUCH_MORE;
}

function longer(byBlocks: FoundBody | null, other: FoundBody | null): FoundBody | null {
  if (!byBlocks || !other) return byBlocks ?? other;
  return byBlocks.letters < ENOUGH || other.letters > byBlocks.letters * MUCH_MORE ? other : byBlocks;
}

/** The dek leads the body under its own role (DPUB-ARIA), so that views can set it apart and exports keep it. */
function leadWithDek(body: Element, dek: string): void {
  const wanted = comparable(dek);
  const repeated = [...body.querySelectorAll('p, h2, h3, h4, div')]
    .slice(0, 8)
    .find((block) => comparable(textOf(block)) === wanted);
  repeated?.remove();
  const element = unshadowed(body.ownerDocument).createElement('p');
  element.setAttribute('role', 'doc-subtitle');
  element.textContent = dek;
  body.prepend(element);
}

/** The headline stands over the article already. */
function dropTitle(body: Element, title: string): void {
  const wanted = comparable(title);
  for (const heading of body.querySelectorAll('h1, h2')) if (comparable(textOf(heading)) === wanted) heading.remove();
}

/** The page's own window, whatever its names stand in front of. */
const viewOf = (document: Document): View | null => unshadowed(document).defaultView;

/** The ways to the body that few pages need: 60 KB, most of it Readability. */
export interface OtherWays {
  findBodyByReadability: typeof findBodyByReadability;
  findBodyInStructuredData: typeof findBodyInStructuredData;
  findBodyInState: typeof findBodyInState;
}

/** A page that is read as far as its blocks tell. */
export interface Draft {
  view: View;
  url: URL;
  base: URL;
  readable: Document;
  /** `readable`, or where text hides in shadow roots a copy with it. */
  source: Document;
  page: PageBlocks;
  byBlocks: FoundBody | null;
  /** The blocks tell enough: the second way is not needed. */
  whole: boolean;
  /** Whether finishArticle needs the other ways to find all. */
  needsOtherWays: boolean;
}

/**
 * The first part: the page's blocks, and of them those that are the article. The document is never changed.
 * @param document the page
 * @param url the page's own address
 * @param view the window whose parser the sanitiser works with: the page's own, or for a document that has none (a
 *   fetched page) that of the page which is open
 * @returns null where the document is no page
 */
export function draftArticle(document: Document, url: URL, view: View | null = viewOf(document)): Draft | null {
  const live = unshadowed(document);
  if (!live.body || !view) return null;
  const readable = readablePage(live);
  const base = webUrl(readable.querySelector('base[href]')?.getAttribute('href'), url) ?? url;

  const rule = ruleFor(url.hostname);
  let source = readable;
  let page = readPageBlocks(source, url);
  let byBlocks = findBodyByBlocks(source, base, page, rule);
  const composed = composedDocument(readable, page.hosts, byBlocks?.letters ?? 0);
  if (composed) {
    source = composed;
    page = readPageBlocks(source, url);
    byBlocks = findBodyByBlocks(source, base, page, rule);
  }
  const whole = isWhole(byBlocks, page);
  const needsOtherWays =
    !whole ||
    mayFindInStructuredData(page, byBlocks?.letters ?? 0) ||
    mayFindInState(readable, page.metadata, byBlocks);
  return { view, url, base, readable, source, page, byBlocks, whole, needsOtherWays };
}

function bodyOf(draft: Draft, ways: OtherWays | null): FoundBody | null {
  const { view, base, readable, source, page, byBlocks, whole } = draft;
  const shown = whole || !ways ? byBlocks : longer(byBlocks, ways.findBodyByReadability(source, base, page.metadata));
  const inState = () => ways?.findBodyInState(readable, base, page.metadata, shown, view);
  return ways?.findBodyInStructuredData(readable, page, shown?.letters ?? 0) ?? inState() ?? shown;
}

/** An article whose facts are still to be read. */
export interface Finished {
  shown: ShownArticle;
  /** What it was read from. */
  document: Document;
  /** The page's own address. */
  url: URL;
  page: PageBlocks;
  found: FoundBody;
}

/**
 * The second part: from the draft to what is shown. Once for a draft.
 * @param ways null where they are not needed, or cannot be had: then what the blocks tell is all
 * @returns null where there is nothing that could be read as an article
 */
export function finishArticle(draft: Draft, ways: OtherWays | null): Finished | null {
  const { view, url, base, source, page } = draft;
  const found = bodyOf(draft, ways);
  if (!found) return null;
  const { body } = found;
  const { declaredPartial: _partial, declaredFree: _free, isNews: _news, ...metadata } = page.metadata;

  dropTitle(body, metadata.title);
  polish(body, base);
  if (metadata.dek) leadWithDek(body, metadata.dek);

  const text = blockText(body);
  if (!text) return null;
  const html = sanitiseToHtml(body, view);
  const byline = metadata.authors.join(', ') || null;
  return { shown: { ...metadata, byline, html, text, pages: 1 }, document: source, url, page, found };
}
