/** How Firefox is started for tests and demonstrations. */
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { needBrowser } from './find-browser';
import type { OpenOptions } from './session';

type Preferences = Record<string, string | number | boolean>;

function preferencesFor(options: OpenOptions, uuids: Record<string, string>): Preferences {
  const { server, headless = true } = options;
  const colorScheme = options.colorScheme ?? (headless ? 'light' : undefined);
  return {
    'extensions.webextensions.uuids': JSON.stringify(uuids),
    // A temporary add-on goes when the browser ends; its data must outlive a restart, as an installed one's do.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    ...(options.withoutSanitiser ? { 'dom.security.sanitizer.enabled': false } : {}),
    // What Firefox's own tests speak with.
    ...(options.voices ? { 'media.webspeech.synth.test': true } : {}),
    // 0 dark, 1 light.
    ...(colorScheme
      ? {
          'layout.css.prefers-color-scheme.content-override': colorScheme === 'dark' ? 0 : 1,
          'ui.systemUsesDarkTheme': colorScheme === 'dark' ? 1 : 0,
        }
      : {}),
    ...(server
      ? {
          'network.proxy.type': 1,
          'network.proxy.http': '127.0.0.1',
          'network.proxy.http_port': server.proxyPort,
          'network.proxy.ssl': '127.0.0.1',
          'network.proxy.ssl_port': server.proxyPort,
          'network.proxy.no_proxies_on': '',
        }
      : {}),
  };
}

/** An address that Speech Dispatcher's library refuses: what voices a machine has must not decide what a test sees. */
const NO_SYSTEM_VOICES = { SPEECHD_ADDRESS: 'none' };

/**
 * Starts the installed Firefox with that profile; `uuids` fixes the addresses of add-ons by their ids.
 * @throws Error when none is installed or it does not start.
 */
export function launchFirefox(
  options: OpenOptions,
  { profile, uuids }: { profile: string; uuids: Record<string, string> },
): Promise<Browser> {
  const { headless = true, viewport = { width: 1280, height: 800 } } = options;
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: needBrowser('firefox'),
    headless,
    ...(headless ? { env: { ...process.env, ...NO_SYSTEM_VOICES } } : {}),
    // A window is ended by the program that shows it; elsewhere an interrupted program leaves no browser behind.
    handleSIGINT: headless,
    handleSIGTERM: headless,
    handleSIGHUP: headless,
    acceptInsecureCerts: options.server !== undefined,
    userDataDir: profile,
    defaultViewport: headless ? viewport : null,
    args: ['--remote-allow-system-access', `--width=${viewport.width}`, `--height=${viewport.height + 100}`],
    extraPrefsFirefox: {
      ...preferencesFor(options, uuids),
      // 2: the folder that is named, without asking.
      'browser.download.folderList': 2,
      'browser.download.dir': join(profile, 'downloads'),
      'browser.download.start_downloads_in_tmp_dir': false,
    },
  });
}
