/** What the background answers, and to whom. */
import * as v from 'valibot';
import type { HiddenEntry } from '../nags';
import { CLEANINGS } from '../sites/cleanings';
import { count, webUrl } from './checks';
import { consentHandlers } from './consent-calls';
import { injectConsent } from './consent-injection';
import type { BackgroundCalls, Reply } from './contract';
import { showPage } from './extension-pages';
import { hiddenOn, putBack } from './hidden-things';
import { wholeHistoryHandlers } from './history-calls';
import { answerCalls, type Handlers } from './messages';
import { injectAdStyles } from './page-start';
import { PART_NAMES } from './part-names';
import { exportHandlers } from './picture-fetch';
import {
  holdMediaOf,
  injectJudge,
  injectPart,
  injectPhrases,
  injectQuiet,
  openReader,
  toggleReader,
} from './reader-injection';
import { readingHandlers } from './reading-calls';
import { loadSettings } from './settings';
import { describeSite, keepSite, openSite, opensByItself, switchEverywhere, switchSite } from './site-switches';
import { showCount, showSpotting } from './toolbar';

/** Asks the caller's own page; a frame has none. @throws Error where it does not answer */
async function ofOwnPage(
  tabId: number | undefined,
  frameId: number | undefined,
  asked: (tabId: number) => Promise<Reply<HiddenEntry[]>>,
): Promise<HiddenEntry[]> {
  if (tabId === undefined || frameId !== 0) return [];
  const reply = await asked(tabId);
  if (!reply.ok) throw new Error(reply.error);
  return reply.value;
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
    ask: v.object({ isArticle: v.boolean(), isNew: v.boolean() }),
    async answer({ isArticle, isNew }, { tab, frameId, url }) {
      if (tab?.id === undefined || frameId !== 0) return null;
      const quiet = isArticle ? Promise.all([injectQuiet(tab.id), injectAdStyles(tab.id, url ?? '')]) : null;
      await showSpotting(tab.id, isArticle, (await loadSettings()).click);
      if (isArticle && isNew && url && (await opensByItself(url))) await openReader(tab.id);
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
  'page/hidden': {
    from: ['content-script'],
    ask: v.null(),
    answer: (_ask, { tab, frameId }) => ofOwnPage(tab?.id, frameId, hiddenOn),
  },
  'page/put-back': {
    from: ['content-script'],
    ask: v.object({ id: v.nullable(v.pipe(v.number(), v.integer())) }),
    answer: ({ id }, { tab, frameId }) => ofOwnPage(tab?.id, frameId, (tabId) => putBack(tabId, id)),
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
  'site/switch-everywhere': {
    from: ['content-script', 'extension-page'],
    ask: v.object({ url: webUrl, kinds: v.array(v.picklist(CLEANINGS)), off: v.boolean() }),
    answer: (ask, sender) => switchEverywhere(ask, sender),
  },
  'site/keep': {
    from: ['content-script', 'extension-page'],
    ask: v.object({ url: webUrl, keep: v.boolean() }),
    answer: (ask, sender) => keepSite(ask, sender),
  },
  'site/open-by-itself': {
    from: ['content-script', 'extension-page'],
    ask: v.object({ url: webUrl, open: v.boolean() }),
    answer: (ask, sender) => openSite(ask, sender),
  },
  ...consentHandlers,
  ...exportHandlers,
  ...wholeHistoryHandlers,
  ...readingHandlers,
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
};

/** Must be called while the worker's script first runs: a call that wakes the worker is lost otherwise. */
export function answerBackgroundCalls(): void {
  answerCalls(handlers);
}
