/** Extraction in one call, with the phrases of all languages and all ways to the body. */
import './all-phrases';
import type { Article } from './article';
import { findBodyInState } from './by-framework-state';
import { findBodyByReadability } from './by-readability';
import { findBodyInStructuredData } from './by-structured-data';
import { registerEmbeds } from './embed-candidates';
import { findEmbeds } from './embeds';
import { draftArticle, finishArticle } from './extract';
import { withFacts } from './facts';
import type { View } from './sanitise';
import './with-purifier';

registerEmbeds(findEmbeds);

/**
 * Extracts the article of a page. Synchronous; the document is never changed.
 * @param document the page
 * @param url the page's own address
 * @param view the window whose parser the sanitiser works with: the page's own, or for a document that has none (a
 *   fetched page) that of the page which is open
 * @returns null where there is nothing that could be read as an article
 */
export function extractArticle(document: Document, url: URL, view?: View | null): Article | null {
  const draft = draftArticle(document, url, view);
  const finished = draft && finishArticle(draft, { findBodyByReadability, findBodyInStructuredData, findBodyInState });
  return finished && withFacts(finished);
}
