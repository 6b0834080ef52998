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
  /**
   * What is ours. Chromium: all that the worker's JavaScript holds, garbage included (`Runtime.getHeapUsage`: objects, what
   * the browser keeps for them, and buffers). Firefox: all that its memory reporters count for the background page.
   */
  own: number | null;
  /** What the extension's process has for itself alone: that, our open pages, and the engine. */
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
  const { usedSize, embedderHeapUsedSize = 0, backingStorageSize = 0 } = heap as Partial<typeof heap>;
  const pid = session.browser.process()?.pid;
  const own = ((usedSize ?? 0) + embedderHeapUsedSize + backingStorageSize) / MEGABYTE;
  return { own, process: pid === undefined ? null : privateMemory(pid) };
}

const FIREFOX_MEMORY = `async (page) => {
  const { children } = await ChromeUtils.requestProcInfo();
  const process = children.filter(({ type }) => type === 'extension').map(({ memory }) => memory)[0] ?? null;
  const { classes, interfaces } = Components;
  const manager = classes['@mozilla.org/memory-reporter-manager;1'].getService(interfaces.nsIMemoryReporterManager);
  let own = 0;
  const count = (_process, path, kind, units, amount) => {
    const isMemory = units === interfaces.nsIMemoryReporter.UNITS_BYTES && kind !== interfaces.nsIMemoryReporter.KIND_OTHER;
    if (isMemory && path.startsWith('explicit/') && path.includes(page)) own += amount;
  };
  await new Promise((done) => manager.getReports(count, null, done, null, false));
  return { own, process };
}`;

async function firefoxMemory(session: BrowserSession): Promise<Memory> {
  // Reporters write a backslash for a slash.
  const page = `${new URL(session.extensionBase).host}\\_generated_background_page`;
  type Bytes = { own: number; process: number | null };
  const { own, process } = await inBrowserWindow<Bytes>(session.browser, FIREFOX_MEMORY, page);
  return { own: own / MEGABYTE, process: process === null ? null : process / MEGABYTE };
}

const FIREFOX_COLLECT = `async () => {
  const { classes, interfaces } = Components;
  const manager = classes['@mozilla.org/memory-reporter-manager;1'].getService(interfaces.nsIMemoryReporterManager);
  Services.obs.notifyObservers(null, 'child-mmu-request');
  await new Promise((done) => manager.minimizeMemoryUsage(done));
  await pause(2000);
}`;

/** Has the engine collect what nobody holds any more, as it does when memory is wanted: what is left is kept. */
export async function collectGarbage(session: BrowserSession): Promise<void> {
  if (session.kind === 'firefox') await inBrowserWindow(session.browser, FIREFOX_COLLECT);
  else {
    const worker = await serviceWorker(session.browser, session.extensionBase);
    await worker.client.send('HeapProfiler.collectGarbage');
  }
}

/** What the background takes now. */
export async function memoryOf(session: BrowserSession): Promise<Memory> {
  return session.kind === 'chromium' ? chromiumMemory(session) : firefoxMemory(session);
}

/** What the background takes when all is done that a first start does: it stores the lists of ads, which takes 60 MB. */
export async function memoryAtRest(session: BrowserSession): Promise<Memory> {
  let before = Number.POSITIVE_INFINITY;
  for (let looks = 0; looks < 10; looks++) {
    await collectGarbage(session);
    const now = await memoryOf(session);
    if (now.own === null || Math.abs(before - now.own) < 1) return now;
    before = now.own;
    await new Promise((next) => setTimeout(next, 2_000));
  }
  return memoryOf(session);
}

const most = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : Math.max(a, b));

/** Looks again and again while something runs. @returns what that gave, and the most that was seen */
export async function watchMemory<T>(session: BrowserSession, run: () => Promise<T>): Promise<[T, Memory]> {
  let peak: Memory = { own: null, process: null };
  // Firefox goes through all of its memory to count it.
  const pause = session.kind === 'chromium' ? 700 : 4_000;
  let done = false;
  const watching = (async () => {
    while (!done) {
      const now = await memoryOf(session).catch(() => peak);
      peak = { own: most(peak.own, now.own), process: most(peak.process, now.process) };
      for (let waited = 0; waited < pause && !done; waited += 100) await new Promise((next) => setTimeout(next, 100));
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
