/** The lists as the built extension has them, and additions to what one browser has stored of them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  GENERIC_SHARDS,
  genericShardKey,
  HOST_SHARDS,
  type HostRules,
  hostShardKey,
  shardOf,
  VERSION_KEY,
} from '../../../utils/filters/format';
import type { BrowserSession } from '../../support/browsers/session';
import { until } from '../../support/until';
import { inExtension } from './in-extension';

const file = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../utils/filters/data/${name}`, import.meta.url)), 'utf8');

/** The first generic token that fits, of those that are a selector themselves. */
export function simpleToken(fits: RegExp): string {
  const simple = file('generic.txt')
    .split('\n')
    .filter((line) => line.endsWith('\t'));
  const token = simple.flatMap((line) => line.trim().split(',')).find((one) => fits.test(one));
  if (token) return token;
  throw new Error(`no generic token fits ${fits}`);
}

/** Waits until the extension has its lists in the browser's storage. */
export const listsStored = (session: BrowserSession): Promise<string> =>
  until(
    () =>
      inExtension<string>(session, `chrome.storage.local.get('${VERSION_KEY}').then((all) => all['${VERSION_KEY}'])`),
    // Two seconds of the worker's own thread on a machine that does nothing else.
    { timeout: 40_000, what: 'stored lists' },
  );

const appendTo = (key: string, line: string): string =>
  `chrome.storage.local.get(${JSON.stringify(key)}).then((all) =>
    chrome.storage.local.set({ [${JSON.stringify(key)}]: (all[${JSON.stringify(key)}] ?? '') + ${JSON.stringify(line)} }))`;

/** Adds rules for a host that no list knows. */
export const addHostRules = (session: BrowserSession, host: string, rules: HostRules): Promise<void> =>
  inExtension(session, appendTo(hostShardKey(shardOf(host, HOST_SHARDS)), `\n${host}\t${JSON.stringify(rules)}`));

/** Puts something else in the place of stored keys; null takes them out. */
export const storeInstead = (session: BrowserSession, stored: Record<string, unknown> | null): Promise<void> =>
  inExtension(
    session,
    stored === null ? 'chrome.storage.local.clear()' : `chrome.storage.local.set(${JSON.stringify(stored)})`,
  );

/** Every shard as garbage of a kind. */
export const garbageShards = (garbage: unknown): Record<string, unknown> =>
  Object.fromEntries([
    ...Array.from({ length: HOST_SHARDS }, (_, at) => [hostShardKey(at), garbage]),
    ...Array.from({ length: GENERIC_SHARDS }, (_, at) => [genericShardKey(at), garbage]),
  ]);
