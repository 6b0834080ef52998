/**
 * Keeps a page from being painted for the moment that the storage takes to say what its host hides: 3 to 45 ms in
 * Chromium 156, 20 to 75 ms in Firefox 153 (two busy cores), while a page that is there at once is painted after 20.
 * Pages that take longer, which is nearly all, lose nothing.
 */
import { addStyle } from '../nags/page-style';

/** The most that a page is kept, ms: a storage that takes longer has its ads seen. */
const MOST_MS = 200;

/** The background of the page is not the body's, so that a dark page stays dark. */
const HELD = 'body{opacity:0!important}';

/**
 * Keeps the page, called at the beginning of its first frame: browsers call back before they paint it.
 * @param document `unshadowed`
 * @returns the way to let go
 */
export function holdPaint(document: Document): () => void {
  if (!document.documentElement) return () => {};
  const takeOut = addStyle(document, HELD);
  const timer = setTimeout(takeOut, MOST_MS);
  return () => {
    clearTimeout(timer);
    takeOut();
  };
}
