/**
 * The cleaning of one page, shared between the spotter (every page) and the quiet script (articles only: unknown
 * banners and nags). They live in the same isolated world, which the page cannot see.
 */
import { type HiddenEntry, type HiddenLog, startHiddenLog } from '../nags/hidden-log';
import { logKnownAds, OFF } from '../nags/known-ads';

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

const shared = globalThis as typeof globalThis & { jernihCleaning?: Cleaning };

export function startCleaning(document: Document): Cleaning {
  const log = startHiddenLog();
  const stops: (() => void)[] = [];
  const cleaning: Cleaning = {
    log,
    receipt() {
      logKnownAds(document, log);
      return log.entries();
    },
    restore(id) {
      log.restore(id);
      if (id !== null) return;
      cleaning.stopped = true;
      document.documentElement.setAttribute(OFF, '');
      for (const stop of stops) stop();
    },
    onStop: (stop) => void stops.push(stop),
    watched: false,
    stopped: false,
  };
  shared.jernihCleaning = cleaning;
  return cleaning;
}

/** The cleaning that the spotter started in this page, if it did. */
export const currentCleaning = (): Cleaning | undefined => shared.jernihCleaning;
