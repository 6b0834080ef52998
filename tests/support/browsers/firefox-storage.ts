/** How much all sites and extensions may store in Firefox. */
import type { Browser } from 'puppeteer-core';
import { inBrowserWindow } from './firefox-chrome';

/** The storage reads the limit when it begins, so it begins anew. Open databases are closed by it. */
const LIMIT = `async (kilobytes) => {
  const name = 'dom.quotaManager.temporaryStorage.fixedLimit';
  if (kilobytes === null) Services.prefs.clearUserPref(name);
  else Services.prefs.setIntPref(name, kilobytes);
  Services.prefs.setBoolPref('dom.quotaManager.testing', true);
  await new Promise((resolve) => { Services.qms.reset().callback = resolve; });
}`;

/** @param bytes null: as much as Firefox itself thinks right */
export const limitStorage = (browser: Browser, bytes: number | null): Promise<void> =>
  inBrowserWindow(browser, LIMIT, bytes === null ? null : bytes >> 10);
