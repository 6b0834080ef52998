import type { Stop } from './guard';

/** Ends the page's own full screen, now and later: it lies over everything. Only a gesture of the reader brings it back. */
export function leaveFullscreen(document: Document, host: Element): Stop {
  const leave = () => {
    const full = document.fullscreenElement;
    if (full && full !== host) document.exitFullscreen().catch(() => {});
  };
  leave();
  document.addEventListener('fullscreenchange', leave);
  return () => document.removeEventListener('fullscreenchange', leave);
}
