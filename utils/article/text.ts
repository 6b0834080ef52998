/** Small questions about text and elements that every step asks. */

/** White space folded, zero-width characters and soft hyphens off. */
export const foldSpace = (text: string): string =>
  text
    .replace(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

export const textOf = (element: Element | null | undefined): string => foldSpace(element?.textContent ?? '');

/** As textOf, but text of neighbouring elements never runs together: "caption" "(Agency)". */
export function spacedText(element: Element | null | undefined): string {
  const parts = [...(element?.childNodes ?? [])].map((node) =>
    node.nodeType === 1 ? ` ${node.textContent ?? ''} ` : (node.textContent ?? ''),
  );
  return foldSpace(parts.join('')).replace(/ ([.,;:!?])/g, '$1');
}

/** Share of an element's text that stands inside links, 0 to 1. */
export function linkDensity(element: Element): number {
  const total = textOf(element).length;
  if (total === 0) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a')) linked += textOf(link).length;
  return Math.min(1, linked / total);
}

/** For comparing titles and captions: lower case, letters and digits only. */
export const comparable = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** A short CSS path of an element, as a person would write it: `div.read__content > p:nth-of-type(3)`. */
export function selectorOf(element: Element): string {
  const step = (el: Element): string => {
    const id = el.getAttribute('id');
    if (id && /^[\w-]+$/.test(id)) return `#${id}`;
    const classes = (el.getAttribute('class') ?? '').split(/\s+/).filter((name) => /^[a-z][\w-]*$/i.test(name));
    return [el.localName, ...classes.slice(0, 2)].join('.');
  };
  const parent = element.parentElement;
  const own = step(element);
  return parent && !own.startsWith('#') && parent.localName !== 'body' ? `${step(parent)} > ${own}` : own;
}

/** Parses a URL against a base; only http(s) counts. */
export function webUrl(href: string | null | undefined, base: URL): URL | null {
  if (!href) return null;
  try {
    const url = new URL(href.trim(), base);
    return url.protocol === 'https:' || url.protocol === 'http:' ? url : null;
  } catch {
    return null;
  }
}

/** Query parameters that only follow the reader about (the names that the field's URL cleaners share). */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|_hs\w+|mkt_tok|vero_id|oly_\w+_id|wt_?mc\w*|at_(?:medium|campaign)\w*|cmpid|ocid|icid|ncid|ref_src|ref_url|smid|sfnsn|spm|s_cid|xtor|_ga|_gl|__twitter_impression|traffic_source|source_?medium)$/i;

/** The address without tracking parameters, fragment and empty query. */
export function withoutTracking(url: URL): string {
  const clean = new URL(url);
  const names: string[] = [];
  // Not `keys()`: in a Firefox content script it is not iterable (Xray wrappers).
  clean.searchParams.forEach((_value, name) => {
    if (TRACKING.test(name)) names.push(name);
  });
  for (const name of names) clean.searchParams.delete(name);
  clean.hash = '';
  return clean.href.replace(/\?$/, '');
}
