/** The reader's settings, in the browser's own sync storage. */

import { defaultSettings, fromVersion1, parseSettings, type Settings } from './settings-schema';
import { storedItem } from './stored-item';

/** The key that the spotter reads without this module (utils/browser/page-settings.ts). */
const item = storedItem<unknown>('sync:settings', {
  fallback: defaultSettings,
  version: 2,
  migrations: { 2: fromVersion1 },
});

/** Reads the settings; what is stored wrong falls back field by field. */
export async function loadSettings(): Promise<Settings> {
  return parseSettings(await item.getValue());
}

/** Changes some settings and keeps the rest. Returns what holds now. */
export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const next = parseSettings({ ...(await loadSettings()), ...change });
  await item.setValue(next);
  return next;
}

/** Calls back on every change, from whatever window or device. Returns the way to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return item.watch((value) => onChange(parseSettings(value)));
}
