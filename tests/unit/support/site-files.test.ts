import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import {
  addressOf,
  hostOf,
  openPage,
  ruleTemplate,
  siteArguments,
  slugOf,
  withoutScripts,
} from '../../../scripts/support/site-files';

describe('arguments of new:site', () => {
  test('a file, and the address that it came from', () => {
    expect(siteArguments(['page.html'])).toEqual({ target: 'page.html', address: null });
    expect(siteArguments(['page.html', '--url=https://paper.example/a']).address?.href).toBe('https://paper.example/a');
  });

  test.each([[[]], [['a.html', 'b.html']], [['a.html', '--force']], [['a.html', '--url=nowhere']]])('%j', (args) => {
    expect(() => siteArguments(args)).toThrow('usage: npm run new:site');
  });
});

describe('where a saved page came from', () => {
  const addressIn = (html: string) => addressOf(new JSDOM(html).window.document)?.href ?? null;

  test.each([
    [
      '<!doctype html><!-- saved from url=(0027)https://paper.example/tide --><html></html>',
      'https://paper.example/tide',
    ],
    ['<link rel="canonical" href="https://paper.example/lamp">', 'https://paper.example/lamp'],
    ['<meta property="og:url" content="https://paper.example/pier">', 'https://paper.example/pier'],
    ['<link rel="canonical" href="/lamp">', null],
    ['<p>Nothing.</p>', null],
  ])('%s', (html, href) => {
    expect(addressIn(html)).toBe(href);
  });
});

test.each([
  ['https://www.paper.example/a', 'paper.example'],
  ['https://m.paper.example/a', 'paper.example'],
  ['https://news.gazette.example/a', 'gazette.example'],
  ['https://notgazette.example/a', 'notgazette.example'],
])('the host of %s', (href, host) => {
  expect(hostOf(new URL(href), ['gazette.example'])).toBe(host);
});

test.each([
  ['https://paper.example/news/2026/03/12/the-lamp-of-the-old-pier-is-lit-again-48812.html', 'the-lamp-the-old'],
  ['https://paper.example/kota/Café-terapung', 'cafe-terapung'],
  ['https://paper.example/4812', 'page'],
  ['https://paper.example/مدينة', 'page'],
])('the slug of %s', (href, slug) => {
  expect(slugOf(new URL(href))).toBe(slug);
});

test('scripts and styles go, structured data and text stay', () => {
  const dom = openPage(
    Buffer.from(`<script src="a.js"></script><script type="application/ld+json">{"a":1}</script><style>p{}</style>
      <link rel="stylesheet" href="a.css"><p onclick="x()">Café</p><script>b()</script>`),
    'text/html; charset=utf-8',
  );
  const html = withoutScripts(dom);
  expect(html).toContain('{"a":1}');
  expect(html).toContain('Café');
  for (const gone of ['a.js', 'p{}', 'a.css', 'b()']) expect(html).not.toContain(gone);
});

test('the template names its host and says nothing yet', () => {
  expect(ruleTemplate('paper.example')).toContain("hosts: ['paper.example']");
  expect(ruleTemplate('paper.example')).not.toMatch(/^ {2}(?:body|drop):/m);
});
