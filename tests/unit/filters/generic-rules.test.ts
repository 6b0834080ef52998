import { expect, test, vi } from 'vitest';
import { buildTokenSet } from '@/scripts/filters/build-token-set';
import { GENERIC_SHARDS, genericShardKey, shardOf } from '@/utils/filters/format';
import { genericRules } from '@/utils/filters/generic-rules';

const LINES: Record<string, string> = {
  '.ad-top': '',
  '#banner': '[]',
  '.partner': '[".partner > a[rel=sponsored]","div.partner"]',
  '@ads.example': '["a[href^=\\"https://ads.example/\\"]"]',
  '.broken': '{',
};
const TOKENS = buildTokenSet([...Object.keys(LINES), '.gone']);
const NOTHING = new Set<string>();
const AT_ONCE = ':not(html,body,main,article,header,nav)';

function storage() {
  const stored: Record<string, string> = {};
  for (const [token, line] of Object.entries(LINES)) {
    const key = genericShardKey(shardOf(token, GENERIC_SHARDS));
    stored[key] = `${stored[key] ?? ''}\n${token}\t${line}`;
  }
  return vi.fn(async (keys: string[]) => Object.fromEntries(keys.map((key) => [key, stored[key]])));
}

test('a name hides at once, and exactly once its line is read', async () => {
  const rules = genericRules(TOKENS, storage());
  expect(['.ad-top', '.partner', '#banner'].map(rules.note)).toEqual([true, true, true]);
  expect(rules.selectors(NOTHING)).toEqual(['.ad-top', '.partner', '#banner'].map((one) => one + AT_ONCE));
  await expect(rules.ask()).resolves.toBe(true);
  expect(rules.selectors(NOTHING)).toEqual(['.ad-top', '.partner > a[rel=sponsored]', 'div.partner', '#banner']);
});

test('a link’s host hides nothing before its line is read', async () => {
  const rules = genericRules(TOKENS, storage());
  rules.note('@ads.example');
  expect(rules.selectors(NOTHING)).toEqual([]);
  await rules.ask();
  expect(rules.selectors(NOTHING)).toEqual(['a[href^="https://ads.example/"]']);
});

test('what the lists do not have after all shows again', async () => {
  const rules = genericRules(TOKENS, storage());
  for (const token of ['.gone', '.broken']) expect(rules.note(token)).toBe(true);
  expect(rules.selectors(NOTHING)).toHaveLength(2);
  await rules.ask();
  expect(rules.selectors(NOTHING)).toEqual([]);
});

test('other names are not asked about, and none twice', async () => {
  const read = storage();
  const rules = genericRules(TOKENS, read);
  expect(rules.note('.story')).toBe(false);
  expect(rules.note('.ad-top')).toBe(true);
  expect(rules.note('.ad-top')).toBe(false);
  await rules.ask();
  await expect(rules.ask()).resolves.toBe(false);
  expect(read).toHaveBeenCalledExactlyOnceWith([genericShardKey(shardOf('.ad-top', GENERIC_SHARDS))]);
});

test('exceptions of the page hold before and after', async () => {
  const rules = genericRules(TOKENS, storage());
  for (const token of ['.ad-top', '.partner']) rules.note(token);
  const excepted = new Set(['.ad-top', 'div.partner']);
  expect(rules.selectors(excepted)).toEqual([`.partner${AT_ONCE}`]);
  await rules.ask();
  expect(rules.selectors(excepted)).toEqual(['.partner > a[rel=sponsored]']);
});

test('a page that makes up names has an end', () => {
  const names = Array.from({ length: 3_000 }, (_, n) => `.ad-${n}`);
  const rules = genericRules(buildTokenSet(names), storage());
  expect(names.filter(rules.note)).toHaveLength(1_000);
});
