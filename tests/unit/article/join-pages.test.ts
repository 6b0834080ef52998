// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type Article, extractArticle } from '@/utils/article';
import { isPageOf, joinBeginning, joinEarlierPage, joinPage, joinWhole } from '@/utils/article/join-pages';
import { parsePage, toFragment } from '@/utils/article/sanitise';
import { articlePage, paragraph } from '../../support/article-page';

const STORY = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const { document } = new JSDOM('<!doctype html>', { url: STORY }).window;
const view = document.defaultView as unknown as Window & typeof globalThis;

const DEK = 'Nine votes to four, after a night of talk that emptied two urns of coffee.';

interface Page {
  from: number;
  to: number;
  title?: string;
  dek?: boolean;
  picture?: string;
  /** Markup behind the paragraphs. */
  end?: string;
  head?: string;
}

function page({ from, to, title = 'Harbour keeps its lamp', dek = false, picture, end = '', head = '' }: Page): string {
  const text = Array.from({ length: to - from }, (_, n) => `<p>${paragraph(from + n)}</p>`).join('\n');
  const figure = picture ? `<figure><img src="${picture}" width="900" height="600" alt="The lamp"></figure>` : '';
  return articlePage({ title, paragraphs: 0, head }).replace(
    '</time>',
    `</time>${dek ? `<p class="standfirst">${DEK}</p>` : ''}<div class="article-body">${figure}${text}${end}</div>`,
  );
}

/** Extracted as the fetched pages are: from a document without a window. */
function extract(html: string, url = STORY): Article {
  const article = extractArticle(parsePage(html, view), new URL(url), view);
  if (!article) throw new Error('nothing to read');
  return article;
}

const texts = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => paragraph(from + n));
const marks = (html: string) =>
  [...toFragment(html, view).querySelectorAll('[role="doc-pagebreak"]')].map((mark) => mark.textContent);

const first = extract(page({ from: 0, to: 8 }));
const second = extract(page({ from: 8, to: 14 }), `${STORY}?page=2`);

test('a document without a window is extracted by the window that is given, and not without', () => {
  const parsed = parsePage(page({ from: 0, to: 8 }), view);
  expect(parsed.defaultView).toBeNull();
  expect(extractArticle(parsed, new URL(STORY))).toBeNull();
  expect(extractArticle(parsed, new URL(STORY), view)?.text.split('\n\n')).toEqual(texts(0, 8));
});

test('what is there for readers without scripts is not read twice', () => {
  const html = page({ from: 0, to: 8, end: `<noscript><p>${paragraph(20)}</p></noscript>` });
  expect(extract(html).text).not.toContain('Note 20');
});

describe('the page before', () => {
  test('stands in front, with the mark of what follows behind it', () => {
    const joined = joinEarlierPage(second, first, 1, view);
    const article = joined?.article as Article;
    expect(article.text.split('\n\n')).toEqual(texts(0, 14));
    expect(article.pages).toBe(2);
    expect(joined?.isEarlier).toBe(true);
    expect(article.html).toBe(`${joined?.added}${second.html}`);
    expect(marks(article.html)).toEqual(['2']);
    expect(article.html.indexOf('doc-pagebreak')).toBeLessThan(article.html.indexOf('Note 8'));
  });

  test('stands behind the dek, which it does not repeat', () => {
    const opened = extract(page({ from: 8, to: 14, dek: true }));
    const before = extract(page({ from: 0, to: 8, dek: true }));
    const article = joinEarlierPage(opened, before, 1, view)?.article;
    expect(article?.text.split('\n\n')).toEqual([DEK, ...texts(0, 14)]);
  });

  test('of a page that holds all is what stands before the one that was read', () => {
    const opened = extract(page({ from: 8, to: 14, dek: true }));
    const whole = extract(page({ from: 0, to: 20, dek: true }));
    const begun = joinBeginning(opened, whole, 3, view)?.article as Article;
    expect(begun.text.split('\n\n')).toEqual([DEK, ...texts(0, 14)]);
    expect(joinWhole(begun, whole, 3, view)?.article.text.split('\n\n')).toEqual([DEK, ...texts(0, 20)]);
    expect(joinBeginning(begun, whole, 3, view)).toBeNull();
    expect(joinBeginning(opened, extract(page({ from: 40, to: 48 })), 3, view)).toBeNull();
  });
});

