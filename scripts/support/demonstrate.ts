/** `npm start` without a display: does what a reader would do, and writes down what it sees. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { askTab, readAnyway } from '../../tests/support/browsers/ask';
import type { BrowserSession } from '../../tests/support/browsers/session';
import { sleep, until } from '../../tests/support/until';
import { savePicture } from './picture';
import { articleMarkdown, type Reading, readingIn } from './reading';
import { printPage, printReading, printRemovals } from './report';
import type { Target } from './target';

/** Late advertisements and nags appear within this time, and are hidden again. */
const CLEAN_UP = 2500;
/** In view as long as makes a reading of it (utils/browser/really-read.ts). */
const REALLY_READ = 5500;

const NO_READING: Record<string, string> = {
  'nothing-to-read': 'no text in it is long enough to be one.',
  'out-of-reach': 'the browser keeps extensions out of it.',
};

/** Whether the button reads on a click; the spotter reports soon after the page has loaded. */
async function isSpotted(session: BrowserSession, page: Page): Promise<boolean> {
  const reads = async () => (await session.actionState(page)).popup === '';
  return until(reads, { timeout: 5000 }).catch(() => false);
}

/** Opens the reading view by message, as the popup does. @throws Error that says why there is none. */
async function openByMessage(session: BrowserSession, page: Page): Promise<Reading> {
  const reply = await readAnyway(session, page);
  const outcome = reply.ok ? reply.value : { state: 'failed' as const, message: reply.error };
  if (outcome.state === 'opened') return readingIn(page);
  if (outcome.state === 'failed') throw new Error(`The reading view failed: ${outcome.message}`);
  throw new Error(`This page has no article to read: ${NO_READING[outcome.state] ?? outcome.state}`);
}

async function openReading(session: BrowserSession, page: Page, spotted: boolean): Promise<Reading> {
  if (!spotted) {
    console.log('\nThe page was not spotted as an article; reading it anyway …');
    return openByMessage(session, page);
  }
  console.log('\nThe button is lit; clicking it …');
  await session.clickAction(page);
  return readingIn(page).catch(async (timeout: Error) => {
    // The click tells nobody why nothing opened; the message does.
    await openByMessage(session, page);
    throw timeout;
  });
}

const squeeze = (text: string): string => text.replace(/\s+/g, '');

/** Pictures the popup. @returns whether it lists the article of that title */
async function picturePopup(session: BrowserSession, title: string, file: string): Promise<boolean> {
  // On a page that is no article a click opens the popup, with the history that the reading above has begun.
  const page = await session.newPage();
  await session.clickAction(page);
  const popup = await session.popup();
  await until(() => popup.evaluate(() => document.body.innerText.trim().length > 0), { what: 'text in the popup' });
  const listed = async () => squeeze(await popup.text()).includes(squeeze(title));
  const remembered = await until(listed, { timeout: 3000 }).catch(() => false);
  await sleep(400);
  await popup.screenshot(file);
  await popup.close();
  await page.close();
  return remembered;
}

async function report(session: BrowserSession, page: Page): Promise<void> {
  const described = await askTab(session, page, 'page/describe', null);
  if (described.ok) printPage(described.value);
  else console.log(`\nThe page tells nothing: ${described.error}`);
}

const WRITTEN = ['page.png', 'reading.png', 'article.md', 'popup.png'];

/**
 * Opens the target, reads it, and leaves page.png, reading.png, article.md and popup.png in the folder.
 * @throws Error when there is nothing to read; page.png is there all the same.
 */
export async function demonstrate(session: BrowserSession, target: Target, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const written = (name: string) => join(folder, name);
  // What an earlier run left must not pass for this one's.
  for (const name of WRITTEN) rmSync(written(name), { force: true });
  console.log(`No display, so without a window. ${target.name}: ${target.url}`);
  const page = await session.newPage();
  await page.goto(target.url, { waitUntil: 'domcontentloaded' });
  const spotted = await isSpotted(session, page);
  await sleep(CLEAN_UP);
  await savePicture(page, written('page.png'));
  await report(session, page);

  const reading = await openReading(session, page, spotted);
  await sleep(500);
  await savePicture(page, written('reading.png'));
  printReading(reading);
  writeFileSync(written('article.md'), articleMarkdown(reading, target.url));
  const removals = await askTab(session, page, 'reader/removals', null);
  if (removals.ok) printRemovals(removals.value ?? []);

  await sleep(REALLY_READ);
  const remembered = await picturePopup(session, reading.title, written('popup.png'));
  console.log(`\nIn the reading history: ${remembered ? 'yes' : 'no'}`);
  console.log('\nWritten:');
  for (const name of WRITTEN) console.log(`  ${written(name)}`);
}
