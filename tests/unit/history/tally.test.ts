import { expect, test } from 'vitest';
import { tallyChanges } from '@/utils/history/tally';
import type { Visit } from '@/utils/history/visit';

const visit = (siteName: string, lang: string | null): Visit => ({
  ...{ id: 'https://news.example/a', url: 'https://news.example/a', title: 'A', byline: null, siteName, lang },
  ...{ leadImage: null, published: null, wordCount: 1, readingMinutes: 1, firstReadAt: 1, lastReadAt: 1 },
  ...{ timesRead: 1, progress: 0, place: null, updatedAt: 1 },
});

test('counts what comes and what goes, under the site and the language without its region', () => {
  const changes = [{ after: visit('Bay', 'en-GB') }, { after: visit('Bay', 'id') }, { before: visit('Zoo', 'en') }];
  expect(tallyChanges(changes)).toEqual([
    { kind: 'all', name: '', articles: 1 },
    { kind: 'site', name: 'Bay', articles: 2 },
    { kind: 'lang', name: 'id', articles: 1 },
    { kind: 'site', name: 'Zoo', articles: -1 },
  ]);
});

test('has nothing to count of what stays under its names', () => {
  expect(tallyChanges([{ before: visit('Bay', 'en'), after: { ...visit('Bay', 'en-US'), progress: 1 } }])).toEqual([]);
});

test('moves an article to its other site', () => {
  expect(tallyChanges([{ before: visit('Bay', 'en'), after: visit('Zoo', 'en') }])).toEqual([
    { kind: 'site', name: 'Bay', articles: -1 },
    { kind: 'site', name: 'Zoo', articles: 1 },
  ]);
});

test('counts what is damaged in all, and under no name', () => {
  const damaged = { id: 'x', siteName: 7, lang: {} } as unknown as Visit;
  expect(tallyChanges([{ after: damaged }])).toEqual([{ kind: 'all', name: '', articles: 1 }]);
});
