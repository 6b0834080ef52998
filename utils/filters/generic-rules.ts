/**
 * The generic selectors of the names that a page has. A name that is in the set of tokens is hidden at once, since that
 * is what its line says nearly always; what the line says exactly comes from the storage a moment later.
 */
import { GENERIC_SHARDS, genericShardKey, hasToken, shardOf } from './format';
import { parseJson, type Stored, storedLine, stringsIn } from './page-rules';

/** Names of one page that are looked up: a page of its own making could have any number. */
const MOST_TOKENS = 1_000;

/** Boxes that no name alone hides, before its line is read: they hold the page. */
const NEVER_AT_ONCE = ':not(html,body,main,article,header,nav)';

const shardKeyOf = (token: string): string => genericShardKey(shardOf(token, GENERIC_SHARDS));

/** The class or id as a selector; null for a link's host, which is none. */
function selectorOf(token: string): string | null {
  if (token.startsWith('@')) return null;
  return /^.-?[a-z_][\w-]*$/i.test(token) ? token : token.charAt(0) + CSS.escape(token.slice(1));
}

/** The selectors that a line says; '' and `[]` are the name itself. */
function exactly(token: string, line: string | null): string[] {
  if (line === null) return [];
  const itself = selectorOf(token);
  return itself !== null && (line === '' || line === '[]') ? [itself] : stringsIn(parseJson(line));
}

interface Found {
  selectors: string[];
  /** Whether the line was read. */
  exact: boolean;
}

export interface GenericRules {
  /** Takes a name that the page has. @returns whether selectors may hang on it, so that `ask` is due */
  note(token: string): boolean;
  /** Asks the storage for what is not known yet. @returns whether there was anything to ask */
  ask(): Promise<boolean>;
  /** What hides now, without what is excepted. */
  selectors(excepted: ReadonlySet<string>): string[];
}

/**
 * @param tokens the set of tokens, utils/filters/data/token-set.ts
 * @param read reads keys of the extension's storage
 */
export function genericRules(tokens: string, read: (keys: string[]) => Promise<Stored>): GenericRules {
  const byToken = new Map<string, Found>();
  let asked: string[] = [];
  return {
    note(token) {
      if (byToken.size >= MOST_TOKENS || !hasToken(tokens, token) || byToken.has(token) || /\s/.test(token))
        return false;
      const itself = selectorOf(token);
      byToken.set(token, { selectors: itself === null ? [] : [itself], exact: false });
      asked.push(token);
      return true;
    },
    async ask() {
      const wanted = asked;
      asked = [];
      if (wanted.length === 0) return false;
      const stored = await read([...new Set(wanted.map(shardKeyOf))]);
      for (const token of wanted) {
        byToken.set(token, { selectors: exactly(token, storedLine(stored, shardKeyOf(token), token)), exact: true });
      }
      return true;
    },
    selectors(excepted) {
      const all = new Set<string>();
      for (const { selectors, exact } of byToken.values()) {
        for (const one of selectors) if (!excepted.has(one)) all.add(exact ? one : one + NEVER_AT_ONCE);
      }
      return [...all];
    },
  };
}
