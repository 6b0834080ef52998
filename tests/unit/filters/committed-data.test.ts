/** The compiled data as it is committed. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { hashOfAll } from '../../../scripts/filters/compile';
import type { DnrRule } from '../../../scripts/filters/compile-network';
import { LISTS } from '../../../scripts/filters/filter-lists';
import { isPaywall } from '../../../scripts/filters/paywall-words';
import { TOKEN_SET } from '../../../utils/filters/data/token-set';
import { UNTOKENED } from '../../../utils/filters/data/untokened';
import {
  type FilterLists,
  GENERIC_SHARDS,
  HOST_SHARDS,
  type HostRules,
  hasToken,
  hostShardKey,
  shardsOf,
} from '../../../utils/filters/format';
import { hostShardKeys } from '../../../utils/filters/page-rules';

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const about = JSON.parse(read('public/filters/lists.json')) as FilterLists;
const hosts = read('utils/filters/data/hosts.txt');
const generic = read('utils/filters/data/generic.txt');

const linesOf = (text: string): [keys: string[], value: string][] =>
  text
    .split('\n')
    .slice(1)
    .map((line) => {
      const [keys = '', value = ''] = line.split('\t');
      return [keys.split(','), value];
    });

it('is what was written, and not mended by hand', () => {
  const files = [
    'utils/filters/data/hosts.txt',
    'utils/filters/data/generic.txt',
    'public/filters/network-ads.json',
    'public/filters/network-prompts.json',
    'utils/filters/data/token-set.ts',
    'utils/filters/data/untokened.ts',
  ];
  expect(hashOfAll(files.map(read))).toBe(about.version);
});

it('names every list with its licence', () => {
  expect(about.lists).toHaveLength(LISTS.length);
  for (const { name, homepage, licence, version, updated, rules } of about.lists) {
    expect(
      [name, homepage, licence, version].every((text) => text.length > 0),
      name,
    ).toBe(true);
    expect(Date.parse(updated), name).toBeGreaterThan(Date.parse('2026-01-01'));
    expect(rules, name).toBeGreaterThan(1000);
  }
  const notice = read('public/filters/NOTICE.txt');
  for (const { name, homepage } of about.lists) {
    expect(notice).toContain(name);
    expect(notice).toContain(homepage);
  }
});

it('is sharded so that a page reads little', () => {
  const lengths = shardsOf(hosts, HOST_SHARDS).map((shard) => shard.length);
  const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  expect(mean).toBeLessThan(6000);
  expect(Math.max(...lengths)).toBeLessThan(30_000);
  expect(Math.max(...shardsOf(generic, GENERIC_SHARDS).map((shard) => shard.length))).toBeLessThan(15_000);
});

it('has no host that reads more than 40 KB', () => {
  const sizes = new Map(shardsOf(hosts, HOST_SHARDS).map((shard, at) => [hostShardKey(at), Buffer.byteLength(shard)]));
  const names = linesOf(hosts)
    .flatMap(([keys]) => keys)
    .filter((name) => !name.includes('*'));
  const read = (host: string) => hostShardKeys(`www.${host}`).reduce((sum, key) => sum + (sizes.get(key) ?? 0), 0);
  expect(names.length).toBeGreaterThan(10_000);
  expect(names.filter((host) => read(host) > 40_960)).toEqual([]);
});

it('holds every generic token in the set', () => {
  const tokens = linesOf(generic).flatMap(([keys]) => keys);
  expect(tokens.length).toBeGreaterThan(10_000);
  expect(tokens.filter((token) => !hasToken(TOKEN_SET, token))).toEqual([]);
});

it('hides no paywall, and no page', () => {
  const rules = linesOf(hosts).map(([, value]) => JSON.parse(value) as HostRules);
  const hidden = [
    ...rules.flatMap(({ h = [], s = [] }) => [...h, ...s.map(([selector]) => selector)]),
    ...linesOf(generic).flatMap(([keys, value]) => (value === '' ? keys : (JSON.parse(value) as string[]))),
    ...UNTOKENED,
  ];
  expect(hidden.length).toBeGreaterThan(30_000);
  expect(hidden.filter(isPaywall)).toEqual([]);
  const pages = rules.flatMap(({ h = [] }) =>
    h.filter((selector) => /^(?:html|body|main|article|\*|:root)$/.test(selector)),
  );
  expect(pages).toEqual([]);
});

it('blocks no page', () => {
  const rules = ['ads', 'prompts'].flatMap(
    (name) => JSON.parse(read(`public/filters/network-${name}.json`)) as DnrRule[],
  );
  // Without types a rule is about everything but pages.
  const pages = rules.filter(({ action, condition: { resourceTypes, excludedResourceTypes } }) => {
    const named = resourceTypes?.includes('main_frame') ?? excludedResourceTypes?.includes('main_frame') === false;
    return action.type === 'block' && named;
  });
  expect(pages).toEqual([]);
  const kinds = [...new Set(rules.map(({ action }) => action.type))].sort();
  expect(kinds).toEqual(['allow', 'allowAllRequests', 'block']);
});
