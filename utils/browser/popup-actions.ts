/** What the popup can do: the glue behind its components' callbacks. */

import type { HiddenEntry } from '../nags';
import { type ActivePage, askForAccess, describeActivePage } from './active-page';
import { browser } from './api';
import type { OpenOutcome, Reply } from './contract';
import { showPage } from './extension-pages';
import { type HistoryActions, historyActions } from './history-actions';
import { callBackground, callTab } from './messages';
import { loadSettings, saveSettings } from './settings';
import type { Settings } from './settings-schema';

export interface PopupActions {
  describePage(): Promise<ActivePage>;
  /** Opens the reading view of a tab, or closes it where it is open. */
  read(tabId: number): Promise<Reply<OpenOutcome>>;
  /** Asks the reader for access to websites. */
  askForAccess(): Promise<boolean>;
  /** Puts one hidden thing back, or all of them (null); answers what is still hidden. */
  putBack(tabId: number, id: number | null): Promise<Reply<HiddenEntry[]>>;
  reload(tabId: number): void;
  loadSettings(): Promise<Settings>;
  /** Stops (or starts again) hiding things on one site. */
  switchSite(site: string, off: boolean): Promise<Settings>;
  show(page: 'history' | 'options'): void;
  close(): void;
  history: HistoryActions;
}

/** Firefox leaves the popup open over a new tab. */
function closing<Args extends unknown[]>(act: (...args: Args) => unknown): (...args: Args) => void {
  return (...args) => void Promise.resolve(act(...args)).finally(() => window.close());
}

export const popupActions: PopupActions = {
  describePage: describeActivePage,
  read: (tabId) => callBackground('reader/open', { tabId }),
  askForAccess,
  putBack: (tabId, id) => callTab(tabId, 'page/restore', { id }),
  reload: closing((tabId: number) => browser.tabs.reload(tabId)),
  loadSettings,
  async switchSite(site, off) {
    const { sitesOff } = await loadSettings();
    const others = sitesOff.filter((other) => other !== site);
    return saveSettings({ sitesOff: off ? [...others, site].sort() : others });
  },
  show: closing(showPage),
  close: () => window.close(),
  history: { ...historyActions, open: closing((visit) => browser.tabs.create({ url: visit.url })) },
};
