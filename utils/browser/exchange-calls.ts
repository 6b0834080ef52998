/** What the background answers about the history on its way out and in, and about how much of it is kept. */
import * as v from 'valibot';
import { orFullDisk } from './full-disk';
import { mergeTombstones, mergeVisits, readFull, readPortion } from './history-exchange';
import { previewRetention, setRetention } from './history-retention';
import { fullVisitSchema, tombstoneSchema } from './history-schema';
import type { Handlers } from './messages';
import { retentionSchema } from './retention-rule';
import { tidyIndex } from './search-index';

export const exchangeHandlers: Handlers<
  'history/portion' | 'history/full' | 'history/merge' | 'history/retention' | 'history/retain'
> = {
  'history/portion': {
    from: ['extension-page'],
    ask: v.object({
      after: v.nullable(v.string()),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
      words: v.optional(v.boolean()),
    }),
    answer: ({ after, limit, words }) => readPortion(after, limit, words),
  },
  'history/full': {
    from: ['extension-page'],
    ask: v.object({ id: v.string() }),
    answer: ({ id }) => readFull(id),
  },
  'history/merge': {
    from: ['extension-page'],
    ask: v.object({
      visits: v.pipe(v.array(fullVisitSchema), v.maxLength(1_000)),
      tombstones: v.array(tombstoneSchema),
      how: v.optional(v.picklist(['latest', 'complete'])),
    }),
    answer: ({ visits, tombstones, how }) =>
      orFullDisk(async () => {
        // Tombstones first, so that nothing is brought in and taken out again.
        const { deleted } = await mergeTombstones(tombstones);
        const read = await mergeVisits(visits, how);
        // Waited for, so that a long import does not run ahead of the index.
        await tidyIndex();
        return { ...read, deleted: read.deleted + deleted };
      }),
  },
  'history/retention': {
    from: ['extension-page'],
    ask: v.object({ rule: retentionSchema }),
    answer: ({ rule }) => previewRetention(rule),
  },
  'history/retain': {
    from: ['extension-page'],
    ask: v.object({ rule: retentionSchema }),
    answer: ({ rule }) => setRetention(rule),
  },
};
