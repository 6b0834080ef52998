/** Compiles network rules into declarativeNetRequest rules, with the compiler of uBlock Origin Lite. */
import { domainToASCII, domainToUnicode } from 'node:url';
import { dnrRulesetFromRawLists } from '@gorhill/ubo-core/js/static-dnr-filtering.js';
import { neededRules } from './needed-rules';
import { type Dropped, drop } from './parse-list';

interface Condition {
  urlFilter?: string;
  regexFilter?: string;
  isUrlFilterCaseSensitive?: boolean;
  domainType?: string;
  initiatorDomains?: string[] | undefined;
  excludedInitiatorDomains?: string[] | undefined;
  requestDomains?: string[] | undefined;
  excludedRequestDomains?: string[] | undefined;
  requestMethods?: string[];
  resourceTypes?: string[];
  excludedResourceTypes?: string[];
}

export interface DnrRule {
  id: number;
  priority: number;
  action: { type: string };
  condition: Condition;
}

/** A rule that has no number yet. */
export type NewRule = Omit<DnrRule, 'id'>;

/** As the compiler gives it, with notes of its own. */
type RawRule = Omit<DnrRule, 'priority'> & { priority?: number; _error?: string[] };

/** Blocking rules stand above those of network-prompts.json, of which pages are let off (own-rules.ts). */
export const BLOCK = 10;
const ALLOW = 20;

/** Whether browsers take a domain: Firefox refuses a rule for one name that is no right Punycode. */
function isDomain(domain: string): boolean {
  if (!/^[a-z\d](?:[a-z\d_-]*\.)*[a-z\d_-]+$/.test(domain)) return false;
  return !domain.includes('xn--') || domainToASCII(domainToUnicode(domain)) === domain;
}

const DOMAIN_LISTS = [
  'initiatorDomains',
  'excludedInitiatorDomains',
  'requestDomains',
  'excludedRequestDomains',
] as const;

/** A condition without the domains that browsers refuse; null where it would hold for all others then. */
function withDomains(condition: Condition): Condition | null {
  const checked = { ...condition };
  for (const list of DOMAIN_LISTS) {
    const domains = condition[list]?.filter(isDomain);
    if (domains === undefined || domains.length > 0) checked[list] = domains;
    else if (list.startsWith('excluded')) delete checked[list];
    else return null;
  }
  return checked;
}

/** Rules for these only are about pages themselves, which are never blocked. */
const PAGE = 'main_frame';

/** The condition as both browsers take it; or why they do not. */
function checkedCondition(condition: Condition): Condition | string {
  const { urlFilter, regexFilter } = condition;
  if (regexFilter !== undefined) return 'network: regular expressions';
  // Both browsers refuse these, and Chromium the whole file with them.
  if (urlFilter !== undefined && (!/^[\x21-\x7e]+$/.test(urlFilter) || urlFilter.startsWith('||*')))
    return 'network: invalid';
  const checked = withDomains(condition);
  if (checked === null) return 'network: invalid';
  const { excludedResourceTypes: excluded = [], resourceTypes, ...rest } = checked;
  // Browsers take the one or the other. Without either all but pages are meant; with excluded ones, pages too.
  if (resourceTypes === undefined) {
    return {
      ...rest,
      ...(excluded.length === 0 ? {} : { excludedResourceTypes: [...new Set([...excluded, PAGE])].sort() }),
    };
  }
  const types = resourceTypes.filter((type) => type !== PAGE && !excluded.includes(type));
  return types.length === 0 ? 'network: pages and windows' : { ...rest, resourceTypes: types };
}

function checkedRule({ action, priority = BLOCK, condition, _error }: RawRule): NewRule | string {
  if (_error !== undefined) return 'network: invalid';
  if (action.type !== 'block' && action.type !== 'allow') return 'network: more than blocking';
  const checked = checkedCondition(condition);
  if (typeof checked === 'string') return checked;
  const { urlFilter, ...rest } = checked;
  return {
    priority: action.type === 'allow' ? Math.max(ALLOW, priority) : priority,
    action: { type: action.type },
    condition: urlFilter === undefined ? rest : { urlFilter, ...rest },
  };
}

/** Where a rule stands in the file: among those of its form, by what it is about. So they pack best. */
function placeOf({ action, condition }: NewRule): string {
  const { urlFilter = '', resourceTypes = [] } = condition;
  const form = [action.type, ...Object.keys(condition).sort(), ...resourceTypes].join();
  return `${form} ${urlFilter.replace(/^\W*/, '')} ${JSON.stringify(condition)}`;
}

/**
 * @param lines network rules of all lists
 * @param dropped counts what cannot be said, or is not wanted
 * @returns the rules, numbered from 1; the same lines give the same rules
 */
export async function compileNetwork(lines: string[], dropped: Dropped): Promise<DnrRule[]> {
  const environment = { env: ['chromium', 'mv3', 'ublock', 'ubol', 'native_css_has'] };
  const { network } = await dnrRulesetFromRawLists([{ name: 'lists', text: lines.join('\n') }], environment);
  const rules = (network.ruleset as RawRule[]).flatMap((rule) => {
    const checked = checkedRule(rule);
    if (typeof checked !== 'string') return [checked];
    drop(dropped, checked);
    return [];
  });
  const sorted = neededRules(rules, BLOCK)
    .map((rule) => [placeOf(rule), rule] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return sorted.map(([, rule], at) => ({ id: at + 1, ...rule }));
}
