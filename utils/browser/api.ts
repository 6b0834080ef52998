/** The one place that names the extension API: everything else under utils/browser imports `browser` from here. */
import type { Browser } from 'webextension-polyfill';

/**
 * `chrome`, which has promises in both browsers in Manifest V3; the polyfill in the background and on our own pages
 * (polyfill.ts). Not the global `browser`: Chrome has none, and a page's element of that name would stand in its place.
 */
export let browser = (globalThis as unknown as { chrome: Browser }).chrome;

/** Sets what `browser` is from now on. */
export function useApi(api: Browser): void {
  browser = api;
}
