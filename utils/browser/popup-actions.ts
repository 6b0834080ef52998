/** What the popup can do: the glue behind its components' callbacks. */

import type { Visit } from '../history/visit';
import { type ActivePage, askForAccess, describeActivePage } from './active-page';
import { browser } from './api';
import type { OpenOutcome, Reply } from './contract';
import { showPage, showQueue } from './extension-pages';
import { hiddenOn, putBack } from './hidden-things';
import { type HistoryActions, historyActions } from './history-actions';
import { callBackground } from './messages';
import { type SiteActions, siteActions } from './site-actions';

export interface PopupActions {
  describePage(): Promise<ActivePage>;
  /** Opens the reading view of a tab, or closes it where it is open. */
  read(tabId: number): Promise<Reply<OpenOutcome>>;
  /** Asks the reader for access to websites. */
  askForAccess(): Promise<boolean>;
  /** What can be done with the site of the page in a tab. */
  site(tabId: number, url: string): SiteActions;
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
  site: (tabId, url) =>
    siteActions(url, {
      hidden: () => hiddenOn(tabId),
      putBack: (id) => putBack(tabId, id),
      reload: closing(() => browser.tabs.reload(tabId)),
    }),
  show: closing(showPage),
  close: () => window.close(),
  history: {
    ...historyActions,
    listen: closing(showQueue),
    open: closing(({ id }: Visit, where: 'copy' | 'web') => callBackground('history/open', { id, where })),
  },
};
