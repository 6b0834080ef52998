/** What a record of the history must be, wherever it comes from: files are edited, cut and made by other programs. */
import * as v from 'valibot';
import { ANCHOR_LETTERS, type TextAnchor } from '../article/text-anchor';
import type { FullVisit } from '../history/backup';
import type { ArticleCopy } from '../history/copy';
import type { Tombstone } from '../history/merge';
import type { Visit } from '../history/visit';
import { count, shortText, webUrl } from './checks';

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
  starredAt: v.optional(moment),
  tags: v.optional(v.pipe(v.array(shortText(100)), v.maxLength(100))),
  updatedAt: moment,
});

export const tombstoneSchema: v.GenericSchema<unknown, Tombstone> = v.object({
  idHash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  updatedAt: moment,
});

/** Letters of a copy's HTML: a book, twice over. A longer article has no copy. */
const MOST_HTML = 2_000_000;

const nullableText = (max: number) => v.nullable(shortText(max));

/** What a script in a page hands over as a copy. The HTML is a text until it is shown, and goes through the sanitiser then. */
export const copySchema: v.GenericSchema<unknown, ArticleCopy> = v.object({
  title: shortText(500),
  dek: nullableText(2_000),
  authors: v.pipe(v.array(shortText(200)), v.maxLength(50)),
  byline: nullableText(300),
  published: nullableText(40),
  modified: nullableText(40),
  siteName: nullableText(200),
  section: nullableText(200),
  tags: v.pipe(v.array(shortText(200)), v.maxLength(50)),
  source: nullableText(200),
  lang: nullableText(35),
  dir: v.picklist(['ltr', 'rtl']),
  canonicalUrl: webUrl,
  leadImage: v.nullable(v.object({ url: webUrl, alt: shortText(1_000), caption: nullableText(2_000) })),
  excerpt: nullableText(2_000),
  html: text(MOST_HTML),
  wordCount: count,
  readingMinutes: count,
  pages: count,
  partial: v.boolean(),
  shownShare: v.nullable(v.number()),
});

/** Letters of an article that are kept: a book of 70,000 words. */
const MOST_TEXT = 400_000;

/** A record with its words; those that are none are left out by themselves. */
export const fullVisitSchema: v.GenericSchema<unknown, FullVisit> = v.intersect([
  visitSchema,
  v.object({
    text: v.fallback(v.optional(shortText(MOST_TEXT)), undefined),
    copy: v.fallback(v.optional(copySchema), undefined),
  }),
]);
