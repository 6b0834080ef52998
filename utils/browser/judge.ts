/**
 * Judges one page and tells the background when it is an article. Injected on plausible pages only (the spotter asks for
 * it); from then on it is asked about each change of the page too.
 */
import { spotArticle } from '../article/spot';
import { unshadowed } from '../article/unshadowed';
import { sharedWorld } from './shared-world';

/** Text that arrives after DOMContentLoaded (React and its kin) is looked for again at these times, ms. */
const LOOK_AGAIN_MS = [600, 2_500];
/** Fewer new paragraphs than this are an ad or a notice, no article. */
const SOME_MORE = 3;

const paragraphsOf = (document: Document): number => document.getElementsByTagName('p').length;

/** Whether the document was loaded by Back or Forward. */
const isReturn = ({ performance }: Window): boolean =>
  (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined)?.type === 'back_forward';

/** Judges the page now, again when more of it has arrived, and whenever the spotter sees another page in its place. */
export function startJudge(page: Document, window: Window): void {
  if (sharedWorld.jernihJudge) return;
  const document = unshadowed(page);
  let isArticle = false;
  let reported = false;
  let paragraphs = 0;
  /** Articles that the reader has been at already, by their addresses: coming back to one is no going to it. */
  const been = new Set<string>();
  let timers: ReturnType<typeof setTimeout>[] = [];

  const look = (): void => {
    paragraphs = paragraphsOf(document);
    ({ isArticle } = spotArticle(document, new URL(window.location.href)));
    // The button is dim by itself: a page that never was an article has nothing to report.
    if (!isArticle && !reported) return;
    reported = isArticle;
    const { pathname, search } = window.location;
    const address = pathname + search;
    const isNew = isArticle && !been.has(address) && !(been.size === 0 && isReturn(window));
    if (isArticle) been.add(address);
    // The bare `chrome`, for which nothing is loaded. A worker that is being replaced does not answer; the next location
    // change or load reports again.
    chrome.runtime?.sendMessage({ call: 'page/spotted', ask: { isArticle, isNew } }).catch(() => {});
  };
  const lookAgain = (): void => {
    if (!isArticle && paragraphsOf(document) >= paragraphs + SOME_MORE) look();
  };
  sharedWorld.jernihJudge = () => {
    for (const timer of timers) clearTimeout(timer);
    look();
    timers = isArticle ? [] : LOOK_AGAIN_MS.map((ms) => setTimeout(lookAgain, ms));
  };
  sharedWorld.jernihJudge();
}
