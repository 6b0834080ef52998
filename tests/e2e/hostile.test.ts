/** Pages that mean harm, forbid everything or are very large. */
import { expect, it } from 'vitest';
import { articlePage, paragraph } from '../support/article-page';
import { CLOBBERING, VECTORS } from '../support/hostile-vectors';
import { pageSite, type Site } from '../support/news-server';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingView } from './support/reading-view';
import { useSession } from './support/session';

const TITLE = 'Storm &lt;img src=x onerror=window.ran=1&gt; over the bay tonight';
const vectors = `
<p onclick="window.ran=1">A line with a handler, long enough to be kept as a paragraph of the article that is being read.</p>
<p><img src="x" onerror="window.ran=1" alt="a broken picture"> A picture that fails runs nothing here, it only fails and is gone.</p>
<p>A link <a href="javascript:window.ran=1" id="bad">that runs script</a> and one <a href="data:text/html,<script>window.ran=1</script>">that carries a page</a>.</p>
<svg onload="window.ran=1"><script>window.ran=1</script><foreignObject><p>inside a drawing</p></foreignObject></svg>
<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=window.ran=1&gt;"></mglyph></table></mtext></math>
<form action="javascript:window.ran=1"><input autofocus onfocus="window.ran=1"><button formaction="javascript:window.ran=1">go</button></form>
<iframe srcdoc="<script>parent.ran=1</script>"></iframe><object data="javascript:window.ran=1"></object><embed src="javascript:window.ran=1">
<style>* { background: url("https://letter.example/leak") }</style><base href="https://evil.example/"><meta http-equiv="refresh" content="900;url=https://evil.example/">
<p style="position:fixed;inset:0">A paragraph that would like to cover everything, long enough to be kept as part of the article.</p>
<p><template><img src=x onerror=window.ran=1></template><noscript><img src=x onerror="window.ran=1"></noscript>A paragraph with a template and a noscript in it, which is long enough to stay.</p>`;
const jsonLd = `<script type="application/ld+json">${JSON.stringify({
  '@type': 'NewsArticle',
  headline: 'Storm <img src=x onerror=window.ran=1> over the bay tonight',
  author: { name: '<b onmouseover=window.ran=1>Mallory</b>' },
  image: 'javascript:window.ran=1',
}).replace(/</g, '\\u003c')}</script>`;

const hostileUrl = 'https://letter.example/2026/11/storm-over-the-bay-tonight-again';
const everyUrl = 'https://letter.example/2026/11/storm-over-the-bay-every-night-again';
const shadowUrl = 'https://letter.example/2026/11/harbour-keeps-its-lamp-in-the-shadow';
/** What the view draws besides paragraphs: a table, a picture, a footnote. */
const furnished = `<table><tr><th>Month</th><th>Lamps</th></tr><tr><td>October</td><td>14</td></tr><tr><td>November</td><td>21</td></tr></table>
<figure><img src="/boat.svg" width="600" height="400" alt="a boat"><figcaption>The boat at the pier in the morning.</figcaption></figure>
<p>The harbour office keeps the numbers of every winter in a book of its own, says the letter.<sup><a href="#note-1">1</a></sup></p>`;
const boat: Site = {
  host: 'letter.example',
  answer: ({ pathname }) =>
    pathname === '/boat.svg'
      ? {
          headers: { 'content-type': 'image/svg+xml' },
          body: '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><path d="M9 200h500l-60 90H70z"/></svg>',
        }
      : null,
};
/** Pictures under every name that the document and what it inherits from have, and the vectors' own. */
const shadowing = `<ol><li id="note-1">The book lies in the pilot house and may be read there.</li></ol>
<div id="nag" role="dialog" style="position:fixed;left:20%;right:20%;top:20%;background:#fff;z-index:901"><h2>Our newsletter</h2><p>Sign up for the morning letter.</p><input type="email"><button>No thanks</button></div>
${CLOBBERING}<script>
const make = Document.prototype.createElement.bind(document);
const names = new Set();
for (let known = Document.prototype; known; known = Object.getPrototypeOf(known)) for (const name of Object.getOwnPropertyNames(known)) names.add(name);
const box = Document.prototype.querySelector.call(document, 'footer');
for (const name of names) { const img = make('img'); Element.prototype.setAttribute.call(img, 'name', name); box.append(img); }
</script>`;
const strictUrl = 'https://strict.example/2026/11/harbour-keeps-its-lamp-through-winter';
const largeUrl = 'https://large.example/2026/11/harbour-keeps-its-lamp-through-winter';
const STRICT =
  "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; sandbox allow-same-origin allow-scripts";
