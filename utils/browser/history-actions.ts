/** What a list of visits can do, on whatever page of ours it stands. */

import type { ImportFault } from '../history/import/open-import';
import type { Visit } from '../history/visit';
import { browser } from './api';
import type { FoundVisit, Reply } from './contract';
import type { BookPick, SaveKind, SaveOutcome, SaveProgress } from './history-export';
import type { ImportProgress, ImportReport } from './history-import';
import { callBackground } from './messages';
import type { Story } from './same-story';

export interface HistoryActions {
  list(limit: number): Promise<Reply<Visit[]>>;
  /** Articles in whose text all words stand that were typed. */
  search(typed: string): Promise<Reply<FoundVisit[]>>;
  /** Who else tells the story of an article; null where it is not in the history. */
  story(id: string): Promise<Reply<Story | null>>;
  remove(id: string): Promise<Reply<null>>;
  clear(): Promise<Reply<null>>;
  /** Opens the article in a new tab. */
  open(visit: Visit): void;
}

/** What can be done with copies of the history. */
export interface HistoryCopies {
  /**
   * Saves a file of the history, or of some articles as a book.
   * @param signal stops it; nothing is saved then
   */
  save(
    kind: SaveKind,
    pick: BookPick,
    onProgress: (progress: SaveProgress) => void,
    signal: AbortSignal,
  ): Promise<SaveOutcome>;
  /** Joins a file, of ours or of another program, with the history. */
  bringIn(
    file: Blob,
    onProgress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportReport | ImportFault>;
}

/** More than anybody looks through; who does not find it there types another word. */
const MOST_FOUND = 50;

export const historyActions: HistoryActions = {
  list: (limit) => callBackground('history/list', { limit }),
  search: (typed) => callBackground('history/search', { typed, limit: MOST_FOUND }),
  story: (id) => callBackground('history/story', { id }),
  remove: (id) => callBackground('history/remove', { id }),
  clear: () => callBackground('history/clear', null),
  open: (visit) => void browser.tabs.create({ url: visit.url }),
};

export const historyCopies: HistoryCopies = {
  // What they need is as large as the page, and wanted now and then.
  async save(kind, pick, onProgress, signal) {
    const { saveHistory } = await import('./history-export');
    return saveHistory(kind, pick, { view: window, now: new Date(), onProgress, signal });
  },
  async bringIn(file, onProgress, signal) {
    const { importFile } = await import('./history-import');
    return importFile(file, window, onProgress, signal);
  },
};
