// @vitest-environment jsdom
/** The golden pages: what a reader gets of each, block by block. */
import { describe, expect, test } from 'vitest';
import { extractArticle } from '@/utils/article';
import { differenceOf, openFixture, outcomeOf, readFixtures } from '../../support/site-fixtures';

describe.each(readFixtures().map((fixture) => [fixture.name, fixture] as const))('%s', (_name, fixture) => {
  const { expected, url } = fixture;
  const document = openFixture(fixture);
  const before = document.documentElement.outerHTML;
  const article = extractArticle(document, url);
  const outcome = article && outcomeOf(article);

  test('title, byline, date, site and language', () => {
    const { paragraphs: _blocks, absent: _absent, ...facts } = expected;
    expect(outcome).toMatchObject(facts);
  });

  test('the body, block by block', () => {
    expect(differenceOf(expected.paragraphs, outcome?.paragraphs ?? []) ?? 'the same').toBe('the same');
  });

  test('no furniture', () => {
    expect(expected.absent.filter((text) => article?.text.includes(text))).toEqual([]);
  });

  test('the page is left as it was', () => {
    expect(document.documentElement.outerHTML).toBe(before);
  });
});
