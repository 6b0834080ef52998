import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decoded, htmlTags } from '@/utils/history/import/html-tags';

const tags = (text: string) =>
  [...htmlTags(text)].map(({ name, attributes, text: inner }) => [name, Object.fromEntries(attributes), inner]);

test('tags with attributes of all kinds, and the text behind them', () => {
  expect(tags(`<DT><A HREF="a>b" TITLE='c"d' x=1 hidden/>One &amp;\n two</A><!-- <a> --> <br/>`)).toEqual([
    ['dt', {}, ''],
    ['a', { href: 'a>b', title: 'c"d', x: '1', hidden: '' }, 'One & two'],
    ['/a', {}, ''],
    ['a', {}, '-->'],
    ['br', {}, ''],
  ]);
});

test('character references become letters, once', () => {
  expect(decoded('&lt;b&gt; &#38;amp; &#x20ac; &eacute; &#0; &#9999999;')).toBe('<b> &amp; € &eacute; \ufffd \ufffd');
});

test('lines are counted, and a tag without an end is cut', () => {
  expect([...htmlTags('\n<a>\n\n<b\n x="')].map(({ line, isCut }) => [line, isCut])).toEqual([
    [2, false],
    [4, true],
  ]);
});

test('any letters come to an end, each tag behind the last', () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom('<', '>', '"', "'", '=', '/', 'a', ' ', '&', ';', '#') }), (text) => {
      const ends = [...htmlTags(text)].map(({ end }) => end);
      expect(ends).toEqual([...ends].sort((a, b) => a - b));
    }),
  );
});
