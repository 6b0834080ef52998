/**
 * The lists in one page. It runs on every page, so it uses the bare `chrome` global, reads no settings (where ads are
 * left alone it is not registered, see ad-styles.ts), and wakes no worker.
 */
import { TOKEN_SET } from '../filters/data/token-set';
import { startVeil } from '../filters/veil';
import { sharedWorld } from './shared-world';

/** Hides listed ads on the page from now on, once. */
export function veilPage(document: Document, host: string): void {
  sharedWorld.jernihVeil ??= startVeil(document, host, {
    // Where the extension was replaced meanwhile there is no storage any more.
    read: async (keys) => (await chrome.storage?.local.get(keys)) ?? {},
    tokens: TOKEN_SET,
  });
}
