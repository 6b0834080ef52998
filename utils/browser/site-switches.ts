/** What is off on which site: the background's side, the only one that writes it. */
import type { Runtime } from 'webextension-polyfill';
import { CLEANINGS, type CleaningKind, type Cleanings, offOn, switched } from '../sites/cleanings';
import { siteOfHost } from '../sites/site';
import { isListed, listing } from '../sites/site-list';
import type { SiteState } from './contract';
import { loadSettings, saveSettings } from './settings';
import type { Settings } from './settings-schema';

const EVERYWHERE = { ads: 'hideAds', nags: 'hideNags', consent: 'rejectConsent' } as const satisfies Record<
  CleaningKind,
  keyof Settings
>;

/**
 * The host that a call is about: a script in a page speaks for its own page and no other.
 * @param url the page that an extension page asks about
 */
function hostAskedFor(url: string, sender: Runtime.MessageSender): string {
  const own = /^https?:/.test(sender.url ?? '') ? sender.url : undefined;
  return new URL(own ?? url).hostname;
}

function stateOf(settings: Settings, host: string): SiteState {
  return {
    site: siteOfHost(host),
    off: offOn(settings.sites, host),
    offEverywhere: CLEANINGS.filter((kind) => !settings[EVERYWHERE[kind]]),
    kept: !isListed(settings.unkept, host),
    keptEverywhere: settings.recordHistory,
    opens: isListed(settings.opens, host),
  };
}

/** What is on and off on the site of a page. */
export async function describeSite(url: string, sender: Runtime.MessageSender): Promise<SiteState> {
  return stateOf(await loadSettings(), hostAskedFor(url, sender));
}

let turn: Promise<unknown> = Promise.resolve();

/** Changes settings after the change before: two at once would each write what the other has not seen. */
function inTurn(host: string, change: (settings: Settings) => Partial<Settings>): Promise<SiteState> {
  const done = turn.catch(() => {}).then(async () => stateOf(await saveSettings(change(await loadSettings())), host));
  turn = done;
  return done;
}

/** Switches on the site of a page. */
export function switchSite(
  { url, kinds, off }: { url: string; kinds: Cleanings; off: boolean },
  sender: Runtime.MessageSender,
): Promise<SiteState> {
  const host = hostAskedFor(url, sender);
  return inTurn(host, ({ sites }) => ({ sites: switched(sites, { host, site: siteOfHost(host), kinds, off }) }));
}

/** Switches on every site; what is off on single ones stays as it is. */
export function switchEverywhere(
  { url, kinds, off }: { url: string; kinds: Cleanings; off: boolean },
  sender: Runtime.MessageSender,
): Promise<SiteState> {
  const change = Object.fromEntries(kinds.map((kind) => [EVERYWHERE[kind], !off]));
  return inTurn(hostAskedFor(url, sender), () => change);
}

/** Leaves the site of a page out of the history, or takes it in again. */
export function keepSite(
  { url, keep }: { url: string; keep: boolean },
  sender: Runtime.MessageSender,
): Promise<SiteState> {
  const host = hostAskedFor(url, sender);
  return inTurn(host, ({ unkept }) => ({ unkept: listing(unkept, { host, site: siteOfHost(host), listed: !keep }) }));
}

/** Has articles of the site of a page open in the reading view by themselves, or no more. */
export function openSite(
  { url, open }: { url: string; open: boolean },
  sender: Runtime.MessageSender,
): Promise<SiteState> {
  const host = hostAskedFor(url, sender);
  return inTurn(host, ({ opens }) => ({ opens: listing(opens, { host, site: siteOfHost(host), listed: open }) }));
}

/** Whether articles of the site open by themselves. */
export const opensByItself = async (url: string): Promise<boolean> =>
  isListed((await loadSettings()).opens, new URL(url).hostname);
