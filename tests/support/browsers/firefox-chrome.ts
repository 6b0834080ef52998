/**
 * Reaches Firefox's own windows ("chrome scope") over WebDriver BiDi; needs the flag --remote-allow-system-access.
 * The functions that run there are kept as source: they speak the browser's private vocabulary, which has no types.
 */
import type { Browser } from 'puppeteer-core';

interface BidiConnection {
  send(method: string, parameters: unknown): Promise<{ result: Record<string, unknown> }>;
}

/**
 * One command of WebDriver BiDi. Puppeteer marks its connection as internal, so its version is pinned.
 * @throws Error with the browser's message.
 */
export async function bidi<T>(browser: Browser, method: string, parameters: unknown): Promise<T> {
  const { connection } = browser as Browser & { connection: BidiConnection };
  return (await connection.send(method, parameters)).result as T;
}

/** Helpers that every function in chrome scope can use. */
const HELPERS = `
  const windows = () => [...Services.wm.getEnumerator('navigator:browser')];
  /** The window and tab that show a URL; the one in front of several, else the newest. */
  const find = (url) => {
    const all = windows().flatMap((win) => [...win.gBrowser.tabs].map((tab) => ({ win, tab })));
    const shown = all.filter(({ tab }) => tab.linkedBrowser.currentURI.spec === url);
    const found = shown.find(({ win, tab }) => win.gBrowser.selectedTab === tab) ?? shown.at(-1);
    if (!found) throw new Error('no tab shows ' + url);
    return found;
  };
  const extensionOf = (id) => WebExtensionPolicy.getByID(id).extension;
  const widgetOf = (id) => id.toLowerCase().replace(/[^a-z0-9_-]/g, '_');
  const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
  const eventually = async (attempt, what, ms = 5000) => {
    for (const end = Date.now() + ms; Date.now() < end; await pause(40)) {
      const found = await attempt();
      if (found) return found;
    }
    throw new Error('no ' + what + ' within ' + ms + ' ms');
  };
  const mouse = (win, type, x, y, button, clickCount) =>
    win.windowUtils.sendMouseEvent
      ? win.windowUtils.sendMouseEvent(type, x, y, button, clickCount, 0)
      : win.synthesizeMouseEvent(type, x, y, { button, clickCount });
  const buttonOf = async (id, win) => {
    const { CustomizableUI } = ChromeUtils.importESModule(
      'moz-src:///browser/components/customizableui/CustomizableUI.sys.mjs');
    const widget = widgetOf(id) + '-browser-action';
    if (CustomizableUI.getPlacementOfWidget(widget)?.area !== CustomizableUI.AREA_NAVBAR)
      CustomizableUI.addWidgetToArea(widget, CustomizableUI.AREA_NAVBAR);
    return eventually(() => {
      const button = win.document.getElementById(widgetOf(id) + '-BAP');
      const box = button?.getBoundingClientRect();
      return box?.width ? { button, x: box.left + box.width / 2, y: box.top + box.height / 2 } : null;
    }, 'toolbar button');
  };
  const popupIn = () => windows()
    .flatMap((win) => [...win.document.querySelectorAll('.webextension-popup-browser')])
    .find((browser) => browser.closest('panel')?.state === 'open');
  const popup = () => {
    const found = popupIn();
    if (!found) throw new Error('no popup is open');
    return found;
  };
`;

interface Tree {
  contexts: { context: string; url: string }[];
}

interface CallResult {
  type: string;
  result?: { value?: string };
  exceptionDetails?: { text: string };
}

/**
 * Runs a function, given as source, in a browser window. Arguments and answer travel as JSON.
 * @throws Error with the function's own message.
 */
export async function inBrowserWindow<T>(browser: Browser, source: string, ...args: unknown[]): Promise<T> {
  const tree = await bidi<Tree>(browser, 'browsingContext.getTree', { 'moz:scope': 'chrome', maxDepth: 0 });
  const context = tree.contexts.find(({ url }) => url.endsWith('/browser.xhtml'))?.context;
  if (!context) throw new Error('Firefox has no window');
  const answer = await bidi<CallResult>(browser, 'script.callFunction', {
    functionDeclaration: `async (json) => {
      ${HELPERS}
      return JSON.stringify((await (${source})(...JSON.parse(json))) ?? null);
    }`,
    arguments: [{ type: 'string', value: JSON.stringify(args) }],
    awaitPromise: true,
    target: { context },
    userActivation: true,
  });
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails?.text ?? 'failed in the browser window');
  return JSON.parse(answer.result?.value ?? 'null') as T;
}
