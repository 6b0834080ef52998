/** The second way to the body: Readability over a pruned copy, for pages where the blocks say too little. */
import type { Metadata } from './article';
import type { FoundBody } from './by-blocks';
import { cleanBlocks } from './clean-blocks';
import { findBody } from './find-body';
import { prune } from './prune';
import { startRemovalLog } from './removals';
import { textOf } from './text';

/** Costs a clone of the page. The live document is not changed. */
export function findBodyByReadability(document: Document, base: URL, metadata: Metadata): FoundBody | null {
  const log = startRemovalLog();
  const copy = document.cloneNode(true) as Document;
  prune(copy.body, log);
  const body = findBody(copy);
  if (!body) return null;
  cleanBlocks(body, { ...metadata, url: base }, log);
  return { body, metadata, removals: log.removals, letters: textOf(body).length };
}
