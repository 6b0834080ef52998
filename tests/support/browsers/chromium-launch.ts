/** How Chromium is started for tests, demonstrations and pictures. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { isRoot, needBrowser } from './find-browser';
import type { OpenOptions } from './session';

/** What starting needs; only a window that is shown must know the extension beforehand. */
export type LaunchOptions = Omit<OpenOptions, 'extension' | 'private'> & { extension?: string };

/** The id that Chromium gives to an unpacked extension: the folder's digest in the letters a to p. */
function unpackedId(folder: string): string {
  const digest = createHash('sha256').update(folder).digest().subarray(0, 16);
  return [...digest].map((byte) => String.fromCharCode(97 + (byte >> 4), 97 + (byte & 15))).join('');
}

/** For a window that people look at: the button beside the address bar, not behind the puzzle piece; no offers. */
function preferWindow(profile: string, id: string): void {
  const preferences = { extensions: { pinned_extensions: [id] }, translate: { enabled: false } };
  const file = join(profile, 'Default', 'Preferences');
  // A restarted profile has written its own by now.
  if (existsSync(file)) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(preferences));
}

function argumentsFor({ server, lang = 'en-US', colorScheme, headless = true, ...more }: LaunchOptions): string[] {
  // 0 is Blink's "dark", 1 its "light"; every page of the browser sees it, the popup too.
  const scheme = colorScheme ?? (headless ? 'light' : undefined);
  return [
    ...(isRoot() ? ['--no-sandbox', '--test-type'] : []),
    '--no-first-run',
    ...(headless ? [] : ['--window-size=1280,900']),
    `--lang=${lang}`,
    ...(more.withoutSanitiser ? ['--disable-blink-features=SanitizerAPI'] : []),
    ...(scheme ? [`--blink-settings=preferredColorScheme=${scheme === 'dark' ? 0 : 1}`] : []),
    ...(server
      ? [
          `--ignore-certificate-errors-spki-list=${server.spki}`,
          `--host-resolver-rules=MAP *:443 127.0.0.1:${server.httpsPort}, MAP *:80 127.0.0.1:${server.httpPort}, MAP * ~NOTFOUND`,
        ]
      : []),
  ];
}

/**
 * Starts the installed Chromium with that profile.
 * @throws Error when none is installed or it does not start.
 */
export function launchChromium(options: LaunchOptions, profile: string): Promise<Browser> {
  const headless = options.headless ?? true;
  if (!headless && options.extension) preferWindow(profile, unpackedId(realpathSync(options.extension)));
  return puppeteer.launch({
    executablePath: needBrowser('chrome'),
    headless,
    // A window is ended by the program that shows it; elsewhere an interrupted program leaves no browser behind.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    handleSIGHUP: headless,
    pipe: true,
    userDataDir: profile,
    enableExtensions: true,
    ignoreDefaultArgs: headless ? [] : ['--enable-automation'],
    defaultViewport: headless ? { deviceScaleFactor: 1, ...(options.viewport ?? { width: 1280, height: 800 }) } : null,
    args: argumentsFor(options),
  });
}

/** Saves what is downloaded into a folder, without asking; as long as the session of the protocol lives. */
export async function saveDownloads(browser: Browser, downloadPath: string): Promise<void> {
  const protocol = await browser.target().createCDPSession();
  await protocol.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath });
}

/**
 * Loads an unpacked extension and returns its id.
 * @throws Error when the manifest is refused.
 */
export async function loadUnpacked(
  browser: Browser,
  options: Pick<OpenOptions, 'extension' | 'private'>,
): Promise<string> {
  const protocol = await browser.target().createCDPSession();
  const { id } = await protocol.send('Extensions.loadUnpacked', {
    path: realpathSync(options.extension),
    enableInIncognito: options.private ?? false,
  });
  await protocol.detach();
  return id;
}
