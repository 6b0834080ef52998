/**
 * The form of the compiled filter data: what `npm run filters` writes and what the page looks things up in. Pure
 * functions of strings, small enough for the script that runs on every page.
 *
 * A shard is one string of lines, each `\n` + key + `\t` + value, so that a look-up is one `indexOf` and only the line
 * that is found gets parsed.
 */

/** What the lists say about one host (or entity, `google.*`), as JSON in its line. Every part may be missing. */
export interface HostRules {
  /** Selectors to hide. */
  h?: string[];
  /** Selectors that must not be hidden here, generic and specific ones (`#@#`). */
  x?: string[];
  /** Selectors that get declarations of their own instead of being hidden (`:style()`, `#$#`). */
  s?: [selector: string, declarations: string][];
  /** What is off here: `g` the generic selectors, `s` the specific ones, `e` both. */
  o?: string;
}

/** What public/filters/lists.json holds: for the options page and the docs. */
export interface FilterLists {
  /** The npm package that the lists come from, with its version. */
  package: string;
  /** Hash of the compiled data: what is stored under another one is out of date. */
  version: string;
  /** When the newest of the lists was made, ISO 8601. */
  compiled: string;
  lists: {
    name: string;
    homepage: string;
    licence: string;
    /** The list's own version and date, as its header says. */
    version: string;
    updated: string;
    /** Rules in the list, before anything is left out. */
    rules: number;
  }[];
  /** How many rules were left out, by reason. */
  dropped: Record<string, number>;
}

/** A page reads one for each name of its host: 32 KB at the most over all hosts of the lists, 10 at the median. */
export const HOST_SHARDS = 1024;
export const GENERIC_SHARDS = 256;

/** Where shards lie in the extension's local storage. */
export const hostShardKey = (shard: number): string => `filters/h${shard}`;
export const genericShardKey = (shard: number): string => `filters/g${shard}`;

/** Where the version of the stored shards lies. */
export const VERSION_KEY = 'filters/version';

/** 32-bit FNV-1a over UTF-16 code units. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The shard that a key lies in. */
export function shardOf(key: string, shards: number): number {
  return hashOf(key) % shards;
}

/**
 * Makes the shards of utils/filters/data/hosts.txt or generic.txt: a line that says how many follow, then lines of keys
 * with commas between them, a tab, and the value that they share. Sorted by value, which makes the package a third
 * smaller than shards in their order would.
 * @returns `count` shards
 * @throws Error when the text is cut or something else
 */
export function shardsOf(text: string, count: number): string[] {
  const [head = '', ...lines] = text.split('\n');
  if (head === '' || Number(head) !== lines.length) throw new Error(`${lines.length} lines instead of ${head}`);
  const shards = Array.from({ length: count }, () => '');
  for (const line of lines) {
    const tab = line.indexOf('\t');
    if (tab < 0) throw new Error(`no tab in ${line.slice(0, 80)}`);
    const value = line.slice(tab);
    for (const key of line.slice(0, tab).split(',')) shards[shardOf(key, count)] += `\n${key}${value}`;
  }
  return shards;
}

/** The value of a key in a shard: '' where it stands there without one, null where it is missing. */
export function lineOf(shard: string, key: string): string | null {
  const start = shard.indexOf(`\n${key}\t`);
  if (start < 0) return null;
  const from = start + key.length + 2;
  const end = shard.indexOf('\n', from);
  return end < 0 ? shard.slice(from) : shard.slice(from, end);
}

/** Longer names are of no site that a list knows; it bounds what a host of our visitor's making can cost. */
const MOST_LABELS = 8;

/** Second labels of country domains (`co.id`, `com.br`): there an entity stands for the last two labels. */
const SECOND_LABELS = /^(?:ac|co|com|edu|gob|gov|go|mil|my|net|nom|org|or|sch|web)$/;

const isNumber = (label: string): boolean => /^\d+$/.test(label);

