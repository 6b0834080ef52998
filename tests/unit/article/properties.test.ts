// @vitest-environment jsdom
/** What holds of every page, tried on random trees. A failure prints the smallest page that shows it, and its seed. */
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { extractArticle, spotArticle } from '@/utils/article';
import { sanitiseToHtml, type View } from '@/utils/article/sanitise';
import { webUrl } from '@/utils/article/text';
import { paragraph } from '../../support/article-page';

const ADDRESS = new URL('https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter');
const RUNS = { numRuns: 40 };
/** Many pages on a busy machine; nothing here is about time. */
const PATIENCE = 60_000;

const TAGS = `p div section article main aside header footer nav span a b i em strong h1 h2 h3 ul ol li dl dt dd table
tbody tr td th figure figcaption img picture source blockquote pre code br hr time form input button select option
script style noscript template iframe svg math video audio font center details summary x-card`.split(/\s+/);
const NAMES =
  `class id href src srcset data-src name style onclick onerror role itemprop datetime hidden aria-hidden lang
dir title alt width height cite start rel type content`.split(/\s+/);

const words = fc.oneof(
  fc.nat(40).map(paragraph),
  fc.constantFrom(
    'Baca juga:',
    'Advertisement',
    'By Ines Albarran',
    '2 November 2026, 08:15 WIB',
    'Share',
    ' ',
    '\u00ad',
  ),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom('\ud800', 'a\udc00b', '\u202e', '\u0000', '&lt;img src=x onerror=ran()&gt;'),
);
const values = fc.oneof(
  fc.constantFrom(
    'javascript:ran()',
    'data:text/html,x',
    'https://[',
    '//',
    '/p.jpg 2x, /q.jpg 3x',
    'article-body',
    'ad',
    'body',
    'parentNode',
    'children',
    '2026-11-02',
    '99',
    '#x',
    'display:none',
  ),
  fc.webUrl(),
  fc.string({ maxLength: 12 }),
);

type Tree = string | { tag: string; attributes: [string, string][]; children: Tree[] };
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 7, depthSize: 'medium', withCrossShrink: true },
    words,
    fc.record({
      tag: fc.constantFrom(...TAGS),
      attributes: fc.array(fc.tuple(fc.constantFrom(...NAMES), values), { maxLength: 3 }),
      children: fc.array(tie('tree'), { maxLength: 6 }),
    }),
  ),
}));
const jsonLd = fc.oneof(
  fc.json(),
  fc.string(),
  fc
    .record({
      '@type': fc.constantFrom('NewsArticle', 'Article', 'WebPage'),
      headline: fc.jsonValue(),
      author: fc.jsonValue(),
      datePublished: fc.jsonValue(),
      image: fc.jsonValue(),
      articleBody: words,
      '@graph': fc.jsonValue(),
    })
    .map((data) => JSON.stringify(data)),
);
interface Page {
  trees: Tree[];
  data: string;
  /** Paragraphs of prose at the end. */
  prose: number;
}
const page: fc.Arbitrary<Page> = fc.record({
  trees: fc.array(tree, { minLength: 1, maxLength: 8 }),
  data: jsonLd,
  prose: fc.nat(12),
});

/** By the DOM and not by a parser, so that trees are built that no parser would build. */
function build(document: Document, node: Tree): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const element = document.createElement(node.tag);
  for (const [name, value] of node.attributes) element.setAttribute(name, value);
  for (const child of node.children) element.append(build(document, child));
  return element;
}

const { window } = new JSDOM('', { url: ADDRESS.href });
const shared = window.document;

/** The page, in the one window that all of them share: opening windows would take most of the time. */
function open({ trees, data, prose }: Page): Document {
  const fresh = shared.implementation.createHTMLDocument('Harbour keeps its lamp').documentElement;
  fresh.setAttribute('lang', 'en');
  shared.replaceChild(shared.adoptNode(fresh), shared.documentElement);
  const script = shared.head.appendChild(shared.createElement('script'));
  script.type = 'application/ld+json';
  script.textContent = data;
  const main = shared.body.appendChild(shared.createElement('main'));
  for (const node of trees) main.append(build(shared, node));
  for (let n = 0; n < prose; n++) main.appendChild(shared.createElement('p')).textContent = paragraph(n);
  return shared;
}

