/** What tests and scripts can do with a browser that runs the extension: the same in Chromium and in Firefox. */
import type { Browser, Page } from 'puppeteer-core';
import type { NewsServer } from '../news-server';

export interface Viewport {
  width: number;
  height: number;
}

export interface OpenOptions {
  /** The folder of the built extension. */
  extension: string;
  /** When given, every host on the ports 80 and 443 is this server and nothing else can be reached. */
  server?: Pick<NewsServer, 'httpPort' | 'httpsPort' | 'proxyPort' | 'spki'>;
  /** True unless told. */
  headless?: boolean;
  /** Allow the extension in private windows. */
  private?: boolean;
  /** The browser's own language, e.g. `id`; `en-US` unless told. */
  lang?: string;
  /**
   * Voices that need no sound: Chromium gets an engine of our own making, of another extension (`voices/`), Firefox its
   * own for tests. Without them a headless browser has none.
   */
  voices?: boolean;
  /** What every page sees as the system's colours; light unless told, the system's own in a headed browser. */
  colorScheme?: 'light' | 'dark';
  /** Switches the browser's own sanitiser off, which older ones do not have. */
  withoutSanitiser?: boolean;
  /** 1280 x 800 unless told; ignored in a headed browser, where the window rules. */
  viewport?: Viewport;
}

/** A function that is sent as source: it sees its arguments (plain JSON) and the page, nothing of its file. */
export type Sent<T, A extends unknown[]> = string | ((...args: A) => T | Promise<T>);

/** The open popup of the toolbar button. */
export interface Popup {
  /** The rendered text. */
  text(): Promise<string>;
  /** Runs a function in the popup's document. @throws Error with the message of the function's own error. */
  evaluate<T, A extends unknown[]>(fn: Sent<T, A>, ...args: A): Promise<T>;
  /** A real mouse click on the first match. @throws Error when nothing matches within 5 s. */
  click(selector: string): Promise<void>;
  /** Writes a PNG of the popup's document. */
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

/** A page in a private window of its own. */
export interface PrivatePage {
  page: Page;
  evaluate<T, A extends unknown[]>(fn: Sent<T, A>, ...args: A): Promise<T>;
  clickAction(): Promise<void>;
  /** Closes the page and with it its window. */
  close(): Promise<void>;
}

export interface ActionState {
  /** The URL of the popup that a click opens; empty where a click reads. */
  popup: string;
  title: string;
}

export interface BrowserSession {
  readonly kind: 'chromium' | 'firefox';
  /** Another one after `restart()`. */
  readonly browser: Browser;
  /** `chrome-extension://…/` or `moz-extension://…/`, with the slash. */
  readonly extensionBase: string;
  /** The folder that downloads are saved to; it goes with the profile. */
  readonly downloads: string;
  /** A new tab in front. @throws Error when the URL does not load. */
  newPage(url?: string): Promise<Page>;
  /** A page in a window of its own, loaded: it is drawn and keeps time whatever else is open. */
  newWindow(url: string): Promise<Page>;
  /** A page of the extension in a new tab, loaded, e.g. `options.html`. */
  extensionPage(path: string): Promise<Page>;
  /** Brings the page to the front and clicks the real toolbar button: what happens is up to the extension. */
  clickAction(page: Page): Promise<void>;
  /** The open popup. @throws Error when there is none within 8 s. */
  popup(): Promise<Popup>;
  hasPopup(): Promise<boolean>;
  /** What the toolbar button is for the page's tab. Does not change which tab is in front. */
  actionState(page: Page): Promise<ActionState>;
  /**
   * A keyboard command for the tab in front. Firefox: the key, as the window gets it. Chromium: the command's event in
   * the worker, since keys that are sent to a headless Chromium never reach its shortcuts.
   */
  command(name: string, key: string): Promise<void>;
  /** The commands' keys as the browser gave them; empty where it gave none. */
  commands(): Promise<Record<string, string>>;
  /**
   * An item of the toolbar button's context menu. Firefox: the menu is opened and the item chosen. Chromium: the
   * click's event in the worker, since a headless Chromium has no menus to reach.
   */
  menu(id: string): Promise<void>;
  /** Ends the service worker or the event page, as the browser does to an idle one. The next event starts it. */
  killBackground(): Promise<void>;
  /** Loads the extension anew, as an update does while its scripts are in pages. */
  reload(): Promise<void>;
  /** Ends the browser and starts it with the same profile. */
  restart(): Promise<void>;
  /** A page in a new private window. Needs `private: true` for the extension to run there. */
  newPrivatePage(url: string): Promise<PrivatePage>;
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

/** The expression that calls a sent function with its arguments; `undefined` travels as JSON's null. */
export function callSource<A extends unknown[]>(fn: Sent<unknown, A>, args: A): string {
  return `(${typeof fn === 'string' ? fn : fn.toString()})(...${JSON.stringify(args)})`;
}
