import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { OptionsActions } from '../../utils/browser/options-actions';
import type { Settings } from '../../utils/browser/settings-schema';

export type Change = (change: Partial<Settings>) => void;

export interface EditedSettings {
  /** Null while they are on their way. */
  settings: Settings | null;
  unreadable: boolean;
  /** How the last saving went; `count` tells one saving from the next. */
  saved: { ok: boolean; count: number };
  change: Change;
  reload(): void;
}

/** The browser's sync storage takes two writes a second at most: a slider being dragged is one write. */
const SETTLE_MS = 200;

/** The settings being edited: shown at once, saved a moment later, and followed when they change elsewhere. */
export function useSettings({ load, save, watch }: OptionsActions): EditedSettings {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [unreadable, setUnreadable] = useState(false);
  const [saved, setSaved] = useState({ ok: true, count: 0 });
  const unsaved = useRef<Partial<Settings> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const reload = useCallback(() => {
    setUnreadable(false);
    load().then(setSettings, () => setUnreadable(true));
  }, [load]);

  const flush = useCallback(async () => {
    clearTimeout(timer.current);
    const change = unsaved.current;
    if (!change) return;
    unsaved.current = null;
    const ok = await save(change).then(
      () => true,
      () => false,
    );
    setSaved(({ count }) => ({ ok, count: count + 1 }));
    if (!ok) reload();
  }, [save, reload]);

  useEffect(() => {
    reload();
    const stop = watch((now) => setSettings({ ...now, ...unsaved.current }));
    const onLeave = () => void flush();
    window.addEventListener('pagehide', onLeave);
    return () => {
      stop();
      window.removeEventListener('pagehide', onLeave);
      void flush();
    };
  }, [reload, watch, flush]);

  const change: Change = (change) => {
    setSettings((now) => now && { ...now, ...change });
    unsaved.current = { ...unsaved.current, ...change };
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), SETTLE_MS);
  };
  return { settings, unreadable, saved, change, reload };
}
