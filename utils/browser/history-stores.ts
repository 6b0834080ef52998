/** What the history's database holds. */
import type { DBSchema } from 'idb';
import type { Tombstone } from '../history/merge';
import type { Block } from '../history/search/blocks';
import type { ArticleTally } from '../history/tally';
import type { Kept, Visit } from '../history/visit';
import { BOOK_STORES, type StarredVisit } from './history-books';

/** The text of an article, under a number that ascends with the time: what the search index knows it by. */
export interface KeptText extends Kept {
  doc?: number;
  /** The visit's id. */
  id: string;
}

/** A part of the search index, under whose id its blocks stand. */
export interface Segment {
  id?: number;
  /** How large it is: the eighth power of it, times 64 documents. */
  level: number;
  /** Its first document. */
  from: number;
  /** Not whole yet: being merged out of other segments, and not searched. */
  merging?: {
    of: number[];
    /** The last word that is done; null before the first. */
    after: string | null;
    /** The documents that are left out: those that were gone when the merge began. */
    without: number[];
    /** Those of them that were met. */
    dropped: number[];
  };
}

/** What the list is in the order of. */
type ShelfIndexes = {
  lastReadAt: number;
  siteName: [siteName: string, lastReadAt: number];
  wordCount: number;
};

export interface HistorySchema extends DBSchema {
  visits: {
    key: string;
    value: Visit;
    /** Besides `lastReadAt` since version 3. */
    indexes: ShelfIndexes;
  };
  /** Since version 4. */
  tallies: { key: [kind: ArticleTally['kind'], name: string]; value: ArticleTally };
  /** The starred articles, in the orders of all. Since version 4. */
  stars: { key: string; value: StarredVisit; indexes: ShelfIndexes };
  /** Since version 2. */
  tombstones: { key: string; value: Tombstone };
  texts: { key: number; value: KeptText; indexes: { id: string } };
  /** Words of texts that are in no segment yet, one a line. */
  fresh: { key: number; value: { doc: number; words: string } };
  segments: { key: number; value: Segment };
  blocks: { key: [segment: number, first: string]; value: Block & { segment: number } };
  /** Documents that segments still have and the history has not. */
  gone: { key: number; value: { doc: number } };
}

export const TEXT_STORES = ['texts', 'fresh', 'segments', 'blocks', 'gone'] as const;
/** What the writing of a record takes. */
export const RECORD_STORES = ['visits', ...BOOK_STORES] as const;
