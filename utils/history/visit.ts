import type { TextAnchor } from '../article/text-anchor';

/** The record of one article read. One record an article, whatever the number of readings. */
export interface Visit {
  /** The article's canonical URL without tracking parameters: stable, and the same on every device. */
  id: string;
  url: string;
  title: string;
  byline: string | null;
  siteName: string;
  lang: string | null;
  /** Absolute URL of the lead image, shown only on request (no network call of our own). */
  leadImage: string | null;
  published: string | null;
  /** What the publisher files it under: its section, or its first tag. Absent where it says neither, and in older records. */
  topic?: string | undefined;
  wordCount: number;
  readingMinutes: number;
  /** Milliseconds since the epoch. */
  firstReadAt: number;
  lastReadAt: number;
  timesRead: number;
  /** Of the last reading: one that is told twice, because the worker was killed before it could answer, counts once. */
  readingId?: string | undefined;
  /** The furthest point reached, 0 to 1. */
  progress: number;
  /** The sentence at which it was left; null at the beginning and where nobody got to. Records of before have it by migration. */
  place: TextAnchor | null;
  /** The reader's own mark; no rule removes such an article. Absent where nobody has said yes or no. */
  starred?: boolean | undefined;
  /** The reader's own words for it, as other programs call labels and folders. */
  tags?: string[] | undefined;
  /** Milliseconds since the epoch; the later record wins a merge. */
  updatedAt: number;
}

/** The words of an article, kept apart from its record. */
export interface Kept {
  /** BCP 47. */
  lang: string | null;
  text: string;
  /** The body as `Article.html` has it; not there for what was kept before it was asked for. To be sanitised on its way to nodes. */
  html?: string | undefined;
}

/** What every list of visits relies on. */
const SHAPE = {
  id: 'string',
  url: 'string',
  title: 'string',
  siteName: 'string',
  lastReadAt: 'number',
  progress: 'number',
};

/** Whether a record out of the database can be shown: a damaged one must not take the others along. */
export function isVisit(record: unknown): record is Visit {
  if (typeof record !== 'object' || record === null) return false;
  const fields = record as Record<string, unknown>;
  return (
    Object.entries(SHAPE).every(([name, type]) => typeof fields[name] === type) && URL.canParse(String(fields.url))
  );
}

/** What the reading view reports once an article is really read. */
export type Reading = Omit<
  Visit,
  'id' | 'firstReadAt' | 'lastReadAt' | 'timesRead' | 'progress' | 'place' | 'starred' | 'tags' | 'updatedAt'
>;

/** How much there is to read after later pages of an article were joined. */
export type Length = Pick<Visit, 'url' | 'wordCount' | 'readingMinutes'>;

/**
 * Joins a new reading with the record that is there already.
 * @param known the stored record of the same article, if any
 * @param reading what was opened
 * @param now milliseconds since the epoch
 */
export function recordReading(known: Visit | undefined, reading: Reading, now: number): Visit {
  const isToldAgain = reading.readingId !== undefined && reading.readingId === known?.readingId;
  return {
    ...reading,
    id: reading.url,
    firstReadAt: known?.firstReadAt ?? now,
    lastReadAt: now,
    timesRead: (known?.timesRead ?? 0) + (isToldAgain ? 0 : 1),
    progress: known?.progress ?? 0,
    place: known?.place ?? null,
    ...(known?.starred === undefined ? {} : { starred: known.starred }),
    ...(known?.tags === undefined ? {} : { tags: known.tags }),
    updatedAt: now,
  };
}

/** Moves the furthest point reached forward, never back. Returns the record unchanged when there is nothing new. */
export function recordProgress(visit: Visit, progress: number, now: number): Visit {
  const reached = Math.min(1, Math.max(0, progress));
  return reached > visit.progress ? { ...visit, progress: reached, lastReadAt: now, updatedAt: now } : visit;
}

/** Gives a star, or takes it. Returns the record unchanged where it is so already. */
export function recordStar(visit: Visit, starred: boolean, now: number): Visit {
  return (visit.starred ?? false) === starred ? visit : { ...visit, starred, updatedAt: now };
}

/** Notes the sentence at which the reader is now: unlike the furthest point it goes back as well. */
export function recordPlace(visit: Visit, place: TextAnchor | null, now: number): Visit {
  return { ...visit, place, lastReadAt: now, updatedAt: now };
}

/** From this point on an article is read: it begins at its top again. */
const READ = 0.98;

/** Where to go on reading; null where there is nothing to go on with. */
export function resumePlace(visit: Visit | undefined): TextAnchor | null {
  return visit && visit.progress < READ ? visit.place : null;
}

/** Takes over how much there is to read. Returns the record unchanged when there is nothing new. */
export function recordLength(visit: Visit, { wordCount, readingMinutes }: Length, now: number): Visit {
  if (wordCount === visit.wordCount && readingMinutes === visit.readingMinutes) return visit;
  return { ...visit, wordCount, readingMinutes, updatedAt: now };
}
