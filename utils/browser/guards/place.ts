import { unshadowed } from '../../article/unshadowed';
import type { Stop } from './guard';

/** Notes where the reader is on the page, and brings them back there, focus included, unless the page has moved on. */
export function keepPlace(document: Document, window: Window): Stop {
  const { scrollX, scrollY } = window;
  const { pathname } = window.location;
  const focused = document.activeElement && unshadowed(document.activeElement);
  return () => {
    // Another article has come in the place of this one: its top is the place to be.
    if (window.location.pathname !== pathname) return;
    window.scrollTo({ left: scrollX, top: scrollY, behavior: 'instant' });
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
  };
}
