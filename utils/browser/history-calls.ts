/** What the background answers about the history as a whole: copies of it, and its full text. */
import * as v from 'valibot';
import { exchangeHandlers } from './exchange-calls';
import type { Handlers } from './messages';
import { findStory } from './same-story';
import { findVisits } from './text-search';

export const wholeHistoryHandlers: Handlers<keyof typeof exchangeHandlers | 'history/search' | 'history/story'> = {
  ...exchangeHandlers,
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
