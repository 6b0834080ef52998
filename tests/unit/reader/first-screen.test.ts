// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { holdBack, lettersOnScreen } from '@/components/reader/sheet/first-screen';
import { USUAL_TEXT } from '@/utils/reading/text-settings';
import { fragment } from './model';

function body(html: string): HTMLElement {
  const box = document.createElement('div');
  box.append(fragment(html));
  return box;
}

test.each([
  ['blocks', '<p>One two.</p><p>Three.</p><h2>Four</h2><p>Five.</p>', '<p>One two.</p><p>Three.</p>'],
  [
    'blocks in boxes',
    '<div><div><p>One two.</p><p>Three.</p><p>Four</p></div></div>',
    '<div><div><p>One two.</p><p>Three.</p></div></div>',
  ],
])('of %s the first stay, and the others come back where they were', (_name, html, first) => {
  const article = body(html);
  const complete = holdBack(article, 10);
  expect(article.innerHTML).toBe(first);
  complete();
  expect(article.innerHTML).toBe(html);
  complete();
  expect(article.innerHTML).toBe(html);
});

test('nothing is held back of what fits', () => {
  const article = body('<p>One two.</p><p>Three.</p>');
  holdBack(article, 1_000);
  expect(article.children).toHaveLength(2);
});

test('a screen has fewer letters the larger they are', () => {
  const usual = lettersOnScreen(800, USUAL_TEXT);
  expect(usual).toBeCloseTo((800 / (20 * 1.6)) * 66);
  expect(lettersOnScreen(800, { ...USUAL_TEXT, fontSize: 40 })).toBeCloseTo(usual / 2);
});
