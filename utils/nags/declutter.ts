/**
 * What happens to a page, in order: known ads are hidden by a style sheet before the first paint; on an article the
 * screen is looked over for banners and nags, and whatever the page adds or changes later is looked at by itself.
 * Hides, never removes.
 */
import type { DeclutterRules } from './declutter-rules';
import { HIDDEN, type HiddenLog } from './hidden-log';
import { NagWatch } from './nag-watch';

export type { DeclutterRules } from './declutter-rules';

/** Ends of movements: what was outside the window, or shown in the top layer, may be a box over the page now. */
const ENDS = ['transitionend', 'animationend', 'toggle'];

/**
 * Hides banners and nags that no list knows, now and as they come. While a tap may be about to open something nothing
 * is judged, and what it opens is let be.
 * @param log keeps what was hidden and the way back
 * @returns the way to stop; what is hidden stays hidden until the log restores it
 */
export function declutter(document: Document, rules: DeclutterRules, log: HiddenLog): () => void {
  const view = document.defaultView;
  if (!view) return () => {};
  const watch = new NagWatch(document, view, rules, log);
  const observer = new MutationObserver((changes) => watch.onChanges(changes));
  observer.observe(document.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter: ['class', 'style', 'open', 'hidden', HIDDEN],
  });
  const onEnd = ({ target }: Event) => watch.onMoved(target);
  const onScrolled = () => watch.onScrolled();
  for (const type of ENDS) document.addEventListener(type, onEnd, true);
  document.addEventListener('scrollend', onScrolled, { passive: true });
  watch.start();
  return () => {
    observer.disconnect();
    for (const type of ENDS) document.removeEventListener(type, onEnd, true);
    document.removeEventListener('scrollend', onScrolled);
    watch.stop();
  };
}
