/** Which page of an article is asked for next: one after the other, each once, to an end. */
import { addressBetween } from './page-gaps';
import { MOST_PAGES, type NumberedPage, type PageLinks } from './paging';

export interface PagePlan {
  /** The greatest number that is known; grows while pages are read. */
  readonly total: number;
  /** The next page, or null at the end. Each call is one page further. */
  next(): NumberedPage | null;
  /** Takes in the pages that a later page names. */
  learn(pages: readonly NumberedPage[]): void;
}

/**
 * @param url the address of the page that is open: it is never asked for again
 * @param mayGuess pages that a pager leaves out between others may be asked for: never for an article that is locked
 */
export function planPages(url: URL, links: PageLinks, mayGuess = false): PagePlan {
  const known = new Map<number, URL>();
  const asked = new Set([url.href]);
  /** Whatever was named, read or not; the first page has no number. */
  const named: NumberedPage[] = links.number > 1 ? [{ number: links.number, url }] : [];
  let last = links.number;
  const learn = (pages: readonly NumberedPage[]) => {
    named.push(...pages);
    for (const page of pages) {
      const isNew = page.number > last && page.number <= MOST_PAGES && !known.has(page.number);
      // A pager that leads back to a page that was read goes round in circles.
      if (isNew && !asked.has(page.url.href)) known.set(page.number, page.url);
    }
  };
  learn(links.pages);
  const total = () => Math.max(last, ...known.keys());
  const between = () => (mayGuess && last + 1 < total() ? addressBetween(named, last + 1) : null);
  return {
    get total() {
      return total();
    },
    next() {
      const following = known.get(last + 1) ?? between();
      if (!following || asked.has(following.href)) return null;
      asked.add(following.href);
      known.delete(last + 1);
      last++;
      return { number: last, url: following };
    },
    learn,
  };
}
