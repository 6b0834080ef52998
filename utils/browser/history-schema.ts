/** What a record of the history must be, wherever it comes from: files are edited, cut and made by other programs. */
import * as v from 'valibot';
import { ANCHOR_LETTERS, type TextAnchor } from '../article/text-anchor';
import type { FullVisit } from '../history/backup';
import type { Tombstone } from '../history/merge';
import type { Kept, Visit } from '../history/visit';
import { count, shortText, webUrl } from './checks';

/** More than anybody gives one article. */
const MOST_TAGS = 100;

const text = (max: number) => v.pipe(v.string(), v.maxLength(max));
/** Milliseconds since the epoch, as far as a Date goes. */
const moment = v.pipe(v.number(), v.minValue(0), v.maxValue(8.64e15));

/** The place in an article at which it was left; longer words than these are no place. */
export const anchorSchema: v.GenericSchema<unknown, TextAnchor> = v.object({
  quote: shortText(ANCHOR_LETTERS.quote),
  prefix: shortText(ANCHOR_LETTERS.around),
  suffix: shortText(ANCHOR_LETTERS.around),
});

export const visitSchema: v.GenericSchema<unknown, Visit> = v.object({
  id: webUrl,
  url: webUrl,
  title: text(500),
  byline: v.nullable(text(300)),
  siteName: text(200),
  lang: v.nullable(text(35)),
  leadImage: v.nullable(webUrl),
  published: v.nullable(text(40)),
  topic: v.optional(text(100)),
  wordCount: count,
  readingMinutes: count,
  firstReadAt: moment,
  lastReadAt: moment,
  timesRead: count,
  readingId: v.optional(text(40)),
  progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  place: v.fallback(v.nullable(anchorSchema), null),
  starred: v.optional(v.boolean()),
  tags: v.optional(v.pipe(v.array(shortText(100)), v.maxLength(MOST_TAGS))),
  updatedAt: moment,
});

/** Letters of an article that are kept: a book of 70,000 words. */
export const MOST_TEXT = 400_000;
/** Letters of an article's HTML that are kept; what is longer is kept as text alone. */
const MOST_HTML = 2_000_000;

/** The text of an article as it is kept and as it travels. Half of an article's HTML would be none. */
export const keptSchema: v.GenericSchema<unknown, Kept> = v.object({
  lang: v.nullable(shortText(35)),
  text: shortText(MOST_TEXT),
  html: v.fallback(v.optional(text(MOST_HTML)), undefined),
});

export const tombstoneSchema: v.GenericSchema<unknown, Tombstone> = v.object({
  idHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  updatedAt: moment,
});

/** A record with its words; those that are none are left out by themselves. */
export const fullVisitSchema: v.GenericSchema<unknown, FullVisit> = v.intersect([
  visitSchema,
  v.object({ kept: v.fallback(v.optional(keptSchema), undefined) }),
]);
