/**
 * The life of the spotter in one page: hide known ads, say what the page is, answer the popup. It runs on every page,
 * so it uses the bare `chrome` global (both browsers have it) and nothing that it does not need.
 */
import type { Spotting } from '../article/article';
import { spotArticle } from '../article/spot';
import { type Cleaning, startCleaning } from './cleaning';
import type { Envelope, PageDescription, Reply } from './contract';

/** Text that arrives after DOMContentLoaded (React and its kin) is looked for again at these times, ms. */
const LOOK_AGAIN_MS = [600, 2_500];

export interface Spotter {
  /** Looks at the page anew: on load, on each location change, on return from the back/forward cache. */
  spot(): void;
}

type Respond = (reply: Reply<unknown>) => void;

function answerPopup(cleaning: Cleaning, describe: () => PageDescription): void {
  chrome.runtime.onMessage.addListener((message: unknown, sender, respond: Respond) => {
    if (sender.id !== chrome.runtime.id) return;
    const { call, ask } = (message ?? {}) as Partial<Envelope<'page/describe' | 'page/restore'>>;
    if (call === 'page/describe') respond({ ok: true, value: describe() });
    if (call !== 'page/restore') return;
    const id = ask?.id ?? null;
    cleaning.restore(id);
    respond({ ok: true, value: cleaning.receipt() });
  });
}

export function startSpotter(document: Document, window: Window): Spotter {
  const { location } = window;
  const cleaning = startCleaning(document, location.hostname);
  let spotting: Spotting = { isArticle: false, score: 0, reasons: [] };
  let timers: ReturnType<typeof setTimeout>[] = [];

  const look = (anew: boolean): void => {
    const before = spotting.isArticle;
    spotting = spotArticle(document, new URL(location.href));
    // The button is dim by itself: a page that never was an article does not wake the worker.
    if (spotting.isArticle ? before && !anew : !before) return;
    const report = { call: 'page/spotted', ask: { isArticle: spotting.isArticle } };
    // A worker that is being replaced does not answer; the next location change or load reports again.
    chrome.runtime?.sendMessage(report).catch(() => {});
  };
  answerPopup(cleaning, () => ({
    url: location.href,
    title: document.title,
    contentType: document.contentType,
    spotting,
    hidden: cleaning.receipt(),
  }));
  return {
    spot() {
      for (const timer of timers) clearTimeout(timer);
      look(true);
      timers = LOOK_AGAIN_MS.map((ms) => setTimeout(() => spotting.isArticle || look(false), ms));
    },
  };
}
