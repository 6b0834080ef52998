// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/article';
import { articlePage, paragraph } from '../../support/article-page';

const URL_OF_PAGE = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';

function extract(html: string) {
  const { document } = new JSDOM(html, { url: URL_OF_PAGE }).window;
  const before = document.documentElement.outerHTML;
  const article = extractArticle(document, new URL(URL_OF_PAGE));
  return { article, unchanged: document.documentElement.outerHTML === before };
}

const jsonLd = (text: string) => `<script type="application/ld+json">${text}</script>`;

describe('extractArticle', () => {
  it('gives the paragraphs of a plain article in order and leaves the page as it was', () => {
    const { article, unchanged } = extract(articlePage());
    expect(article?.text.split('\n\n')).toEqual(Array.from({ length: 12 }, (_, n) => paragraph(n)));
    expect(article).toMatchObject({
      title: 'Harbour keeps its lamp',
      byline: 'Ines Albarran',
      lang: 'en',
      dir: 'ltr',
      pages: 1,
    });
    expect(unchanged).toBe(true);
  });

  it('gives null where there is nothing to read', () => {
    expect(extract('<!doctype html><title>Empty</title><h1>Nothing here</h1><p>Really.</p>').article).toBeNull();
    expect(extract('').article).toBeNull();
  });

  it('reads a page whose body says that cookies were accepted', () => {
    const { article } = extract(articlePage().replace('<body', '<body class="cookies-accepted gdpr"'));
    expect(article?.text.split('\n\n')).toHaveLength(12);
  });

  it('never takes the words of a consent box for the article', () => {
    const consent = `<div class="cookie-consent"><p>${paragraph(80)}</p><p>${paragraph(81)}</p></div>`;
    const { article } = extract(articlePage().replace('</article>', `${consent}</article>`));
    expect(article?.text.split('\n\n')).toEqual(Array.from({ length: 12 }, (_, n) => paragraph(n)));
  });

  it('keeps once what the page holds for wide and for narrow screens', () => {
    const copy = Array.from({ length: 12 }, (_, n) => `<p>${paragraph(n)}</p>`).join('');
    const { article } = extract(articlePage().replace('</article>', `<div class="mobile">${copy}</div></article>`));
    expect(article?.text.split('\n\n')).toEqual(Array.from({ length: 12 }, (_, n) => paragraph(n)));
  });

  it('keeps a table of data among the paragraphs', () => {
    const cells = (...texts: string[]) => `<tr>${texts.map((text) => `<td>${text}</td>`).join('')}</tr>`;
    const table = `<table>${cells('Year', 'Lamps')}${cells('1901', '12')}${cells('1950', '3')}</table>`;
    const { article } = extract(articlePage({ inside: table }));
    expect(article?.html).toMatch(/<table>[\s\S]*1901[\s\S]*<\/table>/);
  });

  it('joins a body that is split over sibling containers', () => {
    const part = (from: number) =>
      `<div class="story-part">${Array.from({ length: 4 }, (_, n) => `<p>${paragraph(from + n)}</p>`).join('')}</div>`;
    const html = `<!doctype html><html lang="en"><title>Harbour keeps its lamp</title><body><main><h1>Harbour keeps its lamp</h1>
${part(0)}<div class="ad-slot"><p>Advertisement</p></div>${part(4)}<div class="newsletter-box"><p>Sign up for our morning letter</p></div>${part(8)}</main></body></html>`;
    expect(extract(html).article?.text.split('\n\n')).toEqual(Array.from({ length: 12 }, (_, n) => paragraph(n)));
  });

  it('reads text that stands bare between line breaks', () => {
    const lines = Array.from({ length: 10 }, (_, n) => paragraph(n)).join('<br><br>\n');
    const html = `<!doctype html><html lang="en"><title>Harbour keeps its lamp</title><body><main><article><h1>Harbour keeps its lamp</h1><div class="article-body">${lines}</div></article></main></body></html>`;
    expect(extract(html).article?.text.split('\n\n')).toEqual(Array.from({ length: 10 }, (_, n) => paragraph(n)));
  });

  it('takes the text of the structured data where the page shows none of it, unless it is locked', () => {
    const body = Array.from({ length: 8 }, (_, n) => paragraph(n)).join('\n');
    const page = (free: string) =>
      `<!doctype html><html lang="en"><title>Harbour keeps its lamp</title>${jsonLd(JSON.stringify({ '@type': 'NewsArticle', headline: 'Harbour keeps its lamp', articleBody: body, isAccessibleForFree: free }))}<body><div id="root"></div><p>Loading the story, one moment please.</p></body></html>`;
    expect(extract(page('true')).article?.text.split('\n\n')).toEqual(
      Array.from({ length: 8 }, (_, n) => paragraph(n)),
    );
    expect(extract(page('false')).article).toBeNull();
  });

  it('loses no tables, lists, quotes and pictures', () => {
    const inside = `<h2>What it costs</h2><ul><li>The lamp burns eleven litres of oil in a long night of winter.</li><li>The keeper is paid by the month, and has been since the war.</li></ul>
<blockquote><p>“A light that nobody needs tonight is still a light,” said the oldest of the pilots.</p></blockquote>
<figure><img src="/lamp.jpg" width="800" height="600" alt="The lamp"><figcaption>The lamp at dusk.</figcaption></figure>`;
    const head = '<meta property="og:image" content="/harbour.jpg">';
    const html = extract(articlePage({ head, inside })).article?.html ?? '';
    for (const part of [
      '<h2>What it costs</h2>',
      '<li>',
      '<blockquote>',
      'src="https://letter.example/lamp.jpg"',
      '<figcaption>The lamp at dusk.</figcaption>',
    ]) {
      expect(html).toContain(part);
    }
  });
});

