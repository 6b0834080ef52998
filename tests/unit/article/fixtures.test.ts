// @vitest-environment jsdom
/** The golden pages: what a reader gets of each, block by block. */
import { describe, expect, test } from 'vitest';
import { extractArticle } from '@/utils/article';
import { differenceOf, openFixture, outcomeOf, readFixtures } from '../../support/site-fixtures';

/** A fault that is known must show: the test fails as soon as it does not, so that no excuse outlives its reason. */
const check = (name: string, known: string | undefined, run: () => void) =>
  known ? test.fails(`${name} (known: ${known})`, run) : test(name, run);

describe.each(readFixtures().map((fixture) => [fixture.name, fixture] as const))('%s', (_name, fixture) => {
  const { expected, url } = fixture;
  const document = openFixture(fixture);
  const before = document.documentElement.outerHTML;
  const article = extractArticle(document, url);
  const outcome = article && outcomeOf(article);

  check('title, byline, date, site, language and dek', expected.known?.facts, () => {
    const { paragraphs: _blocks, absent: _absent, known: _known, ...facts } = expected;
    expect(outcome).toMatchObject(facts);
  });

  check('the body, block by block, and no furniture', expected.known?.body, () => {
    const difference = differenceOf(expected.paragraphs, outcome?.paragraphs ?? []);
    if (difference) expect.fail(`the body differs\n${difference}`);
    expect(expected.absent.filter((text) => article?.text.includes(text))).toEqual([]);
  });

  test('what must be absent is there to be cut', () => {
    const text = document.body.textContent?.replace(/\s+/g, ' ') ?? '';
    expect(expected.absent.filter((phrase) => !text.includes(phrase))).toEqual([]);
  });

  test('the page is left as it was', () => {
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('what the comparison says', () => {
  const page = ['One paragraph.', '## A heading', 'Another paragraph.'];

  test('nothing where all is the same', () => {
    expect(differenceOf(page, page)).toBeNull();
  });

  test('which block is missing', () => {
    expect(differenceOf(page, ['One paragraph.', 'Another paragraph.'])).toBe('block 2 missing: ## A heading');
  });

  test('which block is extra, in the middle and at the end', () => {
    expect(differenceOf(page, ['Advertisement', ...page])).toBe('extra before block 1: Advertisement');
    expect(differenceOf(page, [...page, 'Read also'])).toBe('extra at the end: Read also');
  });

  test('which block has another text or kind', () => {
    const changed = 'block 2 changed\n    expected: ## A heading\n    actual:   A heading';
    expect(differenceOf(page, ['One paragraph.', 'A heading', 'Another paragraph.'])).toBe(changed);
  });
});
