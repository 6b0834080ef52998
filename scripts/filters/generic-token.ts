/** What a generic selector is looked up by on a page. */
import { type Compound, compoundsOf, selectorsOf } from './selector-parts';

/** A host with at least one dot at the start of a text, whole: `ads.` alone could go on in many ways. */
const HOST = /^((?:[a-z\d-]+\.)+[a-z]{2,})(?:[/?#:]|$)/i;

/** The host without which an attribute selector on `href` matches no link: `[href^="https://host/"]`, `[href*=".host/"]`. */
function linkedHost(attribute: string): string | null {
  const equals = attribute.indexOf('=');
  if (!/^href\s?[\^*]?$/i.test(attribute.slice(0, Math.max(0, equals)))) return null;
  const [text = ''] = attribute
    .slice(equals + 1)
    .trim()
    .replace(/^["']/, '')
    .split(/["']/, 1);
  const slashes = text.indexOf('//');
  if (slashes < 0 && !text.startsWith('.')) return null;
  return HOST.exec(text.slice(slashes < 0 ? 1 : slashes + 2))?.[1]?.toLowerCase() ?? null;
}

/** Longer names are rarer: fewer pages read a line that has nothing for them. */
function longest(names: string[]): string | undefined {
  return [...names].sort((one, other) => other.length - one.length || (one < other ? -1 : 1))[0];
}

/** A name that must be there for a compound to match. */
function ofCompound({ ids, classes, attributes, pseudos }: Compound): string | null {
  const id = longest(ids);
  if (id !== undefined) return `#${id}`;
  const className = longest(classes);
  if (className !== undefined) return `.${className}`;
  for (const attribute of attributes) {
    const host = linkedHost(attribute);
    if (host !== null) return `@${host}`;
  }
  for (const [name, argument] of pseudos) {
    if (argument === null || !['has', 'is', 'where'].includes(name) || selectorsOf(argument).length !== 1) continue;
    const token = ofCompounds(compoundsOf(argument));
    if (token !== null) return token;
  }
  return null;
}

/** The subject before what stands around it. */
function ofCompounds(compounds: Compound[]): string | null {
  for (const compound of compounds.reverse()) {
    const token = ofCompound(compound);
    if (token !== null) return token;
  }
  return null;
}

/**
 * The token without which a selector matches nothing on a page: `#id`, `.class` or `@host` of a link, as they stand
 * in the page. Null where there is none.
 */
export function tokenOf(selector: string): string | null {
  const token = ofCompounds(compoundsOf(selector));
  // White space and commas have a meaning in shards and in the file that they are made of.
  return token !== null && /^[#.@][^\s,]+$/.test(token) ? token : null;
}
