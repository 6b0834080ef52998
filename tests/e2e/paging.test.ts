/** An article of several pages is read as one, from the site that the reader is on and from no other. */
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { paragraph } from '../support/article-page';
import type { SiteAnswer } from '../support/news-server';
import { pagedSite, storyPage } from '../support/paged-site';
import { sleep, until } from '../support/until';
import { demoArticles, demoSite, demoUrl } from './support/demo';
import { describeInEachBrowser } from './support/each-browser';
import { joined, joiningOf } from './support/joining';
import { inView, readingView, readingViewClosed, reallyRead } from './support/reading-view';
import { useSession } from './support/session';

const STORY = '/2026/11/harbour-keeps-its-lamp-through-winter';
const ALONE = "default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
const STRICT = `${ALONE}; connect-src 'self'`;
const texts = (from: number, to: number) => Array.from({ length: to - from }, (_, n) => paragraph(from + n));
const numbers = (...pages: number[]) => pages.map((n) => [`${n}`, n === 1 ? STORY : `${STORY}?page=${n}`] as const);
const [one, two, three] = [
  storyPage({ from: 0, to: 8, pager: numbers(2) }),
  storyPage({ from: 8, to: 16, pager: numbers(1, 3) }),
  storyPage({ from: 16, to: 24, pager: numbers(1, 2) }),
];
const pages = { [STORY]: one, [`${STORY}?page=2`]: two, [`${STORY}?page=3`]: three };

/** Second pages that are none. */
const ODD: Record<string, SiteAnswer> = {
  'a-page-that-is-not-there': { status: 404, body: two },
  'a-page-that-is-plain-text': { headers: { 'content-type': 'text/plain' }, body: two },
  'a-page-of-nine-megabytes': { body: `${two}<!--${' '.repeat(9_000_000)}-->` },
  'a-page-with-nothing-to-read': { body: '<!doctype html><title>Harbour</title><h1>Not found</h1>' },
};
const LATIN = { 'content-type': 'text/html; charset=windows-1252' };
const story = (name: string) => `/2026/11/${name}`;

/** Answers what it is told to, later. */
function heldAnswer() {
  let release: (answer: string | SiteAnswer) => void = () => {};
  const answer = new Promise<string | SiteAnswer>((resolve) => {
    release = resolve;
  });
  return { answer, release };
}

