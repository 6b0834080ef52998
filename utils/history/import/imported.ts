/** What comes out of other programs' files, before it is a record of ours. Types only. */

/** One article, as far as the other program tells. */
export interface ImportedArticle {
  /** As it stands in the file: not checked. */
  url: string;
  /** Empty where the file has none. */
  title: string;
  byline?: string | null;
  siteName?: string | null;
  /** BCP 47, or what the program takes for it. */
  lang?: string | null;
  /** ISO 8601, as far as the program keeps to it. */
  published?: string | null;
  leadImage?: string | null;
  /** When it was saved there, in milliseconds since the epoch; null where nobody knows. */
  addedAt: number | null;
  /** When it was last read or changed there. */
  readAt?: number | null;
  /** 0 to 1; what is put away as read is 1. */
  progress: number;
  starred?: boolean;
  tags?: string[];
  /** Untrusted, as the other program kept it. */
  html?: string | null;
}

/** Why an entry was left out: no address on the web, no article, broken, or the file ends in the middle of it. */
export type SkipReason = 'no-address' | 'no-article' | 'damaged' | 'cut';

interface Place {
  /** The entry's line in the file, or its number where the file has no lines, from 1. */
  at: number;
  /** How much of the file is behind it, 0 to 1. */
  done: number;
}

export type ImportEntry = Place &
  (
    | { kind: 'article'; article: ImportedArticle }
    /** A record and a deletion of our own, not checked. */
    | { kind: 'record'; record: unknown }
    | { kind: 'tombstone'; record: unknown }
    /** `name` is what the reader may know it by. */
    | { kind: 'skipped'; name: string; why: SkipReason }
  );
