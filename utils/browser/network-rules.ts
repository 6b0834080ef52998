/**
 * Keeps the browser's network rules in step with the settings. The browser itself applies them: no script of ours sees
 * a request. Two rulesets (wxt.config.ts): what the lists block, and Google's log-in prompt, which is a nag.
 */
import type { DeclarativeNetRequest } from 'webextension-polyfill';
import type { CleaningKind } from '../sites/cleanings';
import { browser } from './api';
import type { Settings } from './settings-schema';

type Rule = DeclarativeNetRequest.Rule;

/** Which ruleset is on when. Where ads are hidden on articles alone no request may be blocked: none says of what page. */
const RULESETS = {
  ads: ({ hideAds, adsEverywhere }: Settings) => hideAds && adsEverywhere,
  prompts: ({ hideNags }: Settings) => hideNags,
} satisfies Record<string, (settings: Settings) => boolean>;

/** What both browsers take as a domain; they refuse all rules together with a wrong one. */
const DOMAIN = /^[a-z\d-]+(?:\.[a-z\d-]+)*$/;

const sitesWithout = (kind: CleaningKind, { sites }: Settings): string[] =>
  Object.keys(sites)
    .filter((site) => sites[site]?.includes(kind) && DOMAIN.test(site))
    .sort();

/** Above every rule of the lists (scripts/filters/compile-network.ts). */
const LET_ALL = 100;
/** Above the rules of network-prompts.json alone (scripts/filters/own-rules.ts). */
const LET_PROMPTS = 4;

/** The rules that let pages of sites off on which ads or nags are left alone; a site stands for its subdomains. */
export function exemptions(settings: Settings): Rule[] {
  const ads = sitesWithout('ads', settings);
  const nags = sitesWithout('nags', settings);
  const rules: Omit<Rule, 'id'>[] = [];
  if (ads.length > 0) {
    rules.push({
      priority: LET_ALL,
      action: { type: 'allowAllRequests' },
      condition: { requestDomains: ads, resourceTypes: ['main_frame'] },
    });
    // Once more by who asks: for pages that Chromium has forgotten (applyExemptions).
    rules.push({ priority: LET_ALL, action: { type: 'allow' }, condition: { initiatorDomains: ads } });
  }
  if (nags.length > 0) {
    rules.push({
      priority: LET_PROMPTS,
      action: { type: 'allow' },
      condition: { initiatorDomains: nags, urlFilter: '||accounts.google.com/gsi/' },
    });
  }
  return rules.map((rule, at) => ({ id: at + 1, ...rule }));
}

/**
 * Only what differs is changed: when dynamic rules are put again, Chromium forgets which open pages they had let off
 * (tests/e2e/network-rules.test.ts has such a page), and any change of the settings ends here. Where the sites
 * themselves change, what an open page asks for by itself is let through all the same; what frames of other sites in it
 * ask for is not, until it is loaded anew.
 */
async function applyExemptions(wanted: Rule[]): Promise<void> {
  const { declarativeNetRequest: rules } = browser;
  const before = await rules.getDynamicRules();
  if (isSame(before, wanted)) return;
  await rules.updateDynamicRules({ removeRuleIds: before.map(({ id }) => id), addRules: wanted });
}

/** Browsers give rules back with fields of their own added and in an order of their own: only ours are compared. */
const isSame = (before: Rule[], wanted: Rule[]): boolean =>
  before.length === wanted.length &&
  wanted.every((rule) => {
    const old = before.find(({ id }) => id === rule.id);
    return old !== undefined && printOf(old) === printOf(rule);
  });

const printOf = ({ priority, action, condition }: Rule): string =>
  JSON.stringify([
    priority,
    action.type,
    condition.urlFilter ?? null,
    condition.requestDomains ?? null,
    condition.initiatorDomains ?? null,
    condition.resourceTypes ?? null,
  ]);

async function applyRulesets(settings: Settings): Promise<void> {
  const { declarativeNetRequest: rules } = browser;
  const enabled = await rules.getEnabledRulesets();
  const names = Object.keys(RULESETS) as (keyof typeof RULESETS)[];
  const enableRulesetIds = names.filter((name) => RULESETS[name](settings) && !enabled.includes(name));
  const disableRulesetIds = names.filter((name) => !RULESETS[name](settings) && enabled.includes(name));
  if (enableRulesetIds.length + disableRulesetIds.length === 0) return;
  await rules.updateEnabledRulesets({ enableRulesetIds, disableRulesetIds });
}

async function apply(settings: Settings): Promise<void> {
  await applyExemptions(exemptions(settings));
  await applyRulesets(settings);
}

let turn: Promise<void> = Promise.resolve();

/**
 * Switches the rulesets, and lets the sites off where the reader wants it. Outlives the worker and the browser. One at
 * a time: two at once would add rules of the same number, which is an error.
 */
export function syncNetworkRules(settings: Settings): Promise<void> {
  turn = turn.catch(() => {}).then(() => apply(settings));
  return turn;
}
