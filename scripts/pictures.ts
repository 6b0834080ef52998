/** `npm run pictures`: takes the pictures of README.md from the running extension, in a Chromium without a window. */
import { mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import { launchChromium } from '../tests/support/browsers/chromium-launch';
import { endBrowser, newProfile, removeProfile } from '../tests/support/browsers/profile';
import type { BrowserSession, OpenOptions, Viewport } from '../tests/support/browsers/session';
import { folderSite, startNewsServer } from '../tests/support/news-server';
import { sleep } from '../tests/support/until';
import { builtExtension } from './support/build';
import { chooseBrowser, openSession } from './support/open-session';
import { savePicture } from './support/picture';
import { inProject } from './support/project';
import {
  articleUrl,
  openPanel,
  ownPage,
  readAll,
  readingPage,
  rightToLeftUrl,
  settledPage,
  turnAround,
} from './support/scenes';

const FOLDER = inProject('docs', 'pictures');
/** A small phone: the popup is a page of this width on Firefox for Android. */
const NARROW = { width: 360, height: 740 };

function picture(name: string): string {
  console.log(`  ${name}.png`);
  return `${FOLDER}/${name}.png`;
}

/** The article as its publisher sends it. */
async function takeWithoutExtension(options: OpenOptions): Promise<void> {
  const profile = newProfile();
  const browser = await launchChromium(options, profile);
  try {
    const page = await browser.newPage();
    await page.goto(articleUrl());
    await sleep(3000);
    await savePicture(page, picture('page-before'));
  } finally {
    await endBrowser(browser);
    await removeProfile(profile);
  }
}

async function takePopup(session: BrowserSession, name: string): Promise<void> {
  await settledPage(session);
  await session.command('open-popup', 'Alt+Shift+J');
  const popup = await session.popup();
  await sleep(800);
  await popup.screenshot(picture(name));
  await popup.close();
}

/** One of our own pages, as wide as the viewport. */
async function takeOwnPage(session: BrowserSession, name: string, file: string, viewport?: Viewport): Promise<void> {
  const page = await ownPage(session, name);
  if (viewport) await page.setViewport({ ...viewport, deviceScaleFactor: 1 });
  await sleep(400);
  await savePicture(page, picture(file));
  await page.close();
}

/** The popup as a page: what it is on a phone, without a page of news behind it. */
async function takeNarrowPopup(session: BrowserSession): Promise<void> {
  const page = await session.extensionPage('popup.html');
  await page.setViewport({ ...NARROW, deviceScaleFactor: 1 });
  await sleep(800);
  await savePicture(page, picture('popup-narrow'));
  await page.close();
}

/** Popup, history and options; `suffix` parts the files. */
async function takeOwnPages(session: BrowserSession, suffix: string): Promise<void> {
  await readAll(session);
  await takePopup(session, `popup${suffix}`);
  for (const name of ['history', 'options']) await takeOwnPage(session, name, name + suffix);
}

async function takeLight(session: BrowserSession): Promise<void> {
  await savePicture(await settledPage(session), picture('page-after'));
  await savePicture(await readingPage(session), picture('reading-light'));
  await savePicture(await openPanel(await readingPage(session)), picture('panel'));
  await savePicture(await readingPage(session, { viewport: NARROW }), picture('reading-narrow'));
  await savePicture(await openPanel(await readingPage(session, { viewport: NARROW })), picture('panel-narrow'));
  await takeOwnPages(session, '');
  await takeNarrowPopup(session);
  for (const name of ['history', 'options']) await takeOwnPage(session, name, `${name}-narrow`, NARROW);
}

async function takeDark(session: BrowserSession): Promise<void> {
  await savePicture(await readingPage(session), picture('reading-dark'));
  await savePicture(await openPanel(await readingPage(session)), picture('panel-dark'));
  await takeOwnPages(session, '-dark');
}

/** An Arabic article, and our pages the other way round: their texts are English where nobody has translated them. */
async function takeRightToLeft(session: BrowserSession): Promise<void> {
  const read = async () => turnAround(await readingPage(session, { url: rightToLeftUrl() }));
  await savePicture(await read(), picture('reading-rtl'));
  await savePicture(await openPanel(await read()), picture('panel-rtl'));
  await readAll(session);
  for (const name of ['popup', 'history', 'options']) {
    const page = await session.extensionPage(name === 'history' ? 'reading-history.html' : `${name}.html`);
    if (name === 'popup') await page.setViewport({ ...NARROW, deviceScaleFactor: 1 });
    await sleep(800);
    await savePicture(await turnAround(page), picture(`${name}-rtl`));
    await page.close();
  }
}

async function withSession(options: OpenOptions, take: (session: BrowserSession) => Promise<void>): Promise<void> {
  const session = await openSession('chrome', options);
  try {
    await take(session);
  } finally {
    await session.close();
  }
}

async function main(): Promise<void> {
  // The demo's paper is at home there, and its dates read as the paper prints them.
  process.env.TZ = 'Asia/Jakarta';
  chooseBrowser('chrome');
  const extension = await builtExtension('chrome');
  const server = await startNewsServer([folderSite('*', inProject('tests', 'demo-site'))]);
  mkdirSync(FOLDER, { recursive: true });
  console.log(`Taking the pictures in ${relative(process.cwd(), FOLDER)}:`);
  try {
    await takeWithoutExtension({ extension, server });
    await withSession({ extension, server }, takeLight);
    await withSession({ extension, server, colorScheme: 'dark' }, takeDark);
    await withSession({ extension, server }, takeRightToLeft);
  } finally {
    await server.close();
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
