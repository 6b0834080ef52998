// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { toWebPage } from '@/utils/export/web-page';
import { article } from '../reader/article';
import { context, HOSTILE, png } from './support';

const parsed = (html: string) => new DOMParser().parseFromString(html, 'text/html');

test('asks nobody for anything: pictures are inside, and its policy forbids the rest', () => {
  const pictures = new Map([['https://news.example/lamp.jpg', png]]);
  const page = parsed(
    toWebPage(article({ html: '<p><img src="https://news.example/lost.jpg" alt="Lost"></p>' }), context({ pictures })),
  );
  expect(page.querySelector('.lead img')?.getAttribute('src')).toBe(
    `data:image/png;base64,${Buffer.from(png.bytes).toString('base64')}`,
  );
  expect(page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content')).toContain(
    "default-src 'none'",
  );
  expect(page.querySelectorAll('img')).toHaveLength(1);
  expect(page.querySelector('a.no-picture')?.getAttribute('href')).toBe('https://news.example/lost.jpg');
  expect(page.querySelector('.missing')?.textContent).toBe('1 missing');
});

test('has everything that the view has, in its language and direction', () => {
  const page = parsed(toWebPage(article({ lang: 'ar', dir: 'rtl', partial: true }), context()));
  expect([page.documentElement.lang, page.documentElement.dir, page.title]).toEqual([
    'ar',
    'rtl',
    'Harbour keeps its lamp',
  ]);
  expect(page.querySelector('h1')?.textContent).toBe('Harbour keeps its lamp');
  expect(page.querySelector('.byline')?.textContent).toBe('Ines Albarran, Jon Oye');
  expect(page.querySelector('.facts')?.textContent).toBe('2026-11-02 · Updated 2026-11-04 · Source: Coast Press');
  expect(page.querySelector('.partial')?.textContent).toBe('Only a part.');
  expect(page.querySelector('footer a')?.getAttribute('href')).toBe('https://news.example/lamp');
});

test.each(HOSTILE)('says a title as it is: %j', (title) => {
  const html = toWebPage(article({ title, siteName: title, authors: [title], byline: title }), context());
  const page = parsed(html);
  expect(page.querySelector('h1')?.childElementCount).toBe(0);
  expect(page.body.children).toHaveLength(1);
  expect(html).not.toMatch(/[^\P{Cc}\n]|\ufffe/u);
  expect(Buffer.from(html, 'utf8').toString('utf8')).toBe(html);
});
