/**
 * The extension API as far as the glue under test uses it. The file under test gets `extension` by
 * `vi.mock('@/utils/browser/api', async () => ({ browser: (await import('./fake-extension')).extension }))`.
 */
import { vi } from 'vitest';
import type { Runtime } from 'webextension-polyfill';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Listener = (message: unknown, sender: Runtime.MessageSender, respond: (reply: unknown) => void) => unknown;

const listeners = new Set<Listener>();

export const extension = {
  runtime: {
    id: 'jernih@test',
    getURL: (path: string) => `chrome-extension://jernih/${path}`,
    onMessage: {
      addListener: (listener: Listener) => void listeners.add(listener),
      removeListener: (listener: Listener) => void listeners.delete(listener),
    },
    sendMessage: vi.fn<(message: unknown) => Promise<unknown>>(),
    openOptionsPage: vi.fn(async () => {}),
  },
  tabs: {
    sendMessage: vi.fn<(tabId: number, message: unknown, options: { frameId: number }) => Promise<unknown>>(),
    create: vi.fn(async () => {}),
  },
  scripting: {
    executeScript: vi.fn<(call: { files?: string[] }) => Promise<{ result?: unknown }[]>>(async () => []),
  },
  action: {
    setPopup: vi.fn(async () => {}),
    setIcon: vi.fn(async () => {}),
    setTitle: vi.fn(async () => {}),
    setBadgeText: vi.fn(async () => {}),
    setBadgeBackgroundColor: vi.fn(async () => {}),
  },
  i18n: { getMessage: (key: string) => key },
};

/** Forgets what was called, stored and listened to. */
export function resetExtension(): void {
  listeners.clear();
  fakeBrowser.reset();
  vi.clearAllMocks();
}

export const storedSettings = (): Promise<Record<string, unknown>> => fakeBrowser.storage.sync.get('settings');
export const storeSettings = (settings: unknown): Promise<void> => fakeBrowser.storage.sync.set({ settings });

const tab = { id: 7, index: 0, highlighted: true, active: true, pinned: false, incognito: false };

/** As a content script in the top frame of tab 7 is seen. */
export const fromPage = (change: Partial<typeof tab> = {}): Runtime.MessageSender => ({
  id: extension.runtime.id,
  url: 'https://news.example/story',
  frameId: 0,
  tab: { ...tab, ...change },
});

/** As a page of ours in a tab is seen. */
export const fromOwnPage = (): Runtime.MessageSender => ({
  id: extension.runtime.id,
  url: extension.runtime.getURL('popup.html'),
  tab,
});

/** Delivers a message as the browser does. Resolves to `unanswered` when no listener says that it will answer. */
export function deliver(message: unknown, sender: Runtime.MessageSender): Promise<unknown> {
  return new Promise((resolve) => {
    const answering = [...listeners].map((listener) => listener(message, sender, resolve));
    if (!answering.includes(true)) resolve('unanswered');
  });
}
