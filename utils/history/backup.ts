/** The history as a file of its own: JSON that keeps every field, for another device or for later. */
import type { Tombstone } from './merge';
import type { Visit } from './visit';

const FORMAT = 'jernih-history';
/** Raised when a newer file could not be read by the code of today. */
const VERSION = 1;

/** What a file holds, not yet checked record by record. */
export interface BackupContent {
  visits: unknown[];
  tombstones: unknown[];
}

/** Why a file cannot be read at all. */
export type BackupFault = 'no-json' | 'no-history' | 'newer';

/** Writes a history; one record a line, so that a file can be looked at and compared. */
export function writeBackup(visits: readonly Visit[], tombstones: readonly Tombstone[], now: Date): string {
  const lines = (records: readonly object[]) => records.map((record) => `\n${JSON.stringify(record)}`).join(',');
  const head = `"format":"${FORMAT}","version":${VERSION},"exportedAt":"${now.toISOString()}"`;
  return `{${head},\n"visits":[${lines(visits)}],\n"tombstones":[${lines(tombstones)}]}\n`;
}

/**
 * Reads a file's frame.
 * @param text the file as it is: not ours, cut in the middle, anything
 */
export function readBackup(text: string): BackupContent | BackupFault {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return 'no-json';
  }
  if (typeof file !== 'object' || file === null || !('format' in file) || file.format !== FORMAT) return 'no-history';
  const { version, visits, tombstones } = file as { version?: unknown; visits?: unknown; tombstones?: unknown };
  if (typeof version === 'number' && version > VERSION) return 'newer';
  if (!Array.isArray(visits)) return 'no-history';
  return { visits, tombstones: Array.isArray(tombstones) ? tombstones : [] };
}
