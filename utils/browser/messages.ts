/** Sends and answers the calls of contract.ts. A missing handler or a wrong payload does not compile. */
import type { Runtime } from 'webextension-polyfill';
import { browser } from './api';
import type { Check } from './check';
import type { BackgroundCalls, Calls, Envelope, Reply, TabCalls } from './contract';

type Caller = 'content-script' | 'extension-page';

/** One answered call: who may make it, what its payload must be, what it does. */
export interface Handler<K extends keyof Calls> {
  from: readonly Caller[];
  ask: Check<Calls[K]['ask']>;
  answer(ask: Calls[K]['ask'], sender: Runtime.MessageSender): Calls[K]['answer'] | Promise<Calls[K]['answer']>;
}

export type Handlers<K extends keyof Calls> = { [Key in K]: Handler<Key> };

/** A page of ours has our origin; a content script's sender carries the web page's URL and its tab. */
function callerOf(sender: Runtime.MessageSender): Caller | null {
  if (sender.id !== browser.runtime.id) return null;
  const ownOrigin = browser.runtime.getURL('');
  if (sender.url?.startsWith(ownOrigin)) return 'extension-page';
  return sender.tab ? 'content-script' : null;
}

function isEnvelope(message: unknown): message is Envelope {
  return typeof message === 'object' && message !== null && 'call' in message && typeof message.call === 'string';
}

/** What a failure says; a database that finds the disk full says nothing but its name. */
const wordsOf = (error: unknown): string =>
  error instanceof Error || error instanceof DOMException ? error.message || error.name : String(error);

async function answerCall(handler: Handler<keyof Calls>, ask: unknown, sender: Runtime.MessageSender) {
  const caller = callerOf(sender);
  if (!caller || !handler.from.includes(caller)) return { ok: false, error: 'caller not allowed' };
  const checked = await handler.ask['~standard'].validate(ask);
  if (checked.issues) return { ok: false, error: `payload: ${checked.issues[0]?.message}` };
  try {
    return { ok: true, value: await handler.answer(checked.value, sender) };
  } catch (error) {
    return { ok: false, error: wordsOf(error) };
  }
}

/**
 * Answers calls until the returned function is called.
 * Uses sendResponse and `return true`, which every browser understands; a call that is not in `handlers` is left to
 * the other listeners of the same tab.
 */
export function answerCalls<K extends keyof Calls>(handlers: Handlers<K>): () => void {
  const table = handlers as unknown as Partial<Record<string, Handler<keyof Calls>>>;
  const listener = (message: unknown, sender: Runtime.MessageSender, respond: (reply: unknown) => void) => {
    const handler = isEnvelope(message) && Object.hasOwn(table, message.call) ? table[message.call] : undefined;
    if (!isEnvelope(message) || !handler) return;
    void answerCall(handler, message.ask, sender).then(respond);
    return true as const;
  };
  browser.runtime.onMessage.addListener(listener as Runtime.OnMessageListenerCallback);
  return () => browser.runtime.onMessage.removeListener(listener as Runtime.OnMessageListenerCallback);
}

function replied<T>(reply: unknown): Reply<T> {
  return (reply as Reply<T> | undefined) ?? { ok: false, error: 'no answer' };
}

const failed = (error: unknown) => ({ ok: false, error: wordsOf(error) }) as const;

/** Asks the background. Never throws: a worker that is gone or an extension that was reloaded is a failure value. */
export async function callBackground<K extends keyof BackgroundCalls>(
  call: K,
  ask: BackgroundCalls[K]['ask'],
): Promise<Reply<BackgroundCalls[K]['answer']>> {
  try {
    return replied(await browser.runtime.sendMessage({ call, ask }));
  } catch (error) {
    return failed(error);
  }
}

/** Asks the scripts in the top frame of a tab. A tab without them is a failure value. */
export async function callTab<K extends keyof TabCalls>(
  tabId: number,
  call: K,
  ask: TabCalls[K]['ask'],
): Promise<Reply<TabCalls[K]['answer']>> {
  try {
    return replied(await browser.tabs.sendMessage(tabId, { call, ask }, { frameId: 0 }));
  } catch (error) {
    return failed(error);
  }
}
