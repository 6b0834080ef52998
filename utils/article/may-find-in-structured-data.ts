/** Whether the third way to the body (by-structured-data.ts) is worth its code: few pages carry more text than they show. */
import type { PageBlocks } from './read-blocks';

/** Letters that the embedded text must have at least, and how many times what the page shows. */
const ENOUGH = 600;
const LONGER = 1.5;
/** A liveblog that shows more than this has its newest entries on the page, as its publisher wants it. Letters. */
export const SHORT_LIVEBLOG = 2_000;

/** How many letters the embedded text must have. @param shown those that the other ways found */
export const enoughBeside = (shown: number): number => Math.max(ENOUGH, shown * LONGER);

/** By cheap questions; the way itself asks all. @param shown letters that the other ways found */
export const mayFindInStructuredData = ({ structured, node, metadata }: PageBlocks, shown: number): boolean =>
  !metadata.declaredPartial &&
  (structured.length >= enoughBeside(shown) || (shown < SHORT_LIVEBLOG && node?.liveBlogUpdate !== undefined));
