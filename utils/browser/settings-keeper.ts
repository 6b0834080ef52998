/** Settings that are changed where they are looked at: shown at once, saved a moment later. */
import { loadSettings, saveSettings, watchSettings } from './settings';
import type { Settings } from './settings-schema';

/** The browser's sync storage takes two writes a second at most: a slider being dragged is one write. */
const SETTLE_MS = 300;

export interface SettingsKeeper {
  change(change: Partial<Settings>): void;
  /** Saves what waits for it. */
  flush(): void;
  /** Saves what waits, and hears of changes no more. */
  stop(): void;
}

/**
 * Keeps a view in step with the settings.
 * @param first what the view shows already
 * @param show called with each change, from here or from elsewhere; where one could not be saved, with what holds
 */
export function keepSettings(first: Settings, show: (settings: Settings) => void): SettingsKeeper {
  let now = first;
  let unsaved: Partial<Settings> = {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let kept = true;
  const follow = (settings: Settings) => {
    const next = { ...settings, ...unsaved };
    if (!kept || JSON.stringify(next) === JSON.stringify(now)) return;
    now = next;
    show(next);
  };
  const reload = () => loadSettings().then(follow);
  const flush = () => {
    clearTimeout(timer);
    const change = unsaved;
    unsaved = {};
    if (Object.keys(change).length > 0) void saveSettings(change).then(follow, reload);
  };
  const unwatch = watchSettings(follow);
  // A change that came between the reading of the settings and the watching would be lost.
  void reload();
  return {
    change(change) {
      unsaved = { ...unsaved, ...change };
      follow(now);
      clearTimeout(timer);
      timer = setTimeout(flush, SETTLE_MS);
    },
    flush,
    stop() {
      kept = false;
      unwatch();
      flush();
    },
  };
}
