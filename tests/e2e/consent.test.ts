/** Consent walls are answered with a no by their own buttons, and never with a yes. */
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { askTab } from '../support/browsers/ask';
import { ACCEPT_ONLY, type ConsentPage, consentSites, LET_BE, REFUSED } from '../support/consent-pages';
import { sleep, until } from '../support/until';
import { describeInEachBrowser } from './support/each-browser';
import { storeSettings } from './support/in-extension';
import { useSession } from './support/session';

const WALLS = `.wall, #onetrust-banner-sdk, #CybotCookiebotDialog, #didomi-host, [id^=sp_message_container_],
#qc-cmp2-container, #usercentrics-root, #cc-main .cm`;

const answers = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.dataset.answers ?? '');

/** Walls that the reader can see. */
const walls = (page: Page): Promise<number> =>
  page.evaluate(
    (selector) =>
      [...document.querySelectorAll(selector)].filter(
        (one) =>
          one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          (one.getBoundingClientRect().height > 0 || one.shadowRoot),
      ).length,
    WALLS,
  );

const isThere = (page: Page): Promise<boolean> =>
  page.evaluate((selector) => document.querySelector(selector) !== null, WALLS);

async function scrolls(page: Page): Promise<boolean> {
  await page.mouse.move(400, 200);
  // Turned until it has: of several windows only one is in front, and a single turn can get lost. A page that is locked
  // stays where it is, however often the wheel is turned.
  const isScrolled = async () => {
    await page.mouse.wheel({ deltaY: 300 });
    return (await page.evaluate(() => window.scrollY)) > 0;
  };
  return until(isScrolled, { what: 'a page that has scrolled' });
}

describeInEachBrowser('Consent walls', (open) => {
  const use = useSession(open, consentSites);
  const receipt = async (): Promise<string> => {
    await use.browser.command('open-popup', 'Alt+Shift+J');
    const popup = await use.browser.popup();
    await until(() => popup.evaluate(() => document.querySelector('[data-hidden]') !== null), { what: 'the receipt' });
    const rows = await popup.evaluate(() =>
      [...document.querySelectorAll('[data-hidden-item][data-kind=consent]')].map(
        (row) => `${row.textContent}${row.querySelector('[data-put-back]') ? ' [back]' : ''}`,
      ),
    );
    await popup.close();
    return rows.join('\n');
  };
  const visit = async ({ url }: ConsentPage) => use.browser.newPage(url);

  it.each(REFUSED)('refuses: $name', async (one) => {
    const page = await visit(one);
    await until(async () => (await answers(page)) !== '', { what: 'an answer', timeout: 15_000 });
    expect(await answers(page)).toBe('rejected');
    await until(async () => (await walls(page)) === 0, { what: 'no wall' });
    expect(await scrolls(page)).toBe(true);
    await sleep(1_000);
    expect(await answers(page)).toBe('rejected');
    const said = await receipt();
    expect(said).toMatch(/refused/i);
    expect(said).not.toContain('[back]');
    await page.close();
  });

  // Each in a window of its own, at the same time: most of it is waiting for what must not happen.
  it.concurrent.each(ACCEPT_ONLY)('never accepts: $name', async ({ url }) => {
    const page = await use.browser.newWindow(url);
    await until(() => isThere(page), { what: 'the wall' });
    await until(async () => (await walls(page)) === 0, { what: 'a wall that is out of sight', timeout: 15_000 });
    await sleep(6_000);
    // Given up, shown again and hidden as what it is: when all that is over is up to the machine.
    const hidden = async () => {
      const told = await askTab(use.browser, page, 'page/describe', null);
      return told.ok ? told.value.hidden.filter(({ kind }) => kind === 'consent') : [];
    };
    await until(async () => (await hidden()).length > 0, { what: 'a wall in the receipt', timeout: 30_000 });
    const consent = await hidden();
    expect(await answers(page)).not.toMatch(/accepted|bought|rejected/);
    expect(await walls(page)).toBe(0);
    expect(await scrolls(page)).toBe(true);
    expect(consent.filter(({ refused }) => refused)).toEqual([]);
    await page.close();
  });

  it('lets the walls be that the reader opens', async () => {
    const page = await visit(LET_BE.asked);
    await sleep(1_500);
    await page.click('#open');
    await until(() => isThere(page), { what: 'the wall' });
    await sleep(4_000);
    expect(await answers(page)).toBe('');
    expect(await walls(page)).toBe(1);
    await page.close();
  });

  it('clicks nothing in dialogs that are about something else', async () => {
    const page = await visit(LET_BE.otherDialog);
    await until(() => isThere(page), { what: 'the dialog' });
    await sleep(3_000);
    expect(await answers(page)).toBe('');
    expect(await walls(page)).toBe(1);
    await page.close();
  });

  it.each([
    ['everywhere', { rejectConsent: false }],
    ['on the site', { sites: { 'bar-id.example': ['consent'], 'sourcepoint.example': ['consent'] } }],
  ])('touches no wall where it is switched off %s', async (_where, change) => {
    await storeSettings(use.browser, change);
    try {
      const looks = ['bar-id', 'sourcepoint'].map(async (name) => {
        const page = await use.browser.newWindow((REFUSED.find((one) => one.name === name) as ConsentPage).url);
        await until(async () => (await walls(page)) === 1, { what: 'the wall' });
        await sleep(4_000);
        expect(await answers(page), name).toBe('');
        expect(await walls(page), name).toBe(1);
        await page.close();
      });
      await Promise.all(looks);
    } finally {
      await storeSettings(use.browser, {});
    }
  });
});