describe('the next page', () => {
  test('is behind a mark that the sanitiser lets through, and is measured', () => {
    const joined = joinPage(first, second, 2, view);
    const article = joined?.article;
    expect(article?.text.split('\n\n')).toEqual(texts(0, 14));
    expect(article?.pages).toBe(2);
    expect(article?.html).toBe(first.html + joined?.added);
    expect(joined?.added.startsWith('<div role="doc-pagebreak">2</div>')).toBe(true);
    expect(marks(article?.html ?? '')).toEqual(['2']);
    expect(article?.wordCount).toBe(first.wordCount + second.wordCount);
    expect(article?.title).toBe(first.title);
  });

  test('and the one after it', () => {
    const two = joinPage(first, second, 2, view)?.article as Article;
    const three = joinPage(two, extract(page({ from: 14, to: 20 })), 3, view)?.article;
    expect(three?.text.split('\n\n')).toEqual(texts(0, 20));
    expect(three?.pages).toBe(3);
    expect(marks(three?.html ?? '')).toEqual(['2', '3']);
  });

  test('does not repeat dek, lead picture, title and first paragraphs', () => {
    const head = '<meta property="og:image" content="https://letter.example/lamp-2026-large.jpg">';
    const picture = '/lamp-2026-large.jpg';
    const opening = extract(page({ from: 0, to: 8, dek: true, head }));
    expect(opening.dek).toBe(DEK);
    const next = page({ from: 7, to: 14, dek: true, picture }).replace(
      '<div class="article-body">',
      '$&<h2>Harbour keeps its lamp</h2>',
    );
    const joined = joinPage(opening, extract(next, `${STORY}?page=2`), 2, view);
    expect(joined?.article.text.split('\n\n')).toEqual([DEK, ...texts(0, 14)]);
    expect(joined?.added).not.toMatch(/<img|doc-subtitle|<h2/);
    expect(joined?.article.removals).toContainEqual({
      step: 'join-pages',
      reason: 'repeat',
      selector: 'p',
      text: paragraph(7).slice(0, 120),
    });
  });

  test('keeps a dek that is its own as a paragraph, and pictures that are new', () => {
    const next = extract(page({ from: 8, to: 14, dek: true, picture: '/salt-works-0815.jpg' }));
    const joined = joinPage(first, next, 2, view);
    expect(joined?.added).toContain(`<p>${DEK}</p>`);
    expect(joined?.added).toContain('src="https://letter.example/salt-works-0815.jpg"');
  });

  test('keeps a short line that comes again inside the text, and drops it at the ends', () => {
    const line = '<p>“The tide,” she said again.</p>';
    const opening = extract(page({ from: 0, to: 8, end: `${line}<p>${paragraph(30)}</p>` }));
    expect(opening.text).toContain('The tide');
    const inside = page({ from: 8, to: 14, end: `${line}<p>${paragraph(31)}</p>` });
    expect(joinPage(opening, extract(inside), 2, view)?.added).toContain('The tide');
    const atEnd = page({ from: 8, to: 14, end: line });
    expect(joinPage(opening, extract(atEnd), 2, view)?.added).not.toContain('The tide');
  });

  test('finds repetitions that are cut otherwise', () => {
    const [one, two] = [paragraph(3), paragraph(4)];
    const next = page({ from: 8, to: 14, end: `<p>${one} ${two}</p>` });
    expect(joinPage(first, extract(next), 2, view)?.article.text.split('\n\n')).toEqual(texts(0, 14));
  });

  test('that says nothing new is no page', () => {
    expect(joinPage(first, first, 2, view)).toBeNull();
    expect(joinPage(first, extract(page({ from: 2, to: 8 })), 2, view)).toBeNull();
  });

  test('that is declared a part makes the whole a part, and the other way round', () => {
    const locked = { ...second, partial: true };
    expect(joinPage(first, locked, 2, view)?.article.partial).toBe(true);
    expect(joinPage({ ...first, partial: true }, second, 2, view)?.article.partial).toBe(true);
    expect(joinPage(first, second, 2, view)?.article.partial).toBe(false);
  });

  test('brings its removals, those of every page once', () => {
    const ad = { step: 'judge-blocks', reason: 'ad', selector: 'div', text: 'Buy a kayak' };
    const other = { ...ad, text: 'Buy a boat' };
    const joined = joinPage({ ...first, removals: [ad] }, { ...second, removals: [ad, other] }, 2, view);
    expect(joined?.article.removals).toEqual([ad, other]);
  });

  test('is sanitised once more', () => {
    const html =
      '<p onclick="ran=1">One <script>ran=1</script><b>line</b></p><div role="doc-pagebreak">9</div><p role="alert">Two</p>';
    const joined = joinPage(first, { ...second, html }, 2, view);
    expect(joined?.added).toBe('<div role="doc-pagebreak">2</div><p>One <b>line</b></p><div>9</div><p>Two</p>');
  });
});

