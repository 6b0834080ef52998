/** Taking an article along: copies, files and what is in them. */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { EPUBCHECK_HINT, epubcheck, hasEpubcheck } from '../support/epubcheck';
import { pageSite, type Site } from '../support/news-server';
import { sleep, until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingView } from './support/reading-view';
import { useSession } from './support/session';

const path = '2026/11/harbour-keeps-its-lamp-through-winter';
const secureUrl = `https://letter.example/${path}`;
const plainUrl = `http://plain.example/${path}`;
const strictUrl = `https://strict.example/${path}`;
const STRICT = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
/** One pixel, lossless. */
const WEBP = Buffer.from('UklGRhoAAABXRUJQVlA4TA0AAAAvAAAAEAcQERGIiP4HAA==', 'base64');
const asked: { url: string; cookie: string | undefined; referer: string | undefined }[] = [];

/** Pictures of other origins, that no page may read. */
const pictures: Site = {
  host: 'pictures.example',
  answer(url, { cookie, referer }) {
    asked.push({ url: url.href, cookie, referer });
    const headers = { 'content-type': 'image/png', 'set-cookie': 'seen=1' };
    if (url.pathname === '/pier.png') return { headers, body: PNG };
    if (url.pathname === '/boat.webp') return { headers: { 'content-type': 'image/webp' }, body: WEBP };
    if (url.pathname === '/page.png') return { headers: { 'content-type': 'text/html' }, body: '<p>No picture.</p>' };
    if (url.pathname === '/drawn.svg') {
      const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="900" height="600"><script>1</script></svg>';
      return { headers: { 'content-type': 'image/svg+xml' }, body: svg };
    }
    return null;
  },
};

const picture = (src: string, alt: string) =>
  `<figure><img src="${src}" width="900" height="600" alt="${alt}"><figcaption>Caption of ${alt}</figcaption></figure>`;
const inside = `<h2>What the pilots say</h2>${picture('https://pictures.example/pier.png', 'the pier')}
${picture('https://pictures.example/boat.webp', 'the boat')}${picture('/own.png', 'the lamp')}
${picture('https://pictures.example/page.png', 'no picture')}${picture('https://pictures.example/drawn.svg', 'a drawing')}
<p>A paragraph with <a href="https://elsewhere.example/report">a link to the report</a> that was written in the harbour office.</p>`;
const html = articlePage({ inside, title: 'Harbour: keeps/its &quot;lamp&quot;' });
/** Pages that add a word of their own to each copy, or forbid it. */
const meddling = `<script>
document.addEventListener('copy', (event) => { event.clipboardData.setData('text/plain', 'Read more at letter.example'); event.preventDefault(); });
document.addEventListener('click', (event) => { event.preventDefault(); window.clicks = (window.clicks ?? 0) + 1; }, true);
</script>`;
const plainHtml = articlePage({ inside, title: 'Harbour: keeps/its &quot;lamp&quot;', after: meddling });

const own = (address: string): Site =>
  pageSite(new URL('/own.png', address).href, PNG, { 'content-type': 'image/png' });

const unchecked = hasEpubcheck() ? '' : ` (books unchecked, ${EPUBCHECK_HINT})`;

/** In the page: whether each of its pictures and those of the view is there, or known not to be. */
function picturesAreSettled(): boolean {
  const view = document.querySelector('jernih-reader')?.shadowRoot;
  const pictures = [...document.images, ...(view?.querySelectorAll('img') ?? [])];
  for (const picture of pictures) picture.loading = 'eager';
  return pictures.length > 0 && pictures.every(({ complete }) => complete);
}

