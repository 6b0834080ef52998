/** From the text of filter lists to all files of compiled data. */
import { createHash } from 'node:crypto';
import type { FilterLists } from '../../utils/filters/format';
import { buildTokenSet } from './build-token-set';
import type { Verdict } from './check-selectors';
import { type Cosmetic, compileCosmetic, type Use } from './compile-cosmetic';
import { compileNetwork, type DnrRule } from './compile-network';
import { type FilterList, PACKAGE } from './filter-lists';
import { keepKnownSites, Mentions } from './known-sites';
import { checkedHeader } from './list-text';
import { chooseLines } from './network-lines';
import { promptRules } from './own-rules';
import { type Dropped, drop, type ListRule, parseList } from './parse-list';
import { genericText, hostsText } from './shards';
import { chooseUntokened } from './untokened';

/** Characters of hosts.txt, more than five for each byte in the package (tests/e2e/built.test.ts). */
const ROOM_FOR_HOSTS = 1_300_000;

/** Both browsers have room for 30,000 rules of all rulesets. */
const MOST_RULES = 25_000;

export interface Sources {
  lists: (FilterList & { text: string })[];
  /** Lists that say how well sites are known, and no more. */
  others: string[];
  /** Of the package that they come from. */
  version: string;
  /** Asks the browsers (check-selectors.ts). */
  judge(selectors: Iterable<string>): Promise<Map<string, Verdict>>;
}

/** Text by path, relative to the project. */
export type Files = Map<string, string>;

/** What a selector may not be used for, of those that browsers take. */
const DANGEROUS: Record<Verdict['dangerous'], readonly Use[]> = {
  never: [],
  generic: ['generic'],
  always: ['generic', 'specific'],
};

async function cosmeticOf(
  rules: ListRule[],
  off: Parameters<typeof compileCosmetic>[1],
  judge: Sources['judge'],
  dropped: Dropped,
): Promise<Cosmetic> {
  const verdicts = await judge(rules.flatMap(({ selectors }) => selectors));
  const out = { invalid: new Set<string>(), dangerous: new Set<string>() };
  const isGood = (selector: string, use: Use): boolean => {
    const verdict = verdicts.get(selector);
    if (verdict?.valid !== true) out.invalid.add(selector);
    else if (DANGEROUS[verdict.dangerous].includes(use)) out.dangerous.add(selector);
    else return true;
    return false;
  };
  const cosmetic = compileCosmetic(rules, off, isGood, dropped);
  for (const [reason, selectors] of Object.entries(out)) drop(dropped, reason, selectors.size);
  const excepted = new Set([...cosmetic.hosts.values()].flatMap(({ x = [] }) => x));
  const { chosen, left } = chooseUntokened(cosmetic.untokened, excepted);
  drop(dropped, 'too dear for every page', left);
  return { ...cosmetic, untokened: chosen };
}

/** A rule a line, so that a refreshed list shows what has changed. */
const rulesJson = (rules: DnrRule[]): string => `[\n${rules.map((rule) => JSON.stringify(rule)).join(',\n')}\n]\n`;

const generated = (what: string): string => `/** ${what} Written by \`npm run filters\`. */\n`;

/** The version of files with these texts, in the order of `compileLists`. */
export const hashOfAll = (texts: Iterable<string>): string => {
  const hash = createHash('sha256');
  for (const text of texts) hash.update(text).update('\0');
  return hash.digest('hex').slice(0, 16);
};

/**
 * Compiles the lists.
 * @throws Error for a list that is not whole, and for more network rules than browsers take
 */
export async function compileLists({ lists, others, version, judge }: Sources): Promise<Files> {
  const dropped: Dropped = {};
  const mentions = new Mentions();
  for (const text of others) mentions.addList(text);
  const parsed = lists.map(({ id, text, homepage, licence, worth }) => {
    const { title, version: listVersion, updated } = checkedHeader(`list ${id}`, text);
    mentions.addList(text, worth);
    const list = parseList(text, dropped);
    return { list, about: { name: title, homepage, licence, version: listVersion, updated, rules: list.count } };
  });
  const rules = parsed.flatMap(({ list }) => list.rules);
  const cosmetic = await cosmeticOf(
    rules,
    parsed.flatMap(({ list }) => list.off),
    judge,
    dropped,
  );
  const { kept, left } = keepKnownSites(cosmetic.hosts, mentions, ROOM_FOR_HOSTS);
  drop(dropped, 'little-known sites', left);
  const lines = chooseLines(
    parsed.flatMap(({ list }) => list.network),
    mentions,
    dropped,
  );
  const network = await compileNetwork(lines, dropped);
  const prompts = promptRules();
  if (network.length + prompts.length > MOST_RULES) throw new Error(`${network.length} network rules are too many`);
  const files: Files = new Map([
    ['utils/filters/data/hosts.txt', hostsText(kept)],
    ['utils/filters/data/generic.txt', genericText(cosmetic.generic)],
    ['public/filters/network-ads.json', rulesJson(network)],
    ['public/filters/network-prompts.json', rulesJson(prompts)],
    [
      'utils/filters/data/token-set.ts',
      `${generated('All tokens of generic.txt (`hasToken` of ../format).')}export const TOKEN_SET =\n  '${buildTokenSet(cosmetic.generic.keys())}';\n`,
    ],
    [
      'utils/filters/data/untokened.ts',
      `${generated('Generic selectors without a token, for known-ads.css.')}export const UNTOKENED: readonly string[] = ${JSON.stringify(cosmetic.untokened, null, 2)};\n`,
    ],
  ]);
  const about: FilterLists = {
    package: `${PACKAGE}@${version}`,
    version: hashOfAll(files.values()),
    compiled:
      parsed
        .map(({ about: { updated } }) => updated)
        .sort()
        .at(-1) ?? '',
    lists: parsed.map(({ about: list }) => list),
    dropped: Object.fromEntries(Object.entries(dropped).sort(([one], [other]) => (one < other ? -1 : 1))),
  };
  return files.set('public/filters/lists.json', `${JSON.stringify(about, null, 2)}\n`);
}
