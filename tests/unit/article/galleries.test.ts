// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/article';
import { articlePage, paragraph } from '../../support/article-page';

const PAGE = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';

function read(html: string) {
  const { document } = new JSDOM(html, { url: PAGE }).window;
  const article = extractArticle(document, new URL(PAGE));
  const body = new JSDOM(article?.html ?? '').window.document.body;
  const figures = [...body.querySelectorAll('figure')].map((figure) => [
    figure.querySelector('img')?.getAttribute('src')?.split('/').at(-1),
    figure.querySelector('figcaption')?.textContent?.trim() ?? null,
  ]);
  return { figures, text: article?.text ?? '', article };
}

const CAPTIONS = [
  'The keeper lights the lamp at dusk, as he has done each evening since he was nineteen years old.',
  'From the gallery the whole bay can be seen, and on clear nights the lights of the other shore.',
  'The stairs have two hundred and four steps, and the keeper has given names to eleven of them.',
  'Oil comes by boat on Tuesdays. When the sea is high it comes on Wednesdays, or not at all.',
  'The log of the lamp fills ninety books. The oldest of them is older than the harbour itself.',
  'In the morning the curtain is drawn, so that the sun does not burn the oak of the floor.',
];
const picture = (n: number) => `<img src="/photos/view-${n}-bay.jpg" width="1200" height="800" alt="">`;

describe('slides inside the body', () => {
  const slides = (one: (n: number) => string) =>
    CAPTIONS.slice(0, 3)
      .map((_, n) => one(n))
      .join('');
  const expected = CAPTIONS.slice(0, 3).map((caption, n) => [`view-${n}-bay.jpg`, caption]);

  it.each([
    [
      'figures in a slider',
      `<div class="gallery slider">${slides((n) => `<figure class="slide">${picture(n)}<figcaption>${CAPTIONS[n]}</figcaption></figure>`)}</div>`,
    ],
    [
      'list items with a box of text',
      `<div class="gallery"><ul>${slides((n) => `<li class="slide">${picture(n)}<div class="slide-caption">${CAPTIONS[n]}</div></li>`)}</ul></div>`,
    ],
    [
      'pictures and a strip of their thumbnails',
      `<div class="gallery">${slides((n) => `<figure>${picture(n)}<figcaption>${CAPTIONS[n]}</figcaption></figure>`)}<div class="thumbs">${slides((n) => `<img src="/photos/view-${n}-bay-150x150.jpg" alt="">`)}</div></div>`,
    ],
  ])('%s become figures in order, each once', (_what, inside) => {
    const { figures, text } = read(articlePage({ inside, head: '<meta property="og:image" content="/harbour.jpg">' }));
    expect(figures).toEqual(expected);
    for (const caption of CAPTIONS.slice(0, 3)) expect(text.split(caption).length).toBe(2);
  });
});

describe('an article that is a gallery', () => {
  const page = (slides: string) =>
    `<!doctype html><html lang="en"><head><title>The lamp in pictures</title><meta property="og:type" content="article"><meta property="og:image" content="/harbour.jpg"></head><body><nav><a href="/">Home</a></nav><main><article><h1>The lamp in pictures</h1><p>${paragraph(3)}</p>${slides}</article></main><aside><h2>Most read</h2><ul><li><a href="/a">A ferry is late</a></li><li><a href="/b">A gull is early</a></li></ul></aside><footer>The Bay Letter</footer></body></html>`;

  it.each([
    [
      'figures',
      CAPTIONS.map((caption, n) => `<figure>${picture(n)}<figcaption>${caption}</figcaption></figure>`).join(''),
    ],
    [
      'boxes',
      `<div class="photo-gallery">${CAPTIONS.map((caption, n) => `<div class="photo-gallery__slide"><div class="frame">${picture(n)}</div><div class="caption">${caption}</div></div>`).join('')}</div>`,
    ],
    [
      'a numbered list',
      `<ol class="slideshow">${CAPTIONS.map((caption, n) => `<li>${picture(n)}<span class="count">${n + 1} / 6</span><p class="caption">${caption}</p></li>`).join('')}</ol>`,
    ],
  ])('of %s is read whole', (_what, slides) => {
    const { figures, text } = read(page(slides));
    expect(figures).toEqual(CAPTIONS.map((caption, n) => [`view-${n}-bay.jpg`, caption]));
    expect(text).toContain('(Note 3.)');
    for (const caption of CAPTIONS) expect(text.split(caption).length).toBe(2);
    expect(text).not.toContain('A ferry is late');
  });
});
