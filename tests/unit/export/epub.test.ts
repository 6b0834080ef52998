// @vitest-environment jsdom
import { describe, expect, test } from 'vitest';
import { toEpub } from '@/utils/export/epub';
import { EPUBCHECK_HINT, epubcheck, hasEpubcheck } from '../../support/epubcheck';
import { article } from '../reader/article';
import { context, filesOf, HOSTILE, parseXml, png } from './support';

const pictures = new Map([
  ['https://news.example/lamp.jpg', png],
  ['https://news.example/pier.png?w=1&h=2', png],
]);

/** Everything that an article may hold, rightly and wrongly nested. */
const RICH = `<p role="doc-subtitle">Nine votes to four, after a night of talk.</p>
<h2>The <em>vote</em></h2><p>Text with a <a href="https://other.example/a b|c?q=[1]&amp;r=%zz#x#y">link</a>, a <a href="#jernih-1">note</a> and a <a href="#jernih-9">lost one</a>.<br>More<sup>2</sup>.</p>
<h4>Deeper</h4><h3>Less deep</h3><h1>A headline in the text</h1>
<figure><img src="https://news.example/pier.png?w=1&amp;h=2" alt="The pier" width="100%" height="20" loading="lazy"><figcaption>The pier</figcaption></figure>
<figure><figcaption>One</figcaption><p>x</p><figcaption>Two</figcaption></figure>
<p><a href="https://other.example/"><img src="https://news.example/lost.jpg" alt=""></a> <img src="https://news.example/gone.jpg" alt="Gone &quot;for&quot; good"></p>
<figure role="group"><a href="https://video.example/1" title="YouTube · video · The lamp">↗</a></figure>
<div role="doc-pagebreak">2</div>
<ul><p>stray</p>text<li value="x">item<ol start="3" reversed><li value="7">inner</li></ol></li></ul>
<dl><dd>alone</dd><dt>term</dt></dl><dl><dt>term</dt><dd>meaning</dd></dl>
<details><summary>Fold</summary><p>inside</p></details>
<table width="90%"><caption>Votes</caption><tbody><tr><th scope="row" colspan="0">Yes</th><td rowspan="2">9 | 4</td></tr><tr></tr></tbody></table>
<blockquote cite="nowhere"><p lang="de_DE">Gut</p></blockquote><pre>a &lt; b\n  c</pre><time datetime="soon">soon</time>
<b><div>block in bold <span><ul><li>list</li></ul></span></div></b><h3><div>block <p>in</p> heading</div></h3>
<li id="jernih-1">A stray note</li><p id="jernih-1">twice</p><ruby>漢<rt>kan</rt></ruby><bdo>x</bdo><rt>lost</rt><hr>`;

const rich = article({
  html: RICH,
  tags: ['Lights', 'Lights', ' '],
  excerpt: 'About & about',
  published: '2026-11-02T07:30:00+01:00',
});

