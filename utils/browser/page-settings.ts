/** What the scripts in pages need to know of the settings, read without the schema. */
import { type CleaningKind, type Cleanings, offOn } from '../sites/cleanings';

/** Kept in step with settings-schema.ts by tests/unit/browser/page-settings.test.ts. */
export interface PageSettings {
  hideAds: boolean;
  hideNags: boolean;
  rejectConsent: boolean;
  showCount: boolean;
}

const KINDS: readonly unknown[] = ['ads', 'nags', 'consent'] satisfies CleaningKind[];

/** What is off on which site. One wrong entry and the record is as good as none. */
export function sitesOf(stored: unknown): Record<string, Cleanings> {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return {};
  const isRight = Object.values(stored).every(
    (kinds) => Array.isArray(kinds) && kinds.every((kind) => KINDS.includes(kind)),
  );
  return isRight ? (stored as Record<string, Cleanings>) : {};
}

/** @param stored what lies under the key `settings`, of whatever shape */
export function pageSettings(stored: unknown, host: string): PageSettings {
  const settings = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
  const off = offOn(sitesOf(settings.sites), host);
  return {
    hideAds: settings.hideAds !== false && !off.includes('ads'),
    hideNags: settings.hideNags !== false && !off.includes('nags'),
    rejectConsent: settings.rejectConsent !== false && !off.includes('consent'),
    showCount: settings.showCount === true,
  };
}

/** Reads the settings from the browser's own storage; a storage that fails means the defaults. */
export async function loadPageSettings(host: string): Promise<PageSettings> {
  try {
    return pageSettings((await chrome.storage.sync.get('settings')).settings, host);
  } catch {
    return pageSettings(undefined, host);
  }
}
