/** The open popup of a toolbar button in Firefox. BiDi knows no context for it: frame scripts reach its document. */
import { writeFileSync } from 'node:fs';
import type { Browser } from 'puppeteer-core';
import { until } from '../until';
import { inBrowserWindow } from './firefox-chrome';
import { callSource, type Popup, type Sent } from './session';

/**
 * Runs an expression in the popup. A sandbox on the document's own principal evaluates it: the policy of an extension
 * page forbids eval, and the sandbox has the page's `browser` object all the same.
 */
const EVALUATE = `async (expression) => {
  const frame = popup();
  const name = 'harness:' + Math.random();
  const script = \`{
    const sandbox = new Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
    const reply = (answer) => sendAsyncMessage(\${JSON.stringify(name)}, answer);
    try {
      const source = \${JSON.stringify('(async () => JSON.stringify(await ' + expression + '))()')};
      Cu.evalInSandbox(source, sandbox).then((json) => reply({ json }), (error) => reply({ error: String(error) }));
    } catch (error) {
      reply({ error: String(error) });
    }
  }\`;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the popup does not answer')), 5000);
    frame.messageManager.addMessageListener(name, function listener({ data }) {
      frame.messageManager.removeMessageListener(name, listener);
      clearTimeout(timer);
      if (data.error) reject(new Error(data.error));
      else resolve(data.json ?? null);
    });
    frame.messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
  });
}`;

/** A real mouse click in the popup's process, at a point of its document. */
const CLICK = `async (x, y) => {
  const script = \`for (const type of ['mousemove', 'mousedown', 'mouseup']) {
    const clicks = type === 'mousemove' ? 0 : 1;
    if (content.windowUtils.sendMouseEvent) content.windowUtils.sendMouseEvent(type, \${x}, \${y}, 0, clicks, 0);
    else content.synthesizeMouseEvent(type, \${x}, \${y}, { button: 0, clickCount: clicks });
  }\`;
  popup().messageManager.loadFrameScript('data:,' + encodeURIComponent(script), false);
}`;

const PICTURE = `async () => {
  const frame = popup();
  const { width, height } = frame.getBoundingClientRect();
  const bitmap = await frame.browsingContext.currentWindowGlobal.drawSnapshot(
    new DOMRect(0, 0, width, height), 1, 'rgb(255,255,255)');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  Object.assign(canvas, { width: bitmap.width, height: bitmap.height });
  canvas.getContext('2d').drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').split(',')[1];
}`;

class FirefoxPopup implements Popup {
  constructor(private readonly browser: Browser) {}

  text(): Promise<string> {
    return this.evaluate(() => document.body.innerText);
  }

  async evaluate<T, A extends unknown[]>(fn: Sent<T, A>, ...args: A): Promise<T> {
    const json = await inBrowserWindow<string | null>(this.browser, EVALUATE, callSource(fn, args));
    return (json === null ? undefined : JSON.parse(json)) as T;
  }

  async click(selector: string): Promise<void> {
    const middle = (query: string) => {
      const element = document.querySelector(query);
      element?.scrollIntoView({ block: 'nearest' });
      const box = element?.getBoundingClientRect();
      return box?.width && box.height ? [box.left + box.width / 2, box.top + box.height / 2] : null;
    };
    const point = await until(() => this.evaluate(middle, selector), {
      what: `${selector} in the popup`,
    });
    await inBrowserWindow(this.browser, CLICK, ...point);
  }

  async screenshot(file: string): Promise<void> {
    const png = await inBrowserWindow<string>(this.browser, PICTURE);
    writeFileSync(file, Buffer.from(png, 'base64'));
  }

  async close(): Promise<void> {
    await inBrowserWindow(this.browser, `() => popupIn()?.closest('panel').hidePopup()`);
    await until(async () => !(await popupIsOpen(this.browser)), { what: 'end of the popup' });
  }
}

/** Whether an extension's popup is open in any window. */
export function popupIsOpen(browser: Browser): Promise<boolean> {
  return inBrowserWindow<boolean>(browser, `() => popupIn() !== undefined`);
}

/**
 * Waits for the open popup and its document.
 * @throws Error when there is none within 8 s.
 */
export async function openPopupOf(browser: Browser): Promise<Popup> {
  await until(() => popupIsOpen(browser), { what: 'open popup' });
  const popup = new FirefoxPopup(browser);
  const loaded = () => popup.evaluate(() => location.href !== 'about:blank' && document.readyState === 'complete');
  await until(loaded, { what: 'loaded popup' });
  return popup;
}