describeInEachBrowser(`Taking along${unchecked}`, (open, kind) => {
  const use = useSession(open, [
    pageSite(secureUrl, html),
    pageSite(plainUrl, plainHtml),
    pageSite(strictUrl, html, { 'content-security-policy': STRICT }),
    own(secureUrl),
    own(plainUrl),
    own(strictUrl),
    pictures,
  ]);

  async function read(address: string): Promise<Page> {
    const page = await use.browser.newPage(address);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    await clickIn(page, '[data-reader-take-along]');
    await until(() => page.$('>>> [data-export="epub"]'), { what: 'choices' });
    return page;
  }

  /** A real click in the view; puppeteer's own waiting does not see what changes in a shadow root. */
  async function clickIn(page: Page, selector: string): Promise<void> {
    await (await until(() => page.$(`>>> ${selector}`), { what: selector })).click();
  }

  const noteOf = (page: Page) =>
    page.evaluate(
      () => document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-export-note]')?.textContent ?? '',
    );

  /** Chooses, and waits for the word about it. */
  async function choose(page: Page, what: string, word: RegExp): Promise<string> {
    await clickIn(page, `[data-export="${what}"]`);
    return until(async () => word.exec(await noteOf(page))?.[0], { what: `${word} after ${what}`, timeout: 15_000 });
  }

  /** The file that a choice saves. */
  async function save(page: Page, what: string): Promise<{ name: string; bytes: Buffer; note: string }> {
    // Chromium writes over a file of the same name.
    rmSync(use.browser.downloads, { recursive: true, force: true });
    const files = () => (existsSync(use.browser.downloads) ? readdirSync(use.browser.downloads) : []);
    const note = await choose(page, what, /Saved as.*/);
    const isWhole = (name: string) => !/\.(?:part|crdownload)$/.test(name);
    const name = await until(() => files().find(isWhole), { what: 'download' });
    const file = join(use.browser.downloads, name);
    await until(() => readFileSync(file).length > 0 && !files().includes(`${name}.part`), { what: 'whole file' });
    return { name, bytes: readFileSync(file), note };
  }

  /** What is on the clipboard, pasted into a field of a page with a real key. */
  async function clipboard(): Promise<string> {
    const page = await use.browser.newPage(secureUrl);
    await page.evaluate(() => document.body.prepend(document.createElement('textarea')));
    await page.focus('textarea');
    const commands = kind === 'chromium' ? { commands: ['Paste'] } : {};
    await page.keyboard.down('Control');
    await page.keyboard.press('v', commands);
    await page.keyboard.up('Control');
    const pasted = () => page.$eval('textarea', ({ value }) => value);
    const text = await until(pasted, { what: 'pasted text' });
    await page.close();
    return text;
  }

  it.each([
    ['over https', secureUrl],
    ['over http, from a page that meddles with copies', plainUrl],
    ['from a page that forbids everything', strictUrl],
  ])('copies %s', async (_name, address) => {
    const page = await read(address);
    await choose(page, 'copy-markdown', /Copied/);
    const markdown = await clipboard();
    expect(markdown).toMatch(/^# Harbour: keeps\/its "lamp"\n/);
    expect(markdown).toContain('## What the pilots say');
    expect(markdown).toContain('[a link to the report](https://elsewhere.example/report)');
    await page.bringToFront();
    await choose(page, 'bibtex', /Copied/);
    expect(await clipboard()).toMatch(/^@online\{albarran2026harbour,/);
    await page.close();
  });

  it.each([
    ['over https', secureUrl],
    ['over http, from a page that prevents clicks', plainUrl],
    ['from a page that forbids everything', strictUrl],
  ])('saves files %s', { timeout: 180_000 }, async (_name, address) => {
    const page = await read(address);
    const markdown = await save(page, 'markdown');
    expect(markdown.name).toMatch(/^Harbour keeps its lamp.*\.md$/);
    expect(markdown.bytes.toString()).toMatch(/^---\ntitle: "Harbour: keeps\/its \\"lamp\\""/);

    const web = await save(page, 'web-page');
    expect(web.name).toMatch(/\.html$/);
    expect(web.note).toContain('could not be loaded: 2.');
    const source = web.bytes.toString();
    expect(source.match(/<img [^>]*src="data:image\/(?:png|webp);base64,/g)).toHaveLength(3);
    expect(source).not.toMatch(/<img [^>]*src="(?!data:)/);
    expect(source).toContain('href="https://pictures.example/drawn.svg"');

    const book = await save(page, 'epub');
    expect(book.name).toMatch(/\.epub$/);
    const files = unzipSync(book.bytes);
    const names = Object.keys(files).filter((name) => name.startsWith('book/pictures/'));
    expect(names.sort()).toEqual(['book/pictures/1.png', 'book/pictures/2.jpg', 'book/pictures/3.png']);
    const chapter = strFromU8(files['book/article-1.xhtml'] ?? new Uint8Array());
    expect(chapter).toContain('<h1>Harbour: keeps/its "lamp"</h1>');
    expect(chapter).not.toMatch(/<img [^>]*src="https?:/);
    // The same book each time; the checker takes seconds, on a busy machine a minute.
    if (address === secureUrl && !unchecked) expect(epubcheck(book.bytes)).toEqual([]);
    expect(page.url()).toBe(address);
    await page.close();
  });

  it('asks for pictures without cookies and without saying from where, and only when told to', async () => {
    const page = await read(secureUrl);
    // What the page and the view show is asked for by the browser, in its own time.
    const isQuiet = async () => {
      const before = asked.length;
      const isSettled = await page.evaluate(picturesAreSettled);
      // Chromium calls a picture complete that it has not begun to load.
      await sleep(700);
      return isSettled && asked.length === before;
    };
    await until(isQuiet, { what: 'the pictures of the page and the view' });
    asked.length = 0;
    await choose(page, 'markdown', /Saved as/);
    expect(asked).toEqual([]);
    await save(page, 'epub');
    expect(asked.filter(({ url }) => url.endsWith('/pier.png'))).toEqual([
      { url: 'https://pictures.example/pier.png', cookie: undefined, referer: undefined },
    ]);
    await page.close();
  });
});
