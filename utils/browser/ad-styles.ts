/**
 * Keeps the style sheet of known ads in step with the settings. The browser itself puts it on each page before the
 * first paint: no script of ours runs for it, and no worker is waited for.
 */
import { browser } from './api';
import type { Settings } from './settings-schema';

const ID = 'known-ads';

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
  if (!settings.hideAds) return;
  const excludeMatches = sitesWithAds(settings).flatMap(patternsOf);
  await browser.scripting.registerContentScripts([
    {
      id: ID,
      matches: ['*://*/*'],
      css: ['known-ads.css'],
      runAt: 'document_start',
      persistAcrossSessions: true,
      ...(excludeMatches.length > 0 ? { excludeMatches } : {}),
    },
  ]);
}

let turn: Promise<void> = Promise.resolve();

/**
 * Registers, changes or takes away the style sheet. The registration outlives the worker and the browser.
 * One at a time: two at once would register the same name twice, which is an error.
 */
export function syncAdStyles(settings: Settings): Promise<void> {
  turn = turn.catch(() => {}).then(() => register(settings));
  return turn;
}
