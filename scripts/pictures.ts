/** `npm run pictures`: takes the pictures of README.md from the running extension, in a Chromium without a window. */
import { mkdirSync } from 'node:fs';
import { relative } from 'node:path';
import { launchChromium } from '../tests/support/browsers/chromium-launch';
import { endBrowser, newProfile, removeProfile } from '../tests/support/browsers/profile';
import type { BrowserSession, OpenOptions } from '../tests/support/browsers/session';
import { folderSite, startNewsServer } from '../tests/support/news-server';
import { sleep } from '../tests/support/until';
import { builtExtension } from './support/build';
import { chooseBrowser, openSession } from './support/open-session';
import { savePicture } from './support/picture';
import { inProject } from './support/project';
import { articleUrl, ownPage, readAll, readingPage, settledPage } from './support/scenes';

const FOLDER = inProject('docs', 'pictures');
const NARROW = { width: 390, height: 844 };

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

/** What looks the same way in light and dark; `suffix` parts the files. */
async function takeOwnPages(session: BrowserSession, suffix: string): Promise<void> {
  await readAll(session);
  await takePopup(session, `popup${suffix}`);
  for (const name of ['history', 'options']) {
    const page = await ownPage(session, name);
    await savePicture(page, picture(name + suffix));
    await page.close();
  }
}

async function takeLight(session: BrowserSession): Promise<void> {
  await savePicture(await settledPage(session), picture('page-after'));
  await savePicture(await readingPage(session), picture('reading-light'));
  await savePicture(await readingPage(session, NARROW), picture('reading-narrow'));
  await takeOwnPages(session, '');
}

async function takeDark(session: BrowserSession): Promise<void> {
  await savePicture(await readingPage(session), picture('reading-dark'));
  await takeOwnPages(session, '-dark');
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
