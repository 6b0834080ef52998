/**
 * The overlay that holds the reading view over the live page, and what it does to the page while it is there: a guard a
 * concern, in guards/. Opening changes nothing that closing does not give back; the page is never navigated, rewritten
 * or reloaded.
 */
import { keepCovered } from './guards/cover';
import { leaveFullscreen } from './guards/fullscreen';
import type { Stop } from './guards/guard';
import { guardKeys } from './guards/keys';
import { GO_AWAY, OUTDATED } from './guards/leftovers';
import { holdMedia } from './guards/media';
import { demoteModals } from './guards/modals';
import { type Mover, watchMoves } from './guards/moves';
import { keepPlace } from './guards/place';
import { keepPresent } from './guards/presence';
import { READER_HOST } from './reader-host-name';

const HOST_CSS = `:host{all:initial!important;position:fixed!important;inset:0!important;z-index:2147483646!important;
display:block!important;visibility:visible!important;contain:strict!important}
@media print{:host{position:static!important;contain:none!important}}`;

export interface ReaderHost {
  root: ShadowRoot;
  /** Takes the overlay away and gives the page back as it was. */
  close(): void;
}

/** What the one who opens the view is told. */
export interface HostEvents {
  /** Escape was pressed. */
  onEscape(): void;
  /** The page behind is another one now. */
  onMoved(by: Mover): void;
  /** A newer script of ours wants the view away. */
  onGoAway(): void;
  /** A newer script of ours is there. */
  onOutdated(): void;
  /** The page has written its document anew: the listeners of what is drawn may be gone. */
  onNewDocument(): void;
}

/** Ends guards in the reverse order of their beginning. */
function endAll(stops: Stop[]): void {
  for (const stop of stops.reverse()) stop();
}

/**
 * Puts the overlay over the page.
 * @param document asked through `unshadowed`
 * @param css the view's style sheet; a `<style>` filled before it is appended holds under any CSP of the page
 */
export function openReaderHost(document: Document, window: Window, css: string, events: HostEvents): ReaderHost {
  const host = document.createElement(READER_HOST);
  const root = host.attachShadow({ mode: 'open' });
  const style = document.createElement('style');
  style.textContent = HOST_CSS + css;
  root.append(style);

  // These hold what goes when a page writes its document anew, listeners on the window included.
  const hold = () => [
    holdMedia(document),
    guardKeys(document, window, host, events.onEscape),
    leaveFullscreen(document, host),
    keepCovered(document, window, host),
    demoteModals(document, window, host, root),
  ];
  // Cancelled, they tell the one who asks that somebody is there.
  const onGoAway = (event: Event) => {
    event.preventDefault();
    events.onGoAway();
  };
  const onOutdated = (event: Event) => {
    event.preventDefault();
    events.onOutdated();
  };
  const listen = () => {
    host.addEventListener(GO_AWAY, onGoAway);
    host.addEventListener(OUTDATED, onOutdated);
  };
  listen();
  const place = keepPlace(document, window);
  document.documentElement.append(host);
  let held = hold();
  const always = [
    watchMoves(window, events.onMoved),
    keepPresent(document, window, host, root, () => {
      endAll(held);
      held = hold();
      listen();
      events.onNewDocument();
    }),
  ];
  // Cancelled, they tell the one who asks that somebody is there.
  return {
    root,
    close() {
      endAll(always);
      host.remove();
      endAll(held);
      // The place comes last: it can be scrolled to once the page has its own width again.
      place();
    },
  };
}
