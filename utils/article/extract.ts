/** The pipeline: from a page to its article. Read it as a table of contents; each step is a file. */
import type { Article } from './article';
import { cleanBlocks } from './clean-blocks';
import { findBody } from './find-body';
import { blockText, measure } from './measure';
import { readMetadata } from './metadata';
import { polish } from './polish';
import { prune } from './prune';
import { startRemovalLog } from './removals';
import { sanitiseToHtml, toFragment } from './sanitise';
import { webUrl } from './text';

/** The dek leads the body under its own role (DPUB-ARIA), so that views can set it apart and exports keep it. */
function dekElement(dek: string, document: Document): Element {
  const element = document.createElement('p');
  element.setAttribute('role', 'doc-subtitle');
  element.textContent = dek;
  return element;
}

/**
 * Extracts the article of a page. Synchronous; the document is never changed.
 * @param document the page, live or parsed
 * @param url the page's own address
 * @returns null where there is nothing that could be read as an article
 */
export function extractArticle(document: Document, url: URL): Article | null {
  if (!document.body) return null;
  const { declaredPartial, ...metadata } = readMetadata(document, url);
  const base = webUrl(document.querySelector('base[href]')?.getAttribute('href'), url) ?? url;
  const log = startRemovalLog();

  const copy = document.cloneNode(true) as Document;
  prune(copy.body, log);
  const body = findBody(copy);
  if (!body) return null;
  cleanBlocks(body, { ...metadata, url: base }, log);
  polish(body, base);
  if (metadata.dek) body.prepend(dekElement(metadata.dek, copy));

  const html = sanitiseToHtml(body, document);
  const text = blockText(toFragment(html, document));
  if (!text) return null;
  const byline = metadata.authors.join(', ') || null;
  return {
    ...metadata,
    byline,
    html,
    text,
    ...measure(text, metadata.lang),
    pages: 1,
    partial: declaredPartial,
    removals: log.removals,
  };
}
