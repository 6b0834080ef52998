/**
 * The cleaning of one page, shared between the spotter (every page: known ads) and the quiet script (articles only:
 * unknown banners and nags). They live in the same isolated world, which the page cannot see.
 */
import { HIDDEN_CSS, type HiddenEntry, type HiddenLog, startHiddenLog } from '../nags/hidden-log';
import { KNOWN_ADS_CSS, logKnownAds } from '../nags/known-ads';
import { addStyle } from '../nags/page-style';
import { loadPageSettings, type PageSettings } from './page-settings';

export interface Cleaning {
  log: HiddenLog;
  /** What the reader allows here; resolves once the settings are read. */
  rules: Promise<PageSettings>;
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

export function startCleaning(document: Document, host: string): Cleaning {
  const log = startHiddenLog();
  // At once, with the defaults: an ad must not be painted while the settings are read.
  const stops = [addStyle(document, HIDDEN_CSS)];
  const showAds = addStyle(document, KNOWN_ADS_CSS);
  let hidesAds = true;
  const cleaning: Cleaning = {
    log,
    rules: loadPageSettings(host).then((rules) => {
      hidesAds = rules.hideAds && !cleaning.stopped;
      if (!hidesAds) showAds();
      return rules;
    }),
    receipt() {
      if (hidesAds) logKnownAds(document, log);
      return log.entries();
    },
    restore(id) {
      log.restore(id);
      if (id !== null) return;
      cleaning.stopped = true;
      hidesAds = false;
      showAds();
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
