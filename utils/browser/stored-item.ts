/**
 * One record in the browser's own storage, with versions. What WXT's storage does, in a tenth of its size, which the
 * reading view's script would carry; the records are the same, so that either reads what the other wrote.
 */

export interface StoredItemOptions<T> {
  /** What holds while nothing is stored. */
  fallback: T;
  /** From 1. The version that is stored stands beside the record, in `v` under its name and a dollar sign. */
  version: number;
  /** By the version that each leads to. */
  migrations?: Readonly<Record<number, (stored: unknown) => unknown>>;
}

export interface StoredItem<T> {
  getValue(): Promise<T>;
  setValue(value: T): Promise<void>;
  removeValue(): Promise<void>;
  /** Calls back on every change, from whatever window or device. Returns the way to stop. */
  watch(onChange: (value: T) => void): () => void;
}

type AreaName = 'sync' | 'local';

/** The version of what is stored; the first ones wrote none. */
function versionOf(meta: unknown): number {
  const version = (meta as { v?: unknown } | undefined)?.v;
  return typeof version === 'number' ? version : 1;
}

/**
 * @param key the area and the name of the record, `sync:settings`
 * @param options the record's older shapes, and what holds without it
 */
export function storedItem<T>(key: `${AreaName}:${string}`, options: StoredItemOptions<T>): StoredItem<T> {
  const [areaName, name = ''] = key.split(':') as [AreaName, string];
  const area = chrome.storage[areaName];
  const { fallback, version, migrations = {} } = options;
  const orFallback = (stored: unknown): T => (stored ?? fallback) as T;
  const write = (value: unknown) => area.set({ [name]: value, [`${name}$`]: { v: version } });
  return {
    // One question to the storage: the reading view waits for it.
    async getValue() {
      const { [name]: record, [`${name}$`]: meta } = await area.get([name, `${name}$`]);
      const from = versionOf(meta);
      if (record === undefined || record === null || from >= version) return orFallback(record);
      let value: unknown = record;
      for (let to = from + 1; to <= version; to++) value = migrations[to]?.(value) ?? value;
      await write(value);
      return orFallback(value);
    },
    setValue: write,
    removeValue: () => area.remove(name),
    watch(onChange) {
      const listener = (changes: Record<string, chrome.storage.StorageChange>) => {
        const change = changes[name];
        if (change && JSON.stringify(change.newValue) !== JSON.stringify(change.oldValue))
          onChange(orFallback(change.newValue));
      };
      area.onChanged.addListener(listener);
      return () => {
        try {
          area.onChanged.removeListener(listener);
        } catch {
          // The extension is another one by now: nothing is heard any more, and a view that closes must get on.
        }
      };
    },
  };
}
