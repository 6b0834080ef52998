// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/article';
import { articlePage, paragraph } from '../../support/article-page';

const PAGE = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const TITLE = 'Harbour keeps its lamp';
const ALL = Array.from({ length: 12 }, (_, n) => paragraph(n));
const HTML = ALL.map((text) => `<p>${text}</p>`).join('');

/** A page that shows two of the paragraphs and a button. */
const page = (script: string, head = '', inside = '') =>
  articlePage({ paragraphs: 2, head, inside: `${inside}<button>Read on</button>`, after: script });

function read(html: string) {
  const { document } = new JSDOM(html, { url: PAGE }).window;
  const before = document.documentElement.outerHTML;
  const article = extractArticle(document, new URL(PAGE));
  expect(document.documentElement.outerHTML).toBe(before);
  return article;
}

const json = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');
const next = (value: unknown) =>
  `<script id="__NEXT_DATA__" type="application/json">${json({ props: { pageProps: value } })}</script>`;
const assigned = (before: string, value: unknown) =>
  `<script>${before}${json(value)};window.other=function(){return {a:"}"}}</script>`;

/** Nuxt's flat list of a value. */
function flat(value: unknown): unknown[] {
  const list: unknown[] = [];
  const put = (item: unknown): number => {
    const place = list.length;
    list.push(null);
    if (Array.isArray(item)) list[place] = item.map(put);
    else if (typeof item === 'object' && item)
      list[place] = Object.fromEntries(Object.entries(item).map(([key, part]) => [key, put(part)]));
    else list[place] = item;
    return place;
  };
  list.push(['ShallowReactive', 1]);
  put(value);
  return list;
}

const elements = ALL.map((content) => ({ type: 'text', content }));
const story = { title: TITLE, body: HTML };

describe('a page that shows less than its state holds is read whole', () => {
  it.each([
    ['Next, markup', next({ article: story })],
    [
      'Next, blocks of markup',
      next({
        article: {
          headline: TITLE,
          blocks: ALL.map((text) => ({ __typename: 'ParagraphBlock', html: `<p>${text}</p>` })),
        },
      }),
    ],
    [
      'Next, marked lines',
      next({
        story: {
          title: TITLE,
          body: ALL.map((text) => ({
            _type: 'block',
            children: [
              { _type: 'span', text: text.slice(0, 30) },
              { _type: 'span', text: text.slice(30) },
            ],
          })),
        },
      }),
    ],
    [
      'Next, a document of nodes',
      next({
        story: {
          title: TITLE,
          content: {
            type: 'doc',
            content: ALL.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
          },
        },
      }),
    ],
    ['Nuxt 3', `<script type="application/json" id="__NUXT_DATA__">${json(flat({ data: { post: story } }))}</script>`],
    ['Nuxt 2, where it is plain JSON', assigned('window.__NUXT__=', { data: [{ article: story }] })],
    [
      'Fusion',
      assigned('window.Fusion=window.Fusion||{};Fusion.arcSite="bay";Fusion.globalContent=', {
        headlines: { basic: TITLE },
        content_elements: elements,
      }),
    ],
    [
      'Apollo, by references',
      assigned('window.__APOLLO_STATE__ = ', {
        ROOT_QUERY: {},
        'Article:1': { __typename: 'Article', title: TITLE, body: ALL.map((_, n) => ({ __ref: `Part:${n}` })) },
        ...Object.fromEntries(ALL.map((text, n) => [`Part:${n}`, { __typename: 'TextPart', text }])),
      }),
    ],
    [
      'a state in a string',
      `<script>window.__INITIAL_STATE__=JSON.parse(${json(JSON.stringify({ article: story }))});</script>`,
    ],
    ['plain text', next({ article: { title: TITLE, text: ALL.join('\n\n') } })],
  ])('%s', (_what, script) => {
    expect(read(page(script))?.text.split('\n\n')).toEqual(ALL);
  });

  it('with its sub-heads and lists, without pictures and teasers between', () => {
    const content = [
      ...elements.slice(0, 6),
      { type: 'header', level: 2, content: 'What it costs' },
      { type: 'image', caption: 'The lamp at dusk' },
      { type: 'interstitial_link', content: 'Read also: the ferry' },
      {
        type: 'list',
        items: [
          { type: 'text', content: 'Eleven litres of oil' },
          { type: 'text', content: 'One keeper' },
        ],
      },
      ...elements.slice(6),
    ];
    const article = read(
      page(assigned('Fusion.globalContent=', { headlines: { basic: TITLE }, content_elements: content })),
    );
    expect(article?.html).toContain('<h2>What it costs</h2>');
    expect(article?.text).toContain('Eleven litres of oil');
    expect(article?.text).not.toMatch(/dusk|Read also/);
  });

  it('and nothing in it can run', () => {
    const evil =
      '<p onclick="a()">One more line of the story, which is long enough.<script>alert(1)</script><img src=x onerror="a()"></p><iframe src="javascript:a()"></iframe>';
    const article = read(page(next({ article: { title: TITLE, body: HTML + evil } })));
    expect(article?.text).toContain('One more line');
    expect(article?.html).not.toMatch(/script|onclick|onerror|iframe/i);
  });
});

