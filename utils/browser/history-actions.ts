/** What a list of visits can do, on whatever page of ours it stands. */
import type { Visit } from '../history/visit';
import { browser } from './api';
import type { Reply } from './contract';
import { callBackground } from './messages';

export interface HistoryActions {
  list(limit: number): Promise<Reply<Visit[]>>;
  remove(id: string): Promise<Reply<null>>;
  clear(): Promise<Reply<null>>;
  /** Opens the article in a new tab. */
  open(visit: Visit): void;
}

export const historyActions: HistoryActions = {
  list: (limit) => callBackground('history/list', { limit }),
  remove: (id) => callBackground('history/remove', { id }),
  clear: () => callBackground('history/clear', null),
  open: (visit) => void browser.tabs.create({ url: visit.url }),
};
