/** What a list of visits can do, on whatever page of ours it stands. */
import type { ImportFault } from '../history/import/open-import';
import type { ShelfFilter } from '../history/shelf';
import type { Statistics } from '../history/statistics';
import type { Visit } from '../history/visit';
import type { FoundVisit, Reply } from './contract';
import { showQueue } from './extension-pages';
import type { TakenOut } from './history-copies';
import type { BookPick, SaveKind, SaveOutcome, SaveProgress } from './history-export';
import type { ImportProgress, ImportReport } from './history-import';
import type { ShelfFacets, ShelfPortion, ShelfQuestion } from './history-shelf';
import { callBackground } from './messages';
import type { Story } from './same-story';

export interface HistoryActions {
  list(limit: number): Promise<Reply<Visit[]>>;
  /** Articles in whose text or title all words stand that were typed, of those that a filter wants. */
  search(typed: string, filter: ShelfFilter): Promise<Reply<FoundVisit[]>>;
  /** Who else tells the story of an article; null where it is not in the history. */
  story(id: string): Promise<Reply<Story | null>>;
  /** A portion of the whole history, in order. */
  shelf(question: ShelfQuestion): Promise<Reply<ShelfPortion>>;
  /** The sites and languages of the history. */
  facets(): Promise<Reply<ShelfFacets>>;
  /** @param since the first moment that counts, in milliseconds since the epoch; null for all */
  statistics(since: number | null): Promise<Reply<Statistics>>;
  /** Deletes articles; answers all that they were, for the way back. */
  remove(ids: string[]): Promise<Reply<TakenOut[]>>;
  putBack(taken: TakenOut[]): Promise<Reply<null>>;
  star(ids: string[], starred: boolean): Promise<Reply<null>>;
  clear(): Promise<Reply<null>>;
  /** Whether there is something unread to listen to, and the reader wants to be offered it. */
  hasQueue(): Promise<boolean>;
  /** Reads it aloud, in a tab of its own. */
  listen(): void;
  /** Opens the article in a new tab: its copy in the reading view where there is one, or the page on the web. */
  open(visit: Visit, where: 'copy' | 'web'): void;
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
const MOST_FOUND = 100;

export const historyActions: HistoryActions = {
  list: (limit) => callBackground('history/list', { limit }),
  search: (typed, filter) => callBackground('history/search', { typed, limit: MOST_FOUND, filter }),
  story: (id) => callBackground('history/story', { id }),
  shelf: (question) => callBackground('history/shelf', question),
  facets: () => callBackground('history/facets', null),
  statistics: (since) => callBackground('history/statistics', { since }),
  remove: (ids) => callBackground('history/remove', { ids }),
  putBack: (taken) => callBackground('history/put-back', { taken }),
  star: (ids, starred) => callBackground('history/star', { ids, starred }),
  clear: () => callBackground('history/clear', null),
  async hasQueue() {
    const reply = await callBackground('history/queue', { limit: 1 });
    return reply.ok && reply.value.length > 0;
  },
  listen: () => void showQueue(),
  open: ({ id }, where) => void callBackground('history/open', { id, where }),
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
