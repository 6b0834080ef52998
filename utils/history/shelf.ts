/** How a long history is looked through: what is wanted of it, and in which order. Pure; the walk is in history-shelf.ts. */
import { isFinished, siteLabel } from './describe-visit';
import { fold } from './search/words';
import type { Visit } from './visit';

export const ORDERS = ['latest', 'oldest', 'longest', 'shortest'] as const;
export type Order = (typeof ORDERS)[number];

export const LENGTHS = ['any', 'short', 'medium', 'long'] as const;
export const PROGRESSES = ['any', 'unfinished', 'finished'] as const;

/** Minutes: what is read over a coffee, and what takes an evening. */
export const LENGTH_STEPS = { short: 5, long: 15 } as const;

/** What is wanted; null and `any` want everything. */
export interface ShelfFilter {
  /** The site's name as rows show it. */
  site: string | null;
  /** A language without its region, as `pt`. */
  lang: string | null;
  /** Read at this moment or later, in milliseconds since the epoch. */
  since: number | null;
  progress: (typeof PROGRESSES)[number];
  starred: boolean;
  length: (typeof LENGTHS)[number];
}

/** Everything. */
export const WHOLE_SHELF: ShelfFilter = {
  site: null,
  lang: null,
  since: null,
  progress: 'any',
  starred: false,
  length: 'any',
};

/** Whether a filter leaves something out. */
export const isNarrowed = (filter: ShelfFilter): boolean => JSON.stringify(filter) !== JSON.stringify(WHOLE_SHELF);

/** A language without its script and region, in lower case: the browser's history of one paper has `en`, `en-GB`, `en_US`. */
export const languageOf = (tag: string): string => (tag.split(/[-_]/)[0] ?? '').toLowerCase();

function fitsLength({ readingMinutes }: Visit, length: ShelfFilter['length']): boolean {
  if (length === 'any') return true;
  if (readingMinutes <= LENGTH_STEPS.short) return length === 'short';
  return length === (readingMinutes > LENGTH_STEPS.long ? 'long' : 'medium');
}

/** Whether a visit is wanted. */
export function fits(visit: Visit, filter: ShelfFilter): boolean {
  return (
    (filter.site === null || siteLabel(visit) === filter.site) &&
    (filter.lang === null || languageOf(visit.lang ?? '') === filter.lang) &&
    (filter.since === null || visit.lastReadAt >= filter.since) &&
    (filter.progress === 'any' || isFinished(visit) === (filter.progress === 'finished')) &&
    (!filter.starred || visit.starred === true) &&
    fitsLength(visit, filter.length)
  );
}

/**
 * Asks whether all words stand in a visit's title, site, author or address, in whatever form they are typed.
 * @param typed what the reader typed; nothing fits every visit
 */
export function namedBy(typed: string): (visit: Visit) => boolean {
  const words = fold(typed).split(/\s+/).filter(Boolean);
  return ({ title, siteName, byline, url }) => {
    if (words.length === 0) return true;
    const text = fold(`${title} ${siteName} ${byline ?? ''} ${url}`);
    return words.every((word) => text.includes(word));
  };
}

const BY: Record<Order, (a: Visit, b: Visit) => number> = {
  latest: (a, b) => b.lastReadAt - a.lastReadAt,
  oldest: (a, b) => a.lastReadAt - b.lastReadAt,
  longest: (a, b) => b.wordCount - a.wordCount,
  shortest: (a, b) => a.wordCount - b.wordCount,
};

/** Puts a few visits in order; of the whole history the database has them in order. */
export const inOrder = (visits: readonly Visit[], order: Order): Visit[] => [...visits].sort(BY[order]);
