// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { readArticleAddress } from '@/utils/article/page-address';
import { planPages } from '@/utils/article/page-plan';
import { findLaterPages, findPages, MOST_PAGES } from '@/utils/article/paging';
import { articlePage } from '../../support/article-page';

const STORY = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';

function parse(html: string, url = STORY): Document {
  return new JSDOM(html, { url }).window.document;
}

/** What is found on an article page with some markup behind its text. */
function find(after: string, { url = STORY, head = '', mayGuess = true } = {}) {
  const links = findPages(parse(articlePage({ after, head }), url), new URL(url), mayGuess);
  return links && { whole: links.whole?.href ?? null, pages: links.pages.map(({ number, url }) => [number, url.href]) };
}

const pager = (...links: [label: string, href: string][]) =>
  `<div class="paging"><span>1</span>${links.map(([label, href]) => `<a href="${href}">${label}</a>`).join(' ')}</div>`;

describe('numbered pages', () => {
  test.each([
    ['a parameter', STORY, '?page=2', `${STORY}?page=2`],
    ['a parameter in Indonesian', STORY, '?halaman=2', `${STORY}?halaman=2`],
    ['a parameter in German', STORY, '?seite=2', `${STORY}?seite=2`],
    ['a segment', STORY, `${STORY}/2`, `${STORY}/2`],
    ['a segment with a slash behind it', `${STORY}/`, `${STORY}/2/`, `${STORY}/2/`],
    ['a segment with a word', STORY, `${STORY}/page/2/`, `${STORY}/page/2/`],
    ['a segment with a word in German', STORY, `${STORY}/seite-2`, `${STORY}/seite-2`],
    ['a suffix', STORY, `${STORY}-part2`, `${STORY}-part2`],
    ['a suffix before the ending', `${STORY}.html`, `${STORY}_2.html`, `${STORY}_2.html`],
    ['a number behind a dash, where a pager says so', `${STORY}.html`, `${STORY}-2.html`, `${STORY}-2.html`],
    ['paragraphs instead of pages', STORY, `${STORY}/5`, `${STORY}/5`],
    ['pages counted from nought', STORY, '?page=1', `${STORY}?page=1`],
  ])('%s', (_name, url, href, found) => {
    expect(find(pager(['2', href]), { url })?.pages).toEqual([[2, found]]);
  });

  test('all of a pager, in order, each once, with the next one said twice', () => {
    const links = pager(['4', '?page=4'], ['2', '?page=2'], ['3', '?page=3'], ['Next', '?page=2'], ['2', '?page=2']);
    expect(find(links)?.pages).toEqual([
      [2, `${STORY}?page=2`],
      [3, `${STORY}?page=3`],
      [4, `${STORY}?page=4`],
    ]);
  });

  test.each([
    ['next page', 'en', 'Next page'],
    ['halaman selanjutnya', 'id', 'Halaman Selanjutnya'],
    ['nächste Seite', 'de', 'Nächste Seite »'],
    ['次のページ', 'ja', '次のページ'],
  ])('the words for the next page: %s', (_name, lang, words) => {
    const document = parse(articlePage({ after: pager([words, '?page=2']) }).replace('lang="en"', `lang="${lang}"`));
    expect(findPages(document, new URL(STORY), true)?.pages).toEqual([{ number: 2, url: new URL(`${STORY}?page=2`) }]);
  });

  test('rel=next in the head and on a link, where the address is the article’s own', () => {
    expect(find('', { head: `<link rel="next" href="${STORY}/2">` })?.pages).toEqual([[2, `${STORY}/2`]]);
    expect(find(`<a rel="next" href="${STORY}/2"><svg></svg></a>`)?.pages).toEqual([[2, `${STORY}/2`]]);
  });

  test('a label that only assistive technology hears', () => {
    expect(find('<a aria-label="Page 2" href="?page=2"><b></b></a>')?.pages).toEqual([[2, `${STORY}?page=2`]]);
  });

  test('addresses with tracking and other parameters of their own', () => {
    expect(find(pager(['2', '?page=2&utm_source=pager']), { url: `${STORY}?utm_medium=mail` })?.pages).toEqual([
      [2, `${STORY}?page=2&utm_source=pager`],
    ]);
    const byId = 'https://letter.example/show.php?id=77';
    expect(find(pager(['2', '?id=77&page=2']), { url: byId })?.pages).toEqual([[2, `${byId}&page=2`]]);
    expect(find(pager(['2', '?id=78&page=2'], ['3', '?page=3']), { url: byId })).toBeNull();
  });

  test('the base of the page counts', () => {
    const head = '<base href="https://letter.example/2026/11/">';
    expect(find(pager(['2', 'harbour-keeps-its-lamp-through-winter/2']), { head })?.pages).toEqual([[2, `${STORY}/2`]]);
  });

  test('the canonical address is the article’s, too', () => {
    const head = `<link rel="canonical" href="${STORY}">`;
    const url = 'https://letter.example/amp/harbour-keeps-its-lamp';
    expect(find(pager(['2', `${STORY}?page=2`]), { url, head })?.pages).toEqual([[2, `${STORY}?page=2`]]);
  });

  test('from a later page only those behind it are named', () => {
    const links = pager(['1', STORY], ['2', '?page=2'], ['3', '?page=3'], ['Next', '?page=3']);
    expect(find(links, { url: `${STORY}?page=2` })?.pages).toEqual([[3, `${STORY}?page=3`]]);
  });

  test('no more than an article can have', () => {
    const links = pager(...Array.from({ length: 80 }, (_, n): [string, string] => [`${n + 2}`, `?page=${n + 2}`]));
    expect(find(links)?.pages).toHaveLength(MOST_PAGES - 1);
  });
});

