/** What the background takes of memory, as the system and the browser count it. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { serviceWorker } from '../../../tests/support/browsers/chromium-worker';
import { inBrowserWindow } from '../../../tests/support/browsers/firefox-chrome';
import type { BrowserSession } from '../../../tests/support/browsers/session';

const MEGABYTE = 1024 * 1024;

/** Megabytes; what the system does not tell is null. */
export interface Memory {
  /** What the worker's JavaScript holds. Firefox does not tell it by itself. */
  heap: number | null;
  /** What the extension's process has for itself alone: the worker, our open pages, and the engine. */
  process: number | null;
}

/** Of Chromium's processes, those of extensions: private pages, clean and dirty. Linux only. */
function privateMemory(browser: number): number | null {
  if (process.platform !== 'linux') return null;
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8', maxBuffer: 64 * MEGABYTE }).split(
    '\n',
  );
  const rows = lines.map((line) => {
    const [pid, parent, ...args] = line.trim().split(' ').filter(Boolean);
    return { pid: Number(pid), parent: Number(parent), args };
  });
  const parents = new Map(rows.map(({ pid, parent }) => [pid, parent]));
  const isOurs = (pid: number): boolean => pid === browser || (pid > 1 && isOurs(parents.get(pid) ?? 0));
  const kilobytes = rows
    .filter(({ pid, args }) => args.includes('--extension-process') && isOurs(pid))
    .map(({ pid }) => {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      return [...rollup.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+)/gm)].reduce((sum, [, kb]) => sum + Number(kb), 0);
    });
  return kilobytes.length === 0 ? null : Math.max(...kilobytes) / 1024;
}

async function chromiumMemory(session: BrowserSession): Promise<Memory> {
  const worker = await serviceWorker(session.browser, session.extensionBase);
  const heap = await worker.client.send('Runtime.getHeapUsage');
  const pid = session.browser.process()?.pid;
  return { heap: heap.usedSize / MEGABYTE, process: pid === undefined ? null : privateMemory(pid) };
}

const FIREFOX_MEMORY = `async () => {
  const { children } = await ChromeUtils.requestProcInfo();
  return children.filter(({ type }) => type === 'extension').map(({ memory }) => memory)[0] ?? null;
}`;

/** What the background takes now. */
export async function memoryOf(session: BrowserSession): Promise<Memory> {
  if (session.kind === 'chromium') return chromiumMemory(session);
  const bytes = await inBrowserWindow<number | null>(session.browser, FIREFOX_MEMORY);
  return { heap: null, process: bytes === null ? null : bytes / MEGABYTE };
}

const most = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));

/** Looks again and again while something runs. @returns what that gave, and the most that was seen */
export async function watchMemory<T>(session: BrowserSession, run: () => Promise<T>): Promise<[T, Memory]> {
  let peak: Memory = { heap: null, process: null };
  let done = false;
  const watching = (async () => {
    while (!done) {
      const now = await memoryOf(session).catch(() => peak);
      peak = { heap: most(peak.heap, now.heap), process: most(peak.process, now.process) };
      await new Promise((next) => setTimeout(next, 700));
    }
  })();
  try {
    return [await run(), peak];
  } finally {
    done = true;
    await watching;
  }
}

/** Closes all pages but one, so that the extension's process has little but the worker. */
export async function closeOthers(session: BrowserSession, kept: Page): Promise<void> {
  for (const page of await session.browser.pages()) if (page !== kept) await page.close().catch(() => {});
}
