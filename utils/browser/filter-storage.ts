/**
 * Fills the extension's local storage with the compiled lists, from where the veil reads the few shards that a page
 * needs. The worker is not asked again after that.
 */
import {
  type FilterLists,
  GENERIC_SHARDS,
  genericShardKey,
  HOST_SHARDS,
  hostShardKey,
  shardsOf,
  VERSION_KEY,
} from '../filters/format';
import { unpackLists } from '../filters/packed-lists';
import { browser } from './api';

/** Where it stands how the last filling went. */
export const FILTER_STATE_KEY = 'filters/state';

/** Where it stands, until the browser ends, which version could not be stored, and how often that was tried. */
const FAILED_KEY = 'filters/failed';

interface Failures {
  version: string;
  times: number;
}

/** How often it is tried: unpacking takes seconds, and a worker starts often. */
const MOST_TRIES = 3;

/** What is written and taken out again, to see whether that can be done. */
const TRIAL_KEY = 'filters/trial';

/** What the options page can say of the lists. */
export interface FilterState {
  /** `failed`: pages are left to known-ads.css until the next start of the browser. */
  state: 'filling' | 'ready' | 'failed';
  /** The data's version, as in public/filters/lists.json. */
  version: string;
  /** What the browser said, where it failed; its own words. */
  error?: string;
}

/** Shards that are written at a time, so that no single message is large. */
const BATCH = 64;

type Shards = [key: string, shard: string][];

async function readOwn(file: 'lists.json' | 'lists.packed'): Promise<Response> {
  const answer = await fetch(browser.runtime.getURL(`filters/${file}`));
  if (!answer.ok) throw new Error(`filters/${file}: ${answer.status}`);
  return answer;
}

/** Lets whatever waits in this thread have its turn. */
const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

const keyed = (shards: string[], keyOf: (shard: number) => string): Shards =>
  shards.map((shard, at) => [keyOf(at), shard]);

/** What is stored under another number of shards is out of date, too. */
const storedAs = (version: string): string => `${version}/${HOST_SHARDS}+${GENERIC_SHARDS}`;

async function fill(version: string): Promise<void> {
  await browser.storage.local.set({ [FILTER_STATE_KEY]: { state: 'filling', version } satisfies FilterState });
  const packed = new Uint8Array(await (await readOwn('lists.packed')).arrayBuffer());
  const { hosts, generic } = await unpackLists(packed, rest);
  const shards = [
    ...keyed(shardsOf(hosts, HOST_SHARDS), hostShardKey),
    ...keyed(shardsOf(generic, GENERIC_SHARDS), genericShardKey),
  ];
  for (let at = 0; at < shards.length; at += BATCH) {
    await browser.storage.local.set(Object.fromEntries(shards.slice(at, at + BATCH)));
  }
  // Last: whoever is ended before this starts anew.
  await browser.storage.local.set({
    [FILTER_STATE_KEY]: { state: 'ready', version } satisfies FilterState,
    [VERSION_KEY]: storedAs(version),
  });
}

/** Half of the lists would hide half of the ads, and a full storage could not even say so: out with all. */
async function giveUp(version: string, error: unknown): Promise<void> {
  const state: FilterState = {
    state: 'failed',
    version,
    error: error instanceof Error ? error.message : String(error),
  };
  const shards = [
    ...Array.from({ length: HOST_SHARDS }, (_, at) => hostShardKey(at)),
    ...Array.from({ length: GENERIC_SHARDS }, (_, at) => genericShardKey(at)),
  ];
  await browser.storage.local.remove([...shards, VERSION_KEY]).catch(() => {});
  await browser.storage.local.set({ [FILTER_STATE_KEY]: state }).catch(() => {});
  const times = (await failuresOf(version).catch(() => 0)) + 1;
  await browser.storage.session.set({ [FAILED_KEY]: { version, times } satisfies Failures }).catch(() => {});
}

/** How often this version was tried in vain since the browser began. */
async function failuresOf(version: string): Promise<number> {
  const { [FAILED_KEY]: failed } = await browser.storage.session.get(FAILED_KEY);
  const { version: which, times } = (failed ?? {}) as Partial<Failures>;
  return which === version && typeof times === 'number' ? times : 0;
}

async function fillIfNew(): Promise<void> {
  let version = '';
  try {
    ({ version } = (await (await readOwn('lists.json')).json()) as Pick<FilterLists, 'version'>);
    const stored = await browser.storage.local.get(VERSION_KEY);
    if (stored[VERSION_KEY] !== storedAs(version) && (await failuresOf(version)) < MOST_TRIES) await fill(version);
  } catch (error) {
    await giveUp(version, error);
  }
}

let filling: Promise<void> | undefined;

/**
 * Brings the stored lists to the version that the extension came with; does nothing where they are. Never throws: what
 * went wrong stands in the state.
 */
export function fillFilters(): Promise<void> {
  filling ??= fillIfNew().finally(() => {
    filling = undefined;
  });
  return filling;
}

/** How the last filling went; null before the first one. A storage that takes nothing is a failure, too. */
export async function filterState(): Promise<FilterState | null> {
  const stored = await browser.storage.local.get(FILTER_STATE_KEY).catch(() => ({}));
  const state: unknown = (stored as Record<string, unknown>)[FILTER_STATE_KEY];
  if (typeof state === 'object' && state !== null && 'state' in state) return state as FilterState;
  return (await canWrite()) ? null : { state: 'failed', version: '' };
}

/** Whether the storage takes anything at all. */
async function canWrite(): Promise<boolean> {
  try {
    await browser.storage.local.set({ [TRIAL_KEY]: 1 });
    await browser.storage.local.remove(TRIAL_KEY);
    return true;
  } catch {
    return false;
  }
}
