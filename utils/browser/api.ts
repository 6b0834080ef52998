/** The one place that names the extension API: everything else under utils/browser imports `browser` from here. */
import type { Browser } from 'webextension-polyfill';

/**
 * Both browsers give `chrome` with promises in Manifest V3, so that no polyfill is needed. `chrome` and not `browser`:
 * Chrome has no `browser`, and a page's element of that name would stand in its place.
 */
export const browser = (globalThis as unknown as { chrome: Browser }).chrome;
