import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bytesOf,
  hasLimit,
  KEEP_ALL,
  planRetention,
  type Retention,
  type RetentionFact,
} from '@/utils/history/retention';

const DAY = 86_400_000;
const NOW = 20_000 * DAY;
const fact = (n: number, change: Partial<RetentionFact> = {}): RetentionFact => ({
  id: `https://news.example/${n}`,
  lastReadAt: NOW - n * DAY,
  wordCount: 1_000,
  starred: undefined,
  ...change,
});
const facts = [0, 1, 2, 3, 4].map((n) => fact(n));
const ids = (list: readonly RetentionFact[]) => list.map(({ id }) => id);

test('without a limit nothing goes', () => {
  expect(hasLimit(KEEP_ALL)).toBe(false);
  expect(planRetention(facts, KEEP_ALL, NOW)).toMatchObject({ ids: [], bytes: 0, oldest: null, articles: 5 });
});

test('by age, by number and by size the oldest go, and it is said how many, how old and how much', () => {
  const rest = facts.slice(3);
  const gone = { ids: ids(rest), oldest: NOW - 4 * DAY, bytes: 2 * bytesOf(fact(0)) };
  expect(planRetention(facts, { ...KEEP_ALL, days: 2 }, NOW)).toMatchObject(gone);
  expect(planRetention(facts, { ...KEEP_ALL, articles: 3 }, NOW)).toMatchObject(gone);
  const megabytes = (3 * bytesOf(fact(0)) + 1) / 1e6;
  expect(planRetention(facts, { ...KEEP_ALL, megabytes }, NOW)).toMatchObject(gone);
});

test('what has a star counts, and stays', () => {
  const starred = facts.map((one, n) => (n >= 3 ? { ...one, starred: true } : one));
  expect(planRetention(starred, { days: 1, articles: 3, megabytes: 0 }, NOW).ids).toEqual(ids(facts.slice(1, 3)));
  expect(planRetention(starred, { days: 0, articles: 1, megabytes: 0 }, NOW).ids).toEqual(ids(facts.slice(0, 3)));
});

test('a short old one does not stay where a long newer one goes', () => {
  const mixed = [fact(0, { wordCount: 10 }), fact(1, { wordCount: 1_000_000 }), fact(2, { wordCount: 10 })];
  expect(planRetention(mixed, { ...KEEP_ALL, megabytes: 1 }, NOW).ids).toEqual(ids(mixed.slice(1)));
});

const anyFact = fc.record({
  lastReadAt: fc.integer({ min: NOW - 30 * DAY, max: NOW }),
  wordCount: fc.integer({ min: 0, max: 200_000 }),
  starred: fc.option(fc.boolean(), { nil: undefined }),
});
const anyFacts = fc.array(anyFact, { maxLength: 40 }).map((list) => list.map((one, n) => ({ ...one, id: String(n) })));
const anyRule: fc.Arbitrary<Retention> = fc.record({
  days: fc.integer({ min: 0, max: 30 }),
  articles: fc.integer({ min: 0, max: 40 }),
  megabytes: fc.integer({ min: 0, max: 60 }),
});

describe('whatever the rule and the history', () => {
  const kept = (list: readonly RetentionFact[], rule: Retention) => {
    const gone = new Set(planRetention(list, rule, NOW).ids);
    return list.filter(({ id }) => !gone.has(id));
  };

  test('starred ones stay, newer ones stay before older ones, and the second time nothing goes', () => {
    fc.assert(
      fc.property(anyFacts, anyRule, (list, rule) => {
        const rest = kept(list, rule);
        expect(rest.filter((one) => one.starred)).toEqual(list.filter((one) => one.starred));
        expect(kept(rest, rule)).toEqual(rest);
        const gone = list.filter((one) => !rest.includes(one));
        const newestGone = Math.max(...gone.map((one) => one.lastReadAt));
        expect(rest.every((one) => one.starred || one.lastReadAt >= newestGone)).toBe(true);
      }),
    );
  });

  test('what stays is within the rule, as far as stars allow', () => {
    fc.assert(
      fc.property(anyFacts, anyRule, (list, rule) => {
        const rest = kept(list, rule).filter((one) => !one.starred);
        if (rest.length === 0) return;
        const all = kept(list, rule);
        if (rule.articles) expect(all.length).toBeLessThanOrEqual(rule.articles);
        if (rule.megabytes)
          expect(all.reduce((sum, one) => sum + bytesOf(one), 0)).toBeLessThanOrEqual(rule.megabytes * 1e6);
        if (rule.days) expect(rest.every((one) => one.lastReadAt >= NOW - rule.days * DAY)).toBe(true);
      }),
    );
  });
});
