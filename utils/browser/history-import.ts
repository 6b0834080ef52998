/** Brings a file into the history, of ours or of another program; for our own pages, which ask the background for every record. */
import * as v from 'valibot';
import type { View } from '../article/sanitise';
import type { FullVisit } from '../history/backup';
import type { ImportSource } from '../history/import/import-format';
import type { ImportEntry, ImportedArticle, SkipReason } from '../history/import/imported';
import { cleanHtml, importedBody } from '../history/import/imported-body';
import { faultOf, type ImportFault, openImport } from '../history/import/open-import';
import { articleAddress, visitOf } from '../history/import/to-visit';
import { MERGED_AT_ONCE, type Tombstone } from '../history/merge';
import { hasLimit } from '../history/retention';
import type { BackgroundCalls, Reply } from './contract';
import { FULL_DISK } from './full-disk';
import type { MergeCount } from './history-exchange';
import { fullVisitSchema, tombstoneSchema } from './history-schema';
import { callBackground } from './messages';
import { loadRetention } from './retention-rule';

/** Letters in one message. */
const MOST_LETTERS = 4_000_000;
/** Left out entries that are told one by one. */
const MOST_TOLD = 200;

/** An entry that was left out. */
export interface LeftOut {
  /** Its line or number in the file. */
  at: number;
  name: string;
  why: SkipReason;
}

/** What came of bringing in a file. */
export interface ImportReport extends MergeCount {
  source: ImportSource;
  /** How many entries were left out; the first of them are in `leftOut`. */
  skipped: number;
  leftOut: LeftOut[];
  /** Whether a rule may remove some of it again. */
  hasLimit: boolean;
  /** Why it ended early: the reader stopped it, the disk is full, the database took no more, or the file is damaged from there on. What came before stays. */
  ended?: 'stopped' | 'full' | 'failed' | ImportFault;
}

export interface ImportProgress {
  /** Articles that are stored. */
  done: number;
  /** Of the file, 0 to 1. */
  share: number;
}

type Merge = BackgroundCalls['history/merge'];

/** A worker that is ended before it answers has written all of a portion or nothing: it is told again. Milliseconds. */
const TELL_AGAIN = [300, 1_500, 5_000];

async function tell(ask: Merge['ask']): Promise<Reply<Merge['answer']>> {
  let reply = await callBackground('history/merge', ask);
  for (const wait of TELL_AGAIN) {
    if (reply.ok || reply.error === FULL_DISK) break;
    await new Promise((done) => setTimeout(done, wait));
    reply = await callBackground('history/merge', ask);
  }
  return reply;
}

/** What is on its way to the database, and what has come of the rest. */
interface Batch {
  view: View;
  report: ImportReport;
  visits: FullVisit[];
  tombstones: Tombstone[];
  letters: number;
  /** The portion that is being stored: whether it could be. */
  stored: Promise<boolean>;
}

function leaveOut({ report }: Batch, { at, name, why }: LeftOut): void {
  report.skipped++;
  if (report.leftOut.length < MOST_TOLD) report.leftOut.push({ at, name: name.slice(0, 120), why });
}

function put(batch: Batch, visit: FullVisit): void {
  batch.visits.push(visit);
  batch.letters += visit.kept ? visit.kept.text.length + (visit.kept.html?.length ?? 0) : 0;
}

function takeArticle(batch: Batch, at: number, article: ImportedArticle): void {
  const address = articleAddress(article.url);
  const body = address && article.html ? importedBody(article.html, address, article.lang ?? null, batch.view) : null;
  const visit = visitOf(article, body ?? { wordCount: 0, readingMinutes: 0 }, Date.now());
  if (!visit) leaveOut(batch, { at, name: article.title || article.url, why: 'no-address' });
  else put(batch, body ? { ...visit, kept: { lang: visit.lang, text: body.text, html: body.html } } : visit);
}