describeInEachBrowser('An article of several pages', (open, kind) => {
  const plain = pagedSite('plain.example', {
    ...pages,
    [STORY]: { body: one, headers: { 'set-cookie': 'reader=7; Path=/; Secure; HttpOnly' } },
    [`${STORY}?page=2`]: (cookie) => (cookie === 'reader=7' ? two : { status: 403, body: 'who are you?' }),
  });
  const strict = pagedSite('strict.example', {
    ...pages,
    [STORY]: { body: one, headers: { 'content-security-policy': STRICT } },
  });
  const alone = pagedSite('alone.example', {
    ...pages,
    [STORY]: { body: one, headers: { 'content-security-policy': ALONE } },
  });
  const odd = pagedSite('odd.example', {
    ...Object.fromEntries(
      Object.keys(ODD).map((name) => [story(name), storyPage({ from: 0, to: 8, pager: [['2', `${story(name)}/2`]] })]),
    ),
    ...Object.fromEntries(Object.entries(ODD).map(([name, answer]) => [`${story(name)}/2`, answer])),
  });
  const latin = pagedSite('latin.example', {
    [STORY]: { body: one, headers: LATIN },
    [`${STORY}?page=2`]: {
      body: Buffer.from(
        storyPage({ from: 8, to: 16 }).replace(
          paragraph(15),
          'Die Fähre kam spät, und niemand auf dem Deck ärgerte sich darüber an diesem Abend.',
        ),
        'latin1',
      ),
      headers: LATIN,
    },
  });
  const middle = pagedSite('middle.example', {
    [STORY]: storyPage({ from: 100, to: 108, pager: numbers(2, 3) }),
    [`${STORY}?page=2`]: storyPage({ from: 108, to: 116, pager: numbers(1, 3) }),
    [`${STORY}?page=3`]: storyPage({ from: 116, to: 124, pager: numbers(1, 2) }),
  });
  const whole = pagedSite('whole.example', {
    ...pages,
    [STORY]: storyPage({ from: 0, to: 8, pager: [...numbers(2, 3), ['Show all', '?page=all']] }),
    [`${STORY}?page=all`]: storyPage({ from: 0, to: 24 }),
  });
  let failures = 0;
  const failing = pagedSite('failing.example', {
    ...pages,
    [`${STORY}?page=2`]: () => (++failures === 1 ? { status: 503, body: '<h1>Busy</h1>' } : two),
  });
  let held = heldAnswer();
  const slow = pagedSite('slow.example', { ...pages, [`${STORY}?page=2`]: () => held.answer });
  const away = pagedSite('away.example', {
    [STORY]: storyPage({ from: 0, to: 8, pager: numbers(2) }),
    [`${STORY}?page=2`]: { status: 302, headers: { location: `https://tracker.example${STORY}?page=2` }, body: '' },
    '/2026/11/links-that-lead-to-another-site': storyPage({
      from: 0,
      to: 8,
      head: `<link rel="next" href="https://tracker.example${STORY}?page=2">`,
      pager: [['2', 'https://tracker.example/2026/11/links-that-lead-to-another-site?page=2']],
    }),
  });
  const tracker = pagedSite('tracker.example', pages);
  const off = pagedSite('off.example', pages);
  const use = useSession(open, [
    plain,
    strict,
    alone,
    latin,
    odd,
    middle,
    whole,
    failing,
    slow,
    away,
    tracker,
    off,
    demoSite,
  ]);

  async function read(url: string): Promise<Page> {
    const page = await use.browser.newPage(url);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    return page;
  }

  /** What the history says of the story on a site. */
  async function inHistory(host: string): Promise<string> {
    const history = await use.browser.extensionPage('reading-history.html');
    await until(() => history.evaluate(() => document.querySelectorAll('[data-visit]').length > 0));
    const text = await history.evaluate(
      (url) => document.querySelector(`[data-visit][data-url^="${url}"]`)?.textContent ?? '',
      `https://${host}/`,
    );
    await history.close();
    return text;
  }

  it('is read as one: each page asked for once, with the reader’s cookies, and nothing twice', async () => {
    const page = await read(`https://plain.example${STORY}`);
    await joined(page);
    expect((await readingView(page)).paragraphs).toEqual(texts(0, 24));
    expect(await joiningOf(page)).toMatchObject({
      words: 'All pages of the article are here.',
      marks: ['Page 2 (Page 2)', 'Page 3 (Page 3)'],
    });
    expect(plain.asked).toEqual([STORY, `${STORY}?page=2`, `${STORY}?page=3`]);
    const before = await page.evaluate(() => document.body.outerHTML);
    await page.keyboard.press('Escape');
    await readingViewClosed(page);
    expect(await page.evaluate(() => document.querySelectorAll('.paging').length)).toBe(1);
    expect(before).toContain('Note 7');
    expect(before).not.toContain('Note 8');
  });

  it('is read from its beginning, whichever page is open', async () => {
    const page = await read(`https://middle.example${STORY}?page=2`);
    await joined(page);
    expect((await readingView(page)).paragraphs).toEqual(texts(100, 124));
    expect((await joiningOf(page)).marks).toEqual(['Page 2 (Page 2)', 'Page 3 (Page 3)']);
    expect(middle.asked).toEqual([`${STORY}?page=2`, STORY, `${STORY}?page=3`]);
  });

  it('is as long in the history as it became', async () => {
    const page = await read(`https://plain.example${STORY}`);
    await joined(page);
    const { minutes } = await joiningOf(page);
    // A page of it takes two.
    expect(minutes).toBeGreaterThan(3);
    await reallyRead(page);
    await page.keyboard.press('Escape');
    // What is left of it, as the history says it, is a part of the whole and not of its first page.
    const wholeOf = (row: string): number => {
      const [, percent, left] = /(\d+)% ·(\d+) min left/.exec(row) ?? [];
      return Number(left) / (1 - Number(percent) / 100);
    };
    await until(async () => Math.abs(wholeOf(await inHistory('plain.example')) - minutes) < 1, {
      what: `a reading of ${minutes} minutes`,
    });
  });

  it('under a strict content security policy, too', async () => {
    const page = await read(`https://strict.example${STORY}`);
    await joined(page);
    expect((await readingView(page)).paragraphs).toEqual(texts(0, 24));
  });

  it('where the page may connect to nothing at all, what Firefox keeps from us is said', async () => {
    const page = await read(`https://alone.example${STORY}`);
    await joined(page, kind === 'chromium' ? 'done' : 'failed');
    expect((await readingView(page)).paragraphs).toEqual(texts(0, kind === 'chromium' ? 24 : 8));
  });

  it('is taken from the page that holds all, where there is one', async () => {
    const page = await read(`https://whole.example${STORY}`);
    await joined(page);
    expect((await readingView(page)).paragraphs).toEqual(texts(0, 24));
    expect(whole.asked).toEqual([STORY, `${STORY}?page=all`]);
  });

  it('says which page could not be loaded, and loads it when asked again by keyboard', async () => {
    const page = await read(`https://failing.example${STORY}`);
    await joined(page, 'failed');
    expect(await joiningOf(page)).toMatchObject({ words: 'Page 2 of 2 could not be loaded.', marks: [] });
    expect((await readingView(page)).paragraphs).toEqual(texts(0, 8));
    await (await inView(page, '[data-joining-retry]')).focus();
    await page.keyboard.press('Enter');
    await joined(page);
    expect((await readingView(page)).paragraphs).toEqual(texts(0, 24));
    expect(failing.asked).toEqual([STORY, `${STORY}?page=2`, `${STORY}?page=2`, `${STORY}?page=3`]);
  });

  it.each(Object.keys(ODD))('says so of %s', async (name) => {
    const page = await read(`https://odd.example${story(name)}`);
    await joined(page, 'failed');
    expect((await readingView(page)).paragraphs).toEqual(texts(0, 8));
  });

  it('is read in the letters that it is written in', async () => {
    const page = await read(`https://latin.example${STORY}`);
    await joined(page);
    expect((await readingView(page)).paragraphs.at(-1)).toBe(
      'Die Fähre kam spät, und niemand auf dem Deck ärgerte sich darüber an diesem Abend.',
    );
  });

  describe('whose second page is slow', () => {
    it('shows the first one meanwhile, and asks for no more once the view is closed', async () => {
      const page = await read(`https://slow.example${STORY}`);
      // What joins comes after the first page is painted.
      expect(await joined(page, 'loading')).toMatchObject({ words: 'Loading page 2 of 2…' });
      expect((await readingView(page)).paragraphs).toEqual(texts(0, 8));
      await until(() => slow.asked.length === 2, { what: 'a request for page 2' });
      await page.keyboard.press('End');
      await sleep(500);
      await page.keyboard.press('Escape');
      await readingViewClosed(page);
      held.release(two);
      await sleep(1_500);
      // The end of page 1 of 2 is half of the way.
      expect(await inHistory('slow.example')).toMatch(/50\s?%/);
      await page.bringToFront();
      expect(slow.asked).toEqual([STORY, `${STORY}?page=2`]);
      // The same page can be read again.
      held = heldAnswer();
      await use.browser.clickAction(page);
      await readingView(page);
      held.release(two);
      await joined(page);
      expect((await readingView(page)).paragraphs).toEqual(texts(0, 24));
    });
  });

  it('never asks another site, neither by a link nor by a redirect', async () => {
    const linked = await read('https://away.example/2026/11/links-that-lead-to-another-site');
    expect((await joiningOf(linked)).state).toBeNull();
    const redirected = await read(`https://away.example${STORY}`);
    await joined(redirected, 'failed');
    await sleep(1_000);
    expect(away.asked).toContain(`${STORY}?page=2`);
    expect(tracker.asked).toEqual([]);
    expect(use.server.log.filter((line) => line.includes('tracker.example'))).toEqual([]);
  });

  it('joins both pages of the demo article', async () => {
    const page = await read(demoUrl(demoArticles.id.path));
    await joined(page);
    const seen = await readingView(page);
    const { paragraphs, laterPages, noise } = demoArticles.id;
    const wanted = [...paragraphs, ...laterPages.flat()];
    expect(seen.paragraphs.filter((text) => wanted.includes(text))).toEqual(wanted);
    expect(noise.filter((line) => seen.text.includes(line))).toEqual([]);
    expect((await joiningOf(page)).marks).toHaveLength(1);
  });

  it('is left alone where the reader does not want it', async () => {
    const options = await use.browser.extensionPage('options.html');
    await options.waitForSelector('[name="joinPages"]');
    await options.evaluate(() => document.querySelector<HTMLInputElement>('[name="joinPages"]')?.click());
    await until(() => options.evaluate(() => document.querySelector('[data-saved]')?.textContent === 'Saved'), {
      what: 'saved setting',
    });
    const page = await read(`https://off.example${STORY}`);
    await sleep(1_000);
    expect((await joiningOf(page)).state).toBeNull();
    expect(off.asked).toEqual([STORY]);
  });
});
