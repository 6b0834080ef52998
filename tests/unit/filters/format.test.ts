import { describe, expect, it } from 'vitest';
import { buildTokenSet } from '../../../scripts/filters/build-token-set';
import {
  DIGITS,
  hashOf,
  hasToken,
  hostKeysOf,
  hostTokensOf,
  lineOf,
  shardOf,
  shardsOf,
} from '../../../utils/filters/format';

describe('hashOf', () => {
  it('is FNV-1a, as its authors publish it', () => {
    expect([hashOf(''), hashOf('a'), hashOf('foobar')]).toEqual([0x811c9dc5, 0xe40c292c, 0xbf9cf968]);
  });
});

describe('shardOf', () => {
  it('spreads keys over all shards', () => {
    const hits = Array.from({ length: 64 }, () => 0);
    for (let n = 0; n < 6400; n++)
      hits[shardOf(`site${n}.example`, 64)] = (hits[shardOf(`site${n}.example`, 64)] ?? 0) + 1;
    expect(Math.min(...hits)).toBeGreaterThan(50);
    expect(Math.max(...hits)).toBeLessThan(200);
  });
});

describe('lineOf', () => {
  const shard = '\nkompas.com\t{"h":[".a"]}\n.ad\t\nx.kompas.com\t{}';

  it('finds the line of a key and of no other that ends like it', () => {
    expect(lineOf(shard, 'kompas.com')).toBe('{"h":[".a"]}');
    expect(lineOf(shard, 'x.kompas.com')).toBe('{}');
    expect(lineOf(shard, 'pas.com')).toBeNull();
  });

  it('tells a key without a value from one that is missing', () => {
    expect(lineOf(shard, '.ad')).toBe('');
    expect(lineOf(shard, '.a')).toBeNull();
    expect(lineOf('', '.ad')).toBeNull();
  });
});

describe('shardsOf', () => {
  const text = '2\na.example,b.example\t{"h":[".x"]}\n.ad\t';

  it('puts each key with its value into its shard', () => {
    const shards = shardsOf(text, 16);
    expect(shards).toHaveLength(16);
    for (const [key, value] of [
      ['a.example', '{"h":[".x"]}'],
      ['b.example', '{"h":[".x"]}'],
      ['.ad', ''],
    ] as const) {
      expect(lineOf(shards[shardOf(key, 16)] ?? '', key)).toBe(value);
    }
    expect(shards.join('')).toHaveLength(2 * '\na.example\t{"h":[".x"]}'.length + '\n.ad\t'.length);
  });

  it.each(['', text.slice(0, 30), `${text}\nmore\t`, '<!doctype html>', '1\nno tab'])('refuses %j', (broken) => {
    expect(() => shardsOf(broken, 16)).toThrow();
  });
});

describe('hostKeysOf', () => {
  it.each([
    ['www.kompas.com', ['www.kompas.com', 'kompas.com', 'www.kompas.*', 'kompas.*']],
    ['www.google.co.id', ['www.google.co.id', 'google.co.id', 'co.id', 'www.google.*', 'google.*']],
    ['detik.com', ['detik.com', 'detik.*']],
    ['News.Example.DE.', ['news.example.de', 'example.de', 'news.example.*', 'example.*']],
    ['abc.go.com', ['abc.go.com', 'go.com', 'abc.go.*', 'go.*']],
    ['localhost', ['localhost']],
    ['192.168.0.1', ['192.168.0.1']],
    ['[::1]', ['[::1]']],
    ['', ['']],
  ])('%s', (host, keys) => expect(hostKeysOf(host)).toEqual(keys));

  it('gives few keys for a name of a hundred labels', () => {
    expect(hostKeysOf(`${'a.'.repeat(100)}example`).length).toBeLessThan(16);
  });
});

describe('hostTokensOf', () => {
  it.each([
    ['https://ads.example.com/click?id=1', ['@ads.example.com', '@example.com']],
    ['//Ads.Example.com', ['@ads.example.com', '@example.com']],
    ['http://ads.example.com:8080/', ['@ads.example.com', '@example.com']],
    ['/path//ads.example.com', []],
    ['mailto:a@example.com', []],
    ['https://localhost/', []],
  ])('%s', (href, tokens) => expect(hostTokensOf(href)).toEqual(tokens));
});

describe('A token set', () => {
  const tokens = Array.from({ length: 15_000 }, (_, n) => `.ad-${n}`);
  const set = buildTokenSet(tokens);

  it('holds every token that it was made of', () => {
    expect(tokens.filter((token) => !hasToken(set, token))).toEqual([]);
  });

  it('holds of 400,000 others no more than chance would have it', () => {
    let wrong = 0;
    for (let n = 0; n < 400_000; n++) if (hasToken(set, `.other-${n}`)) wrong += 1;
    // 400,000 / 8100 is 49; five deviations of 7 around it.
    expect(wrong).toBeGreaterThan(14);
    expect(wrong).toBeLessThan(84);
  });

  it('is short, and stands in a string literal as it is', () => {
    expect(set.length / tokens.length).toBeLessThan(2.5);
    expect([...set].every((digit) => DIGITS.includes(digit))).toBe(true);
    expect(JSON.stringify(set)).toHaveLength(set.length + 2);
  });

  it('is the same for the same tokens in another order', () => {
    expect(buildTokenSet([...tokens].reverse())).toBe(set);
  });

  it('may be tiny or empty', () => {
    expect(hasToken(buildTokenSet(['#ad']), '#ad')).toBe(true);
    expect(hasToken(buildTokenSet([]), '#ad')).toBe(false);
    expect(hasToken('', '#ad')).toBe(false);
  });
});
