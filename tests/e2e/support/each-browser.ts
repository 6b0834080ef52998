import { fileURLToPath } from 'node:url';
import { describe } from 'vitest';
import { openChromium } from '../../support/browsers/chromium';
import { findBrowser, installHint } from '../../support/browsers/find-browser';
import { openFirefox } from '../../support/browsers/firefox';
import type { BrowserSession, OpenOptions } from '../../support/browsers/session';

export type SessionKind = BrowserSession['kind'];

/** Starts the browser of this suite with the built extension. Close the session in `afterAll` or `afterEach`. */
export type OpenSession = (options?: Omit<OpenOptions, 'extension'>) => Promise<BrowserSession>;

const KINDS: SessionKind[] = ['chromium', 'firefox'];

const chosen = (): SessionKind[] => {
  const names = (process.env.JERNIH_BROWSERS ?? '').split(',').filter(Boolean);
  return names.length === 0 ? KINDS : KINDS.filter((kind) => names.includes(kind));
};

const built = (folder: string) => fileURLToPath(new URL(`../../../.output/${folder}`, import.meta.url));

/**
 * The same suite in each browser of JERNIH_BROWSERS (`chromium,firefox` unless told). Where a browser is not installed
 * its suite is skipped, and its name says what installs it.
 */
export function describeInEachBrowser(name: string, suite: (open: OpenSession, kind: SessionKind) => void): void {
  for (const kind of chosen()) {
    const chromium = kind === 'chromium';
    const missing = findBrowser(chromium ? 'chrome' : 'firefox') === null;
    const why = missing ? ` (skipped: ${installHint(chromium ? 'chrome' : 'firefox')})` : '';
    const extension = built(chromium ? 'chrome-mv3' : 'firefox-mv3');
    const open: OpenSession = (options = {}) => (chromium ? openChromium : openFirefox)({ ...options, extension });
    describe.skipIf(missing)(`${name} in ${kind}${why}`, () => suite(open, kind));
  }
}
