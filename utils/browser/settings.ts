/** The reader's settings: in the browser's own sync storage, and how the text looks on this device alone beside it. */
import { textOf } from '../reading/text-settings';
import {
  defaultSettings,
  fromVersion1,
  fromVersion2,
  parseSettings,
  type Settings,
  withOwnText,
} from './settings-schema';
import { storedItem } from './stored-item';

/** The key that the spotter reads without this module (utils/browser/page-settings.ts). */
const shared = storedItem<unknown>('sync:settings', {
  fallback: defaultSettings,
  version: 3,
  migrations: { 2: fromVersion1, 3: fromVersion2 },
});

/** How the text looks on this device; there only while the reader wants it to differ from the others. */
const own = storedItem<unknown>('local:own-text', { fallback: null, version: 1 });

/** Reads the settings; what is stored wrong falls back field by field. */
export async function loadSettings(): Promise<Settings> {
  const [synced, here] = await Promise.all([shared.getValue(), own.getValue()]);
  return withOwnText(parseSettings(synced), here);
}

/**
 * Changes some settings and keeps the rest. Back to the same text on all devices, what they share holds again.
 * @returns what holds now
 */
export async function saveSettings(change: Partial<Settings>): Promise<Settings> {
  const synced = parseSettings(await shared.getValue());
  const now = withOwnText(synced, await own.getValue());
  const asked = { ...now, ...(change.onlyHere === false ? textOf(synced) : {}), ...change };
  const { onlyHere, ...next } = parseSettings(asked);
  if (onlyHere) await own.setValue(textOf(next));
  else if (now.onlyHere) await own.removeValue();
  const text = textOf(onlyHere ? synced : next);
  const { onlyHere: _never, ...before } = synced;
  const after = { ...next, ...text };
  // A slider that moves on this device alone is none of the others' business, nor of the storage's quota.
  if (JSON.stringify(sorted(after)) !== JSON.stringify(sorted(before))) await shared.setValue(after);
  return { ...next, onlyHere };
}

const sorted = (record: object) => Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

/** Calls back on every change, from whatever window or device. Returns the way to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  let watching = true;
  const reread = async () => {
    const settings = await loadSettings();
    if (watching) onChange(settings);
  };
  const stops = [shared, own].map((item) => item.watch(() => void reread()));
  return () => {
    watching = false;
    for (const stop of stops) stop();
  };
}
