/**
 * Joining the histories of two devices, or of a device and a file, without a server: the later record of an article
 * wins as a whole. Field by field (the earliest first reading, the most readings) would keep more, but then the result
 * hangs on the order in which three histories are joined, one of which has deleted the article in between.
 */
import type { Visit } from './visit';

/** Records in one message of an import: few enough that the bar moves, many enough that messages do not cost. */
export const MERGED_AT_ONCE = 500;

/** What is left of a deleted article, so that an older copy of the history does not bring it back. */
export interface Tombstone {
  /** SHA-256 of the visit's id, hexadecimal: a deletion leaves no address behind. */
  idHash: string;
  /** When it was deleted, in milliseconds since the epoch. */
  updatedAt: number;
}

/** What a history knows of one article: that it was read, or that it was deleted. */
export type HistoryRecord = Visit | Tombstone;

export const isTombstone = (record: HistoryRecord): record is Tombstone => 'idHash' in record;

/** The same record always gives the same text, whatever the order of its fields: what breaks ties must be the same on every device. */
function canonical(record: HistoryRecord): string {
  return JSON.stringify(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The record that both devices keep. Commutative, associative and idempotent, so that any number of histories may be
 * joined in any order, any number of times. At the same millisecond a deletion wins, then the text that sorts later.
 * @param mine what is known of an article
 * @param theirs what another history knows of the same one
 */
export function mergeRecords(mine: HistoryRecord, theirs: HistoryRecord): HistoryRecord {
  if (mine.updatedAt !== theirs.updatedAt) return mine.updatedAt > theirs.updatedAt ? mine : theirs;
  if (isTombstone(mine) !== isTombstone(theirs)) return isTombstone(mine) ? mine : theirs;
  return canonical(mine) >= canonical(theirs) ? mine : theirs;
}
