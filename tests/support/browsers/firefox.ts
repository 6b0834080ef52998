/** Firefox over WebDriver BiDi, with access to its own windows for the toolbar, the keys and the popup. */
import { randomUUID } from 'node:crypto';
import { readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { until } from '../until';
import { bidi, inBrowserWindow } from './firefox-chrome';
import { launchFirefox } from './firefox-launch';
import { openPopupOf, popupIsOpen } from './firefox-popup';
import { endBrowser, newProfile, removeProfile } from './profile';
import {
  type ActionState,
  type BrowserSession,
  callSource,
  type OpenOptions,
  type Popup,
  type PrivatePage,
  type Sent,
} from './session';

const CLICK_ACTION = `async (id, url) => {
  const { win, tab } = find(url);
  win.gBrowser.selectedTab = tab;
  win.focus();
  const { x, y } = await buttonOf(id, win);
  mouse(win, 'mousemove', x, y, 0, 0);
  mouse(win, 'mousedown', x, y, 0, 1);
  mouse(win, 'mouseup', x, y, 0, 1);
}`;

const ACTION_STATE = `(id, url) => {
  const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
  const { action } = ExtensionParent.apiManager.global.browserActionFor(extensionOf(id));
  const { popup, title } = action.getContextData(find(url).tab);
  return { popup: popup ?? '', title };
}`;

const CHOOSE_MENU_ITEM = `async (id, item) => {
  const win = Services.wm.getMostRecentWindow('navigator:browser');
  const { x, y } = await buttonOf(id, win);
  const menu = win.document.getElementById('toolbar-context-menu');
  mouse(win, 'contextmenu', x, y, 2, 1);
  await eventually(() => menu.state === 'open', 'context menu');
  const entry = win.document.getElementById(widgetOf(id) + '-menuitem-_' + item);
  if (!entry || entry.hidden) {
    menu.hidePopup();
    throw new Error('the menu has no item ' + item);
  }
  menu.activateItem(entry);
}`;

/** As the platform's widget would send it: this reaches the window's shortcuts, which BiDi's own keys do not. */
const PRESS_KEY = `(key, code, modifiers) => {
  const win = Services.wm.getMostRecentWindow('navigator:browser');
  const processor = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor);
  if (!processor.beginInputTransactionForTests(win)) throw new Error('the window takes no keys');
  const codes = { Alt: 'AltLeft', Shift: 'ShiftLeft', Control: 'ControlLeft', Meta: 'MetaLeft' };
  const event = (key, code) => new win.KeyboardEvent('', { key, code });
  for (const modifier of modifiers) processor.keydown(event(modifier, codes[modifier]));
  processor.keydown(event(key, code));
  processor.keyup(event(key, code));
  for (const modifier of modifiers.toReversed()) processor.keyup(event(modifier, codes[modifier]));
}`;

const COMMANDS = `async (id) => {
  const all = await extensionOf(id).shortcuts.allCommands();
  return Object.fromEntries(all.map(({ name, shortcut }) => [name, shortcut ?? '']));
}`;

const END_BACKGROUND = `async (id) => {
  await extensionOf(id).terminateBackground();
  await eventually(() => extensionOf(id).backgroundState !== 'running', 'end of the background');
}`;

const OPEN_PRIVATE_WINDOW = `async (url) => {
  const win = OpenBrowserWindow({ private: true });
  await new Promise((resolve) => win.addEventListener('load', resolve, { once: true }));
  await win.delayedStartupPromise;
  const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
  win.gBrowser.selectedBrowser.fixupAndLoadURIString(url, { triggeringPrincipal });
}`;

function geckoId(extension: string): string {
  const manifest = JSON.parse(readFileSync(join(extension, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (!id) throw new Error(`${extension} names no add-on id for Firefox`);
  return id;
}

class FirefoxSession implements BrowserSession {
  readonly kind = 'firefox';
  browser!: Browser;
  private readonly profile = newProfile();
  readonly downloads = join(this.profile, 'downloads');
  /** Chosen here, so that the extension's pages have the same address after a restart. */
  private readonly uuid = randomUUID();
  private readonly id: string;

  constructor(private readonly options: OpenOptions) {
    this.id = geckoId(options.extension);
  }

  get extensionBase(): string {
    return `moz-extension://${this.uuid}/`;
  }

  async start(): Promise<void> {
    const { lang, headless = true } = this.options;
    this.browser = await launchFirefox(this.options, { profile: this.profile, uuids: { [this.id]: this.uuid } });
    // Before the add-on reads its messages; the preference alone needs a language pack.
    const speak = `(lang) => {
      Services.locale.availableLocales = [...new Set(['en-US', lang])];
      Services.locale.requestedLocales = [lang];
    }`;
    if (lang) await inBrowserWindow(this.browser, speak, lang);
    await this.reload();
    if (!headless) await inBrowserWindow(this.browser, `(id) => buttonOf(id, window).then(() => null)`, this.id);
  }

  async reload(): Promise<void> {
    await bidi(this.browser, 'webExtension.install', {
      extensionData: { type: 'path', path: realpathSync(this.options.extension) },
      'moz:permanent': false,
      'moz:allowPrivateBrowsing': this.options.private ?? false,
    });
  }

  async newPage(url?: string): Promise<Page> {
    const page = await this.browser.newPage();
    if (url) await page.goto(url);
    return page;
  }

  async newWindow(url: string): Promise<Page> {
    const page = await this.browser.newPage({ type: 'window' });
    await page.goto(url);
    return page;
  }

  async extensionPage(path: string): Promise<Page> {
    const page = await this.browser.newPage();
    const url = this.extensionBase + path;
    // Load events of such pages never come over BiDi.
    await page.goto(url, { waitUntil: [] });
    const loaded = () =>
      page.evaluate(() => location.protocol === 'moz-extension:' && document.readyState === 'complete');
    await until(loaded, { what: url });
    return page;
  }

  async clickAction(page: Page): Promise<void> {
    await page.bringToFront();
    await inBrowserWindow(this.browser, CLICK_ACTION, this.id, await addressOf(page));
  }

  popup(): Promise<Popup> {
    return openPopupOf(this.browser);
  }

  hasPopup(): Promise<boolean> {
    return popupIsOpen(this.browser);
  }

  async actionState(page: Page): Promise<ActionState> {
    return inBrowserWindow(this.browser, ACTION_STATE, this.id, await addressOf(page));
  }

  async command(_name: string, key: string): Promise<void> {
    const keys = key.split('+').map((one) => (one === 'Ctrl' ? 'Control' : one));
    const last = keys.at(-1) ?? '';
    const letter = /^[a-z]$/i.test(last);
    const code = letter ? `Key${last.toUpperCase()}` : /^\d$/.test(last) ? `Digit${last}` : last;
    await inBrowserWindow(this.browser, PRESS_KEY, letter ? last.toUpperCase() : last, code, keys.slice(0, -1));
  }

  commands(): Promise<Record<string, string>> {
    return inBrowserWindow(this.browser, COMMANDS, this.id);
  }

  menu(id: string): Promise<void> {
    return inBrowserWindow(this.browser, CHOOSE_MENU_ITEM, this.id, id);
  }

  killBackground(): Promise<void> {
    return inBrowserWindow(this.browser, END_BACKGROUND, this.id);
  }

  async restart(): Promise<void> {
    await endBrowser(this.browser);
    await this.start();
  }

  async newPrivatePage(url: string): Promise<PrivatePage> {
    const known = new Set(await this.browser.pages());
    await inBrowserWindow(this.browser, OPEN_PRIVATE_WINDOW, url);
    const page = await until(
      async () => (await this.browser.pages()).find((one) => !known.has(one) && one.url() === url),
      { timeout: 20_000, what: `private page at ${url}` },
    );
    await until(() => page.evaluate(() => document.readyState === 'complete'), { what: `loaded ${url}` });
    return {
      page,
      evaluate: <T, A extends unknown[]>(fn: Sent<T, A>, ...args: A) =>
        page.evaluate(callSource(fn, args)) as Promise<T>,
      clickAction: () => this.clickAction(page),
      close: () => page.close(),
    };
  }

  async close(): Promise<void> {
    if (this.browser) await endBrowser(this.browser);
    await removeProfile(this.profile);
  }
}

/** Where the page is; puppeteer's `page.url()` stays at about:blank for pages of an extension. */
const addressOf = (page: Page): Promise<string> => page.evaluate(() => location.href);

/**
 * Starts the installed Firefox with the extension as a temporary add-on in a throw-away profile.
 * @throws Error when no Firefox is installed, or the extension does not load.
 */
export async function openFirefox(options: OpenOptions): Promise<BrowserSession> {
  const session = new FirefoxSession(options);
  try {
    await session.start();
  } catch (error) {
    await session.close();
    throw error;
  }
  return session;
}
