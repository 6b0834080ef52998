/**
 * What single sites need and the generic path does not see: data in sites/<host>.ts, found here without a hand-kept
 * index. A rule is the last resort: it goes away when the generic path gives the same result (a test holds that).
 */
import type { Block } from './blocks';

/** One site's rule. It speaks of boxes of text; captions stay with their pictures. */
export interface SiteRule {
  /** Host names without `www.`; each stands for its subdomains too. The first one names the file. */
  hosts: readonly string[];
  /** Selector of the body's box or boxes: all text in them is kept and nothing else. It rests where none is found. */
  body?: string;
  /** Selectors of boxes whose text is never the article's, inside the body and out of it. */
  drop?: readonly string[];
}

const files = import.meta.glob<SiteRule>('./sites/*.ts', { eager: true, import: 'rule' });

/** Rules by each of their hosts. */
export const byHost = (rules: readonly SiteRule[]): ReadonlyMap<string, SiteRule> =>
  new Map(rules.flatMap((rule) => rule.hosts.map((host) => [host, rule] as const)));

const all = byHost(Object.values(files));

/** The rule of a host or of the nearest domain over it: `m.news.example.com` asks for itself first, then goes up. */
export function ruleFor(hostname: string, rules = all): SiteRule | null {
  let name = hostname.toLowerCase().replace(/\.$/, '');
  while (name) {
    const rule = rules.get(name);
    if (rule) return rule;
    const dot = name.indexOf('.');
    name = dot < 0 ? '' : name.slice(dot + 1);
  }
  return null;
}

/** A misspelt selector must not cost the reader the article: it matches nothing. */
function standsIn({ element }: Block, selector: string): boolean {
  try {
    return element.closest(selector) !== null;
  } catch {
    return false;
  }
}

/**
 * What a rule says of the blocks of a page: true keeps one, false drops it, null leaves it to the generic path.
 * @param blocks all of the page, to see whether the body's box is there
 */
export function readRule(rule: SiteRule, blocks: readonly Block[]): (block: Block) => boolean | null {
  const { body, drop = [] } = rule;
  const knowsBody = body !== undefined && blocks.some((block) => standsIn(block, body));
  return (block) => {
    if (drop.some((selector) => standsIn(block, selector))) return false;
    return knowsBody ? standsIn(block, body) && !standsIn(block, 'figcaption') : null;
  };
}
