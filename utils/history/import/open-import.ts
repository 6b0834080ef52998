/** From a file that somebody chose to its entries: what it is its content says. */
import { isNewerBackup } from '../backup';
import { headOf, streamText, TooLargeError } from './blob-text';
import { ARCHIVE_FORMATS, textFormatOf } from './formats';
import type { ImportArchive, ImportSource, ImportText } from './import-format';
import type { ImportEntry } from './imported';
import { openZip } from './zip-reader';

/** Why nothing can be read of a file. */
export type ImportFault = 'empty' | 'unknown' | 'damaged' | 'too-large' | 'newer';

export interface OpenedImport {
  source: ImportSource;
  /** May end with a TooLargeError or a DamagedZipError. */
  entries(): AsyncIterable<ImportEntry>;
}

/** `PK` and the mark of a file, or of a zip that holds none. */
async function isZip(file: Blob): Promise<boolean> {
  const [p, k, a] = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  return p === 0x50 && k === 0x4b && (a === 3 || a === 5);
}

async function openText(text: ImportText): Promise<OpenedImport | ImportFault> {
  const head = await headOf(text);
  if (!head.trim()) return 'empty';
  const format = textFormatOf(head);
  if (!format) return 'unknown';
  if (format.source === 'jernih' && isNewerBackup(head)) return 'newer';
  return { source: format.source, entries: () => format.read(text) };
}

/** The entries of several files, one after the other; `done` is of all. */
async function* oneAfterTheOther(files: readonly OpenedImport[]): AsyncGenerator<ImportEntry> {
  for (const [n, file] of files.entries()) {
    for await (const entry of file.entries()) yield { ...entry, done: (n + entry.done) / files.length };
  }
}

/** What macOS puts beside each file. */
const BESIDE = /(?:^|\/)(?:__MACOSX\/|\._)/;
/** What may be a list of articles; pictures and pages are not looked into. */
const LISTS = /\.(?:csv|json|html?)$/i;
/** Files of a zip that are looked into for a format. */
const MOST_LISTS = 1_000;

/** A zip of files that are read by themselves: Pocket's export is one of several tables. */
async function openLists(archive: ImportArchive): Promise<OpenedImport | ImportFault> {
  const lists = archive.names.filter((name) => LISTS.test(name) && !BESIDE.test(name)).slice(0, MOST_LISTS);
  const found: OpenedImport[] = [];
  for (const name of lists) {
    const opened = await openText(await archive.open(name));
    if (typeof opened !== 'string') found.push(opened);
  }
  const [first] = found;
  return first ? { source: first.source, entries: () => oneAfterTheOther(found) } : 'unknown';
}

/**
 * Opens a file of whatever kind. Nothing of it is believed before it is read, its name least of all.
 * @returns why not, where it is none of ours
 */
export async function openImport(file: Blob): Promise<OpenedImport | ImportFault> {
  if (file.size === 0) return 'empty';
  try {
    if (!(await isZip(file))) return await openText(streamText(file.size, () => file.stream()));
    const archive = await openZip(file);
    const format = ARCHIVE_FORMATS.find(({ detect }) => detect(archive.names));
    return format ? { source: format.source, entries: () => format.read(archive) } : await openLists(archive);
  } catch (error) {
    return faultOf(error);
  }
}

/** What is said of an error that reading has ended with. */
export function faultOf(error: unknown): ImportFault {
  return error instanceof TooLargeError ? 'too-large' : 'damaged';
}
