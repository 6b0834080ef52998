// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/article';
import type { Article } from '@/utils/article/article';
import { alignPieces } from '@/utils/article/put-back/align';
import { insertPieces, PUT_BACK } from '@/utils/article/put-back/insert';
import { findLeftOut } from '@/utils/article/put-back/left-out';
import { type Piece, readPieces, shownPieces } from '@/utils/article/put-back/pieces';
import { sanitiseToHtml, toFragment, type View } from '@/utils/article/sanitise';
import { articlePage, paragraph } from '../../support/article-page';

const view = window as unknown as View;
const url = new URL('https://letter.example/2026/11/harbour-keeps-its-lamp');
const sanitise = (dirty: Element) => toFragment(sanitiseToHtml(dirty, view), view);
const related = '<aside class="related"><p>Read also: <a href="/ferry">the ferry that never came</a></p></aside>';

function open(html: string) {
  document.documentElement.innerHTML = new DOMParser().parseFromString(html, 'text/html').documentElement.innerHTML;
  const article = extractArticle(document, url) as Article;
  const body = document.implementation.createHTMLDocument('').createElement('div');
  body.append(toFragment(article.html, view));
  return { article, body, pieces: readPieces({ document, url }) };
}

const linesOf = (body: Element) => shownPieces(body).map(({ element }) => element.textContent?.trim() ?? '');
const numberOf = (pieces: readonly Piece[], start: string) => pieces.findIndex(({ text }) => text.startsWith(start));

describe('what was left out', () => {
  it('is named with its reason, and what is shown is not', () => {
    const { article, body, pieces } = open(articlePage({ inside: related }));
    const found = findLeftOut(article, body, pieces);
    const traced = article.removals.find(({ text }) => text.startsWith('Read also'));
    expect(found.find(({ text }) => text.startsWith('Read also'))).toEqual({
      piece: numberOf(pieces, 'Read also'),
      reason: traced?.reason,
      text: 'Read also: the ferry that never came',
    });
    for (const line of linesOf(body)) expect(found.map(({ text }) => text)).not.toContain(line);
    expect(found.map(({ text }) => text)).not.toContain(article.title);
  });

  it('names everything that the trace names', () => {
    const { article, body, pieces } = open(articlePage({ inside: related }));
    const texts = findLeftOut(article, body, pieces).map(({ text }) => text.slice(0, 120));
    for (const { text } of article.removals) expect(texts).toContain(text);
  });

  it('is not what is shown all the same: the headline, the other cells of a table', () => {
    const row = (year: number) =>
      `<tr><td>${year}</td><td>118 boats, and none of them late</td><td>${year - 1900}</td></tr>`;
    const { article, body } = open(
      articlePage({
        inside: `<table><tr><th>Year</th><th>Boats</th><th>No.</th></tr>${row(2024)}${row(2025)}</table>`,
      }),
    );
    expect(body.querySelectorAll('td')).toHaveLength(6);
    const texts = article.removals.map(({ text }) => text);
    for (const shown of ['2024', '124', 'Year', article.title]) expect(texts).not.toContain(shown);
  });

  it('says what the page has no more', () => {
    const { article, body, pieces } = open(articlePage({ inside: related }));
    const rest = pieces.filter(({ text }) => !text.startsWith('Read also'));
    const gone = findLeftOut(article, body, rest).filter(({ piece }) => piece === null);
    expect(gone.map(({ text }) => text)).toEqual(['Read also: the ferry that never came']);
  });

  it('of a teaser is no more than the trace has shown', () => {
    const locked = `<div class="related"><p>${paragraph(40)} ${paragraph(41)} ${paragraph(42)}</p></div>${related}`;
    const { article, body, pieces } = open(articlePage({ inside: locked }));
    const texts = (one: Article) => findLeftOut(one, body, pieces).map(({ text }) => text);
    const long = (list: string[]) => list.filter((text) => text.length > 120);
    body.querySelectorAll('p')[4]?.remove();
    expect(long(texts(article)).length).toBeGreaterThan(0);
    expect(long(texts({ ...article, partial: true }))).toEqual([]);
    expect(texts({ ...article, partial: true })).toContain('Read also: the ferry that never came');
  });
});

