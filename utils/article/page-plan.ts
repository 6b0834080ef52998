/** Which page of an article is asked for next: one after the other, each once, to an end. */
import { MOST_PAGES, type NumberedPage, type PageLinks } from './paging';

export interface PagePlan {
  /** The greatest number that is known; grows while pages are read. */
  readonly total: number;
  /** The next page, or null at the end. Each call is one page further. */
  next(): NumberedPage | null;
  /** Takes in the pages that a later page names. */
  learn(pages: readonly NumberedPage[]): void;
}

/** @param url the address of the page that is open: it is never asked for again */
export function planPages(url: URL, links: PageLinks): PagePlan {
  const known = new Map<number, URL>();
  const asked = new Set([url.href]);
  let last = links.number;
  const learn = (pages: readonly NumberedPage[]) => {
    for (const page of pages) {
      const isNew = page.number > last && page.number <= MOST_PAGES && !known.has(page.number);
      // A pager that leads back to a page that was read goes round in circles.
      if (isNew && !asked.has(page.url.href)) known.set(page.number, page.url);
    }
  };
  learn(links.pages);
  return {
    get total() {
      return Math.max(last, ...known.keys());
    },
    next() {
      const following = known.get(last + 1);
      if (!following || asked.has(following.href)) return null;
      asked.add(following.href);
      known.delete(last + 1);
      last++;
      return { number: last, url: following };
    },
    learn,
  };
}
