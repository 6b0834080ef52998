/** What a list of visits can do, on whatever page of ours it stands. */
import type { BackupFault } from '../history/backup';
import type { Visit } from '../history/visit';
import { browser } from './api';
import type { FoundVisit, Reply } from './contract';
import {
  backupName,
  backupText,
  type ImportProgress,
  type ImportReport,
  importBackup,
  saveAsFile,
} from './history-file';
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
  /** Saves the whole history as a file. False where it could not be read. */
  save(): Promise<boolean>;
  /** Joins a file with the history (history-file.ts). */
  bringIn(
    file: Blob,
    onProgress: (progress: ImportProgress) => void,
    signal: AbortSignal,
  ): Promise<ImportReport | BackupFault>;
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
  async save() {
    const text = await backupText();
    if (text.ok) saveAsFile(backupName(), text.value);
    return text.ok;
  },
  bringIn: async (file, onProgress, signal) => importBackup(await file.text(), onProgress, signal),
};
