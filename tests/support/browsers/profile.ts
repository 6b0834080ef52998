/** Throw-away browser profiles. */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { sleep } from '../until';

/** A new empty folder; it is removed by `removeProfile`. */
export function newProfile(): string {
  return mkdtempSync(join(tmpdir(), 'jernih-profile-'));
}

/** Removes a profile; tries again while a dying browser still writes into it. Never throws. */
export async function removeProfile(folder: string): Promise<void> {
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
