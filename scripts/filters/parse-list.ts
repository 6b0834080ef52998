/** Reads the rules of a filter list, and says which of them have no place in compiled data. */
import { domainToASCII } from 'node:url';
import {
  type AnyCosmeticRule,
  CosmeticRuleType,
  defaultParserOptions,
  type NetworkRule,
  NetworkRuleType,
  RuleCategory,
  RuleParser,
} from '@adguard/agtree';
import { harmlessDeclarations } from './harmless-declarations';
import { nameOf } from './known-sites';
import { isPaywall } from './paywall-words';
import { selectorsOf } from './selector-parts';

export interface ListRule {
  /** Hosts and entities (`google.*`); empty: everywhere. */
  on: string[];
  notOn: string[];
  selectors: string[];
  /** Declarations of its own; null: to be hidden. */
  style: string | null;
  /** Whether it takes back what other rules say (`#@#`). */
  exception: boolean;
}

/** What a network exception switches off on a host: `g` generic, `s` specific, `e` all cosmetic rules. */
export interface SwitchedOff {
  host: string;
  what: 'g' | 's' | 'e';
}

export interface ParsedList {
  rules: ListRule[];
  off: SwitchedOff[];
  /** For the compiler of network rules. */
  network: { line: string; rule: NetworkRule }[];
  /** How many lines are rules. */
  count: number;
}

/** How many rules were left out, by reason. */
export type Dropped = Record<string, number>;

export function drop(dropped: Dropped, reason: string, by = 1): void {
  if (by > 0) dropped[reason] = (dropped[reason] ?? 0) + by;
}

