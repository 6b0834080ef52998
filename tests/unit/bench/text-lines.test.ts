// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { textLines } from '../../../scripts/bench/in-page/text-lines';

const linesOf = (html: string) => textLines(new DOMParser().parseFromString(html, 'text/html').body);

describe('the lines of an output', () => {
  test.each([
    [
      'blocks are lines',
      '<h2>One</h2><p>two <b>and</b> three</p><ul><li>four<li>five</ul>',
      'One\ntwo and three\nfour\nfive',
    ],
    ['words of neighbours are not glued', '<div>one</div>two<div>three</div>', 'one\ntwo\nthree'],
    ['a line break is one', 'one<br>two<br><br>three', 'one\ntwo\nthree'],
    [
      'a row is a line, its cells are apart',
      '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
      'a b\nc',
    ],
    [
      'what is hidden or not read does not count',
      '<p hidden>no</p><script>no()</script><svg><text>no</text></svg>yes',
      'yes',
    ],
    ['white space folds, soft hyphens go', '<p>a \n\t b\u00a0c so\u00adft</p>', 'a b c soft'],
    ['preformatted lines stay', '<pre>one\n  two</pre>', 'one\ntwo'],
    ['nothing', '', ''],
  ])('%s', (_name, html, expected) => {
    expect(linesOf(html)).toBe(expected);
  });
});
