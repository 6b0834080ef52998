/** What tests of files that are brought in share. Their documents are jsdom's, their database is fake. */
import { Blob as NodeBlob } from 'node:buffer';
import { vi } from 'vitest';
import { answerBackgroundCalls } from '@/utils/browser/background-calls';
import { clearVisits, listVisits } from '@/utils/browser/history-database';
import { type ImportReport, importFile } from '@/utils/browser/history-import';
import { readHistory } from '@/utils/browser/history-portions';
import { backupPieces } from '@/utils/history/backup';
import type { Reading, Visit } from '@/utils/history/visit';
import { allOf } from '../history/import/support';
import { deliver, extension, fromOwnPage, resetExtension } from './fake-extension';

/** As in the browser: only what JSON can say arrives. */
export const throughMessages = (message: unknown) => deliver(JSON.parse(JSON.stringify(message)), fromOwnPage());

/** An empty history that the page asks through the messages, their checks included. */
export async function freshHistory(): Promise<void> {
  resetExtension();
  await clearVisits();
  answerBackgroundCalls();
  answerWith(throughMessages);
}

export function answerWith(send: (message: unknown) => Promise<unknown>): void {
  Object.assign(extension.runtime, { sendMessage: send });
}

/** Waits are over at once. */
export function hurry(): void {
  vi.spyOn(globalThis, 'setTimeout').mockImplementation(((done: () => void) => setImmediate(done)) as never);
}

export const reading = (name: string): Reading => ({
  url: `https://news.example/${name}`,
  title: `The ${name} \u2028 "half\ud800"`,
  byline: null,
  siteName: 'News',
  lang: 'en',
  leadImage: null,
  published: '2026-11-02T07:30:00+01:00',
  wordCount: 800,
  readingMinutes: 4,
});

const quiet = () => {};
export const never = () => new AbortController().signal;

/** jsdom's own has no streams. */
export const fileOf = (...parts: (string | Uint8Array<ArrayBuffer>)[]) => new NodeBlob(parts) as unknown as Blob;

export async function bringIn(
  file: Blob | string,
  signal = never(),
  onProgress: Parameters<typeof importFile>[2] = quiet,
): Promise<ImportReport> {
  const blob = typeof file === 'string' ? fileOf(file) : file;
  return (await importFile(blob, window, onProgress, signal)) as ImportReport;
}

/** All visits, in the order of their ids. */
export const everything = async (): Promise<Visit[]> =>
  (await listVisits(10_000)).sort((a, b) => (a.id < b.id ? -1 : 1));

/** The history as a copy, always made at the same time. */
export async function saved(): Promise<string> {
  const { portions, tombstones } = await readHistory(true, quiet, never());
  return (await allOf(backupPieces(portions, tombstones, new Date('2026-11-28T08:00:00Z')))).join('');
}
