// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { expectFacts } from '@/utils/article/expected-facts';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const page = (metas = '') => new DOMParser().parseFromString(`<head>${metas}</head>`, 'text/html');
const expected = (published?: string, modified?: string) =>
  expectFacts(
    page(),
    { ...(published && { datePublished: published }), ...(modified && { dateModified: modified }) },
    NOW,
  );

test.each([
  ['nothing is declared', expected(), { isOld: false, letters: [17, 11] }],
  ['a day alone', expected('2026-10-20'), { isOld: false, letters: [17, 11] }],
  ['fresh news, its age', expected('2026-11-20T08:00:00Z'), { isOld: false, letters: [28, 11, 11] }],
  [
    'a change on the same day, its time',
    expected('2026-10-20T08:00:00Z', '2026-10-20T09:00:00Z'),
    { isOld: false, letters: [28, 19, 11] },
  ],
  [
    'a change on another day, its date',
    expected('2026-10-20T08:00:00Z', '2026-10-21T09:00:00Z'),
    { isOld: false, letters: [28, 36, 11] },
  ],
  [
    'the same date twice',
    expected('2026-10-20T08:00:00Z', '2026-10-20T08:00:00Z'),
    { isOld: false, letters: [28, 11] },
  ],
  ['old news, its band', expected('2020-10-20'), { isOld: true, letters: [17, 11] }],
  ['what is no date', expected('yesterday', 'today'), { isOld: false, letters: [17, 11] }],
])('keeps room for %s', (_what, room, wanted) => {
  expect(room).toEqual(wanted);
});

test('asks the head where structured data says nothing', () => {
  const metas = '<meta property="article:published_time" content="2020-10-20T08:00:00Z">';
  expect(expectFacts(page(metas), null, NOW)).toEqual({ isOld: true, letters: [28, 11] });
});
