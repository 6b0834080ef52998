/** What the background is told by the reading view: what is read, how far, and what it says. */
import * as v from 'valibot';
import { resumePlace } from '../history/visit';
import { count, shortText, webUrl } from './checks';
import { addLength, addPlace, addProgress, addReading, getVisit, hasVisit, keptBefore } from './history-database';
import { keepToRetention } from './history-retention';
import { anchorSchema, keptSchema } from './history-schema';
import { mayRecord } from './may-record';
import type { Handlers } from './messages';
import { keepText, tidyIndex } from './search-index';

const reading = v.object({
  url: webUrl,
  title: shortText(500),
  byline: v.nullable(shortText(300)),
  siteName: shortText(200),
  lang: v.nullable(shortText(35)),
  leadImage: v.nullable(webUrl),
  published: v.nullable(shortText(40)),
  topic: v.optional(shortText(100)),
  wordCount: count,
  readingMinutes: count,
  readingId: v.optional(shortText(40)),
});

/** Whether an address is on the origin of the page whose script asks, by the browser's own word. */
function isOwnOrigin(url: string, sender: string | undefined): boolean {
  return sender !== undefined && URL.canParse(sender) && new URL(sender).origin === new URL(url).origin;
}

export const readingHandlers: Handlers<
  'reading/place' | 'reading/before' | 'reading/opened' | 'reading/lengthened' | 'reading/kept' | 'reading/progressed'
> = {
  'reading/place': {
    from: ['content-script'],
    ask: v.object({ url: webUrl }),
    async answer({ url }, sender) {
      // A script in a page learns nothing of what was read elsewhere, whatever address it claims.
      if (!isOwnOrigin(url, sender.url) || !(await mayRecord(url, sender))) return null;
      return resumePlace(await getVisit(url));
    },
  },
  'reading/before': {
    from: ['content-script'],
    ask: v.object({ url: webUrl }),
    async answer({ url }, sender) {
      // As with the place: a script in a page learns nothing of what was read elsewhere.
      return isOwnOrigin(url, sender.url) && (await mayRecord(url, sender)) ? keptBefore(url) : null;
    },
  },
  'reading/opened': {
    from: ['content-script'],
    ask: reading,
    async answer(opened, sender) {
      const recorded = await mayRecord(opened.url, sender);
      if (recorded) await addReading(opened);
      return { recorded };
    },
  },
  'reading/lengthened': {
    from: ['content-script'],
    ask: v.object({ url: webUrl, wordCount: count, readingMinutes: count }),
    async answer(length, sender) {
      if (await mayRecord(length.url, sender)) await addLength(length);
      return null;
    },
  },
  'reading/kept': {
    from: ['content-script'],
    ask: v.intersect([v.object({ url: webUrl }), keptSchema]),
    async answer({ url, ...kept }, sender) {
      // An article that was deleted meanwhile stays deleted.
      if (!(await mayRecord(url, sender)) || !(await hasVisit(url))) return null;
      await keepText({ id: url, ...kept });
      void tidyIndex();
      void keepToRetention();
      return null;
    },
  },
  'reading/progressed': {
    from: ['content-script'],
    ask: v.object({
      url: webUrl,
      progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      place: v.optional(v.nullable(anchorSchema)),
    }),
    async answer({ url, progress, place }, sender) {
      if (!(await mayRecord(url, sender))) return null;
      await addProgress(url, progress);
      if (place !== undefined) await addPlace(url, place);
      return null;
    },
  },
};
