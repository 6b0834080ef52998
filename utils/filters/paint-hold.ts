/**
 * Keeps a page from being painted for the moment that the storage takes to say what its host hides: 3 to 45 ms in
 * Chromium 156, 20 to 75 ms in Firefox 153 (two busy cores), while a page that is there at once is painted after 20.
 * Pages that take longer, which is nearly all, lose nothing.
 */
import { addStyle } from '../nags/page-style';

/** The most that a page is kept, ms: a storage that takes longer has its ads seen. */
const MOST_MS = 100;

/** The background of the page is not the body's, so that a dark page stays dark. */
const HELD = 'body{opacity:0!important}';

/**
 * Begins to keep the page.
 * @param document `unshadowed`
 * @returns the way to let go; nothing was kept where the page may have been seen already
 */
export function holdPaint(document: Document): () => void {
  if (document.readyState !== 'loading' || document.body || !document.documentElement) return () => {};
  const takeOut = addStyle(document, HELD);
  const timer = setTimeout(takeOut, MOST_MS);
  return () => {
    clearTimeout(timer);
    takeOut();
  };
}