describe('all pages at once', () => {
  test.each([
    ['Show all', '?page=all'],
    ['1 Halaman', '?single=1'],
    ['Semua', '?showpage=all'],
    ['Single page', `${STORY}/single-page`],
    ['View as one page', '?onepage'],
    ['Show all', '?print=long'],
  ])('%s (%s)', (label, href) => {
    expect(find(pager([label, href]))).toEqual({ whole: new URL(href, STORY).href, pages: [] });
  });

  test('stands beside the numbers', () => {
    expect(find(pager(['2', '?page=2'], ['Show all', '?page=all']))).toEqual({
      whole: `${STORY}?page=all`,
      pages: [[2, `${STORY}?page=2`]],
    });
  });

  test('nothing more is looked for on a page that has all', () => {
    expect(find(pager(['2', '?page=2'], ['3', '?page=3']), { url: `${STORY}?page=all` })).toBeNull();
    expect(find(pager(['2', '?page=2']), { url: `${STORY}/semua` })).toBeNull();
  });

  test('a link that shows all of something on this page is none', () => {
    expect(
      find(`<a href="#all">Show all</a><a href="${STORY}">Show all</a><a href="/all-stories">Show all</a>`),
    ).toBeNull();
  });

  describe('on a site that is known to answer', () => {
    const kompas = 'https://nasional.kompas.com/read/2026/11/20/08150011/sungai-bening-kembali-dihuni?source=home';

    test('is taken where there is a pager', () => {
      expect(find(pager(['2', '?page=2']), { url: kompas })?.whole).toBe(kompas.replace('source=home', 'page=all'));
    });

    test('is not asked for where there is none', () => {
      expect(find('', { url: kompas })).toBeNull();
    });

    test('is not guessed for a locked article, whose own links count all the same', () => {
      const found = find(pager(['2', '?page=2']), { url: kompas, mayGuess: false });
      expect(found).toMatchObject({ whole: null, pages: [[2, kompas.replace('source=home', 'page=2')]] });
    });

    test('is asked for from a later page by its parameter, and not by its path', () => {
      const detik = 'https://news.detik.com/berita/d-7654321/sungai-bening-kembali-dihuni';
      expect(find(pager(['3', '?page=3']), { url: `${detik}?page=2` })?.whole).toBe(`${detik}?single=1`);
      expect(find(pager(['3', `${detik}/3`]), { url: `${detik}/2` })).toEqual({
        whole: null,
        pages: [[3, `${detik}/3`]],
      });
    });

    test('is no other site with its name in front', () => {
      expect(find(pager(['2', '?page=2']), { url: 'https://notkompas.com/read/a-long-story' })?.whole).toBeNull();
    });
  });
});

