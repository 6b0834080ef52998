// @vitest-environment jsdom
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/utils/article';
import { articlePage, paragraph } from '../../support/article-page';

const PAGE = 'https://letter.example/2026/11/harbour-keeps-its-lamp-through-winter';
const ALL = Array.from({ length: 8 }, (_, n) => paragraph(n));
const HTML = ALL.map((text) => `<p>${text}</p>`).join('');
const frame = (body: string) =>
  `<!doctype html><html lang="en"><head><title>Harbour keeps its lamp</title><meta property="og:type" content="article"></head><body><nav><a href="/">Home</a></nav><main>${body}</main><footer>The Bay Letter</footer></body></html>`;

/** jsdom parses no declarative roots: `attach` makes real ones of the templates, as a browser would. */
function open(html: string, attach: boolean): Document {
  const { document } = new JSDOM(html, { url: PAGE }).window;
  const upgrade = (root: ParentNode) => {
    for (const template of root.querySelectorAll('template')) {
      const mode = template.getAttribute('shadowrootmode') as ShadowRootMode | null;
      if (!mode || !template.parentElement) continue;
      const shadow = template.parentElement.attachShadow({ mode });
      shadow.append(template.content);
      template.remove();
      upgrade(shadow);
    }
  };
  if (attach) upgrade(document);
  return document;
}

const textOf = (document: Document) => extractArticle(document, new URL(PAGE))?.text.split('\n\n') ?? null;
const root = (content: string, mode = 'open') =>
  `<template shadowrootmode="${mode}"><style>p { color: red }</style>${content}</template>`;

describe.each([
  ['a root that is attached', true],
  ['a template that is left in the page', false],
])('%s', (_what, attach) => {
  it.each([
    ['an element of the site’s own', `<h1>Harbour keeps its lamp</h1><story-body>${root(HTML)}</story-body>`],
    ['a box', `<h1>Harbour keeps its lamp</h1><div>${root(HTML)}</div>`],
    [
      'roots within roots, the headline included',
      `<page-shell>${root(`<div><h1>Harbour keeps its lamp</h1><story-body>${root(HTML)}</story-body></div>`)}</page-shell>`,
    ],
    [
      'slots',
      `<h1>Harbour keeps its lamp</h1><story-body>${root(`<p>${ALL[0]}</p><slot></slot><p>${ALL[7]}</p>`)}${ALL.slice(
        1,
        7,
      )
        .map((text) => `<p>${text}</p>`)
        .join('')}</story-body>`,
    ],
    [
      'a root for each paragraph',
      `<h1>Harbour keeps its lamp</h1><article>${ALL.map((text, n) => (n % 2 ? `<p>${text}</p>` : `<story-part>${root(`<p>${text}</p>`)}</story-part>`)).join('')}</article>`,
    ],
  ])('is read where the text stands in %s', (_where, body) => {
    const document = open(frame(body), attach);
    const before = document.documentElement.outerHTML;
    expect(textOf(document)).toEqual(ALL);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('is not read where it asks for consent', () => {
    const notice =
      'We and our partners would like to store cookies on your device, and we ask for your consent. '.repeat(20);
    const page = articlePage({ after: `<div id="usercentrics-root">${root(`<p>${notice}</p>`)}</div>` });
    expect(textOf(open(page, attach))).toEqual(Array.from({ length: 12 }, (_, n) => paragraph(n)));
  });

  it('is not read where it is closed', () => {
    expect(
      textOf(open(frame(`<h1>Harbour keeps its lamp</h1><story-body>${root(HTML, 'closed')}</story-body>`), attach)),
    ).toBeNull();
  });
});

it('roots that nest without end cost bounded time', () => {
  const { document } = new JSDOM(articlePage(), { url: PAGE }).window;
  let box: Element | ShadowRoot = document.body;
  for (let depth = 0; depth < 300; depth++) {
    const host: HTMLElement = document.createElement('deep-er');
    box.append(host);
    box = host.attachShadow({ mode: 'open' });
    const prose = document.createElement('p');
    prose.textContent = paragraph(depth);
    box.append(prose);
  }
  expect(extractArticle(document, new URL(PAGE))?.text).toContain(paragraph(11));
});
