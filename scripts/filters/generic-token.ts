/** What a generic selector is looked up by on a page. */
import { type Compound, compoundsOf, selectorsOf } from './selector-parts';

/** A link's host in the value of an attribute selector on `href`, with at least one dot. */
const LINK = /^href\s*[\^*]?=\s*["']?(?:[^"']*\/\/|\.)((?:[a-z\d-]+\.)+[a-z]{2,})(?:["'/?#:]|$)/i;

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
    const host = LINK.exec(attribute)?.[1];
    if (host !== undefined) return `@${host.toLowerCase()}`;
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
