/** Makes the extension's own calls (utils/browser/contract.ts) from a page of the extension. */
import type { Page } from 'puppeteer-core';
import type { BackgroundCalls, Reply, TabCalls } from '../../../utils/browser/contract';
import type { BrowserSession } from './session';

/** Runs `use` with a page of the extension in a tab that is gone afterwards; then the page of `front` is in front. */
async function withExtensionPage<T>(session: BrowserSession, front: Page, use: (page: Page) => Promise<T>): Promise<T> {
  const page = await session.extensionPage('options.html');
  try {
    return await use(page);
  } finally {
    await page.close();
    await front.bringToFront();
  }
}

/** Sent to a page of the extension: the same source in both browsers, whose `chrome` both give promises in MV3. */
const SEND_TO_TAB = `async (url, message) => {
  const tab = (await chrome.tabs.query({})).findLast((one) => one.url === url);
  if (!tab) return { ok: false, error: 'no tab shows ' + url };
  try {
    if (message.call.startsWith('page/')) {
      await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/page-report.js'] });
    }
    return (await chrome.tabs.sendMessage(tab.id, message, { frameId: 0 })) ?? { ok: false, error: 'no answer' };
  } catch (error) {
    return { ok: false, error: String(error.message ?? error) };
  }
}`;

const SEND_TO_BACKGROUND = `async (url, call, ask) => {
  const tab = (await chrome.tabs.query({})).findLast((one) => one.url === url);
  try {
    const message = { call, ask: ask ?? { tabId: tab?.id } };
    return (await chrome.runtime.sendMessage(message)) ?? { ok: false, error: 'no answer' };
  } catch (error) {
    return { ok: false, error: String(error.message ?? error) };
  }
}`;

const called = (source: string, ...args: unknown[]) => `(${source})(...${JSON.stringify(args)})`;

/** Asks the scripts in the page's tab, as the popup does. Like the extension's own calls it answers with a failure. */
export async function askTab<K extends keyof TabCalls>(
  session: BrowserSession,
  page: Page,
  call: K,
  ask: TabCalls[K]['ask'],
): Promise<Reply<TabCalls[K]['answer']>> {
  const url = await page.evaluate(() => location.href);
  return withExtensionPage(session, page, (own) => own.evaluate(called(SEND_TO_TAB, url, { call, ask }))) as Promise<
    Reply<TabCalls[K]['answer']>
  >;
}

/** Asks the background, as an extension page does. */
export async function askBackground<K extends keyof BackgroundCalls>(
  session: BrowserSession,
  page: Page,
  call: K,
  ask: BackgroundCalls[K]['ask'],
): Promise<Reply<BackgroundCalls[K]['answer']>> {
  return withExtensionPage(session, page, (own) => own.evaluate(called(SEND_TO_BACKGROUND, '', call, ask))) as Promise<
    Reply<BackgroundCalls[K]['answer']>
  >;
}

/** Opens the reading view in the page's tab although the page was not spotted ("read it anyway"). */
export async function readAnyway(
  session: BrowserSession,
  page: Page,
): Promise<Reply<BackgroundCalls['reader/open']['answer']>> {
  const url = await page.evaluate(() => location.href);
  return withExtensionPage(session, page, (own) =>
    own.evaluate(called(SEND_TO_BACKGROUND, url, 'reader/open', null)),
  ) as Promise<Reply<BackgroundCalls['reader/open']['answer']>>;
}

const SEND_AS_CONTENT_SCRIPT = `async (url, json, patience) => {
  const tab = (await chrome.tabs.query({})).findLast((one) => one.url === url);
  if (!tab) return { ok: false, error: 'no tab shows ' + url };
  const send = async (messages, patience) => {
    const late = new Promise((resolve) => setTimeout(resolve, patience, { ok: false, error: 'no answer in time' }));
    const replies = [];
    for (const message of JSON.parse(messages)) {
      const sent = chrome.runtime.sendMessage(message).then(
        (reply) => reply ?? { ok: false, error: 'no answer' },
        (error) => ({ ok: false, error: String(error.message ?? error) }),
      );
      replies.push(await Promise.race([sent, late]));
    }
    return JSON.stringify(replies);
  };
  // As text: Chromium leaves out fields that are null.
  const args = [json, patience];
  const [answer] = await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: send, args });
  return JSON.parse(answer.result);
}`;

/** A call of the extension, whatever its caller may do. */
export interface AnyCall {
  call: string;
  ask: unknown;
}

/**
 * Makes calls one after the other in the world of the extension's own content scripts in a page, where a script would
 * stand whose process was taken over.
 * @param own a page of the extension, which puts the script there
 * @param patience how long all answers together are waited for, ms: a worker that was killed never gives one
 */
export async function askAsContentScript(
  own: Page,
  page: Page,
  calls: readonly AnyCall[],
  patience = 8_000,
): Promise<Reply<unknown>[]> {
  const url = await page.evaluate(() => location.href);
  return own.evaluate(called(SEND_AS_CONTENT_SCRIPT, url, JSON.stringify(calls), patience)) as Promise<
    Reply<unknown>[]
  >;
}
