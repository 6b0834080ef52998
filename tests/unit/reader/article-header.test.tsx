// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, test } from 'vitest';
import { ArticleHeader } from '@/components/reader/ArticleHeader';
import { LocaleContext } from '@/components/ui/texts';
import type { Article } from '@/utils/article/article';
import { all, draw, one, words } from '../components/support';
import { article } from './article';

const header = (change: Partial<Article> = {}) => draw(<ArticleHeader article={article(change)} />);
const facts = () => words('.facts > *');

test('shows all that is known', async () => {
  await header();
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

test('hides all that is not', async () => {
  await header({ dek: null, byline: null, published: null, modified: null, source: null });
  expect(all('.dek, [data-byline], time, [data-source]')).toEqual([]);
  expect(facts()).toEqual(['4 min read']);
});

test.each([
  ['byline', '[data-byline]'],
  ['published', '[data-published]'],
  ['modified', '[data-modified]'],
  ['source', '[data-source]'],
  ['dek', '.dek'],
] as const)('hides the %s alone', async (field, selector) => {
  await header();
  expect(all(selector)).toHaveLength(1);
  await header({ [field]: null });
  expect(all(selector)).toEqual([]);
});

test('a change within the same day is no update', async () => {
  await header({ modified: '2026-11-02' });
  expect(all('[data-modified]')).toEqual([]);
});

test('on the day of publication the time alone says when it was changed', async () => {
  await header({ published: '2026-11-02T08:15:00', modified: '2026-11-02T09:40:00' });
  expect(words('time').map((text) => text.replace(/\s/g, ' '))).toEqual([
    'November 2, 2026 at 8:15 AM',
    'Updated 9:40 AM',
  ]);
});

test('facts in the language of the reader keep its direction in an article of another', async () => {
  await header();
  expect(one('.facts').lang).toBe('en');
  expect(all('.facts > * > bdi')).toHaveLength(4);
});

test('a change without a first date is not shown', async () => {
  await header({ published: null });
  expect(all('time')).toEqual([]);
});

test('dates are written as the reader writes them', async () => {
  await act(() =>
    render(
      <LocaleContext.Provider value="id">
        <ArticleHeader article={article()} />
      </LocaleContext.Provider>,
      document.body,
    ),
  );
  expect(words('[data-published]')).toEqual(['2 November 2026']);
});

test('what a page says is text, never markup', async () => {
  await header({ title: '<img src=x onerror=alert(1)>', byline: '<b>Ines</b>' });
  expect(all('img, b')).toEqual([]);
  expect(words('h1')).toEqual(['<img src=x onerror=alert(1)>']);
});

const at = (now: string, change: Partial<Article>) =>
  draw(<ArticleHeader article={article(change)} now={Date.parse(now)} />);

test('fresh news says how fresh, by its latest date, beside the exact one', async () => {
  const dates = { published: '2026-11-02T08:00:00Z', modified: '2026-11-04T08:00:00Z' };
  await at('2026-11-02T11:00:00Z', { ...dates, modified: null });
  expect(words('[data-age]')).toEqual(['3 hours ago']);
  await at('2026-11-04T10:00:00Z', dates);
  expect(words('[data-age]')).toEqual(['2 hours ago']);
  await at('2026-11-20T10:00:00Z', dates);
  expect(all('[data-age], [data-old-news]')).toEqual([]);
});

test('old news says so over its headline', async () => {
  await at('2030-12-01T00:00:00Z', { modified: null });
  expect(words('[data-old-news]')).toEqual(['Published 4 years ago.']);
  await at('2030-12-01T00:00:00Z', { modified: '2030-08-15' });
  expect(words('[data-old-news]')).toEqual(['Published 4 years ago, updated 3 months ago.']);
});
