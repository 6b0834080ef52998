import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type HistoryRecord, isTombstone, mergeRecords, type Tombstone } from '@/utils/history/merge';
import type { Visit } from '@/utils/history/visit';

/** Few moments and few values, so that ties are common. */
const moment = fc.integer({ min: 1, max: 3 });
const visit: fc.Arbitrary<Visit> = fc.record({
  id: fc.constant('https://news.example/boat'),
  url: fc.constant('https://news.example/boat'),
  title: fc.constantFrom('Boat lost', 'Boat found'),
  byline: fc.constantFrom(null, 'Ines Albarran'),
  siteName: fc.constant('News'),
  lang: fc.constantFrom(null, 'en'),
  leadImage: fc.constant(null),
  published: fc.constant(null),
  wordCount: fc.integer({ min: 0, max: 2 }),
  readingMinutes: fc.constant(4),
  firstReadAt: moment,
  lastReadAt: moment,
  timesRead: fc.integer({ min: 1, max: 2 }),
  progress: fc.constantFrom(0, 0.5, 1),
  place: fc.constantFrom(null, { quote: 'A crate.', prefix: '', suffix: '' }),
  updatedAt: moment,
});
const tombstone: fc.Arbitrary<Tombstone> = fc.record({ idHash: fc.constant('ab'.repeat(32)), updatedAt: moment });
const record: fc.Arbitrary<HistoryRecord> = fc.oneof(visit, tombstone);

describe('mergeRecords', () => {
  it('gives both devices the same, whoever is asked first', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        expect(mergeRecords(a, b)).toEqual(mergeRecords(b, a));
      }),
    );
  });

  it('gives the same in whatever order three histories meet', () => {
    fc.assert(
      fc.property(record, record, record, (a, b, c) => {
        expect(mergeRecords(mergeRecords(a, b), c)).toEqual(mergeRecords(a, mergeRecords(b, c)));
      }),
    );
  });

  it('changes nothing when the same history comes twice', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const once = mergeRecords(a, b);
        expect(mergeRecords(once, b)).toEqual(once);
        expect(mergeRecords(a, a)).toEqual(a);
      }),
    );
  });

  it('invents nothing: what comes out is one of the two, and none is later', () => {
    fc.assert(
      fc.property(record, record, (a, b) => {
        const kept = mergeRecords(a, b);
        expect([a, b]).toContain(kept);
        expect(kept.updatedAt).toBe(Math.max(a.updatedAt, b.updatedAt));
      }),
    );
  });

  it('keeps a deletion against what was read at the same moment, and not against what was read later', () => {
    fc.assert(
      fc.property(visit, (read) => {
        const deleted = { idHash: 'ab'.repeat(32), updatedAt: read.updatedAt };
        expect(isTombstone(mergeRecords(read, deleted))).toBe(true);
        expect(mergeRecords({ ...read, updatedAt: read.updatedAt + 1 }, deleted)).toMatchObject({ title: read.title });
      }),
    );
  });
});