describe('look-alikes', () => {
  const next = 'https://letter.example/2026/11/salt-works-open-a-week-early-this-year';

  test.each([
    ['the next article', `<a rel="next" href="${next}">Next</a>`],
    ['the next article with a page’s number in its name', `<a rel="next" href="${next}-2">Next</a>`],
    ['page 2 of another article', pager(['2', `${next}?page=2`], ['Next', `${next}/2`])],
    ['an article of the same name, numbered by the content system', `<a rel="next" href="${STORY}-2">Next post</a>`],
    ['the second part of a series', `<a rel="next" href="${STORY}-part-2">Next</a>`],
    ['the archive of days', pager(['2', '/2026/11/2'], ['3', '/2026/11/3'])],
    ['the front page', pager(['2', '/?page=2'], ['3', '/page/3'])],
    ['the section', pager(['2', '/2026/11?page=2'], ['3', '/2026?page=3'])],
    ['notes', '<a href="#fn2">2</a><a href="#fn3">3</a>'],
    ['script', '<a href="javascript:go(2)">2</a><a href="#">Next</a>'],
    ['pages of comments by address', pager(['2', `${STORY}/comment-page-2`])],
    ['pages of comments by fragment', pager(['2', `${STORY}?page=2#comments`])],
    ['pages of comments by box', `<section id="komentar">${pager(['2', '?page=2'])}</section>`],
    ['pages of related stories', `<div class="related-stories">${pager(['2', '?page=2'])}</div>`],
    ['another site', pager(['2', 'https://other.example/2026/11/harbour-keeps-its-lamp-through-winter?page=2'])],
    ['the same site without encryption', pager(['2', `${STORY.replace('https', 'http')}?page=2`])],
    ['another port', pager(['2', `${STORY.replace('.example', '.example:8443')}?page=2`])],
    ['a number in a sentence', '<p>It costs <a href="?page=2">2 crowns for each and every passenger</a>.</p>'],
    ['a file', '<a href="file:///etc/2">2</a><a href="data:text/html,2">2</a>'],
    ['the page itself', pager(['1', `${STORY}?page=1`], ['1', STORY])],
    ['an address that cannot be read', '<a href="https://[">2</a>'],
  ])('%s', (_name, after) => {
    expect(find(after)).toBeNull();
  });

  test('pages of a list of other articles under the article', () => {
    const entry = '<h3><a href="/2026/11/other-story">Another story altogether</a></h3><p>A line about it.</p>';
    expect(find(`<section>${entry.repeat(6)}${pager(['2', '?p=2'])}</section>`)).toBeNull();
    // The list comes after the pager where the pager is the article's.
    expect(find(`<section>${pager(['2', '?p=2'])}${entry.repeat(6)}</section>`)?.pages).toHaveLength(1);
  });

  test('a list is no article, whatever its pager says', () => {
    const teasers = Array.from({ length: 12 }, (_, n) => `<li><a href="/story-${n}">Story number ${n}</a></li>`).join(
      '',
    );
    const list = `<!doctype html><html lang="en"><title>Harbour news</title><body><h1>Harbour news</h1><ul>${teasers}</ul>${pager(['2', '/tag/harbour-news?page=2'])}</body></html>`;
    const url = 'https://letter.example/tag/harbour-news';
    expect(findPages(parse(list, url), new URL(url), true)).toBeNull();
  });

  test('numbers of articles that follow each other', () => {
    const url = 'https://letter.example/news/5';
    expect(find(`<a rel="next" href="/news/6">Next</a>${pager(['6', '/news/6'])}`, { url })).toBeNull();
    const post = 'https://letter.example/archive/12345';
    expect(find('<a rel="next" href="/archive/12346">Next</a>', { url: post })).toBeNull();
  });

  test('a front page has no pages', () => {
    expect(find(pager(['2', '?page=2']), { url: 'https://letter.example/' })).toBeNull();
  });
});

