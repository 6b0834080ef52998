/**
 * Keeps what hides ads on every page in step with the settings: the style sheet of known ads, which the browser itself
 * puts on each page before the first paint, and veil.js, which asks the lists. No worker is waited for. Pages where ads
 * are left alone have neither, so that no settings have to be read there.
 */
import { offOn } from '../sites/cleanings';
import { browser } from './api';
import { loadSettings } from './settings';
import type { Settings } from './settings-schema';

const ID = 'known-ads';
const STYLES = 'known-ads.css';
const SCRIPT = 'veil.js';

/** A site as match patterns: `*.` takes the domain itself in, but no address and no name without a dot. */
const patternsOf = (site: string): string[] => [
  /^[\d.]+$|^\[|^[^.]+$/.test(site) ? `*://${site}/*` : `*://*.${site}/*`,
];

/** The sites where the reader wants to see the ads. */
const sitesWithAds = ({ sites }: Settings): string[] =>
  Object.keys(sites).filter((site) => sites[site]?.includes('ads'));

async function register(settings: Settings): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ID] });
  // Registered anew and not updated: an update cannot empty a list of exclusions in every browser.
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ID] });
  // Where ads are hidden on articles only, the page has been told apart before (`injectAdStyles`).
  if (!settings.hideAds || !settings.adsEverywhere) return;
  const excludeMatches = sitesWithAds(settings).flatMap(patternsOf);
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      matches: ['*://*/*'],
      css: [STYLES],
      js: [SCRIPT],
      runAt: 'document_start',
      persistAcrossSessions: true,
      ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
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

/** Hides known ads on an article, where the reader wants that on articles only. @param url the article's address */
export async function injectAdStyles(tabId: number, url: string): Promise<void> {
  const { hideAds, adsEverywhere, sites } = await loadSettings();
  if (!hideAds || adsEverywhere || offOn(sites, new URL(url).hostname).includes('ads')) return;
  await browser.scripting.insertCSS({ target: { tabId }, files: [STYLES] });
  await browser.scripting.executeScript({ target: { tabId }, files: [SCRIPT] });
}
