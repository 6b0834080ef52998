/// <reference types="chrome" />
/** Chrome, Chromium, Edge and Brave by the DevTools protocol over a pipe, which is what may load an extension. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, type Page, type Target, TargetType, type WebWorker } from 'puppeteer-core';
import { until } from '../until';
import { launchChromium, loadUnpacked, saveDownloads } from './chromium-launch';
import { endServiceWorker, serviceWorker } from './chromium-worker';
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

class ChromiumPopup implements Popup {
  constructor(private readonly page: Page) {}

  text(): Promise<string> {
    return this.page.evaluate(() => document.body.innerText);
  }

  evaluate<T, A extends unknown[]>(fn: Sent<T, A>, ...args: A): Promise<T> {
    return this.page.evaluate(callSource(fn, args)) as Promise<T>;
  }

  async click(selector: string): Promise<void> {
    await this.page.waitForSelector(selector, { visible: true, timeout: 20_000 });
    await this.page.click(selector);
  }

  async screenshot(file: string): Promise<void> {
    // A headless popup keeps the size that it was opened with; what a reader sees is the body.
    const body = await this.page.$('body');
    writeFileSync(file, await (body ?? this.page).screenshot());
  }

  async close(): Promise<void> {
    await this.page.close().catch(() => {});
  }
}

/** An extension with voices that make no sound. */
const VOICES = fileURLToPath(new URL('voices', import.meta.url));

class ChromiumSession implements BrowserSession {
  readonly kind = 'chromium';
  browser!: Browser;
  private id = '';
  private readonly profile = newProfile();
  readonly downloads = join(this.profile, 'downloads');
  /** `asPage` attaches once more each time. */
  private readonly popupPages = new WeakMap<Target, Page>();

  constructor(private readonly options: OpenOptions) {}

  get extensionBase(): string {
    return `chrome-extension://${this.id}/`;
  }

  async start(restarted = false): Promise<void> {
    this.browser = await launchChromium(this.options, this.profile);
    await saveDownloads(this.browser, this.downloads);
    this.id = await loadUnpacked(this.browser, this.options);
    if (this.options.voices) await loadUnpacked(this.browser, { extension: VOICES });
    // After a restart the worker sleeps until something needs it.
    if (!restarted) await this.worker();
  }

  private worker(): Promise<WebWorker> {
    return serviceWorker(this.browser, this.extensionBase);
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

  extensionPage(path: string): Promise<Page> {
    return this.newPage(this.extensionBase + path);
  }

  async clickAction(page: Page): Promise<void> {
    const extension = (await this.browser.extensions()).get(this.id);
    if (!extension) throw new Error('the extension is not loaded');
    await page.bringToFront();
    await page.triggerExtensionAction(extension);
  }

  /** The page of the open popup. As a tab, the same document has the same kind of target, but knows its tab. */
  private async popupPage(): Promise<Page | null> {
    const url = `${this.extensionBase}popup.html`;
    for (const target of this.browser.targets().filter((one) => one.url() === url)) {
      const page = await (this.popupPages.get(target) ?? target.asPage());
      this.popupPages.set(target, page);
      if (await page.evaluate(() => chrome.tabs.getCurrent().then((tab) => !tab))) return page;
    }
    return null;
  }

  async popup(): Promise<Popup> {
    const page = await until(() => this.popupPage(), { what: 'open popup' });
    await page.waitForFunction(() => document.readyState === 'complete', { timeout: 20_000 });
    return new ChromiumPopup(page);
  }

  async hasPopup(): Promise<boolean> {
    // A popup that closes while it is asked is none.
    return this.popupPage().then(Boolean, () => false);
  }

  async actionState(page: Page): Promise<ActionState> {
    const worker = await this.worker();
    return worker.evaluate(async (url) => {
      const tabs = await chrome.tabs.query({});
      const tab = tabs.findLast((one) => one.url === url) ?? tabs.find((one) => one.active);
      if (tab?.id === undefined) throw new Error(`no tab shows ${url}`);
      const tabId = tab.id;
      return { popup: await chrome.action.getPopup({ tabId }), title: await chrome.action.getTitle({ tabId }) };
    }, page.url());
  }

  async command(name: string): Promise<void> {
    await this.dispatch('commands', name);
  }

  async menu(id: string): Promise<void> {
    await this.dispatch('contextMenus', { menuItemId: id, editable: false });
  }

  private async dispatch(api: 'commands' | 'contextMenus', detail: unknown): Promise<void> {
    const worker = await this.worker();
    const source = `async (api, detail) => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      chrome[api][api === 'commands' ? 'onCommand' : 'onClicked'].dispatch(detail, tab);
    }`;
    await worker.evaluate(callSource(source, [api, detail]));
  }

  async commands(): Promise<Record<string, string>> {
    const worker = await this.worker();
    const list = await worker.evaluate(() => chrome.commands.getAll());
    return Object.fromEntries(list.map(({ name = '', shortcut = '' }) => [name, shortcut]));
  }

  killBackground(): Promise<void> {
    return endServiceWorker(this.browser, this.extensionBase);
  }

  async reload(): Promise<void> {
    const known = new Set(this.browser.targets());
    await loadUnpacked(this.browser, this.options);
    await this.browser.waitForTarget((target) => !known.has(target) && target.url().startsWith(this.extensionBase));
  }

  async restart(): Promise<void> {
    await endBrowser(this.browser);
    await this.start(true);
  }

  async newPrivatePage(url: string): Promise<PrivatePage> {
    const worker = await this.worker();
    // The main off-the-record profile: a context of DevTools is another one, whose tabs the extension never sees.
    const known = new Set(this.browser.targets());
    await worker.evaluate(async (address) => {
      await chrome.windows.create({ incognito: true, url: address });
    }, url);
    const isNew = (target: Target) => target.type() === TargetType.PAGE && !known.has(target);
    const target = await this.browser.waitForTarget(isNew, { timeout: 20_000 });
    const page = await target.page();
    if (!page) throw new Error('the private window shows no page');
    await until(() => page.evaluate(() => location.href !== 'about:blank' && document.readyState === 'complete'), {
      what: `private page at ${url}`,
    });
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

/**
 * Starts the installed Chromium with the extension in a throw-away profile.
 * @throws Error when no Chromium is installed, or the extension does not load.
 */
export async function openChromium(options: OpenOptions): Promise<BrowserSession> {
  const session = new ChromiumSession(options);
  try {
    await session.start();
  } catch (error) {
    await session.close();
    throw error;
  }
  return session;
}