test('the page is not changed', () => {
  const document = parse(articlePage({ after: pager(['2', '?page=2'], ['Show all', '?page=all']) }));
  const before = document.documentElement.outerHTML;
  findPages(document, new URL(STORY), true);
  expect(document.documentElement.outerHTML).toBe(before);
});

describe('later pages', () => {
  const on = (number: number, address: string, ...links: [string, string][]) =>
    findLaterPages(parse(articlePage({ after: pager(...links) })), new URL(STORY), {
      number,
      url: new URL(address),
    }).map(({ number, url }) => [number, url.href]);

  test('name those behind them, by number or by word', () => {
    expect(on(2, `${STORY}?page=2`, ['1', STORY], ['3', '?page=3'], ['Next', '?page=3'])).toEqual([
      [3, `${STORY}?page=3`],
    ]);
    expect(on(2, `${STORY}-2`, ['Previous', STORY], ['3', `${STORY}-3`])).toEqual([[3, `${STORY}-3`]]);
    expect(on(2, `${STORY}?page=1`, ['Next', '?page=2'])).toEqual([[3, `${STORY}?page=2`]]);
  });

  test('that only go back name none', () => {
    expect(on(3, `${STORY}?page=3`, ['1', STORY], ['2', '?page=2'], ['Previous', '?page=2'])).toEqual([]);
  });
});

describe('the plan', () => {
  const page = (number: number) => ({ number, url: new URL(`${STORY}?page=${number}`) });
  const plan = (...numbers: number[]) =>
    planPages(new URL(STORY), { number: 1, whole: null, pages: numbers.map(page), earlier: [] });

  test('goes through the pages once and ends', () => {
    const pages = plan(2, 3);
    expect([pages.next(), pages.next(), pages.next(), pages.next()]).toEqual([page(2), page(3), null, null]);
  });

  test('learns on the way, and knows how many there are', () => {
    const pages = plan(2, 10);
    expect(pages.total).toBe(10);
    pages.next();
    pages.learn([page(1), page(2), page(3)]);
    expect(pages.next()).toEqual(page(3));
    expect(pages.next()).toBeNull();
  });

  test('ends where a pager goes round in circles', () => {
    const pages = plan(2);
    pages.next();
    pages.learn([
      { number: 3, url: new URL(STORY) },
      { number: 3, url: page(2).url },
    ]);
    expect(pages.next()).toBeNull();
  });

  test('ends at the greatest number although every page names a next one', () => {
    const pages = plan(2);
    let count = 0;
    for (let now = pages.next(); now; now = pages.next()) {
      count++;
      pages.learn([page(now.number + 1)]);
    }
    expect(count).toBe(MOST_PAGES - 1);
  });
});

describe('an article’s address', () => {
  const number = (url: string) => readArticleAddress(new URL(url))?.number;

  test.each([
    [STORY, 1],
    [`${STORY}?page=3`, 3],
    [`${STORY}/4`, 4],
    [`${STORY}-part2`, 2],
    ['https://letter.example/news/5', 1],
    [`${STORY}-2`, 1],
    ['https://letter.example/2026/11/20/', 1],
  ])('%s is page %d', (url, expected) => {
    expect(number(url)).toBe(expected);
  });
});