function takeRecord(batch: Batch, at: number, record: unknown): void {
  const checked = v.safeParse(fullVisitSchema, record);
  if (!checked.success) {
    const { title } = Object(record) as { title?: unknown };
    leaveOut(batch, { at, name: typeof title === 'string' ? title : '', why: 'damaged' });
    return;
  }
  const { kept, ...visit } = checked.output;
  const html = kept?.html === undefined ? {} : { html: cleanHtml(kept.html, batch.view) };
  put(batch, kept ? { ...visit, kept: { ...kept, ...html } } : visit);
}

function take(batch: Batch, entry: ImportEntry): void {
  if (entry.kind === 'article') takeArticle(batch, entry.at, entry.article);
  else if (entry.kind === 'record') takeRecord(batch, entry.at, entry.record);
  else if (entry.kind === 'skipped') leaveOut(batch, entry);
  else {
    const checked = v.safeParse(tombstoneSchema, entry.record);
    if (checked.success) batch.tombstones.push(checked.output);
    else leaveOut(batch, { at: entry.at, name: '', why: 'damaged' });
  }
}

/** Stores what is waiting. @returns whether it could */
async function flush(batch: Batch): Promise<boolean> {
  const { report, visits, tombstones } = batch;
  Object.assign(batch, { visits: [], tombstones: [], letters: 0 });
  const reply = await tell({ visits, tombstones, how: report.source === 'jernih' ? 'latest' : 'complete' });
  if (!reply.ok) {
    report.ended = reply.error === FULL_DISK ? 'full' : 'failed';
    return false;
  }
  for (const name of ['added', 'updated', 'unchanged', 'deleted'] as const) report[name] += reply.value[name];
  return true;
}

async function readAll(
  batch: Batch,
  entries: AsyncIterable<ImportEntry>,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<void> {
  let done = 0;
  for await (const entry of entries) {
    take(batch, entry);
    if (batch.visits.length < MERGED_AT_ONCE && batch.letters < MOST_LETTERS) continue;
    if (!(await batch.stored)) return;
    if (signal.aborted) {
      batch.report.ended = 'stopped';
      return;
    }
    const sent = batch.visits.length;
    // While it is stored the next one is read and cleaned.
    batch.stored = flush(batch).then((isStored) => {
      done += sent;
      if (isStored) onProgress({ done, share: entry.done });
      return isStored;
    });
  }
}

/** Ends an import: what is on its way, and what was read before the end or before the damage, which is good. */
async function storeRest(batch: Batch, signal: AbortSignal): Promise<void> {
  const isStored = await batch.stored;
  const { report, visits, tombstones } = batch;
  if (!isStored || report.ended === 'stopped' || visits.length + tombstones.length === 0) return;
  if (signal.aborted) report.ended = 'stopped';
  else await flush(batch);
}

/**
 * Joins a file with the history, portion by portion; each is stored before the next is sent, so what came stays whatever
 * happens, and the same file brought in again goes on where it was and changes nothing that is there.
 * @param view the page's window: bodies are cleaned with its parser
 * @param onProgress told after each portion
 * @param signal stops it after the portion that is on its way
 * @returns a report, or why nothing of the file can be read
 */
export async function importFile(
  file: Blob,
  view: View,
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ImportReport | ImportFault> {
  const opened = await openImport(file);
  if (typeof opened === 'string') return opened;
  const counts = { added: 0, updated: 0, unchanged: 0, deleted: 0, skipped: 0 };
  const isLimited = hasLimit(await loadRetention());
  const report: ImportReport = { ...counts, source: opened.source, leftOut: [], hasLimit: isLimited };
  const batch: Batch = { view, report, visits: [], tombstones: [], letters: 0, stored: Promise.resolve(true) };
  try {
    await readAll(batch, opened.entries(), onProgress, signal);
  } catch (error) {
    report.ended = faultOf(error);
  }
  await storeRest(batch, signal);
  return report;
}
