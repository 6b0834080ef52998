// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/article';
import { paragraph } from '../../support/article-page';

const PAGE = 'https://letter.example/2026/11/storm-over-the-bay-live';

function read(html: string) {
  const { document } = new JSDOM(html, { url: PAGE }).window;
  return extractArticle(document, new URL(PAGE));
}

const HEADINGS = [
  'Ferries are cancelled',
  'The lamp is lit at noon',
  'School ends early',
  'The pier is closed',
  'Wind at force ten',
];
const TIMES = ['15:40', '14:05', '13:20', '12:10', '11:45'];
const at = (n: number) => `2026-11-02T${TIMES[n]}:00+01:00`;

const page = (entries: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>Storm over the bay: live</title><meta property="og:type" content="article">${head}</head><body><nav><a href="/">Home</a></nav><main><article><h1>Storm over the bay: live</h1><p>${paragraph(0)}</p>${entries}</article></main><aside><h2>Most read</h2><ul><li><a href="/a"><time datetime="2026-11-01">10:00</time> A ferry is late</a></li></ul></aside></body></html>`;

const all = (entry: (n: number) => string) => HEADINGS.map((_, n) => entry(n)).join('');
const text = (n: number) => `<p>${paragraph(n + 1)}</p><p>${paragraph(n + 6)}</p>`;

/** The lines of the text that are no paragraphs: times and headings. */
const linesOf = (html: string) => (read(html)?.text ?? '').split('\n\n').filter((line) => !line.includes('(Note'));

describe('the entries of a liveblog keep their times and headings, in the order of the page', () => {
  it.each([
    [
      'schema.org microdata',
      all(
        (n) =>
          `<div itemprop="liveBlogUpdate" itemscope itemtype="https://schema.org/BlogPosting"><time itemprop="datePublished" datetime="${at(n)}">${TIMES[n]}</time><h2 itemprop="headline">${HEADINGS[n]}</h2><div itemprop="articleBody">${text(n)}</div></div>`,
      ),
      '',
    ],
    [
      'boxes with structured data',
      `<div class="live-feed">${all((n) => `<section class="update"><header><time datetime="${at(n)}">${TIMES[n]}</time></header><h3>${HEADINGS[n]}</h3>${text(n)}</section>`)}</div>`,
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'LiveBlogPosting', headline: 'Storm over the bay: live' })}</script>`,
    ],
    [
      'articles in a list',
      `<ol class="liveblog">${all((n) => `<li><article class="post"><div class="meta"><time datetime="${at(n)}">${TIMES[n]}</time></div><h2 class="post-title">${HEADINGS[n]}</h2>${text(n)}</article></li>`)}</ol>`,
      '',
    ],
    [
      'plain times',
      `<div class="liveticker">${all((n) => `<div class="entry"><span class="entry-time">${TIMES[n]}</span><h3>${HEADINGS[n]}</h3>${text(n)}</div>`)}</div>`,
      '',
    ],
  ])('%s', (_what, entries, head) => {
    expect(linesOf(page(entries, head))).toEqual(HEADINGS.flatMap((heading, n) => [TIMES[n], heading]));
    const shown = read(page(entries, head))?.text ?? '';
    for (let n = 0; n < HEADINGS.length; n++) expect(shown).toContain(`(Note ${n + 6}.)`);
    expect(shown).not.toContain('A ferry is late');
  });

  it('of the structured data, where the page has not drawn them yet', () => {
    const updates = HEADINGS.map((headline, n) => ({
      '@type': 'BlogPosting',
      headline,
      datePublished: at(n),
      articleBody: `${paragraph(n + 1)}\n${paragraph(n + 6)}`,
    }));
    const data = (free: boolean) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'LiveBlogPosting', headline: 'Storm over the bay: live', isAccessibleForFree: free, liveBlogUpdate: updates })}</script>`;
    const article = read(page('', data(true)));
    const body = new JSDOM(article?.html ?? '').window.document.body;
    expect([...body.querySelectorAll('h2, h3')].map((heading) => heading.textContent)).toEqual(HEADINGS);
    expect([...body.querySelectorAll('time')].map((time) => time.getAttribute('datetime'))).toEqual(
      TIMES.map((_, n) => at(n)),
    );
    expect(article?.text).toContain('(Note 10.)');
    expect(read(page('', data(false)))?.text).not.toContain('(Note 10.)');
  });
});

it('an ordinary article keeps no times of its furniture', () => {
  const notes = Array.from({ length: 12 }, (_, n) => `<p>${paragraph(n)}</p>`).join('');
  const lines = linesOf(
    page(
      `${notes}<div class="more">${all((n) => `<div class="teaser"><time datetime="${at(n)}">${TIMES[n]}</time><h3><a href="/${n}">${HEADINGS[n]}</a></h3></div>`)}</div>`,
    ),
  );
  expect(lines).toEqual([]);
});
