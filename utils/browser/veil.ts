/**
 * The lists in one page. It runs on every page, so it uses the bare `chrome` global, reads no settings (where ads are
 * left alone it is not registered, see page-start.ts), and wakes no worker.
 */
import { TOKEN_SET } from '../filters/data/token-set';
import type { Stored } from '../filters/page-rules';
import { startVeil } from '../filters/veil';
import { sharedWorld } from './shared-world';

/** Hides listed ads on the page from now on, once. */
export function veilPage(document: Document, host: string): void {
  sharedWorld.jernihVeil ??= startVeil(document, host, {
    // By callback, which costs half of what a promise costs here. It throws where the extension was replaced meanwhile.
    read: (keys, use) =>
      chrome.storage.local.get(keys, (stored?: Stored) => use(chrome.runtime.lastError ? {} : (stored ?? {}))),
    tokens: TOKEN_SET,
  });
}
