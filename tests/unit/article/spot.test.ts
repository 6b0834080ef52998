// @vitest-environment jsdom
/** Small pages of each kind, in the words of nobody: which light the button, and what is said about it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { spotArticle } from '@/utils/article/spot';
import { paragraph } from '../../support/article-page';
import { openFixture, readFixtures } from '../../support/site-fixtures';

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html');
const spot = (html: string, address: string) => spotArticle(parse(html), new URL(address));
const times = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i)).join('\n');
const prose = (n: number) => times(n, (i) => `<p>${paragraph(i)}</p>`);
const data = (json: object) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;

const NAV = `<nav><ul>${times(12, (i) => `<li><a href="/section-${i}">Section ${i}</a></li>`)}</ul></nav>`;
const TITLE = 'Ferry to the outer islands keeps its lamp through the winter';
const HEAD = `<title>${TITLE} | The Pier</title>`;

const teaser = (i: number) =>
  `<article><h2><a href="/story/${i}">The ${i}th thing that happened on the pier</a></h2>
   <p>${paragraph(i).slice(0, 110)}</p><time>${i} minutes ago</time></article>`;

const PAGES = {
  news: `${HEAD}<meta property="og:type" content="article"><meta name="author" content="Ida Lund">
    ${data({ '@type': 'NewsArticle', headline: TITLE, datePublished: '2026-11-20' })}
    <body>${NAV}<main><article><h1>${TITLE}</h1><p class="byline">By Ida Lund</p>
    <time datetime="2026-11-20">20 November 2026</time>${prose(9)}</article></main>`,
  blog: `${HEAD}<body><header><a href="/">Notes from the pier</a></header>
    <h1>${TITLE}</h1><div>14 March 2026</div><div class="text">${prose(7)}</div>`,
  lines: `${HEAD}<meta property="og:type" content="article">
    <body>${NAV}<article><h1>${TITLE}</h1><span>20/11/2026 08:15</span>
    <div class="detail">${times(10, (i) => `${paragraph(i)}<br><br>`)}</div></article>`,
  chinese: `<title>渡轮公司决定冬季期间继续点亮外岛灯塔的灯火 - 码头日报</title>
    <meta property="og:type" content="article">
    <body>${NAV}<article><h1>渡轮公司决定冬季期间继续点亮外岛灯塔的灯火</h1><span>2026年11月20日</span>
    ${times(8, () => `<p>${'议会昨晚以九票对四票决定，整个冬天都要让灯塔亮着，渔民们对此表示欢迎。'.repeat(3)}</p>`)}</article>`,
  front: `<title>The Pier</title>${data({ '@type': 'NewsArticle', headline: 'The first of many' })}
    <body>${NAV}<main>${times(30, teaser)}${prose(3)}</main>`,
  section: `<title>Harbour | The Pier</title><meta property="og:type" content="website">
    <body>${NAV}<h1>Harbour</h1><main>${times(24, teaser)}</main>`,
  product: `<title>Reading lamp of oak – Pier Shop</title><meta property="og:type" content="product">
    ${data({ '@type': 'Product', name: 'Lamp', offers: { '@type': 'Offer', price: '49' } })}
    <body>${NAV}<h1>Reading lamp</h1><form><input name="n"><select></select><button>Add to cart</button></form>
    ${prose(3)}<section><h2>Reviews</h2>${times(6, (i) => `<div class="review"><p>${paragraph(i)}</p></div>`)}</section>`,
  thread: `<title>Where to buy lamp oil? - Pier Forum</title>
    ${data({ '@type': 'DiscussionForumPosting', headline: 'Where to buy lamp oil?' })}
    <body>${NAV}<h1>Where to buy lamp oil?</h1>${times(
      12,
      (i) => `<div class="post" id="post_${i}"><a>user${i}</a><time>yesterday</time><p>${paragraph(i)}</p></div>`,
    )}`,
  manual: `<title>Lamp protocol — Pier 2.1 documentation</title>
    <body>${NAV}<main><h1>Lamp protocol</h1>${times(
      8,
      (i) => `<section><h2>Call ${i}</h2><p>${paragraph(i)}</p><pre><code>lamp.light(${i})</code></pre></section>`,
    )}</main>`,
  service: `<title>Pricing | Pier Lamps</title><meta property="og:type" content="website">
    <body>${NAV}<h1>Lamps as a service</h1>${times(
      6,
      (i) =>
        `<section><div class="card"><h3>Plan ${i}</h3><p>${paragraph(i).slice(0, 120)}</p><button>Buy</button></div></section>`,
    )}<form><input type="email"><button>Start</button></form>`,
  login: `<title>Log in to the harbour office of the outer islands | The Pier</title>
    <meta property="og:type" content="article"><body><article><h1>Log in to the harbour office of the outer islands</h1>
    <p>2026</p><form><input type="password"></form></article>`,
  empty: '<title>The Pier</title><body><main><h1>Nothing here yet</h1></main>',
};

describe('articles', () => {
  test.each([
    ['news', 'https://pier.example/2026/11/20/ferry-keeps-its-lamp'],
    ['news', 'https://pier.example/?p=4711'],
    ['blog', 'https://pier.example/ferry-to-the-outer-islands'],
    ['lines', 'https://pier.example/berita/5128/ferry-to-the-outer-islands-keeps-its-lamp'],
    ['chinese', 'https://pier.example/news/5128123.html'],
  ] as const)('%s at %s', (kind, address) => {
    const { isArticle, score, reasons } = spot(PAGES[kind], address);
    expect({ isArticle, above: score >= 1 }, reasons.join('\n')).toEqual({ isArticle: true, above: true });
  });

  test('a form to log in does not spoil one', () => {
    const html = `${PAGES.news}<form><input type="email"><input type="password"></form>`;
    expect(spot(html, 'https://pier.example/2026/11/20/ferry-keeps-its-lamp').isArticle).toBe(true);
  });

  test('nor does a body whose class speaks of comments', () => {
    const html = PAGES.blog.replace('<body>', '<body class="comments-open">');
    expect(spot(html, 'https://pier.example/ferry-to-the-outer-islands').isArticle).toBe(true);
  });
});

describe('other pages', () => {
  test.each([
    ['section', 'https://pier.example/harbour'],
    ['section', 'https://pier.example/category/harbour/page/2'],
    ['product', 'https://pier.example/products/reading-lamp'],
    ['thread', 'https://pier.example/forum/thread-where-to-buy-lamp-oil'],
    ['manual', 'https://docs.pier.example/en/2.1/lamp.html'],
    ['service', 'https://pier.example/pricing'],
    ['empty', 'https://pier.example/stories/nothing'],
  ] as const)('%s at %s', (kind, address) => {
    const { isArticle, score, reasons } = spot(PAGES[kind], address);
    expect({ isArticle, below: score < 1 }, reasons.join('\n')).toEqual({ isArticle: false, below: true });
  });
});

describe('vetoes', () => {
  test.each([
    ['front', 'https://pier.example/', 'veto:front-page'],
    ['front', 'https://pier.example/en/', 'veto:front-page'],
    ['front', 'https://pier.example/id/home.html?ref=top', 'veto:front-page'],
    ['section', 'https://pier.example/search/lamp', 'veto:search'],
    ['section', 'https://pier.example/find?q=lamp', 'veto:search'],
    ['login', 'https://pier.example/news/log-in-to-the-harbour-office-2026', 'veto:login'],
  ] as const)('%s at %s: %s', (kind, address, veto) => {
    expect(spot(PAGES[kind], address)).toEqual({ isArticle: false, score: 0, reasons: [veto] });
  });

  test('what is no HTML', () => {
    const feed = new DOMParser().parseFromString('<rss/>', 'application/xml');
    expect(spotArticle(feed, new URL('https://pier.example/feed')).reasons).toEqual(['veto:no-html']);
  });

  test('a question mark after an article asks nothing', () => {
    const address = 'https://pier.example/2026/11/20/ferry-keeps-its-lamp?q=lamp&s=20';
    expect(spot(PAGES.news, address).isArticle).toBe(true);
  });
});

describe('reasons', () => {
  test('say what was found, strongest first', () => {
    const { reasons } = spot(PAGES.thread, 'https://pier.example/forum/thread-where-to-buy-lamp-oil');
    const points = reasons.map((reason) => Math.abs(Number(reason.split(' ').at(-1))));
    expect(points).toEqual([...points].sort((one, other) => other - one));
    expect(reasons).toContainEqual(expect.stringMatching(/^address:forum -0\.\d\d$/));
    expect(reasons).toContainEqual(expect.stringMatching(/^structured-data:other:DiscussionForumPosting -0\.\d\d$/));
  });

  test('name the type that the page declares', () => {
    const { reasons } = spot(PAGES.news, 'https://pier.example/2026/11/20/ferry-keeps-its-lamp');
    expect(reasons).toContainEqual(expect.stringMatching(/^structured-data:NewsArticle \+0\.\d\d$/));
  });
});

describe('cost', () => {
  /** Counts the paragraphs that were read. */
  function readsOf(html: string, address: string): number {
    const document = parse(html);
    let reads = 0;
    for (const paragraph of document.querySelectorAll('p')) {
      const text = paragraph.textContent;
      const get = () => {
        reads++;
        return text;
      };
      Object.defineProperty(paragraph, 'textContent', { get });
    }
    spotArticle(document, new URL(address));
    return reads;
  }

  test('a front page is not read at all', () => {
    expect(readsOf(PAGES.front, 'https://pier.example/')).toBe(0);
  });

  test('an endless page is read to the 120th paragraph', () => {
    expect(readsOf(`<title>Long</title><body>${prose(500)}`, 'https://pier.example/long')).toBeLessThanOrEqual(120);
  });

  test('the page is left as it was', () => {
    const document = parse(PAGES.news);
    const before = document.documentElement.outerHTML;
    spotArticle(document, new URL('https://pier.example/2026/11/20/ferry-keeps-its-lamp'));
    expect(document.documentElement.outerHTML).toBe(before);
  });
});

describe('whole pages', () => {
  const HOST = 'https://www.kabarbening.example';
  const demo = join(process.cwd(), 'tests/demo-site');
  const pages = readdirSync(demo, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.html') && !file.startsWith('assets/'));

  test.each(pages)('%s of the demo site', (file) => {
    const address = `${HOST}/${file === 'index.html' ? '' : file.replace(/\.html$/, '')}`;
    const { isArticle, reasons } = spot(readFileSync(join(demo, file), 'utf8'), address);
    expect(isArticle, reasons.join('\n')).toBe(file.startsWith('read/'));
  });

  test.each(readFixtures().map((fixture) => [fixture.name, fixture] as const))('%s', (_name, fixture) => {
    const { isArticle, reasons } = spotArticle(openFixture(fixture), fixture.url);
    expect(isArticle, reasons.join('\n')).toBe(true);
  });
});
