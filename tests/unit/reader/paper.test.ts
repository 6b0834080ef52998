// @vitest-environment jsdom
import { beforeEach, expect, test } from 'vitest';
import { preparePaper } from '@/components/reader/paper';

const words = { links: 'Links', site: 'The Bay', printed: 'Printed today', address: 'https://news.example/lamp' };
let host: HTMLElement;
let article: HTMLElement;

function put(body: string): void {
  document.body.innerHTML = '<div></div>';
  host = document.body.firstElementChild as HTMLElement;
  article = document.createElement('article');
  article.innerHTML = `<a href="https://news.example/">The Bay</a><div data-body>${body}</div>`;
  host.attachShadow({ mode: 'open' }).append(article);
}
beforeEach(() =>
  put(
    '<p><a href="https://a.example/1">one</a> <a href="#jernih-1">note</a> <a href="https://a.example/2">two</a> <a href="https://a.example/1">again</a> <a href="https://a.example/3">https://a.example/3</a></p>',
  ),
);

test('links have numbers, the same address the same one, and their addresses stand at the end', () => {
  preparePaper(article, words);
  expect(article.querySelector('p')?.textContent).toBe('one[1] note two[2] again[1] https://a.example/3');
  expect([...article.querySelectorAll('.paper-notes li')].map(({ textContent }) => textContent)).toEqual([
    'https://a.example/1',
    'https://a.example/2',
  ]);
  expect(article.querySelector('.paper-notes p')?.textContent).toBe('https://news.example/lamp · Printed today');
});

test('nothing of it is left afterwards', () => {
  const before = article.innerHTML;
  const undo = preparePaper(article, words);
  expect(host.querySelectorAll('style')).toHaveLength(1);
  undo();
  expect(article.innerHTML).toBe(before);
  expect(host.innerHTML).toBe('');
});

test('without links there is no list', () => {
  put('<p>Text.</p>');
  preparePaper(article, words);
  expect(article.querySelector('ol')).toBeNull();
});

test.each(['"; } } * { display: none } @page { x: "', '\\', 'a\nb', '</style><img src=x>', '日本 “x”', '\ud83d'])(
  'a site cannot leave the quotes around its name: %j',
  (site) => {
    preparePaper(article, { ...words, site });
    const css = host.querySelector('style')?.textContent ?? '';
    const [, name = ''] = /@top-left\{content:"([^"]*)";/.exec(css) ?? [];
    expect(name).not.toMatch(/[{}<>;\n]|\\(?![0-9a-f]+ )/);
    const said = name.replace(/\\([0-9a-f]+) /g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
    expect(said).toBe(site);
    expect(css.match(/[{}]/g)).toHaveLength(10);
  },
);