/** Whether a text's characters stand in another one, in that order: what stood between them may have been left out. */
function isWithin(text: string, whole: string): boolean {
  let at = 0;
  for (const character of text) {
    at = whole.indexOf(character, at) + character.length;
    if (at < character.length) return false;
  }
  return true;
}

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

it(
  'extraction and spotting never throw, change nothing and say the same twice',
  () => {
    fc.assert(
      fc.property(page, (made) => {
        const document = open(made);
        const before = document.documentElement.outerHTML;
        const first = [spotArticle(document, ADDRESS), extractArticle(document, ADDRESS)];
        expect([spotArticle(document, ADDRESS), extractArticle(document, ADDRESS)]).toEqual(first);
        expect(document.documentElement.outerHTML).toBe(before);
        expect([spotArticle(open(made), ADDRESS), extractArticle(open(made), ADDRESS)]).toEqual(first);
      }),
      RUNS,
    );
  },
  PATIENCE,
);

const ALLOWED_TAGS =
  /^(?:a|abbr|aside|b|bdi|bdo|blockquote|br|caption|cite|code|col|colgroup|dd|del|details|dfn|div|dl|dt|em|figcaption|figure|h[1-6]|hr|i|img|ins|kbd|li|mark|ol|p|pre|q|rp|rt|ruby|s|samp|section|small|span|strong|sub|summary|sup|table|tbody|td|tfoot|th|thead|time|tr|u|ul|var|wbr)$/;
const ALLOWED_ATTRIBUTES =
  /^(?:href|src|alt|title|lang|role|dir|width|height|colspan|rowspan|scope|datetime|start|reversed|value|loading|cite|id)$/;

function expectAllowed(element: Element): void {
  expect(element.localName).toMatch(ALLOWED_TAGS);
  for (const { name, value } of element.attributes) {
    expect(name).toMatch(ALLOWED_ATTRIBUTES);
    if (name === 'href' || name === 'src') expect(value).toMatch(/^(?:https?:|#)/i);
    // An empty one names no address.
    if (name === 'cite') expect(value).toMatch(/^(?:https?:|#|$)/i);
    // The dek, the mark between two pages, the card of an embed.
    if (name === 'role')
      expect(`${element.localName} ${value}`).toMatch(/^(?:\w+ doc-(?:subtitle|pagebreak)|figure group)$/);
    // Footnotes and what leads to them.
    if (name === 'id') expect(value).toMatch(/^jernih-\d+$/);
  }
}

it(
  'an article has only elements, attributes and addresses that are allowed, and sanitising it again changes nothing',
  () => {
    fc.assert(
      fc.property(page, (made) => {
        const document = open(made);
        const article = extractArticle(document, ADDRESS);
        if (!article) return;
        const { body } = new window.DOMParser().parseFromString(article.html, 'text/html');
        for (const element of body.querySelectorAll('*')) expectAllowed(element);
        for (const url of [article.canonicalUrl, article.leadImage?.url ?? 'https:']) expect(url).toMatch(/^https?:/);
        expect(sanitiseToHtml(body, window as unknown as View)).toBe(article.html);
      }),
      RUNS,
    );
  },
  PATIENCE,
);

it(
  'an article says nothing that the page does not say',
  () => {
    fc.assert(
      fc.property(page, (made) => {
        const document = open(made);
        const article = extractArticle(document, ADDRESS);
        const said = letters(document.documentElement.textContent ?? '');
        for (const line of article?.text.split('\n') ?? []) {
          expect(isWithin(letters(line), said), line).toBe(true);
        }
      }),
      RUNS,
    );
  },
  PATIENCE,
);

it('an address is a web address or none', () => {
  fc.assert(
    fc.property(fc.oneof(values, fc.string({ unit: 'binary' }), fc.webUrl()), (href) => {
      expect(webUrl(href, ADDRESS)?.protocol ?? 'https:').toMatch(/^https?:$/);
    }),
    { numRuns: 500 },
  );
});
