/** What the reading view takes from a page it gives back: media, full screen, focus; after Back, after an update. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { articlePage } from '../support/article-page';
import { pageSite, type Site } from '../support/news-server';
import { silence } from '../support/silence';
import { until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { readingView, readingViewClosed, seenArticle } from './support/reading-view';
import { useSession } from './support/session';

const url = 'https://letter.example/2026/11/harbour-keeps-its-lamp-and-gives-it-back';
const PLAYER = 'https://player.example/embed';
const sound = '<audio muted loop src="https://player.example/sound.wav"';
const after = `${sound} id="playing"></audio>${sound} id="late"></audio>
<iframe src="${PLAYER}" title="Player" width="300" height="80"></iframe>
<div inert id="dead">Not yet.</div><label>Search <input id="field"></label><a id="on" href="/other">On</a>
<div style="height:6000px">A long page.</div>
<script>
window.addEventListener('pageshow', ({ persisted }) => { window.cameBack = persisted; });
window.keys = [];
addEventListener('keydown', ({ key }) => window.keys.push(key));
</script>`;

/** A player of another origin, as videos and podcasts are put into pages. */
const player: Site = {
  host: 'player.example',
  answer: ({ pathname }) =>
    pathname === '/sound.wav'
      ? { headers: { 'content-type': 'audio/wav' }, body: silence() }
      : { body: `<!doctype html><title>Player</title>${sound} id="inside"></audio>` },
};

