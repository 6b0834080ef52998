/** The background's side of consent walls: brings the scripts where they are wanted, and runs what must run in the page's own world. */
import { evalSnippets } from '@duckduckgo/autoconsent';
import type { PageSnippet } from '../consent/page-snippets';
import { hostOf } from '../sites/site';
import { browser } from './api';
import type { FrameAnswer } from './contract';
import { pageSettings } from './page-settings';
import { loadSettings } from './settings';
import type { Settings } from './settings-schema';
import type { WorldHolder } from './shared-world';

const FRAMES = 'consent-frames';

/**
 * Addresses of frames in which platforms ask, and of nothing else: Sourcepoint's, on whatever host the site has for it,
 * and LiveRamp's.
 */
const FRAME_MATCHES = [
  '*://*/index.html?*message_id=*',
  '*://*/privacy-manager/index.html?*',
  '*://*/ccpa_pm/index.html?*',
  '*://*/us_pm/index.html?*',
  '*://ccpa-notice.sp-prod.net/*',
  '*://ccpa-pm.sp-prod.net/*',
  '*://cmp-consent-tool.privacymanager.io/*',
];

let turn: Promise<void> = Promise.resolve();

async function register({ rejectConsent }: Settings): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [FRAMES] });
  if (registered.length > 0 === rejectConsent) return;
  if (!rejectConsent) return browser.scripting.unregisterContentScripts({ ids: [FRAMES] });
  await browser.scripting.registerContentScripts([
    {
      id: FRAMES,
      matches: FRAME_MATCHES,
      js: ['consent-frame.js'],
      allFrames: true,
      runAt: 'document_end',
      persistAcrossSessions: true,
    },
  ]);
}

/** Registers the script of consent frames, or takes it away. One at a time, like the style sheet of ads. */
export function syncConsentFrames(settings: Settings): Promise<void> {
  turn = turn.catch(() => {}).then(() => register(settings));
  return turn;
}

/** Starts the watch for consent walls in a tab, unless the reader leaves the walls of that site alone. */
export async function injectConsent(tabId: number, url: string | undefined): Promise<void> {
  const { rejectConsent } = pageSettings(await loadSettings(), hostOf(url ?? '') ?? '');
  if (rejectConsent) await browser.scripting.executeScript({ target: { tabId }, files: ['/consent.js'] });
}

/** Brings what answers walls into one frame of a tab. */
export async function injectRefuser(tabId: number, frameId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [frameId] }, files: ['/refuse.js'] });
}

/** Whether the page of a tab waits for a platform to be answered in a frame. */
export async function isFrameWanted(tabId: number): Promise<boolean> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId },
    func: () => (globalThis as WorldHolder)[Symbol.for('jernih')]?.jernihConsent?.wantsFrame() ?? false,
  });
  return result?.result === true;
}

/** Tells the page of a tab how its platform was answered in a frame. */
export async function tellFrameAnswer(tabId: number, answer: FrameAnswer): Promise<void> {
  await browser.scripting.executeScript({
    target: { tabId },
    func: (told: FrameAnswer) => (globalThis as WorldHolder)[Symbol.for('jernih')]?.jernihConsent?.frameAnswered(told),
    args: [answer],
  });
}

/**
 * Runs one of autoconsent's snippets in the page's own world, where the platform's functions are.
 * As a function and not as text: no page's policy stands against it, and nothing but what was built in can run.
 */
export async function askPage(tabId: number, frameId: number, snippet: PageSnippet): Promise<boolean> {
  const [result] = await browser.scripting.executeScript({
    target: { tabId, frameIds: [frameId] },
    world: 'MAIN',
    func: evalSnippets[snippet],
  });
  return Boolean(result?.result);
}
