/** Reads the history for our own pages, a portion after the other. */
import type { FullVisit } from '../history/backup';
import type { Tombstone } from '../history/merge';
import { callBackground } from './messages';

/** Records in one message, alone and with their words: few enough that the bar moves, many enough that messages do not cost. */
const PORTION = 500;
const WORDED = 100;

export interface HistoryReading {
  tombstones: Tombstone[];
  total: number;
  portions: AsyncIterable<FullVisit[]>;
}

/** The database could not be read. */
export class UnreadableError extends Error {}

async function portionAfter(after: string | null, words: boolean) {
  const reply = await callBackground('history/portion', { after, limit: words ? WORDED : PORTION, words });
  if (!reply.ok) throw new UnreadableError(reply.error);
  return reply.value;
}

/**
 * Opens the whole history for reading, in the order of the addresses.
 * @param words whether texts and copies are wanted, too
 * @param onPortion told how many visits have come, before they are handed on
 * @param signal its reason is thrown once it has come
 * @throws UnreadableError
 */
export async function readHistory(
  words: boolean,
  onPortion: (done: number, of: number) => void,
  signal: AbortSignal,
): Promise<HistoryReading> {
  const first = await portionAfter(null, words);
  async function* portions() {
    let done = 0;
    for (let portion = first; ; ) {
      signal.throwIfAborted();
      done += portion.visits.length;
      onPortion(done, first.total);
      yield portion.visits;
      if (portion.next === null) return;
      portion = await portionAfter(portion.next, words);
    }
  }
  return { tombstones: first.tombstones, total: first.total, portions: portions() };
}
