/** Throw-away browser profiles. */
import { mkdtempSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { sleep } from '../until';

const profiles = new Set<string>();

/** For a program that is interrupted; everybody else uses `removeProfile`. */
function removeAll(): void {
  for (const folder of profiles) rmSync(folder, { recursive: true, force: true, maxRetries: 3, retryDelay: 100 });
}

/** A new empty folder; it is removed by `removeProfile`, at the latest when the process exits. */
export function newProfile(): string {
  if (profiles.size === 0) process.once('exit', removeAll);
  const folder = mkdtempSync(join(tmpdir(), 'jernih-profile-'));
  profiles.add(folder);
  return folder;
}

/** Removes a profile; tries again while a dying browser still writes into it. Never throws. */
export async function removeProfile(folder: string): Promise<void> {
  profiles.delete(folder);
  if (profiles.size === 0) process.removeListener('exit', removeAll);
  await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch(() => {});
}

/** Ends a browser; one that does not answer within 5 s is killed. Never throws. */
export async function endBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  const ended = child && new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await Promise.race([browser.close().catch(() => {}), sleep(5000)]);
  if (!child || child.exitCode !== null || child.signalCode !== null) return;
  await Promise.race([ended, sleep(1500)]);
  child.kill('SIGKILL');
}