describe('the page that holds all', () => {
  const whole = extract(page({ from: 0, to: 20 }), `${STORY}?page=all`);

  test('brings what comes behind the first page, without marks', () => {
    const joined = joinWhole(first, whole, 3, view);
    expect(joined?.article.text.split('\n\n')).toEqual(texts(0, 20));
    expect(joined?.article.pages).toBe(3);
    expect(joined?.added).toContain('Note 8.');
    expect(joined?.added).not.toContain('Note 7.');
    expect(marks(joined?.article.html ?? '')).toEqual([]);
  });

  test('brings what comes behind the page that was open, wherever that is', () => {
    const middle = extract(page({ from: 8, to: 14 }), `${STORY}?page=2`);
    expect(joinWhole(middle, whole, 3, view)?.article.text.split('\n\n')).toEqual(texts(8, 20));
  });

  test('is none where it has nothing more, or is another article', () => {
    expect(joinWhole(first, first, 2, view)).toBeNull();
    expect(joinWhole(first, extract(page({ from: 40, to: 60 })), 2, view)).toBeNull();
  });

  test('keeps what is declared', () => {
    expect(joinWhole(first, { ...whole, partial: true }, 2, view)?.article.partial).toBe(true);
  });
});

describe('a fetched page is of the article', () => {
  const other = 'https://letter.example/2026/11/salt-works-open-a-week-early';
  const one = (title: string, canonicalUrl: string) => ({ ...second, title, canonicalUrl });

  test.each([
    ['with the same title', 'Harbour keeps its lamp', other],
    ['with its number in the title', 'Harbour keeps its lamp - Halaman 2', other],
    ['with its number and all of them in the title', 'Harbour keeps its lamp – Page 2 of 4', other],
    ['with a title of its own at the article’s address', 'Three: the keeper', `${STORY}?page=2`],
    ['that names the article as its canonical', 'Three: the keeper', STORY],
  ])('%s', (_name, title, canonicalUrl) => {
    expect(isPageOf(one(title, canonicalUrl), { ...first, canonicalUrl: STORY })).toBe(true);
  });

  test('unless title and address are another’s', () => {
    expect(isPageOf(one('Salt works open early', other), { ...first, canonicalUrl: STORY })).toBe(false);
    expect(isPageOf(one('', other), { ...first, canonicalUrl: STORY })).toBe(false);
  });
});

test('pages that are in the document already are read without asking', () => {
  const hidden = (from: number, style: string) =>
    `<div class="article-page" data-page="${from / 6}"${style}>${texts(from, from + 6)
      .map((text) => `<p>${text}</p>`)
      .join('')}</div>`;
  const html = page({ from: 0, to: 0 }).replace(
    '<div class="article-body">',
    `<div class="article-body">${hidden(0, '')}${hidden(6, ' style="display:none"')}${hidden(12, ' hidden')}<button>Next page</button>`,
  );
  expect(extract(html).text.split('\n\n')).toEqual(texts(0, 18));
});
