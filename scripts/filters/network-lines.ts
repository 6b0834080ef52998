/** Chooses the network rules that become declarativeNetRequest rules. */
import type { NetworkRule } from '@adguard/agtree';
import { isLastingAdHost, isNews, isNoReading, isThrownAway } from './host-words';
import type { Mentions } from './known-sites';
import { type Dropped, drop, hostsNamedBy } from './parse-list';
import { isPaywall } from './paywall-words';

/** What a rule may say besides its address: everything else does more than let a request through or not. */
const MODIFIERS = new Set(
  (
    '3p 1p third-party first-party strict3p strict1p domain from to denyallow method match-case important badfilter all ' +
    'script image stylesheet css subdocument frame object font media xmlhttprequest xhr websocket ping other document doc ' +
    'popup'
  ).split(' '),
);

/** The request for a page, which is never blocked, and windows, of which extensions hear too late. */
const PAGES = ['document', 'doc', 'popup', 'all'];

const HOST_ALONE = /^\|\|[\w.-]+[\^/]?\|?$/;

/** Rules that name a host, of whatever kind, from which on it is no passing one. */
const KNOWN = 5;

/** Why a rule is left out; null where it is kept. */
function reasonAgainst(rule: NetworkRule, mentions: Mentions): string | null {
  const names = (rule.modifiers?.children ?? []).map(({ name }) => name.value);
  const pattern = rule.pattern.value;
  if (!names.every((name) => MODIFIERS.has(name))) return 'network: more than blocking';
  if (names.includes('badfilter')) return null;
  const { host, pages } = hostsNamedBy(rule);
  // An exception needs less: it keeps a page whole that some other rule is about.
  const isKnown = (name: string): boolean => {
    const isOften = mentions.of(name) >= (rule.exception ? KNOWN - 2 : KNOWN);
    return !isNoReading(name) && (isOften || isNews(name));
  };
  if (!rule.exception && host !== null && HOST_ALONE.test(pattern) && isThrownAway(host))
    return 'network: little-known hosts';
  const known = pages.length > 0 ? pages.some(isKnown) : host === null || isKnown(host) || isLastingAdHost(host);
  if (!known) return 'network: little-known hosts';
  if (rule.exception) return null;
  if (isPaywall(pattern)) return 'network: paywall';
  if (names.length > 0 && names.every((name) => PAGES.slice(0, 3).includes(name))) return 'network: pages and windows';
  if (/^\/.*\/$/.test(pattern)) return 'network: regular expressions';
  return null;
}

export interface NetworkLine {
  line: string;
  rule: NetworkRule;
}

/**
 * The lines that are kept.
 * @param dropped counts the others
 */
export function chooseLines(rules: NetworkLine[], mentions: Mentions, dropped: Dropped): string[] {
  return rules.flatMap(({ line, rule }) => {
    const reason = reasonAgainst(rule, mentions);
    if (reason === null) return [line];
    drop(dropped, reason);
    return [];
  });
}
