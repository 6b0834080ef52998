/** Finds (or installs) a browser for a script and starts it with the built extension. */
import { openChromium } from '../../tests/support/browsers/chromium';
import {
  type BrowserKind,
  canInstallOnDebian,
  findBrowser,
  installHint,
  installOnDebian,
} from '../../tests/support/browsers/find-browser';
import { openFirefox } from '../../tests/support/browsers/firefox';
import type { BrowserSession, OpenOptions } from '../../tests/support/browsers/session';

/**
 * The kind of browser to start: the chosen one, else Chrome before Firefox. Where there is none, root on Debian gets
 * one installed.
 * @throws Error in one line that says what to install.
 */
export function chooseBrowser(chosen: BrowserKind | null): BrowserKind {
  const order: BrowserKind[] = chosen ? [chosen] : ['chrome', 'firefox'];
  for (const kind of order) {
    const found = findBrowser(kind);
    if (!found) continue;
    console.log(`Browser: ${found.name} (${found.path})`);
    return kind;
  }
  const first = chosen ?? 'chrome';
  if (canInstallOnDebian()) {
    console.log(`No browser found; installing ${first === 'chrome' ? 'Chromium' : 'Firefox ESR'} …`);
    if (installOnDebian(first)) return first;
  }
  throw new Error(`no browser found; install one and try again: ${installHint(first)}`);
}

/** Starts that kind of browser. @throws Error when it does not start. */
export function openSession(kind: BrowserKind, options: OpenOptions): Promise<BrowserSession> {
  return kind === 'chrome' ? openChromium(options) : openFirefox(options);
}
