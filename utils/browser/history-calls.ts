/** What the background answers about the history, to our own pages alone. */
import * as v from 'valibot';
import { LENGTHS, ORDERS, PROGRESSES, type ShelfFilter } from '../history/shelf';
import { browser } from './api';
import { webUrl } from './checks';
import { exchangeHandlers } from './exchange-calls';
import { showCopy } from './extension-pages';
import { hasCopy, putBack, readCopy, takeOut } from './history-copies';
import { addPlace, addProgress, addStars, clearVisits, getVisit, listVisits } from './history-database';
import { anchorSchema, keptSchema, visitSchema } from './history-schema';
import { readFacets, readShelf, readStatistics } from './history-shelf';
import { listeningQueue } from './listening-queue';
import { mayRecord } from './may-record';
import type { Handlers } from './messages';
import { findStory } from './same-story';
import { loadSettings } from './settings';
import { findVisits } from './text-search';

const limitOf = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(most));
const typed = v.pipe(v.string(), v.maxLength(200));
const ids = v.pipe(v.array(v.string()), v.maxLength(1_000));
const moment = v.nullable(v.pipe(v.number(), v.minValue(0)));

const filterSchema: v.GenericSchema<unknown, ShelfFilter> = v.object({
  site: v.nullable(v.string()),
  lang: v.nullable(v.string()),
  since: moment,
  progress: v.picklist(PROGRESSES),
  starred: v.boolean(),
  length: v.picklist(LENGTHS),
});

const takenOut = v.object({
  visit: visitSchema,
  kept: v.nullable(keptSchema),
});

/** What is asked of the list of what was read. */
const shelfHandlers: Handlers<
  | 'history/list'
  | 'history/search'
  | 'history/queue'
  | 'history/story'
  | 'history/shelf'
  | 'history/facets'
  | 'history/statistics'
> = {
  'history/list': {
    from: ['extension-page'],
    ask: v.object({ limit: limitOf(10_000) }),
    answer: ({ limit }) => listVisits(limit),
  },
  'history/queue': {
    from: ['extension-page'],
    ask: v.object({ limit: limitOf(200) }),
    answer: async ({ limit }) => ((await loadSettings()).offerListening ? listeningQueue(limit) : []),
  },
  'history/story': {
    from: ['extension-page'],
    ask: v.object({ id: v.string() }),
    async answer({ id }) {
      const { findStories, findThreads } = await loadSettings();
      return findStory(id, { twins: findStories, thread: findThreads });
    },
  },
  'history/search': {
    from: ['extension-page'],
    ask: v.object({ typed, limit: limitOf(200), filter: v.optional(filterSchema) }),
    answer: ({ typed, limit, filter }) => findVisits(typed, limit, filter),
  },
  'history/shelf': {
    from: ['extension-page'],
    ask: v.object({
      filter: filterSchema,
      order: v.picklist(ORDERS),
      typed,
      after: v.nullable(v.union([v.number(), v.tuple([v.string(), v.number()])])),
      limit: limitOf(500),
    }),
    answer: readShelf,
  },
  'history/facets': { from: ['extension-page'], ask: v.null(), answer: readFacets },
  'history/statistics': {
    from: ['extension-page'],
    ask: v.object({ since: moment }),
    answer: ({ since }) => readStatistics(since),
  },
};

/** What is done with single articles. */
const visitHandlers: Handlers<
  | 'history/remove'
  | 'history/put-back'
  | 'history/clear'
  | 'history/star'
  | 'history/open'
  | 'history/copy'
  | 'history/progressed'
> = {
  'history/remove': { from: ['extension-page'], ask: v.object({ ids }), answer: ({ ids }) => takeOut(ids) },
  'history/put-back': {
    from: ['extension-page'],
    ask: v.object({ taken: v.pipe(v.array(takenOut), v.maxLength(1_000)) }),
    async answer({ taken }) {
      await putBack(taken);
      return null;
    },
  },
  'history/clear': {
    from: ['extension-page'],
    ask: v.null(),
    async answer() {
      await clearVisits();
      return null;
    },
  },
  'history/star': {
    from: ['extension-page'],
    ask: v.object({ ids, starred: v.boolean() }),
    async answer({ ids, starred }) {
      await addStars(ids, starred);
      return null;
    },
  },
  'history/open': {
    from: ['extension-page'],
    ask: v.object({ id: webUrl, where: v.picklist(['copy', 'web']) }),
    async answer({ id, where }) {
      if (where === 'copy' && (await hasCopy(id))) await showCopy(id);
      else await browser.tabs.create({ url: (await getVisit(id))?.url ?? id });
      return null;
    },
  },
  'history/copy': { from: ['extension-page'], ask: v.object({ id: v.string() }), answer: ({ id }) => readCopy(id) },
  'history/progressed': {
    from: ['extension-page'],
    ask: v.object({
      id: v.string(),
      progress: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
      place: v.optional(v.nullable(anchorSchema)),
    }),
    async answer({ id, progress, place }, sender) {
      // A copy that is read in a private window leaves no trace either.
      if (!(await mayRecord(id, sender))) return null;
      await addProgress(id, progress);
      if (place !== undefined) await addPlace(id, place);
      return null;
    },
  },
};

export const wholeHistoryHandlers: Handlers<
  keyof typeof exchangeHandlers | keyof typeof shelfHandlers | keyof typeof visitHandlers
> = { ...exchangeHandlers, ...shelfHandlers, ...visitHandlers };
