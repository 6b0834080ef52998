/** Leaves out network rules, and hosts in them, that change nothing: what they say is said already. */
import type { NewRule } from './compile-network';
import { addressesOf, hostOf, literalOf, patternOf } from './url-pattern';

/** Whether a set has a host or one above it, as browsers read lists of domains. */
function covers(hosts: ReadonlySet<string>, host: string): boolean {
  for (let name = host; ; name = name.slice(name.indexOf('.') + 1)) {
    if (hosts.has(name)) return true;
    if (!name.includes('.')) return false;
  }
}

const above = (host: string): string => host.slice(host.indexOf('.') + 1);

/** Hosts without those that stand below another one of them, by their ends: neighbours are alike, and pack well. */
function withoutCovered(hosts: string[]): string[] {
  const all = new Set(hosts);
  const left = hosts.filter((host) => !host.includes('.') || !covers(all, above(host)));
  return left
    .map((host) => [host.slice(host.lastIndexOf('.') + 1), host] as const)
    .sort(([end, one], [otherEnd, other]) => (end === otherEnd ? (one < other ? -1 : 1) : end < otherEnd ? -1 : 1))
    .map(([, host]) => host);
}

const HOST_LISTS = [
  'initiatorDomains',
  'excludedInitiatorDomains',
  'requestDomains',
  'excludedRequestDomains',
] as const;

function withFewerHosts(rule: NewRule): NewRule {
  const condition = { ...rule.condition };
  for (const list of HOST_LISTS) {
    const hosts = condition[list];
    if (hosts !== undefined) condition[list] = withoutCovered(hosts);
  }
  return { ...rule, condition };
}

const isBlock = ({ action }: NewRule): boolean => action.type === 'block';

/** The hosts of which everything is blocked. */
function hostsBlocked(rules: NewRule[]): Set<string> {
  const alone = rules.filter((rule) => isBlock(rule) && Object.keys(rule.condition).join() === 'requestDomains');
  return new Set(alone.flatMap(({ condition }) => condition.requestDomains ?? []));
}

/** Whether a rule blocks what is blocked with its whole host. */
function isBlockedAnyway(rule: NewRule, blocked: ReadonlySet<string>, priority: number): boolean {
  const { urlFilter = '', requestDomains } = rule.condition;
  if (!isBlock(rule) || rule.priority > priority || Object.keys(rule.condition).join() === 'requestDomains')
    return false;
  const host = hostOf(urlFilter);
  if (requestDomains !== undefined) return requestDomains.every((name) => covers(blocked, name));
  return host !== null && covers(blocked, host);
}

const areRelated = (one: string, other: string): boolean =>
  one === other || one.endsWith(`.${other}`) || other.endsWith(`.${one}`);

/** Whether two rules can be about one request, by what is asked for and from where. */
function canMeet(block: NewRule, allow: NewRule, host: string): boolean {
  const types = [block.condition.resourceTypes, allow.condition.resourceTypes] as const;
  if (types[0] && types[1] && !types[0].some((type) => types[1]?.includes(type))) return false;
  const from = block.condition.initiatorDomains;
  // Without sites of its own an exception is about its host's own pages.
  return (
    !from || (allow.condition.initiatorDomains ?? [host]).some((name) => from.some((one) => areRelated(name, one)))
  );
}

/** Finds out whether an exception lets anything through that is blocked. */
class Blocking {
  private readonly hosts: ReadonlySet<string>;
  private readonly patterns: { rule: NewRule; literal: string; pattern: RegExp }[];

  constructor(rules: NewRule[]) {
    const blocking = rules.filter(isBlock);
    const withFilter = blocking.filter(({ condition }) => condition.urlFilter !== undefined);
    this.patterns = withFilter.map((rule) => {
      const { urlFilter = '', isUrlFilterCaseSensitive = false } = rule.condition;
      return { rule, literal: literalOf(urlFilter), pattern: patternOf(urlFilter, isUrlFilterCaseSensitive) };
    });
    const others = blocking.filter(({ condition }) => condition.urlFilter === undefined);
    this.hosts = new Set(others.flatMap(({ condition }) => condition.requestDomains ?? []));
  }

  /** Whether the exception is needed: true, too, where that cannot be told. */
  needs(allow: NewRule): boolean {
    const { urlFilter = '' } = allow.condition;
    if (!urlFilter.startsWith('||') || allow.action.type !== 'allow') return true;
    const addresses = addressesOf(urlFilter);
    const host = URL.canParse(addresses[0] ?? '') ? new URL(addresses[0] ?? '').hostname : '';
    if (host === '' || covers(this.hosts, host)) return true;
    const lower = addresses.map((address) => address.toLowerCase());
    return this.patterns.some(({ rule, literal, pattern }) => {
      const isFound = addresses.some((address, at) => lower[at]?.includes(literal) && pattern.test(address));
      return isFound && canMeet(rule, allow, host);
    });
  }
}

/**
 * @param rules with those that block hosts alone at this priority
 * @returns fewer rules, which block and let through the same
 */
export function neededRules(rules: NewRule[], priority: number): NewRule[] {
  const fewer = rules.map(withFewerHosts);
  const blocked = hostsBlocked(fewer.filter((rule) => rule.priority === priority));
  const left = fewer.filter((rule) => !isBlockedAnyway(rule, blocked, priority));
  const blocking = new Blocking(left);
  return left.filter((rule) => isBlock(rule) || blocking.needs(rule));
}
