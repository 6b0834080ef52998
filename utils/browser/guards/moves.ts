/** Tells when the page behind the view has become another one without a load. */
import type { Stop } from './guard';

/** The Navigation API as far as it is used here; Firefox has it from 147 on. */
interface NavigationLike extends EventTarget {
  readonly currentEntry: unknown;
}

/** What has moved the page: the reader by Back or Forward, or the page itself. */
export type Mover = 'reader' | 'page';

/**
 * Calls `moved` when the page's address is another one. An address that was only tidied (`replaceState`: campaign names
 * taken off, the canonical one put in) or that differs in its fragment alone is the same page.
 * @param openedAt the path where the view was opened. The page may have moved before it was watched; nobody knows then
 * who it was, so nothing is closed
 */
export function watchMoves(window: Window, openedAt: string, moved: (by: Mover) => void): Stop {
  const { navigation } = window as Window & { navigation?: NavigationLike };
  const address = () => window.location.pathname + window.location.search;
  let known = address();
  const onMove = (event: Event) => {
    const kind = (event as Event & { navigationType?: string | null }).navigationType ?? event.type;
    const before = known;
    known = address();
    if (known === before || kind === 'replace') return;
    moved(kind === 'push' ? 'page' : 'reader');
  };
  const type = navigation ? 'currententrychange' : 'popstate';
  const target: EventTarget = navigation ?? window;
  target.addEventListener(type, onMove);
  if (window.location.pathname !== openedAt) queueMicrotask(() => moved('page'));
  return () => target.removeEventListener(type, onMove);
}
