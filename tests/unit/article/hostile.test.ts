// @vitest-environment jsdom
/** Markup that means harm: nothing of it gets through, nothing throws, and the text around it stays. */
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle, spotArticle } from '@/utils/article';
import { toFragment, type View } from '@/utils/article/sanitise';
import { articlePage, paragraph } from '../../support/article-page';
import { clobberedForm, VECTORS } from '../../support/hostile-vectors';

const ADDRESS = new URL('https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter');

function read(html: string, change: (document: Document) => void = () => {}) {
  const { document } = new JSDOM(html, { url: ADDRESS.href }).window;
  change(document);
  spotArticle(document, ADDRESS);
  return extractArticle(document, ADDRESS);
}

/** What would run, load or style in an article's HTML. */
function harmIn(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  const bad = [
    ...body.querySelectorAll(
      'script, style, iframe, object, embed, form, input, button, svg, math, template, link, meta, base, video, audio, select, textarea, noscript',
    ),
  ];
  const attributes = [...body.querySelectorAll('*')].flatMap((element) => [...element.attributes]);
  return [
    ...bad.map(({ localName }) => localName),
    ...attributes
      .filter(({ name }) => /^on|^style$|^id$|^name$|^class$|^srcset$|^ping$|^is$/.test(name))
      .map(({ name }) => name),
    ...attributes
      .filter(({ name, value }) => /^(?:href|src|cite)$/.test(name) && !/^(?:https?:|#)/.test(value))
      .map(({ value }) => value),
  ];
}

describe('hostile markup', () => {
  for (const [name, vectors] of Object.entries(VECTORS)) {
    // One by one they are read in real browsers (tests/e2e/hostile-core.test.ts), where a page costs less.
    it(`${name}: nothing gets through`, () => {
      const article = read(articlePage({ inside: `<div>${vectors.join('\n')}</div>` }));
      expect(harmIn(article?.html ?? '<p>nothing</p>')).toEqual([]);
      expect(article?.text).toContain(paragraph(0));
    });

    it(`${name}: the door itself lets nothing through`, () => {
      const { document } = new JSDOM('<!doctype html>').window;
      const view = document.defaultView as unknown as View;
      for (const vector of vectors) {
        const holder = document.createElement('div');
        holder.append(toFragment(`<p>${vector}</p>`, view));
        expect(harmIn(holder.innerHTML), vector).toEqual([]);
      }
    });
  }

  it('an article inside a form whose fields hide the names of the DOM is read', () => {
    const article = read(
      `<!doctype html><html lang="en"><title>Harbour</title><body>${clobberedForm(
        Array.from({ length: 12 }, (_, n) => `<p>${paragraph(n)}</p>`).join(''),
      )}</body></html>`,
    );
    expect(article?.text).toContain(paragraph(11));
  });
});

// jsdom is slow on deep trees, and this is no timed test.
describe('hostile sizes', { timeout: 60_000 }, () => {
  /** Nested by script, as no parser would; jsdom itself overflows at more. Real browsers are given 100,000. */
  const nest = (document: Document, name: string, levels: number) => {
    let inner = document.querySelector('article') as Element;
    for (let level = 0; level < levels; level++) inner = inner.appendChild(document.createElement(name));
    inner.textContent = paragraph(99);
  };

  it.each(['div', 'span', 'p', 'font', 'b', 'table', 'blockquote', 'form', 'h2', 'a'])('3,000 nested %s', (name) => {
    const article = read(articlePage(), (document) => nest(document, name, 3_000));
    expect(article?.text).toContain(paragraph(11));
  });

  it('line breaks without end', () => {
    const article = read(articlePage({ inside: `<p>${paragraph(50)}${'<br>\n'.repeat(3_000)}</p>` }));
    expect(article?.text.split('\n\n')).toContain(paragraph(50));
  });
});

describe('hostile values', () => {
  const values = [
    '',
    ' ',
    '\ud800',
    '\udfffx',
    '\u0000',
    'https://[',
    'http://%zz/',
    '//',
    'javascript:ran()',
    '0000-00-00',
    '2026-13-45T99:99:99+99:99',
    '99999999999999',
    '-1',
    'NaN',
    '__proto__',
    'constructor',
    '&toString;&#xD800;&#x110000;',
    '\u202e\u2066',
    '١٢٣',
    'a'.repeat(100_000),
  ];

  it.each(values.map((value) => [value.slice(0, 30), value]))('%j everywhere', (_, value) => {
    const article = read(articlePage(), (document) => {
      for (const meta of document.querySelectorAll('meta')) meta.setAttribute('content', value);
      for (const name of [
        'og:title',
        'og:image',
        'og:url',
        'og:site_name',
        'author',
        'keywords',
        'article:modified_time',
        'og:locale',
      ]) {
        const meta = document.head.appendChild(document.createElement('meta'));
        meta.setAttribute('property', name);
        meta.setAttribute('content', value);
      }
      const data = document.head.appendChild(document.createElement('script'));
      data.setAttribute('type', 'application/ld+json');
      const fields = [
        'headline',
        'author',
        'datePublished',
        'image',
        'publisher',
        'keywords',
        'articleSection',
        'description',
        '@id',
      ];
      data.textContent = JSON.stringify({
        '@type': 'NewsArticle',
        ...Object.fromEntries(fields.map((field) => [field, value])),
      });
      document.title = value;
      document.documentElement.setAttribute('lang', value);
      for (const element of document.body.querySelectorAll('*'))
        for (const name of ['id', 'class', 'lang', 'datetime', 'href', 'role', 'style', 'width'])
          element.setAttribute(name, value);
    });
    expect(JSON.stringify(article)).not.toMatch(/"(?:url|canonicalUrl)":"(?!https?:)/);
    expect(article?.text).toContain(paragraph(3));
  });
});
