/**
 * The cleaning of one page, shared between the quiet script (articles: unknown banners and nags) and the page report
 * (when the popup opens); the veil, which hides by the lists, is asked what it hides and told to stop. Whichever comes first starts it; they live in the same isolated world, which the page cannot
 * see.
 */
import { OFF } from '../filters/hiding-css';
import { logListedAds } from '../filters/listed-ads';
import { type HiddenEntry, type HiddenLog, startHiddenLog } from '../nags/hidden-log';
import { logKnownAds } from '../nags/known-ads';
import { sharedWorld } from './shared-world';

export interface Cleaning {
  log: HiddenLog;
  /** What is hidden now. */
  receipt(): HiddenEntry[];
  /** Puts one thing back for good, or all of them (null) and stops. */
  restore(id: number | null): void;
  /** Runs when everything is put back. */
  onStop(stop: () => void): void;
  /** Whether the quiet script has come already. */
  watched: boolean;
  stopped: boolean;
}

function startCleaning(document: Document): Cleaning {
  const log = startHiddenLog();
  const stops: (() => void)[] = [];
  const cleaning: Cleaning = {
    log,
    receipt() {
      const isListed = logListedAds(document, sharedWorld.jernihVeil?.selectors() ?? [], log);
      logKnownAds(document, log, isListed);
      return log.entries();
    },
    restore(id) {
      log.restore(id);
      if (id !== null) return;
      cleaning.stopped = true;
      document.documentElement.setAttribute(OFF, '');
      for (const stop of stops) stop();
      sharedWorld.jernihVeil?.stop();
    },
    onStop: (stop) => void stops.push(stop),
    watched: false,
    stopped: false,
  };
  return cleaning;
}

/** The cleaning of this page, started by the first who asks. */
export function cleaningOf(document: Document): Cleaning {
  sharedWorld.jernihCleaning ??= startCleaning(document);
  return sharedWorld.jernihCleaning;
}
