/// <reference types="chrome" />
/** The extension's service worker, from outside. */
import { type Browser, type Page, type Target, TargetType, type WebWorker } from 'puppeteer-core';
import { until, within } from '../until';

/** The newest: that of a worker whose extension was loaded anew stays in the list and answers nothing. */
function workerTarget(browser: Browser, base: string): Target | undefined {
  return browser
    .targets()
    .findLast((target) => target.type() === TargetType.SERVICE_WORKER && target.url().startsWith(base));
}

async function answeringWorker(browser: Browser, base: string): Promise<WebWorker | null> {
  const worker = await workerTarget(browser, base)?.worker();
  // A worker can be asked before it has its API.
  const ready = worker && (await worker.evaluate(() => typeof chrome !== 'undefined' && Boolean(chrome.action)));
  return ready ? worker : null;
}

/** A tab of the extension that is not in front, so that waking changes nothing that a test looks at. */
async function backgroundTab(browser: Browser, url: string): Promise<Page> {
  const protocol = await browser.target().createCDPSession();
  const { targetId } = await protocol.send('Target.createTarget', { url, background: true });
  await protocol.detach();
  const isIt = (target: Target) => (target as Target & { _targetId?: string })._targetId === targetId;
  const target = await browser.waitForTarget(isIt, { timeout: 20_000 });
  const page = await target.page();
  if (!page) throw new Error(`no page at ${url}`);
  return page;
}

async function wakeWorker(browser: Browser, base: string): Promise<void> {
  const page = await backgroundTab(browser, `${base}manifest.json`);
  try {
    await until(() => page.evaluate(() => Boolean(chrome.runtime?.id)), { what: 'extension API' });
    // Nobody answers it: the message is there to start the worker.
    await page.evaluate(() => chrome.runtime.sendMessage({ call: 'harness/wake' }).catch(() => {}));
  } finally {
    await page.close();
  }
}

/**
 * The running service worker of the extension with that base URL; one that was ended is started.
 * @throws Error when it does not start.
 */
export async function serviceWorker(browser: Browser, base: string): Promise<WebWorker> {
  const attempt = () => within(answeringWorker(browser, base), 2000, 'answer of the worker');
  if (workerTarget(browser, base)) {
    try {
      return await until(attempt, { timeout: 4000, what: 'service worker' });
    } catch {
      // It ended meanwhile.
    }
  }
  await wakeWorker(browser, base);
  return until(attempt, { what: 'service worker' });
}

/**
 * Ends the service worker and waits until it is gone.
 * @throws Error when it stays.
 */
export async function endServiceWorker(browser: Browser, base: string): Promise<void> {
  const target = workerTarget(browser, base);
  if (!target) return;
  const isGone = () => workerTarget(browser, base) !== target;
  // What is said to a worker that is busy may be lost.
  const end = async () => {
    if (isGone()) return true;
    await (await target.worker())?.close();
    return until(isGone, { timeout: 3_000, what: 'end' });
  };
  await until(end, { what: 'end of the service worker' });
}