/** `a.b.c` → `a.b.c`, `b.c`, `c`, as far down as `fewest` labels. */
function suffixesOf(labels: string[], fewest: number): string[] {
  const suffixes: string[] = [];
  for (let at = 0; labels.length - at >= fewest; at++) suffixes.push(labels.slice(at).join('.'));
  return suffixes;
}

/**
 * Every key that may hold rules for a page: its host and what stands above it, then the entities, each longest first.
 * `www.google.co.id` → www.google.co.id, google.co.id, co.id, www.google.*, google.*
 * @param host as `location.hostname` gives it
 */
export function hostKeysOf(host: string): string[] {
  const labels = host.toLowerCase().replace(/\.$/, '').split('.').slice(-MOST_LABELS);
  const last = labels.length - 1;
  // Names without a dot, IPv4 and IPv6 addresses have nothing above them.
  if (last < 1 || isNumber(labels[last] ?? '') || host.startsWith('[')) return [host.toLowerCase()];
  const country = last > 1 && labels[last]?.length === 2 && SECOND_LABELS.test(labels[last - 1] ?? '');
  const entities = suffixesOf(labels.slice(0, country ? -2 : -1), 1).map((name) => `${name}.*`);
  return [...suffixesOf(labels, 2), ...entities];
}

/**
 * The tokens of a link's target, as generic selectors on `href` are keyed: `@` and the host, then the hosts above it.
 * @param href the attribute as it stands in the page; [] for what begins with no host
 */
export function hostTokensOf(href: string): string[] {
  // No `i`: the first pattern that ignores case costs a page nearly 1 ms. Nothing after the longest host matters.
  const host = /^(?:https?:)?\/\/([a-z\d.-]{1,253})/.exec(href.slice(0, 300).toLowerCase())?.[1];
  if (host === undefined) return [];
  return suffixesOf(host.split('.').slice(-MOST_LABELS), 2).map((name) => `@${name}`);
}

/**
 * A set of tokens is an xor filter (Graf and Lemire, 2019) of base-90 digits: a token is in it when the numbers at its
 * three places, one in each third, add up to its fingerprint. 2 digits a number; 1.23 numbers, 2.5 bytes a token. It
 * is read where it lies, nothing is built at start. Of tokens that are not in it, 1 of 8100 is said to be.
 */
export const DIGITS = ' !#%&()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~';
const BASE = 90;
export const FINGERPRINTS = BASE * BASE;

/** MurmurHash3's finaliser: every bit of the hash changes half of the bits that come out. */
function mix(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * Where a token lies in a set.
 * @param third how many numbers a third of the set holds
 * @returns its three places, and its fingerprint
 */
export function placesOf(token: string, seed: number, third: number): [number, number, number, number] {
  const first = mix(hashOf(token) ^ Math.imul(seed + 1, 0x9e3779b9));
  const second = mix(first ^ 0x7feb352d);
  const last = mix(second ^ 0x846ca68b);
  return [first % third, third + (second % third), 2 * third + (last % third), mix(last) % FINGERPRINTS];
}

/** Digits without the five characters that strings would need a backslash for. */
function digitAt(set: string, at: number): number {
  const code = set.charCodeAt(at);
  // The order of DIGITS, by its gaps at " $ ' \ and `.
  return (
    code -
    32 -
    (code > 34 ? 1 : 0) -
    (code > 36 ? 1 : 0) -
    (code > 39 ? 1 : 0) -
    (code > 92 ? 1 : 0) -
    (code > 96 ? 1 : 0)
  );
}

/**
 * Whether a set holds a token: always true for those that it was made of, for others once in 8100 times.
 * @param set a digit that is the seed, then the numbers, two digits each (utils/filters/data/token-set.ts)
 */
export function hasToken(set: string, token: string): boolean {
  const third = (set.length - 1) / (2 * 3);
  if (third < 1) return false;
  const [a, b, c, fingerprint] = placesOf(token, digitAt(set, 0), third);
  const numberAt = (place: number): number => digitAt(set, 2 * place + 1) * BASE + digitAt(set, 2 * place + 2);
  return (numberAt(a) + numberAt(b) + numberAt(c)) % FINGERPRINTS === fingerprint;
}
