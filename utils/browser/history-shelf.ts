/** The history looked through in portions, by an index each: no question reads it all, and no answer holds it all. */
import { fits, isNarrowed, namedBy, type Order, type ShelfFilter } from '../history/shelf';
import { countVisit, finishCounting, type Statistics, startCounting } from '../history/statistics';
import type { ArticleTally } from '../history/tally';
import { isVisit, type Visit } from '../history/visit';
import { database } from './history-database';
import type { HistorySchema } from './history-stores';

/** Where a portion ended: the key of its last record in the index that was walked. */
export type ShelfPlace = number | [siteName: string, lastReadAt: number];

export interface ShelfPortion {
  /** A few more than asked where several have the same key; fewer, or none, where few records fit. */
  visits: Visit[];
  /** Where the next portion begins; null at the end. */
  next: ShelfPlace | null;
}

export interface ShelfQuestion {
  filter: ShelfFilter;
  order: Order;
  /** Words of the title, the site, the author or the address; empty for all. */
  typed: string;
  after: ShelfPlace | null;
  limit: number;
}

/** Records read at once where not all are wanted. */
const BATCH = 500;
/** Records looked at for one portion: what few records fit is searched on by the next question, so that none takes long. */
const MOST_LOOKED_AT = 4_000;

type IndexName = keyof HistorySchema['visits']['indexes'];
type Key = ShelfPlace | [string] | [string, []];

/** A stretch of an index. */
interface Stretch {
  /** The starred have indexes of their own: they may be few among many. */
  of: 'visits' | 'stars';
  index: IndexName;
  direction: 'next' | 'prev';
  lower?: Key;
  upper?: Key;
  /** Whether the end that is walked from belongs to it: not when it is where the last portion ended. */
  isBehind?: boolean;
}

function rangeOf({ direction, lower, upper, isBehind = false }: Stretch): IDBKeyRange | null {
  const lowerOpen = isBehind && direction === 'next';
  const upperOpen = isBehind && direction === 'prev';
  if (lower !== undefined && upper !== undefined) return IDBKeyRange.bound(lower, upper, lowerOpen, upperOpen);
  if (lower !== undefined) return IDBKeyRange.lowerBound(lower, lowerOpen);
  return upper === undefined ? null : IDBKeyRange.upperBound(upper, upperOpen);
}

/** The index that knows the order, and the narrowest stretch of it that holds all that is wanted. */
function stretchOf({ site, since, starred }: ShelfFilter, order: Order): Stretch {
  const direction = order === 'latest' || order === 'longest' ? 'prev' : 'next';
  const of = starred ? 'stars' : 'visits';
  if (order === 'longest' || order === 'shortest') return { of, index: 'wordCount', direction };
  // Nothing sorts behind an array.
  if (site !== null) return { of, index: 'siteName', direction, lower: [site, since ?? 0], upper: [site, []] };
  return { of, index: 'lastReadAt', direction, ...(since !== null && { lower: since }) };
}

/** What is left of a stretch behind a place. */
function behind(stretch: Stretch, place: ShelfPlace): Stretch {
  return { ...stretch, [stretch.direction === 'next' ? 'lower' : 'upper']: place, isBehind: true };
}

/** Whether a stretch has no room for a key: the browser throws at such a range. */
function isNothing({ lower, upper, isBehind = false }: Stretch): boolean {
  if (lower === undefined || upper === undefined) return false;
  const order = indexedDB.cmp(lower, upper);
  return order > 0 || (order === 0 && isBehind);
}

/**
 * The first records of a stretch, in its direction. Where they end is found by stepping over the index, and all are read
 * at once: a cursor costs a round trip for each.
 */
async function readBatch(stretch: Stretch, size: number): Promise<{ visits: Visit[]; next: ShelfPlace | null }> {
  if (isNothing(stretch)) return { visits: [], next: null };
  const tx = (await database()).transaction(['visits', 'stars']);
  const index = tx.objectStore(stretch.of).index(stretch.index);
  const first = await index.openKeyCursor(rangeOf(stretch), stretch.direction);
  const last = size > 1 ? await first?.advance(size - 1) : first;
  const next = (last?.key ?? null) as ShelfPlace | null;
  const part = next === null ? stretch : { ...stretch, [stretch.direction === 'next' ? 'upper' : 'lower']: next };
  // A damaged record must not take the others along.
  const read = await (stretch.of === 'visits'
    ? tx.objectStore('visits').index(stretch.index).getAll(rangeOf(part))
    : Promise.all((await index.getAllKeys(rangeOf(part))).map((id) => tx.objectStore('visits').get(id))));
  const visits = read.filter(isVisit);
  return { visits: stretch.direction === 'next' ? visits : visits.reverse(), next };
}

/** A portion of the history: what is wanted of it, in order, from a place on. */
export async function readShelf({ filter, order, typed, after, limit }: ShelfQuestion): Promise<ShelfPortion> {
  const named = namedBy(typed);
  const isWhole = typed.trim() === '' && !isNarrowed(filter);
  let stretch = stretchOf(filter, order);
  if (after !== null) stretch = behind(stretch, after);
  const visits: Visit[] = [];
  for (let looked = 0; ; ) {
    const batch = await readBatch(stretch, isWhole ? limit : BATCH);
    looked += batch.visits.length;
    for (const visit of batch.visits) if (fits(visit, filter) && named(visit)) visits.push(visit);
    const { next } = batch;
    if (next === null || visits.length >= limit || looked >= MOST_LOOKED_AT) return { visits, next };
    stretch = behind(stretch, next);
  }
}

/** A site or a language of the history, and how many articles it has. */
export interface ShelfFacet {
  name: string;
  articles: number;
}

/** What the filters offer. */
export interface ShelfFacets {
  articles: number;
  /** Those with most articles first. */
  sites: ShelfFacet[];
  langs: ShelfFacet[];
}

/** Nobody looks through a longer list of names. */
const MOST_SITES = 300;

const byArticles = (a: ShelfFacet, b: ShelfFacet) => b.articles - a.articles || (a.name < b.name ? -1 : 1);

/** The sites and languages of the history, from its books (history-books.ts). */
export async function readFacets(): Promise<ShelfFacets> {
  const tallies = await (await database()).getAll('tallies');
  // An article without a site's name is shown under its host, which the books do not know.
  const of = (kind: ArticleTally['kind']): ShelfFacet[] =>
    tallies.filter((one) => one.kind === kind).map(({ name, articles }) => ({ name, articles }));
  return {
    articles: of('all')[0]?.articles ?? 0,
    sites: of('site').sort(byArticles).slice(0, MOST_SITES),
    langs: of('lang').sort(byArticles),
  };
}

/** Sites and topics in a chart. */
const MOST_ROWS = 10;

/** Counts what was read. @param since the first moment, in milliseconds since the epoch; null for all */
export async function readStatistics(since: number | null): Promise<Statistics> {
  const counting = startCounting();
  let stretch: Stretch = {
    of: 'visits',
    index: 'lastReadAt',
    direction: 'next',
    ...(since !== null && { lower: since }),
  };
  while (true) {
    const { visits, next } = await readBatch(stretch, BATCH);
    for (const visit of visits) countVisit(counting, visit);
    if (next === null) return finishCounting(counting, MOST_ROWS);
    stretch = behind(stretch, next);
  }
}
