// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { writeFacts } from '@/components/reader/facts';
import { drawHeader } from '@/components/reader/sheet/header';
import { maker } from '@/components/reader/sheet/make';
import type { Article } from '@/utils/article/article';
import { all, one, translate, words } from '../components/support';
import { article } from './article';

function draw(change: Partial<Article>, { locale = 'en', now = Date.now() } = {}): void {
  const make = maker(document);
  const drawn = drawHeader(article(change), make, null);
  writeFacts(drawn, article(change), { document, make, t: translate, locale }, now);
  document.body.replaceChildren(drawn);
}

const header = (change: Partial<Article> = {}) => draw(change);
const facts = () => words('.facts > *');

test('shows all that is known', () => {
  header();
  expect(words('h1')).toEqual(['Harbour keeps its lamp']);
  expect(words('.dek')).toEqual(['Nine votes to four, after a night of talk.']);
  expect(one('[data-site]').textContent).toBe('The Bay Letter');
  expect(one('[data-site]').getAttribute('href')).toBe('https://news.example/lamp');
  expect(words('[data-byline]')).toEqual(['Ines Albarran, Jon Oye']);
  expect(facts()).toEqual(['November 2, 2026', 'Updated November 4, 2026', 'Source: Coast Press', '4 min read']);
  expect(one('[data-published]').getAttribute('datetime')).toBe('2026-11-02');
  expect(one('[data-modified]').getAttribute('datetime')).toBe('2026-11-04');
  expect(one('[data-minutes]').dataset.minutes).toBe('4');
});

test('hides all that is not', () => {
  header({ dek: null, byline: null, published: null, modified: null, source: null });
  expect(all('.dek, [data-byline], time, [data-source]')).toEqual([]);
  expect(facts()).toEqual(['4 min read']);
});

test.each([
  ['byline', '[data-byline]'],
  ['published', '[data-published]'],
  ['modified', '[data-modified]'],
  ['source', '[data-source]'],
  ['dek', '.dek'],
] as const)('hides the %s alone', (field, selector) => {
  header();
  expect(all(selector)).toHaveLength(1);
  header({ [field]: null });
  expect(all(selector)).toEqual([]);
});

test('a change within the same day is no update', () => {
  header({ modified: '2026-11-02' });
  expect(all('[data-modified]')).toEqual([]);
});

test('on the day of publication the time alone says when it was changed', () => {
  header({ published: '2026-11-02T08:15:00', modified: '2026-11-02T09:40:00' });
  expect(words('time').map((text) => text.replace(/\s/g, ' '))).toEqual([
    'November 2, 2026 at 8:15 AM',
    'Updated 9:40 AM',
  ]);
});

test('facts in the language of the reader keep its direction in an article of another', () => {
  header();
  expect(one('.facts').lang).toBe('en');
  expect(all('.facts > * > bdi')).toHaveLength(4);
});

test('a change without a first date is not shown', () => {
  header({ published: null });
  expect(all('time')).toEqual([]);
});

test('dates are written as the reader writes them', () => {
  draw({}, { locale: 'id' });
  expect(words('[data-published]')).toEqual(['2 November 2026']);
});

test('what a page says is text, never markup', () => {
  header({ title: '<img src=x onerror=alert(1)>', byline: '<b>Ines</b>' });
  expect(all('img, b')).toEqual([]);
  expect(words('h1')).toEqual(['<img src=x onerror=alert(1)>']);
});

const at = (now: string, change: Partial<Article>) => draw(change, { now: Date.parse(now) });

test('fresh news says how fresh, by its latest date, beside the exact one', () => {
  const dates = { published: '2026-11-02T08:00:00Z', modified: '2026-11-04T08:00:00Z' };
  at('2026-11-02T11:00:00Z', { ...dates, modified: null });
  expect(words('[data-age]')).toEqual(['3 hours ago']);
  at('2026-11-04T10:00:00Z', dates);
  expect(words('[data-age]')).toEqual(['2 hours ago']);
  at('2026-11-20T10:00:00Z', dates);
  expect(all('[data-age], [data-old-news]')).toEqual([]);
});

test('old news says so over its headline', () => {
  at('2030-12-01T00:00:00Z', { modified: null });
  expect(words('[data-old-news]')).toEqual(['Published 4 years ago.']);
  at('2030-12-01T00:00:00Z', { modified: '2030-08-15' });
  expect(words('[data-old-news]')).toEqual(['Published 4 years ago, updated 3 months ago.']);
});

test('before its facts are known an old article has room for them, and they come once', () => {
  const make = maker(document);
  const drawn = drawHeader(article(), make, { isOld: true, letters: [3, 2] });
  document.body.replaceChildren(drawn);
  expect(words('.old, .room > *')).toEqual(['', 'eee', 'ee']);
  for (const year of [2030, 2031])
    writeFacts(drawn, article(), { document, make, t: translate, locale: 'en' }, Date.UTC(year, 11, 1));
  expect(words('.old')).toEqual(['Published 5 years ago.']);
  expect(all('.facts')).toHaveLength(1);
  writeFacts(drawn, article(), { document, make, t: translate, locale: 'en' }, Date.UTC(2026, 11, 1));
  expect(all('.old')).toEqual([]);
});
