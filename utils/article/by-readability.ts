/** The second way to the body: Readability over a pruned copy, for pages where the blocks say too little. */
import type { Metadata } from './article';
import { type FoundBody, NONE } from './by-blocks';
import { cleanBlocks } from './clean-blocks';
import { findBody } from './find-body';
import { prune } from './prune';
import { copyPage } from './readable-page';
import { startRemovalLog } from './removals';
import { textOf } from './text';

/** Readability asks each box for all of its text, so that its time grows with the square of the page. */
const MOST_ELEMENTS = 20_000;

/** Costs a copy of the page, so null for an endless one. The live document is not changed. */
export function findBodyByReadability(document: Document, base: URL, metadata: Metadata): FoundBody | null {
  if (document.getElementsByTagName('*').length > MOST_ELEMENTS) return null;
  const log = startRemovalLog();
  const copy = copyPage(document);
  prune(copy.body, log);
  const body = findBody(copy);
  if (!body) return null;
  cleanBlocks(body, { ...metadata, url: base }, log);
  return { body, kept: NONE, removals: log.removals, letters: textOf(body).length };
}