/** Those that swallow the rest of a page come last; the pages that a vector would lead to do not exist. */
const everyVector = ['handlers', 'links', 'elements', 'mutation'].flatMap((name) => VECTORS[name] ?? []).join('\n');
const filler = `<p>${'<span data-x="filler">salt and wind </span>'.repeat(120_000)}</p>`;

describeInEachBrowser('Difficult pages', (open) => {
  const use = useSession(open, [
    boat,
    pageSite(hostileUrl, articlePage({ title: TITLE, head: jsonLd, inside: vectors })),
    pageSite(everyUrl, articlePage({ after: everyVector, head: '<script>var ran = () => {}</script>' })),
    pageSite(shadowUrl, articlePage({ inside: furnished, after: shadowing })),
    pageSite(strictUrl, articlePage(), { 'content-security-policy': STRICT }),
    pageSite(largeUrl, articlePage({ paragraphs: 200, after: filler })),
  ]);

  it('runs nothing of a hostile page and shows its text as text', async () => {
    const page = await use.browser.newPage(hostileUrl);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    // What the page ran by itself is the page's; from here on it would be the view that let it run.
    await page.evaluate(() => {
      (window as { ran?: number }).ran = 0;
    });
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await use.browser.clickAction(page);
    const seen = await readingView(page);
    expect(seen.title).toContain('<img src=x onerror=window.ran=1>');
    expect(seen.paragraphs).toContain(paragraph(11));
    await (await page.$('>>> [data-body] a'))?.click();
    const inside = await page.evaluate(() => {
      const view = document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-reader-article]');
      const all = [...(view?.querySelectorAll('*') ?? [])];
      return {
        ran: (window as { ran?: number }).ran,
        elements: all
          .map((element) => element.localName)
          .filter((name) => /script|svg|math|iframe|object|embed|form|input|style|base|meta|template|link/.test(name)),
        handlers: all
          .flatMap((element) => [...element.attributes])
          .filter(({ name, value }) => /^on/.test(name) || /^\s*(?:javascript|data):/i.test(value)).length,
        styled: view?.querySelectorAll('[data-body] [style], [data-body] [class], [data-body] [id]').length,
      };
    });
    expect(inside).toEqual({ ran: 0, elements: [], handlers: 0, styled: 0 });
    // Only what this page asks for: its broken pictures, and the icon that the browser looks for on its host.
    const known = /\/x$|^https:\/\/letter\.example\/favicon\.ico$/;
    expect(asked.filter((url) => !known.test(url))).toEqual([]);
  });

  it('lets none of the known vectors into the view', async () => {
    const page = await use.browser.newPage(everyUrl);
    const spoken: string[] = [];
    page.on('dialog', (dialog) => {
      spoken.push(dialog.message());
      void dialog.dismiss();
    });
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await page.evaluate(() => {
      // What the page runs by itself is the page's: only what comes out of the view counts.
      Object.assign(window, { fromView: 0 });
      Object.assign(window, {
        ran: () => {
          const path = window.event?.composedPath() ?? [];
          if (path.some((node) => node instanceof Element && node.localName === 'jernih-reader'))
            (window as unknown as { fromView: number }).fromView++;
        },
      });
    });
    await use.browser.clickAction(page);
    const seen = await readingView(page);
    expect(seen.paragraphs).toEqual(expect.arrayContaining(Array.from({ length: 12 }, (_, n) => paragraph(n))));
    const inside = await page.evaluate(() => {
      const view = document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-reader-article]');
      const all = [...(view?.querySelectorAll('*') ?? [])];
      for (const element of all) {
        for (const type of ['click', 'mouseover', 'focus', 'error', 'load', 'toggle', 'animationstart'])
          if (element.localName !== 'a' || type !== 'click') element.dispatchEvent(new Event(type, { bubbles: true }));
      }
      return {
        fromView: (window as unknown as { fromView: number }).fromView,
        handlers: all.flatMap((element) => [...element.attributes]).filter(({ name }) => /^on/.test(name)).length,
        addresses: [...(view?.querySelectorAll('[data-body] [href], [data-body] [src]') ?? [])]
          .map((element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '')
          .filter((address) => !/^(?:https?:|#)/i.test(address)),
      };
    });
    expect(inside).toEqual({ fromView: 0, handlers: 0, addresses: [] });
    expect(spoken).toEqual([]);
    expect(page.url()).toBe(everyUrl);
  });

  it('reads and quiets a page that has taken every name of the DOM', async () => {
    const page = await use.browser.newPage(shadowUrl);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    /** Asks the page past its own names: `find` looks in it, `root` is the view's. */
    const ask = <T>(question: string) =>
      page.evaluate(`(() => {
        const find = (selector) => Document.prototype.querySelector.call(document, selector);
        const root = find('jernih-reader')?.shadowRoot;
        return ${question};
      })()`) as Promise<T>;
    const waitFor = (what: string, question: string) => until(() => ask<boolean>(question), { what });
    const press = (selector: string) => ask<void>(`root.querySelector('${selector}').click()`);
    expect(await ask(`typeof document.createElementNS + typeof document.createTextNode`)).toBe('objectobject');
    await waitFor('hidden nag', `getComputedStyle(find('#nag')).display === 'none'`);
    await use.browser.clickAction(page);
    await waitFor('reading view', `root?.querySelector('[data-reader-close]') != null`);
    const texts = await ask<string[]>(
      `[...root.querySelectorAll('[data-body] p')].map((one) => one.textContent.replace(/\\s+/g, ' ').trim())`,
    );
    expect(texts).toEqual(expect.arrayContaining(Array.from({ length: 12 }, (_, n) => paragraph(n))));
    expect(await ask(`root.querySelector('.wide table') != null`)).toBe(true);
    await press('[data-note-mark]');
    await waitFor('open note', `root.querySelector('.note')?.textContent.includes('pilot house')`);
    for (const panel of ['text', 'site', 'removed', 'take-along']) {
      await press(`[data-reader-${panel}]`);
      await waitFor(`${panel} panel`, `root.querySelector('.panel button, .panel input, .panel li') != null`);
      await press(`[data-reader-${panel}]`);
      await waitFor(`closed ${panel} panel`, `root.querySelector('.panel') === null`);
    }
    await waitFor('picture', `root.querySelector('img[role="button"]')?.naturalWidth > 0`);
    await press('img[role="button"]');
    await waitFor('lightbox', `root.querySelector('[data-lightbox] img') != null`);
    await page.keyboard.press('Escape');
    await waitFor('closed lightbox', `root.querySelector('[data-lightbox]') === null`);
    await page.keyboard.press('Escape');
    await waitFor('closed view', `root === undefined`);
    expect(await ask(`getComputedStyle(find('main')).visibility`)).toBe('visible');
  });

  it('reads under the strictest content security policy', async () => {
    const page = await use.browser.newPage(strictUrl);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    expect((await readingView(page)).paragraphs).toHaveLength(12);
    const look = await page.evaluate(() => {
      const view = document.querySelector('jernih-reader')?.shadowRoot?.querySelector('.reader');
      return view && getComputedStyle(view).backgroundColor;
    });
    expect(look).toBe('rgb(251, 250, 247)');
  });

  it('opens a page of five megabytes', async () => {
    const page = await use.browser.newPage(largeUrl);
    expect(await page.evaluate(() => document.documentElement.outerHTML.length)).toBeGreaterThan(5_000_000);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    const seen = await until(() => readingView(page), { timeout: 25_000, what: 'reading view' });
    expect(seen.paragraphs.slice(0, 200)).toEqual(Array.from({ length: 200 }, (_, n) => paragraph(n)));
  });
});
