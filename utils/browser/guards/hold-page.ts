/** What is done to the page while the reading view is over it: a guard a concern, each gives back what it has taken. */
import type { ReaderHost } from '../reader-host';
import { keepCovered } from './cover';
import { leaveFullscreen } from './fullscreen';
import type { Stop } from './guard';
import { GO_AWAY, OUTDATED } from './leftovers';
import { holdMedia } from './media';
import { holdMediaElsewhere } from './media-elsewhere';
import { demoteModals } from './modals';
import { type Mover, watchMoves } from './moves';
import { keepPresent } from './presence';

/** What the one who opens the view is told. */
export interface HoldEvents {
  /** The page behind is another one now. */
  onMoved(by: Mover): void;
  /** A newer script of ours wants the view away. */
  onGoAway(): void;
  /** A newer script of ours is there. */
  onOutdated(): void;
  /** The page has written its document anew: the listeners of what is drawn may be gone. */
  onNewDocument(): void;
}

/** The held page. To be ended in two steps, the view taken out between them. */
export interface PageHold {
  unwatch: Stop;
  release: Stop;
}

/** Ends guards in the reverse order of their beginning. */
function endAll(stops: Stop[]): void {
  for (const stop of stops.reverse()) stop();
}

/**
 * Holds the page under a view.
 * @param document asked through `unshadowed`
 */
export function holdPage(document: Document, window: Window, view: ReaderHost, events: HoldEvents): PageHold {
  const { element: host, root, holdKeys, pageIsHeld } = view;
  // These hold what goes when a page writes its document anew, listeners on the window included.
  const hold = () => [
    holdMedia(document),
    holdMediaElsewhere(document, window),
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
  let held = hold();
  pageIsHeld();
  const always = [
    watchMoves(window, view.openedAt, events.onMoved),
    keepPresent(document, window, view, () => {
      endAll(held);
      holdKeys();
      held = hold();
      listen();
      events.onNewDocument();
    }),
  ];
  return { unwatch: () => endAll(always), release: () => endAll(held) };
}
