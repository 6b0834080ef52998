/**
 * The spotter in one page: asks the background for the judge when the page may be an article. It runs on every page, so
 * it uses the bare `chrome` global (both browsers have it), touches it on plausible pages only (the first use builds the
 * browser's bindings, which costs more than the rest), and has nothing that it does not need.
 */
import { isPlausible } from '../article/spot-first';
import { sharedWorld } from './shared-world';

/** Looks at the page as it is now: at load, on each location change, on return. */
export function lookAtPage(document: Document, window: Window): void {
  if (sharedWorld.jernihJudge) sharedWorld.jernihJudge();
  // A worker that is being replaced does not answer; the next location change or load asks again.
  else if (isPlausible(document, window.location)) {
    chrome.runtime?.sendMessage({ call: 'page/plausible', ask: null }).catch(() => {});
  }
}
