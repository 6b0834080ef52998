/** A reader's visit to one of the pages of tests/fixtures/nags in a real browser, and what became of the page. */
import type { Page } from 'puppeteer-core';
import type { BrowserSession } from './browsers/session';
import type { NagPage, Step } from './nag-pages';
import { sleep, until } from './until';

export interface Visit {
  /** What is wrong with the page in the end; empty where all is right. */
  faults: string[];
  /** Longest time from appearing to being gone of each thing that must go, ms. */
  gone: number[];
  /** How long scrolling stayed locked after the last of them was gone, ms; null where nothing was locked. */
  unlocked: number | null;
}

interface Watched {
  since: number | null;
  spells: number[];
  ended: number;
}

/** How long a page is left to itself before it is judged: pages that put things back get more. */
const SETTLE = 1_500;
const SETTLE_RETURNING = 5_000;
const GONE_WITHIN = 8_000;

const watch = (page: Page): Promise<Record<string, Watched>> =>
  page.evaluate(() => (window as unknown as { nagWatch: Record<string, Watched> }).nagWatch);

/** Waits until the extension watches the page; its style sheet is the sign. */
const isWatched = (page: Page): Promise<true> =>
  until(
    () =>
      page.evaluate(() =>
        [...document.querySelectorAll('style')].some(({ textContent }) => textContent?.includes('data-jernih-hidden')),
      ),
    { what: 'the page to be watched' },
  );

async function seen(page: Page, selector: string): Promise<boolean> {
  return page.evaluate(
    (wanted) =>
      [...document.querySelectorAll(wanted)].some((element) => {
        const box = element.getBoundingClientRect();
        return (
          element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
          box.width > 0 &&
          box.height > 0
        );
      }),
    selector,
  );
}

async function takeStep(page: Page, { click, type, scroll, wait, check }: Step): Promise<void> {
  if (click) await page.click(click);
  if (type) {
    await page.click(type);
    await page.keyboard.type('abc');
  }
  if (scroll) {
    await page.mouse.move(300, 400);
    await page.mouse.wheel({ deltaY: scroll });
    await sleep(300);
  }
  if (wait) await sleep(wait);
  if (check && !(await seen(page, check))) throw new Error(`${check} is not to be seen`);
}

/** What a page has below the window at least, CSS px, whatever fonts a machine has. */
const LEAST_ROOM = 200;

const room = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight);

async function wheelScrolls(page: Page): Promise<boolean> {
  const place = () => page.evaluate(() => window.scrollY);
  const before = await place();
  // From the end of a page there is only the way back.
  const deltaY = await page.evaluate(() =>
    window.scrollY + window.innerHeight + 100 > document.documentElement.scrollHeight ? -300 : 300,
  );
  await page.mouse.move(500, 300);
  // A turn that comes while the browser is busy may be lost; a locked page moves by none.
  const turn = async () => {
    await page.mouse.wheel({ deltaY });
    return Math.abs((await place()) - before) > 50;
  };
  return until(turn, { timeout: 5000, every: 200 }).catch(() => false);
}

/** What is there and should not be, or the reverse. */
async function faultsOfBoxes(page: Page, { expected: { gone = [], kept = [] } }: NagPage): Promise<string[]> {
  const faults: string[] = [];
  const watched = await watch(page);
  for (const selector of gone) {
    if (await seen(page, selector)) faults.push(`${selector} is still there`);
    else if (watched[selector]?.spells.length === 0) faults.push(`${selector} has never been there`);
  }
  for (const selector of kept) if (!(await seen(page, selector))) faults.push(`${selector} is gone`);
  return faults;
}

/** Whether a click into the middle of the window reaches the page. */
const isOpen = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const hit = document.elementFromPoint(window.innerWidth / 2, window.innerHeight / 2);
    return (
      hit === null ||
      hit.matches('html, body') ||
      hit.closest('article, main, header, #root, footer, .site, .container') !== null
    );
  });

/** What of the page's state is not as it should be: locks, blur, dead parts. */
async function faultsOfState(page: Page, { expected, goes }: NagPage): Promise<string[]> {
  const faults: string[] = [];
  if (goes && !(await isOpen(page))) faults.push('something lies over the middle of the page');
  if (expected.scrolls && (await room(page)) < LEAST_ROOM) faults.push('the page is too short to tell');
  else if (expected.scrolls && !(await wheelScrolls(page))) faults.push('does not scroll');
  if (expected.locked && (await watch(page)).lock?.since === null) faults.push('the lock of the page is gone');
  const styles = await page.evaluate(
    (selectors) =>
      selectors.map((selector) => {
        const element = document.querySelector(selector);
        if (!element) return { selector, filter: 'no such element', pointerEvents: '', dead: false };
        const { filter, pointerEvents } = getComputedStyle(element);
        const dead = element.closest('[inert], [aria-hidden="true"]') !== null;
        return { selector, filter, pointerEvents, dead };
      }),
    [...(expected.sharp ?? []), ...(expected.usable ?? [])],
  );
  for (const { selector, filter, pointerEvents, dead } of styles) {
    if (expected.sharp?.includes(selector) && filter !== 'none') faults.push(`${selector} is not sharp: ${filter}`);
    if (expected.usable?.includes(selector) && (dead || pointerEvents === 'none')) faults.push(`${selector} is dead`);
  }
  return faults;
}

async function settle(page: Page, { expected, goes }: NagPage): Promise<void> {
  if (goes) {
    const wanted = expected.gone ?? [];
    const isOver = (watched: Record<string, Watched>) =>
      wanted.every((selector) => watched[selector]?.since === null && (watched[selector]?.spells.length ?? 0) > 0);
    await until(async () => isOver(await watch(page)), { timeout: GONE_WITHIN }).catch(() => {});
  }
  await sleep(expected.returns ? SETTLE_RETURNING : goes || expected.steps ? SETTLE : 2.5 * SETTLE);
}

/**
 * Opens the page, does what its reader does, and judges what is left.
 * @param startByHand starts the detector on pages that the extension passes over
 */
export async function visitNagPage(
  browser: BrowserSession,
  nag: NagPage,
  startByHand: (page: Page) => Promise<void>,
): Promise<Visit> {
  const { expected } = nag;
  const page = await browser.newWindow(expected.url);
  const faults: string[] = [];
  try {
    if (expected.article === false) await startByHand(page);
    else await isWatched(page);
    for (const step of expected.steps ?? []) await takeStep(page, step);
    await settle(page, nag);
    faults.push(...(await faultsOfBoxes(page, nag)), ...(await faultsOfState(page, nag)));
    const watched = await watch(page);
    const gone = (expected.gone ?? []).map((selector) => Math.max(0, ...(watched[selector]?.spells ?? [])));
    const lock = watched.lock;
    const lastGone = Math.max(0, ...(expected.gone ?? []).map((selector) => watched[selector]?.ended ?? 0));
    const unlocked = lock?.spells.length ? Math.max(0, lock.ended - lastGone) : null;
    return { faults, gone, unlocked };
  } catch (error) {
    return { faults: [...faults, error instanceof Error ? error.message : String(error)], gone: [], unlocked: null };
  } finally {
    await page.close();
  }
}