describeInEachBrowser('What the reading view takes', (open, kind) => {
  const sites = [
    player,
    pageSite(url, articlePage({ paragraphs: 30, after })),
    pageSite('https://letter.example/other', '<!doctype html><title>Other</title><p>Another page.</p>'),
  ];
  const use = useSession(open, sites);
  const load = async () => {
    const page = await use.browser.newPage(url);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    // It is no part of the view, and leaves its style sheet in the page.
    const isQuieter = () =>
      page.evaluate(() =>
        [...document.styleSheets].some(({ ownerNode }) => ownerNode?.textContent?.includes('data-jernih-hidden')),
      );
    await until(isQuieter, { what: 'the page quieter' });
    return page;
  };
  const toggle = async (page: Page) => {
    await use.browser.clickAction(page);
    await readingView(page);
    // The guards come when the article is painted.
    await until(() => page.evaluate(() => document.querySelector('main')?.inert === true), { what: 'a held page' });
  };
  const close = async (page: Page) => {
    await page.keyboard.press('Escape');
    await readingViewClosed(page);
  };
  const traces = (page: Page) =>
    page.evaluate(() => ({
      views: document.querySelectorAll('jernih-reader').length,
      inert: [...document.querySelectorAll('[inert]')].map(({ id }) => id),
      marks: document.querySelectorAll('[data-jernih-covered], [data-jernih-reading], [data-jernih-style]').length,
    }));
  const nothing = { views: 0, inert: ['dead'], marks: 0 };
  const isPaused = (page: Page, id: string) =>
    page.evaluate((name) => document.querySelector<HTMLAudioElement>(`#${name}`)?.paused, id);

  it('what plays is silent while the view is open; what played goes on, what started meanwhile does not', async () => {
    const page = await load();
    await page.evaluate(() => document.querySelector<HTMLAudioElement>('#playing')?.play());
    expect(await isPaused(page, 'playing')).toBe(false);
    await toggle(page);
    await until(() => isPaused(page, 'playing'), { what: 'a pause' });
    await page.evaluate(() => {
      const late = document.querySelector<HTMLAudioElement>('#late');
      const heard = new Promise((resolve) => late?.addEventListener('pause', resolve));
      void late?.play().catch(() => {});
      return heard;
    });
    expect(await isPaused(page, 'late')).toBe(true);
    await close(page);
    await until(async () => (await isPaused(page, 'playing')) === false, { what: 'the player again' });
    expect(await isPaused(page, 'late')).toBe(true);
    await page.close();
  });

  it('what plays in a frame or in no document is silent, too, and afterwards plays as ever', async () => {
    const page = await load();
    const inFrame = async () => {
      const frame = page.frames().find((one) => one.url() === PLAYER);
      return frame?.evaluate(() => document.querySelector('audio')?.paused);
    };
    const play = () =>
      page.evaluate(async () => {
        const audio = new Audio('https://player.example/sound.wav');
        audio.muted = true;
        const outcome = await audio.play().then(
          () => 'plays',
          (error: DOMException) => error.name,
        );
        audio.pause();
        return outcome;
      });
    expect(await play()).toBe('plays');
    await page.evaluate(() => Object.assign(window, { ownPlay: HTMLMediaElement.prototype.play }));
    await page
      .frames()
      .find((one) => one.url() === PLAYER)
      ?.evaluate(() => document.querySelector('audio')?.play());
    expect(await inFrame()).toBe(false);
    await toggle(page);
    await until(inFrame, { what: 'a pause in the frame' });
    await until(async () => (await play()) === 'NotAllowedError', { what: 'a refusal' });
    await close(page);
    await until(async () => (await inFrame()) === false, { what: 'the player in the frame again' });
    expect(await play()).toBe('plays');
    const isOwn = () =>
      page.evaluate(() => HTMLMediaElement.prototype.play === (window as unknown as { ownPlay: unknown }).ownPlay);
    await until(isOwn, { what: 'the page’s own play' });
    await page.close();
  });

  it('full screen ends, and what asks for it meanwhile gets it not for long', async () => {
    const page = await load();
    await toggle(page);
    // A real click is what full screen is allowed by.
    await page.mouse.click(640, 500);
    const asked = await page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const heard: string[] = [];
          document.addEventListener('fullscreenchange', () => {
            heard.push(document.fullscreenElement?.localName ?? 'none');
            if (!document.fullscreenElement) resolve(heard.join(' '));
          });
          document
            .querySelector('main')
            ?.requestFullscreen()
            .catch((error) => resolve(String(error)));
          // Long enough for any machine; where nothing ends it the test says so at once.
          setTimeout(() => resolve(`${heard.join(' ')} for good`), 8000);
        }),
    );
    expect(asked).toBe('main none');
    expect(await page.evaluate(() => document.elementFromPoint(640, 400)?.localName)).toBe('jernih-reader');
    await close(page);
    await page.close();
  });

  it('focus, place and what was inert are as they were', async () => {
    const page = await load();
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('#field')?.focus({ preventScroll: true });
      scrollTo(0, 1234);
    });
    const before = await page.evaluate(() => document.documentElement.outerHTML);
    await toggle(page);
    await page.keyboard.press('PageDown');
    await close(page);
    expect(await traces(page)).toEqual(nothing);
    expect(await page.evaluate(() => [document.activeElement?.id, scrollY])).toEqual(['field', 1234]);
    expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    await page.close();
  });

  it('a page that comes back out of the cache has its view, which closes as ever', async () => {
    const page = await load();
    await toggle(page);
    await page.evaluate(() => document.querySelector<HTMLElement>('#on')?.click());
    await until(() => page.evaluate(() => document.title === 'Other'), { what: 'the other page' });
    await page.goBack({ waitUntil: [] as never });
    await until(() => page.evaluate(() => 'cameBack' in window), { what: 'the page again' });
    // Firefox keeps no page while WebDriver is there: it is loaded anew, and nothing of the view may be left.
    const cameBack = await page.evaluate(() => (window as unknown as { cameBack: boolean }).cameBack);
    expect(cameBack).toBe(kind === 'chromium');
    await page.bringToFront();
    if (cameBack) {
      expect(await seenArticle(page)).not.toBeNull();
      await until(() => page.evaluate(() => document.querySelector('main')?.inert === true), { what: 'a held page' });
      await close(page);
    }
    expect(await traces(page)).toEqual(nothing);
    await until(async () => (await use.browser.actionState(page)).popup === '', { what: 'lit button' });
    await use.browser.clickAction(page);
    await readingView(page);
    await close(page);
    await page.close();
  });

  it('two injections at once make one view', async () => {
    const page = await load();
    const options = await use.browser.extensionPage('options.html');
    await options.evaluate(async (address) => {
      const [tab] = (await chrome.tabs.query({})).filter((one) => one.url === address);
      const files = ['/phrases/en.js', '/reader.js'];
      const inject = () => chrome.scripting.executeScript({ target: { tabId: tab?.id ?? 0 }, files });
      await Promise.all([inject(), inject(), inject()]);
    }, url);
    await options.close();
    await page.bringToFront();
    await readingView(page);
    await until(() => page.evaluate(() => document.querySelector('main')?.inert === true), { what: 'a held page' });
    expect((await traces(page)).views).toBe(1);
    await close(page);
    expect(await traces(page)).toEqual(nothing);
    await page.close();
  });

  // The last one: what is loaded anew is another extension to the tabs that are open.
  it('a view whose extension was loaded anew says so, or goes without a trace; then the page is read as ever', async () => {
    const page = await load();
    await toggle(page);
    await use.browser.reload();
    await page.bringToFront();
    if (kind === 'chromium') {
      const note = () =>
        page.evaluate(() => document.querySelector('jernih-reader')?.shadowRoot?.querySelector('[data-note=outdated]'));
      await until(note, { timeout: 15_000, what: 'the word' });
      await close(page);
    } else await readingViewClosed(page);
    expect(await traces(page)).toEqual(nothing);
    // The new version has not seen this page come, so its button is dim: its key reads all the same.
    await use.browser.command('toggle-reading-view', 'Alt+Shift+L');
    await readingView(page);
    await until(() => page.evaluate(() => document.querySelector('main')?.inert === true), { what: 'a held page' });
    await close(page);
    expect(await traces(page)).toEqual(nothing);
    await page.close();
  });
});
