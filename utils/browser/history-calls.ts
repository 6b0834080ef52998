/** What the background answers about copies of the history. */
import * as v from 'valibot';
import { mergeTombstones, mergeVisits, readPortion } from './history-exchange';
import { tombstoneSchema, visitSchema } from './history-schema';
import type { Handlers } from './messages';

export const exchangeHandlers: Handlers<'history/portion' | 'history/merge'> = {
  'history/portion': {
    from: ['extension-page'],
    ask: v.object({
      after: v.nullable(v.string()),
      limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
    }),
    answer: ({ after, limit }) => readPortion(after, limit),
  },
  'history/merge': {
    from: ['extension-page'],
    ask: v.object({
      visits: v.pipe(v.array(visitSchema), v.maxLength(1_000)),
      tombstones: v.array(tombstoneSchema),
    }),
    async answer({ visits, tombstones }) {
      // Tombstones first, so that nothing is brought in and taken out again.
      const { deleted } = await mergeTombstones(tombstones);
      const read = await mergeVisits(visits);
      return { ...read, deleted: read.deleted + deleted };
    },
  },
};
