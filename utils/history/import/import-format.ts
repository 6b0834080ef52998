/** What a format is: how its files are known, and how they are read. Types only. */
import type { ImportEntry } from './imported';

/** A text that is read once, whole or piece by piece. */
export interface ImportText {
  /** In letters, or in bytes where nobody has counted letters: for the progress. */
  size: number;
  text(): Promise<string>;
  chunks(): AsyncIterable<string>;
}

/** The files of a zip. */
export interface ImportArchive {
  names: readonly string[];
  /** @throws Error where it is damaged or larger than it says */
  open(name: string): Promise<ImportText>;
}

/** The programs whose files are understood, by the names under which the interface knows them. */
export type ImportSource = 'jernih' | 'pocket' | 'instapaper' | 'omnivore' | 'wallabag' | 'readwise' | 'bookmarks';

export interface TextFormat {
  source: ImportSource;
  /** @param head the file's first letters, some thousands, without a byte order mark */
  detect(head: string): boolean;
  read(file: ImportText): AsyncIterable<ImportEntry>;
}

export interface ArchiveFormat {
  source: ImportSource;
  detect(names: readonly string[]): boolean;
  read(archive: ImportArchive): AsyncIterable<ImportEntry>;
}
