/** The pipeline: from a page to its article. Read it as a table of contents; each step is a file. */
import type { Article } from './article';
import { findBodyByBlocks } from './by-blocks';
import { findBodyByReadability } from './by-readability';
import { findBodyInStructuredData } from './by-structured-data';
import { blockText, measure } from './measure';
import { polish } from './polish';
import { readPageBlocks } from './read-blocks';
import { readablePage } from './readable-page';
import { sanitiseToHtml } from './sanitise';
import { ruleFor } from './site-rules';
import { comparable, textOf, webUrl } from './text';
import { unshadowed } from './unshadowed';

/** Fewer letters than this are no article; below it the second way is tried. */
const ENOUGH = 250;

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

/**
 * Extracts the article of a page. Synchronous; the document is never changed.
 * @param document the page in its window: the sanitiser works with that window's parser
 * @param url the page's own address
 * @returns null where there is nothing that could be read as an article
 */
export function extractArticle(document: Document, url: URL): Article | null {
  const live = unshadowed(document);
  if (!live.body || !live.defaultView) return null;
  const readable = readablePage(live);
  const base = webUrl(readable.querySelector('base[href]')?.getAttribute('href'), url) ?? url;

  const page = readPageBlocks(readable, url);
  const byBlocks = findBodyByBlocks(readable, base, page, ruleFor(url.hostname));
  const shown =
    byBlocks && byBlocks.letters >= ENOUGH
      ? byBlocks
      : (findBodyByReadability(readable, base, page.metadata) ?? byBlocks);
  const found = findBodyInStructuredData(readable, page, shown?.letters ?? 0) ?? shown;
  if (!found) return null;
  const { body, removals } = found;
  const { declaredPartial, ...metadata } = page.metadata;

  dropTitle(body, metadata.title);
  polish(body, base);
  if (metadata.dek) leadWithDek(body, metadata.dek);

  const text = blockText(body);
  if (!text) return null;
  const html = sanitiseToHtml(body, live);
  const byline = metadata.authors.join(', ') || null;
  return {
    ...metadata,
    byline,
    html,
    text,
    ...measure(text, metadata.lang),
    pages: 1,
    partial: declaredPartial,
    removals,
  };
}
