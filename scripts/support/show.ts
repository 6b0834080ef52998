/** `npm start` with a display: a browser window that stays until the user ends it. */
import type { BrowserSession } from '../../tests/support/browsers/session';
import type { Target } from './target';

/** Resolves when the browser is closed, or Ctrl-C (or the system) ends this program. */
function ended(session: BrowserSession): Promise<void> {
  return new Promise((resolve) => {
    session.browser.once('disconnected', () => resolve());
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

/** Opens the target in the session's window, says what to do there, and waits for the end. */
export async function showTo(session: BrowserSession, target: Target): Promise<void> {
  const end = ended(session);
  const page = (await session.browser.pages())[0] ?? (await session.newPage());
  // A slow or dead page is the user's to see; the browser shows it as it is.
  await page.goto(target.url, { waitUntil: 'domcontentloaded' }).catch(() => {});
  console.log(`
${target.name} is open: ${target.url}
  - Advertisements and nags on the page are hidden already.
  - On an article the Jernih button in the toolbar is lit: click it (or press Alt+Shift+L) to read.
  - On any other page a click opens the popup with your reading history (Alt+Shift+J opens it anywhere).
The profile is a throw-away one. Close the browser or press Ctrl-C to end.`);
  await end;
}
