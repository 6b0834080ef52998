/** What the background answers to the scripts that answer consent walls. */
import * as v from 'valibot';
import { PAGE_SNIPPETS } from '../consent/page-snippets';
import { askPage, injectRefuser, isFrameWanted, tellFrameAnswer } from './consent-injection';
import type { BackgroundCalls } from './contract';
import type { Handlers } from './messages';

type ConsentCall = Extract<keyof BackgroundCalls, `consent/${string}`>;

/** What a frame says of itself is shown to the reader: short, and text. */
const words = v.pipe(v.string(), v.maxLength(200));

export const consentHandlers: Handlers<ConsentCall> = {
  'consent/refuse': {
    from: ['content-script'],
    ask: v.null(),
    async answer(_ask, { tab, frameId }) {
      if (tab?.id !== undefined && frameId === 0) await injectRefuser(tab.id, frameId);
      return null;
    },
  },
  'consent/frame': {
    from: ['content-script'],
    ask: v.null(),
    async answer(_ask, { tab, frameId }) {
      if (tab?.id === undefined || !frameId || !(await isFrameWanted(tab.id))) return false;
      await injectRefuser(tab.id, frameId);
      return true;
    },
  },
  'consent/answered': {
    from: ['content-script'],
    ask: v.object({ label: words }),
    async answer(told, { tab, frameId }) {
      if (tab?.id !== undefined && frameId) await tellFrameAnswer(tab.id, told);
      return null;
    },
  },
  'consent/ask-page': {
    from: ['content-script'],
    ask: v.object({ snippet: v.picklist(PAGE_SNIPPETS) }),
    async answer({ snippet }, { tab, frameId }) {
      return tab?.id !== undefined && frameId !== undefined && askPage(tab.id, frameId, snippet);
    },
  },
};