it('a caption is one line, however many boxes the page makes it of', () => {
  const caption =
    '<figcaption><p>The lamp at dusk.</p><span>Photo: <p>Mara <b>Lindqvist</b> / Coast</p></span></figcaption>';
  const inside = `<figure><img src="/lamp.jpg" width="800" height="600" alt="The lamp">${caption}</figure>`;
  const head = '<meta property="og:image" content="/harbour.jpg">';
  const html = extract(articlePage({ head, inside })).article?.html ?? '';
  const shown = new JSDOM(html).window.document.querySelector('figcaption');
  expect(shown?.textContent?.replace(/\s+/g, ' ').trim()).toBe('The lamp at dusk. Photo: Mara Lindqvist / Coast');
  expect(shown?.querySelector('p')).toBeNull();
  expect(shown?.querySelector('b')?.textContent).toBe('Lindqvist');
});

describe('extractArticle with bad input', () => {
  it.each([
    ['broken JSON-LD', jsonLd('{"@type": "NewsArticle", "headline": ')],
    ['JSON-LD of another kind', jsonLd('[1, null, "x", {"@graph": [null, []]}]')],
    ['deep JSON-LD', jsonLd(`${'{"mainEntity":'.repeat(400)}{}${'}'.repeat(400)}`)],
    ['many JSON-LD blocks', jsonLd('{"@type":"Thing"}').repeat(3_000)],
    [
      'wrong types',
      jsonLd(
        '{"@type":"NewsArticle","headline":{"a":1},"author":[[[]]],"datePublished":{},"image":[{}],"publisher":7}',
      ),
    ],
    ['lone surrogates', '<meta property="og:description" content="\ud800 half">'],
    [
      'invalid addresses',
      '<link rel="canonical" href="https://%%%"><meta property="og:image" content="http://[::bad">',
    ],
    [
      'invalid dates',
      '<meta property="article:published_time" content="2026-99-99T99:99"><meta name="date" content="yesterday">',
    ],
    ['a base that is no web address', '<base href="javascript:alert(1)">'],
  ])('reads on in spite of %s', (_what, head) => {
    const { article, unchanged } = extract(articlePage({ head }));
    expect(article?.text).toContain(paragraph(11));
    expect(unchanged).toBe(true);
  });

  it('is not led astray by names that shadow the properties of the document', () => {
    const clobber =
      '<form name="body"><input name="querySelectorAll"></form><img name="documentElement"><form id="defaultView"></form><a id="title" name="implementation"></a>';
    expect(extract(articlePage({ after: clobber })).article?.text).toContain(paragraph(11));
  });

  it('reads a page whose boxes are nested very deep', () => {
    const { document } = new JSDOM(articlePage(), { url: URL_OF_PAGE }).window;
    let box = document.body;
    for (let depth = 0; depth < 2_000; depth++) box = box.appendChild(document.createElement('div'));
    box.textContent = 'The bottom.';
    expect(extractArticle(document, new URL(URL_OF_PAGE))?.text).toContain(paragraph(11));
  });
});
