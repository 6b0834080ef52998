/** When a page is worth a new look: loaded, moved on without a load (SPA), or back from the back/forward cache. */

/** The Navigation API as far as it is used here; Firefox has it from 147 on. */
interface NavigationLike extends EventTarget {
  readonly currentEntry: unknown;
}

/**
 * Calls `look` once the document is there and after every change that brings another page.
 * Where the browser has no Navigation API, pushState goes unseen until the next history step: then the button keeps its
 * state, and the popup still offers to read.
 */
export function onPageChange(document: Document, window: Window, look: () => void): void {
  if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', look, { once: true });
  else look();
  let address = window.location.href;
  const onMove = () => {
    if (window.location.href === address) return;
    address = window.location.href;
    look();
  };
  const { navigation } = window as Window & { navigation?: NavigationLike };
  if (navigation) navigation.addEventListener('currententrychange', onMove);
  else window.addEventListener('popstate', onMove);
  window.addEventListener('pageshow', (event) => {
    if (event.persisted) look();
  });
}