describe('the file', () => {
  test('begins with its kind, plain, at the place where readers look', () => {
    const bytes = Buffer.from(toEpub({ articles: [article()] }, context()));
    expect(bytes.subarray(30, 58).toString('latin1')).toBe('mimetypeapplication/epub+zip');
  });

  test('is the same for the same article at the same time', () => {
    const make = () => Buffer.from(toEpub({ articles: [rich] }, context({ pictures })));
    expect(make().equals(make())).toBe(true);
  });

  test('is well-formed throughout', () => {
    const files = filesOf(toEpub({ articles: [rich] }, context({ pictures })));
    const xml = Object.keys(files).filter((name) => /\.(?:xhtml|opf|xml)$/.test(name));
    expect(xml).toHaveLength(4);
    for (const name of xml) parseXml(files[name] ?? '');
  });

  test('has pictures inside, and links to those that are missing, with a word about them', () => {
    const files = filesOf(toEpub({ articles: [rich] }, context({ pictures })));
    const page = parseXml(files['book/article-1.xhtml'] ?? '');
    expect([...page.querySelectorAll('img')].map((img) => img.getAttribute('src'))).toEqual([
      'pictures/1.png',
      'pictures/2.png',
    ]);
    expect(Object.keys(files).filter((name) => name.startsWith('book/pictures/'))).toHaveLength(2);
    expect(page.querySelector('.no-picture')?.getAttribute('href')).toBe('https://news.example/gone.jpg');
    expect(page.querySelector('.no-picture')?.textContent).toBe('[Gone "for" good]');
    expect(page.querySelector('.missing')?.textContent).toBe('2 missing');
    expect(page.documentElement.innerHTML).not.toMatch(/src="https?:/);
  });

  test('holds no kind of picture that readers need not know', () => {
    const webp = new Map([['https://news.example/lamp.jpg', { ...png, type: 'image/webp' as const }]]);
    const files = filesOf(toEpub({ articles: [article()] }, context({ pictures: webp })));
    expect(files['book/content.opf']).not.toContain('image/');
    expect(files['book/article-1.xhtml']).toContain('1 missing');
  });
});

describe('what the book says of itself', () => {
  const opfOf = (book: Parameters<typeof toEpub>[0]) =>
    parseXml(filesOf(toEpub(book, context({ pictures })))['book/content.opf'] ?? '');
  const all = (opf: Document, name: string) =>
    [...opf.getElementsByTagName(name)].map(({ textContent }) => textContent);

  test('facts of one article', () => {
    const opf = opfOf({ articles: [rich] });
    expect(all(opf, 'dc:title')).toEqual(['Harbour keeps its lamp']);
    expect(all(opf, 'dc:creator')).toEqual(['Ines Albarran', 'Jon Oye']);
    expect(all(opf, 'dc:date')).toEqual(['2026-11-02T06:30:00Z']);
    expect(all(opf, 'dc:source')).toEqual(['https://news.example/lamp']);
    expect(all(opf, 'dc:identifier')).toEqual(['https://news.example/lamp']);
    expect(all(opf, 'dc:language')).toEqual(['pt-BR']);
    expect(all(opf, 'dc:subject')).toEqual(['Lights']);
    const metas = [...opf.querySelectorAll('meta[property]')].map(
      (meta) => `${meta.getAttribute('property')} ${meta.textContent}`,
    );
    expect(metas).toContain('dcterms:modified 2026-11-28T09:30:00Z');
    expect(metas).toContain('schema:accessMode visual');
    expect(metas).toContain('schema:accessModeSufficient textual');
    expect(metas).toContain('schema:accessibilityFeature structuralNavigation');
    expect(opf.querySelector('[properties="cover-image"]')?.getAttribute('href')).toBe('pictures/1.png');
  });

  test('turns its pages to the right in Arabic, and says so in each file', () => {
    const files = filesOf(toEpub({ articles: [article({ lang: 'ar', dir: 'rtl' })] }, context()));
    expect(files['book/content.opf']).toContain('page-progression-direction="rtl"');
    const root = parseXml(files['book/article-1.xhtml'] ?? '').documentElement;
    expect([root.getAttribute('dir'), root.getAttribute('lang'), root.getAttribute('xml:lang')]).toEqual([
      'rtl',
      'ar',
      'ar',
    ]);
  });

  test('several articles are chapters of one book', () => {
    const second = article({ title: 'Second', canonicalUrl: 'https://news.example/second', lang: 'id' });
    const book = { articles: [rich, second], title: 'This week', identifier: 'urn:jernih:week' };
    const files = filesOf(toEpub(book, context({ pictures })));
    const opf = opfOf(book);
    expect(all(opf, 'dc:title')).toEqual(['This week']);
    expect(all(opf, 'dc:identifier')).toEqual(['urn:jernih:week']);
    expect(all(opf, 'dc:language')).toEqual(['pt-BR', 'id']);
    expect([...opf.querySelectorAll('itemref')].map((item) => item.getAttribute('idref'))).toEqual([
      'article-1',
      'article-2',
    ]);
    expect(files['book/article-2.xhtml']).toContain('Second');
  });

  test('the contents hold the headings, each in a greater one, and lead to them', () => {
    const files = filesOf(toEpub({ articles: [rich] }, context({ pictures })));
    const nav = parseXml(files['book/contents.xhtml'] ?? '');
    const page = parseXml(files['book/article-1.xhtml'] ?? '');
    const links = [...nav.querySelectorAll('li a')];
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'Harbour keeps its lamp',
      'The vote',
      'Deeper',
      'Less deep',
      'A headline in the text',
      'block in heading',
    ]);
    expect(links[2]?.closest('ol')?.parentElement?.querySelector('a')?.textContent).toBe('The vote');
    for (const link of links.slice(1)) {
      const id = link.getAttribute('href')?.split('#')[1];
      expect(page.querySelector(`[id="${id}"]`)?.textContent).toBe(link.textContent);
    }
  });
});

test.each(HOSTILE)('says a title as it is: %j', (title) => {
  const files = filesOf(
    toEpub({ articles: [article({ title, siteName: title, authors: [title], byline: title })] }, context()),
  );
  const page = parseXml(files['book/article-1.xhtml'] ?? '');
  const shown = page.querySelector('h1')?.textContent ?? '';
  expect(shown.length).toBeGreaterThanOrEqual(title.length - 4);
  expect(page.querySelector('h1')?.childElementCount).toBe(0);
  expect(parseXml(files['book/content.opf'] ?? '').getElementsByTagName('dc:creator')[0]?.textContent).toBeTruthy();
  parseXml(files['book/contents.xhtml'] ?? '');
});

test('there is no book without an article', () => {
  expect(() => toEpub({ articles: [] }, context())).toThrow('at least one article');
});

const checked = hasEpubcheck();
describe.skipIf(!checked)(`epubcheck${checked ? '' : ` (${EPUBCHECK_HINT})`}`, () => {
  test('finds what is wrong', { timeout: 60_000 }, () => {
    const broken = toEpub({ articles: [rich], identifier: ' ' }, context({ pictures }));
    expect(epubcheck(broken).join()).toContain('dc:identifier');
  });

  test('finds nothing wrong with everything that an article may hold', { timeout: 60_000 }, () => {
    expect(epubcheck(toEpub({ articles: [rich] }, context({ pictures })))).toEqual([]);
  });

  test('finds nothing wrong with hostile facts, and several articles', { timeout: 60_000 }, () => {
    const articles = HOSTILE.map((text, n) =>
      article({
        title: text,
        siteName: text,
        authors: [text],
        byline: text,
        tags: [text],
        lang: n % 2 ? text : null,
        html: '<p>Text.</p>',
      }),
    );
    expect(epubcheck(toEpub({ articles, title: HOSTILE.join(' ') }, context()))).toEqual([]);
  });
});
