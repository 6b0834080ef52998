// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { indexOf, mapText, rangeOf } from '@/utils/article/text-map';

function body(html: string): HTMLElement {
  const place = document.createElement('div');
  place.append(document.createRange().createContextualFragment(html));
  document.body.replaceChildren(place);
  return place;
}

const HTML = `<p>One  <b>two</b>\n three.</p>\n<p>Four <a href="#">fi</a>ve.</p><ul><li>Six.</li></ul><figure>Card</figure>`;

test('white space is folded, blocks stand apart, elements within a block do not', () => {
  expect(mapText(body(HTML), 'figure').text).toBe('One two three.\nFour five.\nSix.');
});

test('each stretch of the text is found on the screen', () => {
  const map = mapText(body(HTML), 'figure');
  for (const words of ['One', 'two', 'three.', 'Four', 'five', 'Six.']) {
    const start = map.text.indexOf(words);
    expect(rangeOf(map, start, start + words.length)?.toString()).toBe(words);
  }
});

test('each place on the screen is found in the text', () => {
  const root = body(HTML);
  const map = mapText(root, 'figure');
  const bold = root.querySelector('b')?.firstChild as Text;
  expect(map.text.slice(indexOf(map, bold, 1))).toBe('wo three.\nFour five.\nSix.');
  const second = root.querySelectorAll('p')[1] as Element;
  expect(map.text.slice(indexOf(map, second, 0))).toBe('Four five.\nSix.');
  expect(indexOf(map, root, root.childNodes.length)).toBe(map.text.length);
});
