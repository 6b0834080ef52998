/** What the script on every page needs to know of the settings, read without the schema and the polyfill. */

/** Kept in step with settings-schema.ts by tests/unit/browser/page-settings.test.ts. */
export interface PageSettings {
  hideAds: boolean;
  hideNags: boolean;
}

/** @param stored what lies under the key `settings`, of whatever shape */
export function pageSettings(stored: unknown, host: string): PageSettings {
  const settings = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const sites: unknown[] = Array.isArray(settings.sitesOff) ? settings.sitesOff : [];
  const off = sites.includes(host) && sites.every((site) => typeof site === 'string');
  return { hideAds: !off && settings.hideAds !== false, hideNags: !off && settings.hideNags !== false };
}

/** Reads the settings from the browser's own storage; a storage that fails means the defaults. */
export async function loadPageSettings(host: string): Promise<PageSettings> {
  try {
    return pageSettings((await chrome.storage.sync.get('settings')).settings, host);
  } catch {
    return pageSettings(undefined, host);
  }
}
