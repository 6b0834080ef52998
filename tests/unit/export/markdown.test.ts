// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { toMarkdown } from '@/utils/export/markdown';
import { article } from '../reader/article';
import { context, HOSTILE } from './support';

/** The body's Markdown alone. */
function bodyOf(html: string): string {
  const whole = toMarkdown(article({ html, leadImage: null, dek: null, byline: null }), context(), false);
  return whole.split('\n\n').slice(2).join('\n\n').trimEnd();
}

test('has headline, dek, byline, facts and lead picture over the text', () => {
  expect(toMarkdown(article(), context(), false)).toBe(`# Harbour keeps its lamp

*Nine votes to four, after a night of talk.*

**Ines Albarran, Jon Oye**

[The Bay Letter](https://news.example/lamp) · 2026-11-02 · Updated 2026-11-04 · Source: Coast Press

![The lamp](https://news.example/lamp.jpg)

*At dusk*

Text.
`);
});

test('says the facts in front when it is a file', () => {
  const text = toMarkdown(article(), context(), true);
  expect(text.split('---\n')[1]).toBe(`title: "Harbour keeps its lamp"
author: ["Ines Albarran", "Jon Oye"]
site: "The Bay Letter"
url: "https://news.example/lamp"
published: "2026-11-02"
modified: "2026-11-04"
saved: "2026-11-28T09:30:00.500Z"
lang: "pt-BR"
tags: ["Lighthouses"]
`);
});

test('a teaser says that it is one', () => {
  expect(toMarkdown(article({ partial: true }), context(), false)).toContain('\n> Only a part.\n');
});

describe('the text', () => {
  test.each([
    ['<h2>Sub-head</h2><p>One <b>bold</b> <i>slanted</i></p>', '## Sub-head\n\nOne **bold** *slanted*'],
    ['<ul><li>a</li><li>b<ol start="3"><li>c</li></ol></li></ul>', '- a\n- b\n  3. c'],
    ['<ol><li>a</li><li><p>b</p><p>c</p></li></ol>', '1. a\n2. b\n\n   c'],
    ['<blockquote><p>Said</p></blockquote>', '> Said'],
    ['<pre>a * b\n  c</pre>', '```\na * b\n  c\n```'],
    ['<p>x<sup>2</sup> <s>old</s></p>', 'x<sup>2</sup> ~~old~~'],
    ['<p>a<br>b</p>', 'a  \nb'],
    ['<hr>', '---'],
    ['<div role="doc-pagebreak">2</div><p>x</p>', 'Page 2\n\nx'],
    ['<p role="doc-subtitle">Dek</p><p>x</p>', 'x'],
    [
      '<p><a href="#jernih-1">1</a> <a href="https://a.example/x_(y) z">l</a></p>',
      '1 [l](https://a.example/x_%28y%29%20z)',
    ],
    [
      '<figure><img src="https://a.example/p.jpg" alt="A [b]"><figcaption>Cap</figcaption></figure>',
      '![A \\[b\\]](https://a.example/p.jpg)\n\n*Cap*',
    ],
    [
      '<figure role="group"><a href="https://video.example/1" title="YouTube · video · The lamp">↗</a></figure>',
      '[The lamp · YouTube · video](https://video.example/1)',
    ],
  ])('%s', (html, markdown) => {
    expect(bodyOf(html)).toBe(markdown);
  });

  test('a table, with wide cells, bars and no head of its own', () => {
    const html =
      '<table><caption>Votes</caption><tr><td>a|b</td><td>*x*</td></tr><tr><td colspan="2">wide<br>line</td></tr><tr><td>1</td></tr></table>';
    expect(bodyOf(html)).toBe(`*Votes*

| a\\|b | \\*x\\* |
| --- | --- |
| wide line |  |
| 1 |  |`);
  });

  test('what looks like markup in the text is text', () => {
    expect(bodyOf('<p># no &lt;img src=x onerror=run()&gt; [x](javascript:y) ~~z~~ &amp;lt; 1. *</p>')).toBe(
      '# no \\<img src=x onerror=run()> \\[x\\](javascript:y) \\~\\~z\\~\\~ \\&lt; 1. \\*'.replace('# no', '\\# no'),
    );
  });

  test('a picture cannot end its own words', () => {
    expect(bodyOf('<p><img src="https://a.example/p" alt="x](javascript:y) <b>"></p>')).toBe(
      '![x\\](javascript:y) \\<b>](https://a.example/p)',
    );
  });
});

test.each(HOSTILE)('a hostile title stays a title: %j', (title) => {
  const text = toMarkdown(article({ title, byline: title, authors: [title] }), context(), true);
  const [, yaml = '', rest = ''] = /^---\n([\s\S]*?)\n---\n\n([\s\S]*)$/.exec(text) ?? [];
  const value = JSON.parse(/^title: (.*)$/m.exec(yaml)?.[1] ?? '') as string;
  expect(value).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  expect(rest.split('\n')[0]).toMatch(/^# \S/);
  expect(rest).not.toMatch(/(?<!\\)<(?:b|!|\?)/);
});