/** Rules that ask for more than CSS: text, layout, ancestors. Needs a script on the page for each of them. */
const PROCEDURAL =
  /:(?:-abp-|contains\(|has-text\(|if\(|if-not\(|matches-|min-text-length\(|nth-ancestor\(|others\(|remove\(|upward\(|watch-attr\(|xpath\()|\[-ext-/;

const OURS = ['ext_chromium', 'ext_chromium_mv3', 'ext_ff'];

/** `!+ PLATFORM(…)`, `!+ NOT_PLATFORM(…)`: whether the next rule is meant for extensions in one of our browsers. */
export function fitsPlatform(hint: string): boolean {
  const named = (word: string): string[] | null => {
    const found = new RegExp(`(?:^|[ +])${word}\\(([^)]*)\\)`).exec(hint)?.[1];
    return found === undefined ? null : found.split(',').map((name) => name.trim());
  };
  const only = named('PLATFORM');
  if (only !== null && !only.some((name) => OURS.includes(name))) return false;
  return !OURS.every((name) => named('NOT_PLATFORM')?.includes(name));
}

/** A host or entity as keys are written; null for what no key can say (`*.example`, regular expressions). */
function keyOf(domain: string): string | null {
  const entity = domain.endsWith('.*');
  const host = domainToASCII(entity ? domain.slice(0, -2) : domain);
  if (!/^[\da-z_-]+(?:\.[\da-z_-]+)*$/.test(host)) return null;
  // `name.co.*` and `name.*` are one to `hostKeysOf`, for which the suffix may have two labels.
  return entity ? `${host.replace(/(?<=.)\.(?:com?|net|org)$/, '')}.*` : host;
}

interface Scope {
  on: string[];
  notOn: string[];
}

/** As many hosts of one name are that name in every country. */
const COUNTRIES = 8;

/** `google.com, google.co.id, … 190 more` is `google.*`. */
function joinCountries(hosts: string[]): string[] {
  const byName = new Map<string, string[]>();
  for (const host of hosts) {
    const entity = host.slice(0, host.lastIndexOf(nameOf(host)) + nameOf(host).length);
    byName.set(entity, [...(byName.get(entity) ?? []), host]);
  }
  return [...byName].flatMap(([entity, named]) => (named.length >= COUNTRIES ? [`${entity}.*`] : named));
}

interface Named {
  value: string;
  exception: boolean;
}

/** The hosts that a rule names, in front of it or in `[$domain=…]`; or why it cannot be said where it holds. */
function namedBy(rule: AnyCosmeticRule): Named[] | string {
  const named: Named[] = rule.domains.children.map(({ value, exception }) => ({ value, exception }));
  for (const { name, value } of rule.modifiers?.children ?? []) {
    // An exception for one path is taken for all of the site: rather show an ad than hide what must be seen.
    if (name.value === 'path' && rule.exception) continue;
    if (name.value !== 'domain') return 'of one path only';
    const domains = value?.value.split('|') ?? [];
    named.push(...domains.map((one) => ({ value: one.replace(/^~/, ''), exception: one.startsWith('~') })));
  }
  return named;
}

/** Where a rule holds; or why it cannot be said. */
function scopeOf(rule: AnyCosmeticRule): Scope | string {
  const named = namedBy(rule);
  if (typeof named === 'string') return named;
  const scope: Scope = { on: [], notOn: [] };
  for (const { value, exception } of named) {
    const key = keyOf(value);
    if (key !== null) scope[exception ? 'notOn' : 'on'].push(key);
    // Of the hosts where a rule holds one may be missing; of those where it must not, none.
    else if (exception) return 'hosts by pattern';
  }
  const everywhere = named.every(({ value, exception }) => exception || value === '*');
  if (!everywhere && scope.on.length === 0) return 'hosts by pattern';
  return { on: joinCountries(scope.on), notOn: scope.notOn };
}

interface RuleBody {
  list: string;
  style: string | null;
}

/** For the empty boxes by which scripts look for ad blockers. */
const BAIT = /^display:block!important$/;

/** What a rule hides or styles; or why it is left out. */
function bodyOf(rule: AnyCosmeticRule): RuleBody | string {
  if (rule.type === CosmeticRuleType.ElementHidingRule) return { list: rule.body.selectorList.value, style: null };
  if (rule.type !== CosmeticRuleType.CssInjectionRule) return 'scripts and HTML';
  const { selectorList, declarationList, mediaQueryList, remove } = rule.body;
  if (mediaQueryList !== undefined) return 'of one medium only';
  // What is to be removed is hidden: the reader can have it back.
  if (remove === true) return { list: selectorList.value, style: null };
  const style = harmlessDeclarations(declarationList?.value ?? '');
  if (style === null || BAIT.test(style)) return 'other styles';
  return { list: selectorList.value, style: style === 'display:none!important' ? null : style };
}

function readCosmetic(rule: AnyCosmeticRule, parsed: ParsedList, dropped: Dropped): void {
  const body = bodyOf(rule);
  const scope = scopeOf(rule);
  if (typeof body === 'string') drop(dropped, body);
  else if (PROCEDURAL.test(body.list)) drop(dropped, 'procedural');
  else if (typeof scope === 'string') drop(dropped, scope);
  // An exception that names a paywall makes sure that it is seen.
  else if (!rule.exception && isPaywall(body.list)) drop(dropped, 'paywall');
  else {
    const { list, style } = body;
    parsed.rules.push({ ...scope, selectors: selectorsOf(list), style, exception: rule.exception });
  }
}

const SWITCHES: Record<string, SwitchedOff['what']> = {
  elemhide: 'e',
  ehide: 'e',
  document: 'e',
  doc: 'e',
  generichide: 'g',
  ghide: 'g',
  specifichide: 's',
  shide: 's',
};

/** `@@||host^$elemhide` and its kin. Of one path, they are taken for all of the site. */
function readSwitches({ exception, pattern, modifiers }: NetworkRule, parsed: ParsedList): void {
  const names = modifiers?.children ?? [];
  if (!exception || names.some(({ name }) => name.value === 'badfilter')) return;
  const host = /^\|\|([^/^*$]+(?:\.\*)?)/.exec(pattern.value)?.[1];
  const key = host === undefined ? null : keyOf(host);
  const wholeHost = /^\|\|[^/]+\/?\^?\|?$/.test(pattern.value);
  for (const { name } of names) {
    const what = SWITCHES[name.value];
    if (what === undefined || key === null || (what === 'e' && !wholeHost)) continue;
    parsed.off.push({ host: key, what });
  }
}

/** The host that a network rule is about, and those on whose pages alone it holds. */
export function hostsNamedBy({ pattern, modifiers }: NetworkRule): { host: string | null; pages: string[] } {
  const domains = (modifiers?.children ?? [])
    .filter(({ name }) => name.value === 'domain' || name.value === 'from')
    .flatMap(({ value }) => value?.value.split('|') ?? []);
  return {
    host: /^\|\|([\w.-]+)/.exec(pattern.value)?.[1] ?? null,
    pages: domains.filter((domain) => !domain.startsWith('~')),
  };
}

/** Lines that hold, without comments, and without those for other programs or under a condition (`!#if`). */
function* rulesIn(text: string, dropped: Dropped): Generator<string> {
  let conditions = 0;
  let fits = true;
  for (const raw of text.split('\n')) {
    const line = raw.trim();
    if (line.startsWith('!#if')) conditions += 1;
    else if (line.startsWith('!#endif')) conditions = Math.max(0, conditions - 1);
    else if (line.startsWith('!+')) fits = fitsPlatform(line);
    if (line === '' || line.startsWith('!') || line.startsWith('[Adblock')) continue;
    if (conditions === 0 && fits) yield line;
    else drop(dropped, 'for other programs');
    fits = true;
  }
}

/**
 * Reads a list.
 * @param dropped counts what is left out
 */
export function parseList(text: string, dropped: Dropped): ParsedList {
  const parsed: ParsedList = { rules: [], off: [], network: [], count: 0 };
  for (const line of rulesIn(text, dropped)) {
    const rule = RuleParser.parse(line, { ...defaultParserOptions, tolerant: true });
    if (rule.category === RuleCategory.Comment || rule.category === RuleCategory.Empty) continue;
    parsed.count += 1;
    if (rule.category === RuleCategory.Cosmetic) {
      readCosmetic(rule, parsed, dropped);
    } else if (rule.category === RuleCategory.Network && rule.type === NetworkRuleType.NetworkRule) {
      readSwitches(rule, parsed);
      parsed.network.push({ line, rule });
    } else drop(dropped, 'invalid');
  }
  return parsed;
}
