/** What the lists say about one page, read out of the shards of its host. Nothing that is stored is trusted. */
import { HOST_SHARDS, type HostRules, hostKeysOf, hostShardKey, lineOf, shardOf } from './format';

export interface PageRules {
  /** Selectors of this host to hide. */
  hide: string[];
  /** Selectors that get declarations instead. */
  styles: [selector: string, declarations: string][];
  /** Selectors that hide nothing here, generic ones included. */
  excepted: ReadonlySet<string>;
  /** Whether generic selectors hide anything here. */
  generic: boolean;
}

/** What lies in the extension's storage, of whatever shape. */
export type Stored = Readonly<Record<string, unknown>>;

/** The keys of the shards that may hold rules for a host, each once. */
export function hostShardKeys(host: string): string[] {
  return [...new Set(hostKeysOf(host).map((key) => hostShardKey(shardOf(key, HOST_SHARDS))))];
}

/** The line of a key in a stored shard; null where either is missing. */
export function storedLine(stored: Stored, shardKey: string, key: string): string | null {
  const shard = stored[shardKey];
  return typeof shard === 'string' ? lineOf(shard, key) : null;
}

/** The strings of a stored list; none where it is no list. */
export const stringsIn = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];

/** JSON of unknown origin; null where it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isPair = (value: unknown): value is [string, string] =>
  Array.isArray(value) && typeof value[0] === 'string' && typeof value[1] === 'string';

function rulesIn(line: string | null): HostRules {
  const value = line ? parseJson(line) : null;
  if (typeof value !== 'object' || value === null) return {};
  const { h, x, s, o } = value as Record<keyof HostRules, unknown>;
  return {
    h: stringsIn(h),
    x: stringsIn(x),
    s: Array.isArray(s) ? s.filter(isPair) : [],
    o: typeof o === 'string' ? o : '',
  };
}

/**
 * All that holds on a page of a host.
 * @param stored what lies under `hostShardKeys(host)`; what is missing or broken says nothing
 */
export function rulesOf(host: string, stored: Stored): PageRules {
  const found = hostKeysOf(host).map((key) =>
    rulesIn(storedLine(stored, hostShardKey(shardOf(key, HOST_SHARDS)), key)),
  );
  const excepted = new Set(found.flatMap(({ x = [] }) => x));
  const off = found.map(({ o }) => o ?? '').join('');
  const specific = !/[se]/.test(off);
  return {
    hide: specific ? [...new Set(found.flatMap(({ h = [] }) => h))].filter((selector) => !excepted.has(selector)) : [],
    styles: specific ? found.flatMap(({ s = [] }) => s).filter(([selector]) => !excepted.has(selector)) : [],
    excepted,
    generic: !/[ge]/.test(off),
  };
}
