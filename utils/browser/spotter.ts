/**
 * The life of the spotter in one page: hide known ads, say what the page is, answer the popup. It runs on every page,
 * so it uses the bare `chrome` global (both browsers have it) and nothing that it does not need.
 */
import type { Spotting } from '../article/article';
import { spotArticle } from '../article/spot';
import { unshadowed } from '../article/unshadowed';
import { type Cleaning, startCleaning } from './cleaning';
import type { Envelope, PageDescription, Reply } from './contract';

/** Text that arrives after DOMContentLoaded (React and its kin) is looked for again at these times, ms. */
const LOOK_AGAIN_MS = [600, 2_500];

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

/**
 * Starts the spotter.
 * @returns what to call when there is another page to look at: at load, on each location change, on return
 */
export function startSpotter(page: Document, window: Window): () => void {
  const document = unshadowed(page);
  const { location } = window;
  const cleaning = startCleaning(document);
  let spotting: Spotting = { isArticle: false, score: 0, reasons: [] };
  let reported = false;
  let paragraphs = 0;
  let timers: ReturnType<typeof setTimeout>[] = [];

  const look = (): void => {
    paragraphs = document.getElementsByTagName('p').length;
    spotting = spotArticle(document, new URL(location.href));
    // The button is dim by itself: a page that never was an article does not wake the worker.
    if (!spotting.isArticle && !reported) return;
    reported = spotting.isArticle;
    const report = { call: 'page/spotted', ask: { isArticle: spotting.isArticle } };
    // A worker that is being replaced does not answer; the next location change or load reports again.
    chrome.runtime?.sendMessage(report).catch(() => {});
  };
  const lookAgain = (): void => {
    if (!spotting.isArticle && document.getElementsByTagName('p').length > paragraphs) look();
  };
  answerPopup(cleaning, () => ({
    url: location.href,
    title: document.title,
    contentType: document.contentType,
    spotting,
    hidden: cleaning.receipt(),
  }));
  return () => {
    for (const timer of timers) clearTimeout(timer);
    look();
    const settled = spotting.isArticle || spotting.reasons.some((reason) => reason.startsWith('veto:'));
    timers = settled ? [] : LOOK_AGAIN_MS.map((ms) => setTimeout(lookAgain, ms));
  };
}
