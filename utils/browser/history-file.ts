/** Saves the history as a file and brings one in; for our own pages, which ask the background for every record. */
import * as v from 'valibot';
import { type BackupFault, readBackup, writeBackup } from '../history/backup';
import type { Tombstone } from '../history/merge';
import type { Visit } from '../history/visit';
import type { Reply } from './contract';
import type { MergeCount } from './history-exchange';
import { tombstoneSchema, visitSchema } from './history-schema';
import { callBackground } from './messages';

/** Records in one message: few enough that the progress moves, many enough that messages do not cost. */
const PORTION = 500;

/** What came of bringing in a file. */
export interface ImportReport extends MergeCount {
  /** Records that are none, or damaged. */
  skipped: number;
  /** Why it ended early: the reader stopped it, or the database took no more. What came before stays. */
  ended?: 'stopped' | 'failed';
}

export interface ImportProgress {
  done: number;
  of: number;
}

/** Reads the whole history and writes it as text. */
export async function backupText(now = new Date()): Promise<Reply<string>> {
  const visits: Visit[] = [];
  let tombstones: Tombstone[] = [];
  let after: string | null = null;
  do {
    const reply: Reply<{ visits: Visit[]; tombstones: Tombstone[]; next: string | null }> = await callBackground(
      'history/portion',
      { after, limit: PORTION },
    );
    if (!reply.ok) return reply;
    visits.push(...reply.value.visits);
    if (after === null) tombstones = reply.value.tombstones;
    after = reply.value.next;
  } while (after !== null);
  return { ok: true, value: writeBackup(visits, tombstones, now) };
}

/** Hands a text to the reader as a file, without the permission to download. */
export function saveAsFile(name: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  link.download = name;
  link.click();
  // The browser has taken hold of the blob by then, however slow the disk is.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** The name of today's copy, in the reader's own calendar day. */
export function backupName(now = new Date()): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'));
  return `jernih-history-${day.join('-')}.json`;
}

/** The records that are what they should be, and how many are not. */
function checked<T>(records: readonly unknown[], schema: v.GenericSchema<unknown, T>): { good: T[]; skipped: number } {
  const good = records.flatMap((record) => {
    const parsed = v.safeParse(schema, record);
    return parsed.success ? [parsed.output] : [];
  });
  return { good, skipped: records.length - good.length };
}

function add(report: ImportReport, count: MergeCount): void {
  report.added += count.added;
  report.updated += count.updated;
  report.unchanged += count.unchanged;
  report.deleted += count.deleted;
}

/**
 * Brings a file into the history, portion by portion; each is stored before the next is sent, so what came stays
 * whatever happens, and the same file brought in again goes on where it was.
 * @param text the file's content
 * @param onProgress told after each portion
 * @param signal stops it before the next portion
 */
export async function importBackup(
  text: string,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ImportReport | BackupFault> {
  const content = readBackup(text);
  if (typeof content === 'string') return content;
  const visits = checked(content.visits, visitSchema);
  const tombstones = checked(content.tombstones, tombstoneSchema);
  const skipped = visits.skipped + tombstones.skipped;
  const report: ImportReport = { added: 0, updated: 0, unchanged: 0, deleted: 0, skipped };
  for (let from = 0; from < visits.good.length || from === 0; from += PORTION) {
    if (signal.aborted) return { ...report, ended: 'stopped' };
    const reply = await callBackground('history/merge', {
      visits: visits.good.slice(from, from + PORTION),
      // With the first portion: they keep what was deleted there from coming with the others.
      tombstones: from === 0 ? tombstones.good : [],
    });
    if (!reply.ok) return { ...report, ended: 'failed' };
    add(report, reply.value);
    onProgress({ done: Math.min(from + PORTION, visits.good.length), of: visits.good.length });
  }
  return report;
}
