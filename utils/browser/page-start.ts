/**
 * Keeps what runs before every page in step with the settings: the style sheet of known ads, which the browser itself
 * puts on each page before the first paint, and veil.js, which asks the lists and listens for keys. No worker is waited
 * for. Pages where ads are left alone have neither, so that no settings have to be read there: they have keys.js.
 */
import { offOn } from '../sites/cleanings';
import { browser } from './api';
import { loadSettings } from './settings';
import type { Settings } from './settings-schema';

const EVERYWHERE = '*://*/*';
const STYLES = 'known-ads.css';
const VEIL = 'veil.js';
const IDS = ['known-ads', 'keys'];

type Script = Parameters<typeof browser.scripting.registerContentScripts>[0][number];

/** A site as match patterns: `*.` takes the domain itself in, but no address and no name without a dot. */
const patternsOf = (site: string): string[] => [
  /^[\d.]+$|^\[|^[^.]+$/.test(site) ? `*://${site}/*` : `*://*.${site}/*`,
];

/** The sites where the reader wants to see the ads. */
const sitesWithAds = ({ sites }: Settings): string[] =>
  Object.keys(sites).filter((site) => sites[site]?.includes('ads'));

/** What runs before which page. One script each, for a second one costs more than all that keys.js does. */
function scriptsFor(settings: Settings): Script[] {
  const rest = { runAt: 'document_start', persistAcrossSessions: true } as const;
  const keysOn = (matches: string[]): Script => ({ id: 'keys', matches, js: ['keys.js'], ...rest });
  // Where ads are hidden on articles only, the page has been told apart before (`injectAdStyles`).
  if (!settings.hideAds || !settings.adsEverywhere) return [keysOn([EVERYWHERE])];
  const withAds = sitesWithAds(settings).flatMap(patternsOf);
  const ads: Script = { id: 'known-ads', matches: [EVERYWHERE], css: [STYLES], js: [VEIL], ...rest };
  return withAds.length > 0 ? [{ ...ads, excludeMatches: withAds }, keysOn(withAds)] : [ads];
}

/** What tells one of these scripts from another: a browser gives fields of its own with each. */
const identityOf = ({ id, matches = [], excludeMatches = [], js = [], css = [] }: Partial<Script>): string =>
  JSON.stringify([id, [...matches].sort(), [...excludeMatches].sort(), js, css]);

const isSame = (some: readonly Partial<Script>[], others: readonly Partial<Script>[]): boolean =>
  some.map(identityOf).sort().join() === others.map(identityOf).sort().join();

async function register(settings: Settings): Promise<void> {
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: IDS });
  const wanted = scriptsFor(settings);
  // At most starts and most changes of a setting. Pages that are opened in the moment between would find nothing.
  if (isSame(registered, wanted)) return;
  // Registered anew and not updated: an update cannot empty a list of exclusions in every browser.
  const ids = registered.map(({ id }) => id);
  if (ids.length > 0) await browser.scripting.unregisterContentScripts({ ids });
  await browser.scripting.registerContentScripts(wanted);
}

let turn: Promise<void> = Promise.resolve();

/**
 * Registers, changes or takes away what runs before a page. The registration outlives the worker and the browser.
 * One at a time: two at once would register the same name twice, which is an error.
 */
export function syncPageStart(settings: Settings): Promise<void> {
  turn = turn.catch(() => {}).then(() => register(settings));
  return turn;
}

/** Hides known ads on an article, where the reader wants that on articles only. @param url the article's address */
export async function injectAdStyles(tabId: number, url: string): Promise<void> {
  const { hideAds, adsEverywhere, sites } = await loadSettings();
  if (!hideAds || adsEverywhere || offOn(sites, new URL(url).hostname).includes('ads')) return;
  await browser.scripting.insertCSS({ target: { tabId }, files: [STYLES] });
  await browser.scripting.executeScript({ target: { tabId }, files: [VEIL] });
}
