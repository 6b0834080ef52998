/** Sorts the rules of all lists by what a page looks up: its host, and the names that it uses. */
import type { HostRules } from '../../utils/filters/format';
import { tokenOf } from './generic-token';
import { type Dropped, drop, type ListRule, type SwitchedOff } from './parse-list';

export interface Cosmetic {
  /** By host or entity. */
  hosts: Map<string, HostRules>;
  /** By token. */
  generic: Map<string, string[]>;
  /** Generic selectors without a token. */
  untokened: string[];
}

/** Sets by key, made at the first use. */
class Sets extends Map<string, Set<string>> {
  addTo(key: string, values: Iterable<string>): void {
    const set = this.get(key) ?? new Set();
    for (const value of values) set.add(value);
    this.set(key, set);
  }
}

interface Sorted {
  everywhere: Set<string>;
  /** Selectors that a list takes back everywhere. */
  nowhere: Set<string>;
  hidden: Sets;
  excepted: Sets;
  /** Each style as `selector\0declarations`. */
  styled: Sets;
}

function sortException({ on, notOn, selectors }: ListRule, { nowhere, excepted }: Sorted): void {
  if (on.length === 0 && notOn.length === 0) for (const selector of selectors) nowhere.add(selector);
  for (const host of on) excepted.addTo(host, selectors);
}

function sortStyle({ on, selectors }: ListRule, style: string, { styled }: Sorted): void {
  for (const host of on)
    styled.addTo(
      host,
      selectors.map((selector) => `${selector}\0${style}`),
    );
}

function sortRule(rule: ListRule, sorted: Sorted, dropped: Dropped): void {
  const { on, notOn, selectors, style, exception } = rule;
  if (exception) sortException(rule, sorted);
  else if (style === null) {
    if (on.length === 0) for (const selector of selectors) sorted.everywhere.add(selector);
    for (const host of on) sorted.hidden.addTo(host, selectors);
    for (const host of notOn) sorted.excepted.addTo(host, selectors);
  } else if (on.length > 0) sortStyle(rule, style, sorted);
  // Those without a host dress up baits for scripts that look for ad blockers.
  else drop(dropped, 'style for all sites');
}

function sortAll(rules: ListRule[], dropped: Dropped): Sorted {
  const sorted: Sorted = {
    everywhere: new Set(),
    nowhere: new Set(),
    hidden: new Sets(),
    excepted: new Sets(),
    styled: new Sets(),
  };
  for (const rule of rules) sortRule(rule, sorted, dropped);
  return sorted;
}

/** Declarations after which an element is not seen. */
const HIDES =
  /display:none|visibility:hidden|opacity:0(?![.\d])|(?:left|top):-\d{3}|(?:^|;)(?:max-)?(?:height|width):0/;

/** What a selector is used for: on all sites, on one, or for a style that leaves the element to be seen. */
export type Use = 'generic' | 'specific' | 'style';

export type IsGood = (selector: string, use: Use) => boolean;

/** What keys say of themselves, without the parts that are empty. */
function hostRules(sorted: Sorted, off: SwitchedOff[], isGood: IsGood): Map<string, HostRules> {
  const { everywhere, nowhere, hidden, excepted, styled } = sorted;
  const switches = new Sets();
  for (const { host, what } of off) switches.addTo(host, [what]);
  const named = new Set([...everywhere, ...[...hidden.values()].flatMap((set) => [...set])]);
  const keys = new Set([...hidden.keys(), ...excepted.keys(), ...styled.keys(), ...switches.keys()]);
  const hosts = new Map<string, HostRules>();
  for (const key of [...keys].sort()) {
    const h = [...(hidden.get(key) ?? [])].filter((one) => isGood(one, 'specific') && !nowhere.has(one)).sort();
    // An exception from what no rule says changes nothing.
    const x = [...(excepted.get(key) ?? [])].filter((one) => isGood(one, 'specific') && named.has(one)).sort();
    const s = [...(styled.get(key) ?? [])]
      .sort()
      .map((style): [string, string] => style.split('\0', 2) as [string, string])
      .filter(([selector, declarations]) => isGood(selector, HIDES.test(declarations) ? 'specific' : 'style'));
    const o = [...(switches.get(key) ?? [])].sort().join('');
    const rules: HostRules = {
      ...(h.length > 0 ? { h } : {}),
      ...(x.length > 0 ? { x } : {}),
      ...(s.length > 0 ? { s } : {}),
      ...(o === '' ? {} : { o: o.includes('e') ? 'e' : o }),
    };
    if (Object.keys(rules).length > 0) hosts.set(key, rules);
  }
  return hosts;
}

/**
 * Compiles the rules of all lists into one.
 * @param isGood whether a selector may be used (check-selectors.ts); asked of every selector, also for exceptions
 * @param dropped counts what is left out
 */
export function compileCosmetic(rules: ListRule[], off: SwitchedOff[], isGood: IsGood, dropped: Dropped): Cosmetic {
  const sorted = sortAll(rules, dropped);
  const generic = new Sets();
  const untokened: string[] = [];
  for (const selector of [...sorted.everywhere].sort()) {
    if (sorted.nowhere.has(selector) || !isGood(selector, 'generic')) continue;
    const token = tokenOf(selector);
    if (token === null) untokened.push(selector);
    else generic.addTo(token, [selector]);
  }
  return {
    hosts: hostRules(sorted, off, isGood),
    generic: new Map([...generic].sort().map(([token, set]) => [token, [...set].sort()])),
    untokened,
  };
}
