/**
 * Books about the history: how many articles it has, of which sites and in which languages, and which of them have a star.
 * Each is written in the transaction that changes a record, so that they are never wrong and no question counts 100,000
 * records: in Chromium that takes seconds.
 */
import { type ArticleTally, tallyChanges, type VisitChange } from '../history/tally';
import type { Visit } from '../history/visit';

/** What of a starred article the orders of the list go by. */
export type StarredVisit = Pick<Visit, 'id' | 'lastReadAt' | 'siteName' | 'wordCount'>;

export const BOOK_STORES = ['tallies', 'stars'] as const;

/** What keeping the books does, whatever else its transaction does. */
export interface BookStores {
  objectStore(name: 'tallies'): {
    get(key: [kind: ArticleTally['kind'], name: string]): Promise<ArticleTally | undefined>;
    put(value: ArticleTally): Promise<unknown>;
    delete(key: [kind: ArticleTally['kind'], name: string]): Promise<void>;
  };
  objectStore(name: 'stars'): {
    put(value: StarredVisit): Promise<unknown>;
    delete(key: string): Promise<void>;
  };
}

const starOf = ({ id, lastReadAt, siteName, wordCount }: Visit): StarredVisit => ({
  ...{ id, lastReadAt, siteName, wordCount },
});

/** Whether the star of a record is to be written anew. */
function isOtherStar(before: Visit | undefined, after: Visit): boolean {
  return !before?.starred || JSON.stringify(starOf(before)) !== JSON.stringify(starOf(after));
}

async function addTally(tx: BookStores, { kind, name, articles }: ArticleTally): Promise<void> {
  const tallies = tx.objectStore('tallies');
  const known = await tallies.get([kind, name]);
  const sum = (known?.articles ?? 0) + articles;
  if (sum > 0) await tallies.put({ kind, name, articles: sum });
  else await tallies.delete([kind, name]);
}

/**
 * Enters what a transaction writes of records. Each record once: two changes of one are to be told as one.
 * @param changes all of them; those that change nothing in the books cost nothing
 */
export async function keepBooks(tx: BookStores, changes: readonly VisitChange[]): Promise<void> {
  const writes: Promise<unknown>[] = tallyChanges(changes).map((tally) => addTally(tx, tally));
  for (const { before, after } of changes) {
    if (after?.starred) {
      if (isOtherStar(before, after)) writes.push(tx.objectStore('stars').put(starOf(after)));
    } else if (before?.starred) writes.push(tx.objectStore('stars').delete(before.id));
  }
  await Promise.all(writes);
}
