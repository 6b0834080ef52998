/**
 * Keeps what hides ads on every page in step with the settings: the style sheet of known ads, which the browser itself
 * puts on each page before the first paint, and veil.js, which asks the lists. No worker is waited for. Pages where ads
 * are left alone have neither, so that no settings have to be read there.
 */
import { browser } from './api';
import type { Settings } from './settings-schema';

const ID = 'known-ads';

/** The hosts where the reader wants nothing hidden, as match patterns. */
const patternsOf = (hosts: string[]): string[] => hosts.map((host) => `*://${host}/*`);

async function register({ hideAds, sitesOff }: Settings): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  // Registered anew and not updated: an update cannot empty a list of exclusions in every browser.
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  if (!hideAds) return;
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      matches: ['*://*/*'],
      css: ['known-ads.css'],
      js: ['veil.js'],
      runAt: 'document_start',
      persistAcrossSessions: true,
      ...(sitesOff.length > 0 ? { excludeMatches: patternsOf(sitesOff) } : {}),
    },
  ]);
}

let turn: Promise<void> = Promise.resolve();

/**
 * Registers, changes or takes away what hides ads. The registration outlives the worker and the browser.
 * One at a time: two at once would register the same name twice, which is an error.
 */
export function syncAdStyles(settings: Settings): Promise<void> {
  turn = turn.catch(() => {}).then(() => register(settings));
  return turn;
}
