import { describe, expect, test } from 'vitest';
import { HOST_SHARDS, type HostRules, hostShardKey, shardOf } from '@/utils/filters/format';
import { hostShardKeys, rulesOf } from '@/utils/filters/page-rules';

/** Storage in which these keys have these lines. */
function stored(lines: Record<string, HostRules | string>): Record<string, unknown> {
  const all: Record<string, string> = {};
  for (const [key, rules] of Object.entries(lines)) {
    const shard = hostShardKey(shardOf(key, HOST_SHARDS));
    all[shard] = `${all[shard] ?? ''}\n${key}\t${typeof rules === 'string' ? rules : JSON.stringify(rules)}`;
  }
  return all;
}

const NONE = { hide: [], styles: [], excepted: new Set(), generic: true };

test('asks for each shard once', () => {
  const keys = hostShardKeys('www.news.example');
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.length).toBeGreaterThan(2);
  for (const key of keys) expect(key).toMatch(/^filters\/h\d+$/);
});

test('what holds for a site holds for its hosts, with what holds for its entity', () => {
  const all = stored({
    'news.example': { h: ['.a', '.b'] },
    'www.news.example': { h: ['.b', '.c'] },
    'news.*': { h: ['.d'] },
  });
  expect(rulesOf('www.news.example', all).hide.sort()).toEqual(['.a', '.b', '.c', '.d']);
  expect(rulesOf('news.example', all).hide.sort()).toEqual(['.a', '.b', '.d']);
  expect(rulesOf('other.example', all)).toEqual(NONE);
});

test('an exception of any of its keys counts', () => {
  const all = stored({
    'news.example': { h: ['.a', '.b'], s: [['.c', 'top: 0']] },
    'www.news.example': { x: ['.a', '.c', '.generic'] },
  });
  const { hide, styles, excepted } = rulesOf('www.news.example', all);
  expect([hide, styles]).toEqual([['.b'], []]);
  expect(excepted.has('.generic')).toBe(true);
});

describe('what is off', () => {
  test.each([
    ['g', ['.a'], false],
    ['s', [], true],
    ['e', [], false],
    ['gs', [], false],
    ['', ['.a'], true],
  ])('%j', (o, hide, generic) => {
    expect(rulesOf('news.example', stored({ 'news.example': { h: ['.a'], o } }))).toMatchObject({ hide, generic });
  });
});

test.each([
  ['no JSON', '{"h":['],
  ['a list', '[]'],
  ['null', 'null'],
  ['a number', '7'],
  ['other types', '{"h":"x","x":{"0":1},"s":[["a"],[1,2],"b"],"o":5}'],
])('%s says nothing', (_, line) => {
  expect(rulesOf('news.example', stored({ 'news.example': line }))).toEqual(NONE);
});

test('shards that are no strings say nothing', () => {
  for (const shard of [1, null, {}, ['\nnews.example\t{"h":[".a"]}']]) {
    expect(
      rulesOf('news.example', Object.fromEntries(hostShardKeys('news.example').map((key) => [key, shard]))),
    ).toEqual(NONE);
  }
});