describe('a box that is called after a paywall stands in the page, and the publisher says that all may read it', () => {
  const wall = '<div class="article-paywall"></div>';
  const tier = (name: string) => `<meta property="article:content_tier" content="${name}">`;
  it.each([
    ['in the head', page(next({ article: story }), tier('free'), wall)],
    ['in the state', page(next({ article: { ...story, isFree: true } }), '', wall)],
    [
      'in what the state says of access',
      page(next({ article: { ...story, content_restrictions: { content_code: 'free' } } }), '', wall),
    ],
    ['by the name of the box', page(next({ article: story }), '', '<div class="article no-paywall"></div>')],
  ])('%s', (_where, html) => {
    expect(read(html)?.text.split('\n\n')).toEqual(ALL);
  });

  it.each([
    ['of metered articles', page(next({ article: story }), tier('metered'), wall)],
    ['of another article', page(next({ article: story, other: { title: 'A ferry is late', isFree: true } }), '', wall)],
    ['only that it is not for subscribers', page(next({ article: { ...story, isPremium: false } }), '', wall)],
    ['only that it is published', page(next({ article: { ...story, visibility: 'public' } }), '', wall)],
    ['two things', page(next({ article: { ...story, isFree: true, access: 'subscribers' } }), '', wall)],
    ['so, but declares it locked', page(next({ article: { ...story, isFree: true } }), tier('locked'), wall)],
  ])('but not %s', (_what, html) => {
    expect(read(html)?.text).not.toContain(ALL[11]);
  });
});

describe('the page is read as it is shown where', () => {
  const shown = ALL.slice(0, 2);
  it.each([
    ['the state is of another article', page(next({ article: { title: 'A ferry is late again', body: HTML } }))],
    [
      'the state has the title and another text',
      page(
        next({
          article: {
            title: TITLE,
            body: Array.from(
              { length: 12 },
              (_, n) =>
                `<p>Sentence ${n} of quite another story. It goes on and on, and it ends. Nobody knows why it does so.</p>`,
            ).join(''),
          },
        }),
      ),
    ],
    [
      'the publisher declares it locked',
      page(
        next({ article: story }),
        `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, isAccessibleForFree: false })}</script>`,
      ),
    ],
    [
      'a part is declared locked',
      page(
        next({ article: story }),
        `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, hasPart: { '@type': 'WebPageElement', isAccessibleForFree: 'False' } })}</script>`,
      ),
    ],
    ['a paywall stands in the page', page(next({ article: story }), '', '<div class="article-paywall"></div>')],
    ['the state says that it is locked', page(next({ article: { ...story, isPremium: true } }))],
    ['the state around it says so', page(next({ isPaywalled: true, article: story }))],
    ['it is not free', page(next({ article: { ...story, is_free: false } }))],
    ['it is for subscribers', page(next({ article: { ...story, access: 'subscribers' } }))],
    [
      'the content code is no free one',
      page(next({ article: { ...story, content_restrictions: { content_code: 'premium' } } })),
    ],
    [
      'the state is code',
      page(
        `<script>window.__NUXT__=(function(a){return {data:[{article:{title:${json(TITLE)},body:a}}]}})(${json(HTML)})</script>`,
      ),
    ],
    ['the state is broken off', page(`<script>window.__NUXT__=${json({ article: story }).slice(0, -9)}</script>`)],
    [
      'the longer text is a list of others',
      page(next({ article: { title: TITLE, related: ALL.map((text) => ({ html: text })) } })),
    ],
  ])('%s', (_what, html) => {
    expect(read(html)?.text.split('\n\n')).toEqual(shown);
  });

  it('the state nests or refers without end', () => {
    const deep = `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`;
    expect(read(page(`<script id="__NEXT_DATA__" type="application/json">${deep}</script>`))?.text).toContain(ALL[1]);
    const round = json([{ title: 1, body: 0, more: 2 }, TITLE, [2, 2, 0]]);
    expect(read(page(`<script id="__NUXT_DATA__" type="application/json">${round}</script>`))?.text).toContain(ALL[1]);
    const long = json(Array.from({ length: 50_000 }, (_, n) => [n + 1]));
    expect(read(page(`<script id="__NUXT_DATA__" type="application/json">${long}</script>`))?.text).toContain(ALL[1]);
  });
});

it('locked structured data is not read either where a paywall stands in the page', () => {
  const data = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: TITLE, articleBody: ALL.join('\n') })}</script>`;
  expect(read(page('', data))?.text).toContain(ALL[11]);
  expect(read(page('', data, '<div id="paywall-box"></div>'))?.text).not.toContain(ALL[11]);
  const free = data.replace('"headline"', '"isAccessibleForFree":true,"headline"');
  expect(
    read(page('', free, '<div id="paywall-box"></div>'))?.text,
    'the publisher says that all may read it',
  ).toContain(ALL[11]);
});
