/** What a test does in a page of the extension, where its API is. */
import type { BrowserSession } from '../../support/browsers/session';
import { until } from '../../support/until';

/** Runs in a page of the extension. @returns what the source gives, once a promise is kept */
export async function inExtension<T>(session: BrowserSession, source: string): Promise<T> {
  const page = await session.extensionPage('options.html');
  try {
    return (await page.evaluate(source)) as T;
  } finally {
    await page.close();
  }
}

/** Replaces all settings of the reader by these; what is not among them is as at first. */
export const storeSettings = (session: BrowserSession, settings: object): Promise<void> =>
  inExtension(session, `chrome.storage.sync.set({ settings: ${JSON.stringify(settings)}, settings$: { v: 2 } })`);

/** Waits until these scripts, by their names in page-start.ts, run before pages and no other of them. */
export const untilPageStart = (session: BrowserSession, ids: string[]): Promise<unknown> =>
  until(
    async () => {
      const scripts = 'chrome.scripting.getRegisteredContentScripts({ ids: ["keys", "known-ads"] })';
      const there = await inExtension<string[]>(session, `${scripts}.then((all) => all.map(({ id }) => id).sort())`);
      return there.join() === ids.join();
    },
    { what: `${ids.join(' and ')} before pages` },
  );
