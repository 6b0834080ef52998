/** The history as a file of its own: JSON that keeps every field and every text, for another device or for later. */
import type { Tombstone } from './merge';
import type { Kept, Visit } from './visit';

/** Raised when a newer file could not be read by the code of today. */
const VERSION = 1;

/** How a file of ours begins. */
export const BACKUP_HEAD = /^\s*\{\s*"format"\s*:\s*"jernih-history"/;

/** A record with the words of its article, where they were kept. */
export interface FullVisit extends Visit {
  kept?: Kept | undefined;
}

/** Whether a file of ours was written by a version that this one cannot read. @param head its first letters */
export function isNewerBackup(head: string): boolean {
  return Number(/"version"\s*:\s*(\d{1,9})/.exec(head.slice(0, 1000))?.[1] ?? 0) > VERSION;
}

const lines = (records: readonly object[]): string => records.map((record) => `\n${JSON.stringify(record)}`).join(',');

/**
 * Writes a history, portion by portion; one record a line, so that a file can be looked at and compared.
 * @param tombstones first in the file: who reads it knows what was deleted before what was read comes
 */
export async function* backupPieces(
  portions: AsyncIterable<readonly FullVisit[]>,
  tombstones: readonly Tombstone[],
  now: Date,
): AsyncGenerator<string> {
  yield `{"format":"jernih-history","version":${VERSION},"exportedAt":"${now.toISOString()}",\n`;
  yield `"tombstones":[${lines(tombstones)}],\n"visits":[`;
  let isFirst = true;
  for await (const visits of portions) {
    if (visits.length === 0) continue;
    yield `${isFirst ? '' : ','}${lines(visits)}`;
    isFirst = false;
  }
  yield ']}\n';
}
