import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { visitSchema } from '@/utils/browser/history-schema';
import { completeVisit } from '@/utils/history/import/complete';
import type { ImportedArticle } from '@/utils/history/import/imported';
import { articleAddress, visitOf } from '@/utils/history/import/to-visit';
import type { Visit } from '@/utils/history/visit';

const NOW = Date.UTC(2026, 10, 28);
const NO_SIZE = { wordCount: 0, readingMinutes: 0 };

const text = fc.oneof(
  fc.string({ maxLength: 700 }),
  fc.constantFrom('', ' ', 'de', 'English', '\ud800', 'x'.repeat(5_000)),
);
const orNull = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const moment = orNull(fc.integer({ min: 0, max: 4_000_000_000_000 }));

const articles: fc.Arbitrary<ImportedArticle> = fc.record({
  url: fc.oneof(fc.webUrl({ withQueryParameters: true, withFragments: true }), text),
  title: text,
  byline: orNull(text),
  siteName: orNull(text),
  lang: orNull(text),
  published: orNull(text),
  leadImage: orNull(fc.oneof(fc.webUrl(), text)),
  addedAt: moment,
  readAt: moment,
  progress: fc.oneof(fc.constantFrom(0, 1), fc.double({ noNaN: true, min: -3, max: 3 })),
  starred: fc.boolean(),
  tags: fc.array(text, { maxLength: 130 }),
});

test('whatever another program says, the record is one, and the same each time', () => {
  fc.assert(
    fc.property(articles, (article) => {
      const visit = visitOf(article, NO_SIZE, NOW);
      if (!visit) return;
      expect(v.safeParse(visitSchema, visit).issues).toBeUndefined();
      expect(visitOf(article, NO_SIZE, NOW)).toEqual(visit);
      expect(visit.firstReadAt).toBeLessThanOrEqual(visit.lastReadAt);
    }),
  );
});

test.each([
  ['https://bay.example/a?utm_source=x&id=3#part', 'https://bay.example/a?id=3'],
  [' https://bay.example/a ', 'https://bay.example/a'],
  ['javascript:alert(1)', null],
  ['file:///etc/passwd', null],
  ['bay.example/a', null],
  [`https://bay.example/${'x'.repeat(5_000)}`, null],
])('the address of %s is %s', (url, address) => {
  expect(articleAddress(url)).toBe(address);
});

const article = (change: Partial<ImportedArticle> = {}): ImportedArticle => ({
  url: 'https://bay.example/a',
  title: 'A',
  addedAt: 1_600_000_000_000,
  progress: 0,
  ...change,
});
const made = (change: Partial<ImportedArticle> = {}) => visitOf(article(change), NO_SIZE, NOW) as Visit;

test('what was put aside and not read is no reading; where no time is known, anything else is later', () => {
  expect(made()).toMatchObject({
    timesRead: 0,
    progress: 0,
    firstReadAt: 1_600_000_000_000,
    updatedAt: 1_600_000_000_000,
  });
  expect(made({ progress: 1 })).toMatchObject({ timesRead: 1, progress: 1 });
  expect(made({ addedAt: null })).toMatchObject({ firstReadAt: NOW, lastReadAt: NOW, updatedAt: 0 });
  expect(made({ title: '', tags: ['Sea', 'sea ', ''] })).toMatchObject({
    title: 'https://bay.example/a',
    tags: ['Sea'],
    siteName: 'bay.example',
  });
});

describe('an article that is known already', () => {
  const known: Visit = {
    ...made({ title: 'Ours', progress: 1 }),
    wordCount: 900,
    readingMinutes: 4,
    progress: 0.7,
    timesRead: 3,
    place: null,
    lastReadAt: 1_700_000_000_000,
    updatedAt: 1_700_000_000_000,
  };

  test('is completed, and nothing of it is overwritten', () => {
    const other = made({
      title: 'Theirs',
      byline: 'Ana',
      starred: true,
      tags: ['sea'],
      addedAt: 1_500_000_000_000,
      progress: 1,
    });
    expect(completeVisit(known, other)).toEqual({
      ...known,
      byline: 'Ana',
      firstReadAt: 1_500_000_000_000,
      starred: true,
      tags: ['sea'],
      updatedAt: 1_700_000_000_001,
    });
  });

  test('takes nothing twice, whatever comes', () => {
    fc.assert(
      fc.property(articles, articles, (first, second) => {
        const [a, b] = [first, second].map(
          (one) => visitOf({ ...one, url: 'https://bay.example/a' }, NO_SIZE, NOW) as Visit,
        );
        const once = completeVisit(a as Visit, b as Visit);
        expect(completeVisit(once, b as Visit)).toBe(once);
        expect(once).toMatchObject({ progress: a?.progress, timesRead: a?.timesRead, lastReadAt: a?.lastReadAt });
      }),
    );
  });
});
