/** What the background answers about the history as a whole: copies of it, and its full text. */
import * as v from 'valibot';
import { mergeTombstones, mergeVisits, readPortion } from './history-exchange';
import { tombstoneSchema, visitSchema } from './history-schema';
import type { Handlers } from './messages';
import { findStory } from './same-story';
import { findVisits } from './text-search';

export const wholeHistoryHandlers: Handlers<'history/portion' | 'history/merge' | 'history/search' | 'history/story'> =
  {
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
    'history/search': {
      from: ['extension-page'],
      ask: v.object({
        typed: v.pipe(v.string(), v.maxLength(200)),
        limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(200)),
      }),
      answer: ({ typed, limit }) => findVisits(typed, limit),
    },
    'history/story': {
      from: ['extension-page'],
      ask: v.object({ id: v.string() }),
      answer: ({ id }) => findStory(id),
    },
  };