describe('putting back', () => {
  it('puts a paragraph between those that it stood between, and marks it', () => {
    const { body, pieces } = open(articlePage({ inside: related }));
    const at = numberOf(pieces, 'Read also');
    const came = insertPieces(body, pieces, [at], sanitise);
    expect([...came.keys()]).toEqual([at]);
    const lines = linesOf(body);
    const place = lines.indexOf('Read also: the ferry that never came');
    expect(lines.slice(place - 1, place + 2)).toEqual([paragraph(1), lines[place], paragraph(2)]);
    expect(came.get(at)?.hasAttribute(PUT_BACK)).toBe(true);
    expect(came.get(at)?.querySelector('a')?.getAttribute('href')).toBe('https://letter.example/ferry');
  });

  it('lets nothing in but through the sanitiser', () => {
    const evil = `<aside class="related"><p onclick="alert(1)" style="position:fixed">Read also: <a href="javascript:alert(1)">this</a>
      <script>alert(1)</script><b id="x" class="y">and that</b></p></aside>`;
    const { body, pieces } = open(articlePage({ inside: evil }));
    insertPieces(body, pieces, [numberOf(pieces, 'Read also')], sanitise);
    const put = body.querySelector(`[${PUT_BACK}]`);
    expect(put?.outerHTML.replace(/\s+/g, ' ')).toBe(`<p ${PUT_BACK}="">Read also: <a>this</a> <b>and that</b></p>`);
  });

  it('keeps the kind: an item among items, a heading, a picture with its caption', () => {
    const inside = `<ul><li>The first thing that the harbour keeps</li><li>A thing about ropes and nets</li><li>The last thing that it keeps</li></ul>
      <h3>About the boats of the bay</h3>
      <figure><img src="/map.png" alt="A map of the bay" width="800"><figcaption>The bay</figcaption></figure>`;
    const { body, pieces } = open(articlePage({ inside }));
    for (const element of body.querySelectorAll('li:nth-child(2), h3, figure')) element.remove();
    const wanted = ['A thing about ropes', 'About the boats', 'A map of the bay'].map((text) => numberOf(pieces, text));
    expect(wanted).not.toContain(-1);
    insertPieces(body, pieces, wanted, sanitise);
    expect(body.querySelector('li:nth-child(2)')?.textContent).toBe('A thing about ropes and nets');
    expect(body.querySelector('h3')?.textContent).toBe('About the boats of the bay');
    expect(body.querySelector('figure img')?.getAttribute('src')).toBe('https://letter.example/map.png');
    expect(body.querySelector('figcaption')?.textContent).toBe('The bay');
  });

  it('puts nothing into a table, and nothing in twice', () => {
    const inside = `<table><tr><td>Boats that came in October</td><td>11</td></tr></table><p class="related">Read also: the boats</p>
      <table><tr><td>Boats that came in November</td><td>12</td></tr></table>`;
    const { body, pieces } = open(articlePage({ inside }));
    const at = numberOf(pieces, 'Read also');
    for (let time = 0; time < 2; time++) insertPieces(body, pieces, [at], sanitise);
    expect(body.querySelectorAll('table [data-put-back], p p')).toHaveLength(0);
    expect(linesOf(body).filter((line) => line.startsWith('Read also'))).toHaveLength(1);
  });

  it('puts everything back in the order of the page, and leaves the body as it was once all is out', () => {
    const { body, pieces } = open(
      articlePage({ inside: related, after: '<p>Terms of use</p><p>About the letter</p>' }),
    );
    const before = body.innerHTML;
    const came = insertPieces(body, pieces, [...pieces.keys()], sanitise);
    const order = alignPieces(pieces, shownPieces(body));
    expect(order.filter((element) => !element)).toEqual([]);
    const lines = linesOf(body).map((line) => line.replace(/\s+/g, ' '));
    expect(lines).toEqual(pieces.map(({ text }) => text));
    for (const element of came.values()) element.remove();
    expect(body.innerHTML).toBe(before);
  });
});

describe('aligning', () => {
  const piece = (key: string): Piece => ({ key, text: key, kind: 'text', tag: 'P', nodes: [], caption: null, url });
  const letters = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'), { maxLength: 40 });

  it('is of the same texts, in the same order, each once', () => {
    fc.assert(
      fc.property(letters, letters, (page, shown) => {
        const elements = shown.map((key) => ({ key, element: document.createElement('p') }));
        const found = alignPieces(page.map(piece), elements);
        expect(found).toHaveLength(page.length);
        const places = found.flatMap((element, at) => {
          const place = elements.findIndex((one) => one.element === element);
          if (element) expect(elements[place]?.key).toBe(page[at]);
          return element ? [place] : [];
        });
        expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      }),
    );
  });

  it('finds all of what was only cut', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ minLength: 1 })), fc.infiniteStream(fc.boolean()), (page, keep) => {
        const kept = page.filter(() => keep.next().value);
        const shown = kept.map((key) => ({ key, element: document.createElement('p') }));
        const found = alignPieces(page.map(piece), shown);
        expect(found.filter(Boolean)).toEqual(shown.map(({ element }) => element));
      }),
    );
  });
});
