/** What the background answers, and to whom. */
import * as v from 'valibot';
import type { Tabs } from 'webextension-polyfill';
import { resumePlace } from '../history/visit';
import { CLEANINGS } from '../sites/cleanings';
import { injectAdStyles } from './ad-styles';
import { count, shortText, webUrl } from './checks';
import { consentHandlers } from './consent-calls';
import { injectConsent } from './consent-injection';
import type { BackgroundCalls } from './contract';
import { showPage } from './extension-pages';
import { wholeHistoryHandlers } from './history-calls';
import {
  addLength,
  addPlace,
  addProgress,
  addReading,
  clearVisits,
  hasVisit,
  keptBefore,
  listVisits,
  removeVisit,
} from './history-database';
import { anchorSchema, keptSchema } from './history-schema';
import { answerCalls, type Handlers } from './messages';
import { PART_NAMES } from './part-names';
import { exportHandlers } from './picture-fetch';
import { putAllBack } from './put-back';
import { holdMediaOf, injectJudge, injectPart, injectPhrases, injectQuiet, toggleReader } from './reader-injection';
import { keepText, tidyIndex } from './search-index';
import { loadSettings } from './settings';
import { describeSite, switchSite } from './site-switches';
import { showCount, showSpotting } from './toolbar';

const reading = v.object({
  url: webUrl,
  title: shortText(500),
  byline: v.nullable(shortText(300)),
  siteName: shortText(200),
  lang: v.nullable(shortText(35)),
  leadImage: v.nullable(webUrl),
  published: v.nullable(shortText(40)),
  wordCount: count,
  readingMinutes: count,
  readingId: v.optional(shortText(40)),
});

/** Whether an address is on the origin of the page whose script asks, by the browser's own word. */
function isOwnOrigin(url: string, sender: string | undefined): boolean {
  return sender !== undefined && URL.canParse(sender) && new URL(sender).origin === new URL(url).origin;
}

/** Private windows leave no trace, whatever the page's script claims: the browser's own word on the tab counts. */
async function mayRecord(tab: Tabs.Tab | undefined): Promise<boolean> {
  return tab !== undefined && !tab.incognito && (await loadSettings()).recordHistory;
}

const handlers: Handlers<keyof BackgroundCalls> = {
  'page/plausible': {
    from: ['content-script'],
    ask: v.null(),
    async answer(_ask, { tab, frameId, url }) {
      if (tab?.id === undefined || frameId !== 0) return null;
      await Promise.all([injectConsent(tab.id, url), injectJudge(tab.id)]);
      return null;
    },
  },
  'page/spotted': {
    from: ['content-script'],
    ask: v.object({ isArticle: v.boolean() }),
    async answer({ isArticle }, { tab, frameId, url }) {
      if (tab?.id === undefined || frameId !== 0) return null;
      const quiet = isArticle ? Promise.all([injectQuiet(tab.id), injectAdStyles(tab.id, url ?? '')]) : null;
      await showSpotting(tab.id, isArticle, (await loadSettings()).click);
      await quiet;
      return null;
    },
  },
  'page/counted': {
    from: ['content-script'],
    ask: v.object({ hidden: count }),
    async answer({ hidden }, { tab, frameId }) {
      if (tab?.id === undefined || frameId !== 0) return null;
      await showCount(tab.id, (await loadSettings()).showCount ? hidden : 0);
      return null;
    },
  },
  'page/put-back': {
    from: ['content-script'],
    ask: v.null(),
    async answer(_ask, { tab, frameId }) {
      if (tab?.id === undefined || frameId !== 0) return [];
      const back = await putAllBack(tab.id);
      if (!back.ok) throw new Error(back.error);
      return back.value;
    },
  },
  'site/describe': {
    from: ['content-script', 'extension-page'],
    ask: v.object({ url: webUrl }),
    answer: ({ url }, sender) => describeSite(url, sender),
  },
  'site/switch': {
    from: ['content-script', 'extension-page'],
    ask: v.object({ url: webUrl, kinds: v.array(v.picklist(CLEANINGS)), off: v.boolean() }),
    answer: (ask, sender) => switchSite(ask, sender),
  },
  ...consentHandlers,
  ...exportHandlers,
  ...wholeHistoryHandlers,
  'reading/opened': {
    from: ['content-script'],
    ask: reading,
    async answer(opened, { tab, url }) {
      if (!(await mayRecord(tab))) return { recorded: false, place: null };
      const place = resumePlace(await addReading(opened));
      // A script in a page learns nothing of what was read elsewhere, whatever address it claims.
      return { recorded: true, place: isOwnOrigin(opened.url, url) ? place : null };
    },
  },
  'reading/before': {
    from: ['content-script'],
    ask: v.object({ url: webUrl }),
    async answer({ url }, { tab, url: sender }) {
      // As with the place: a script in a page learns nothing of what was read elsewhere.
      return isOwnOrigin(url, sender) && (await mayRecord(tab)) ? keptBefore(url) : null;
    },
  },
  'reading/lengthened': {
    from: ['content-script'],
    ask: v.object({ url: webUrl, wordCount: count, readingMinutes: count }),
    async answer(length, { tab }) {
      if (await mayRecord(tab)) await addLength(length);
      return null;
    },
  },
  'reading/kept': {
    from: ['content-script'],
    ask: v.intersect([v.object({ url: webUrl }), keptSchema]),
    async answer({ url, ...kept }, { tab }) {
      // An article that was deleted meanwhile stays deleted.
      if (!(await mayRecord(tab)) || !(await hasVisit(url))) return null;
      await keepText({ id: url, ...kept });
      void tidyIndex();
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
    async answer({ url, progress, place }, { tab }) {
      if (!(await mayRecord(tab))) return null;
      await addProgress(url, progress);
      if (place !== undefined) await addPlace(url, place);
      return null;
    },
  },
  'extension/show': {
    from: ['content-script', 'extension-page'],
    ask: v.object({ page: v.picklist(['history', 'options']), story: v.optional(webUrl) }),
    async answer({ page, story }) {
      await showPage(page, story);
      return null;
    },
  },
  'page/hold-media': {
    from: ['content-script'],
    ask: v.object({ hold: v.boolean(), page: v.boolean() }),
    async answer(what, { tab, frameId }) {
      if (tab?.id !== undefined && frameId === 0) await holdMediaOf(tab.id, what);
      return null;
    },
  },
  'extension/part': {
    from: ['content-script'],
    ask: v.object({ name: v.picklist(PART_NAMES) }),
    async answer({ name }, { tab, frameId }) {
      if (tab?.id !== undefined && frameId === 0) await injectPart(tab.id, name);
      return null;
    },
  },
  'extension/phrases': {
    from: ['content-script'],
    ask: v.object({ language: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(?:-[a-z]{4})?$/)) }),
    async answer({ language }, { tab, frameId }) {
      return tab?.id !== undefined && frameId === 0 && (await injectPhrases(tab.id, language));
    },
  },
  'reader/open': {
    from: ['extension-page'],
    ask: v.object({ tabId: v.pipe(v.number(), v.integer()) }),
    answer: ({ tabId }) => toggleReader(tabId),
  },
  'history/list': {
    from: ['extension-page'],
    ask: v.object({ limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)) }),
    answer: ({ limit }) => listVisits(limit),
  },
  'history/remove': {
    from: ['extension-page'],
    ask: v.object({ id: v.string() }),
    async answer({ id }) {
      await removeVisit(id);
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
};

/** Must be called while the worker's script first runs: a call that wakes the worker is lost otherwise. */
export function answerBackgroundCalls(): void {
  answerCalls(handlers);
}
