/** Small questions about text and elements that every step asks. */

/** White space folded, zero-width characters and soft hyphens off. */
export function foldSpace(text: string): string {
  const visible = /[\u00ad\u200b\u2060\ufeff]/.test(text) ? text.replace(/[\u00ad\u200b\u2060\ufeff]/g, '') : text;
  // Single spaces are left alone: a match for each word costs more than all the rest.
  return visible.trim().replace(/\s{2,}|[^\S ]/g, ' ');
}

/** The first elements that a selector finds: no more than these are handed out by the browser, which costs more than finding. */
export function firstMatches(root: ParentNode, selector: string, most: number): Element[] {
  const matches = root.querySelectorAll(selector);
  const first: Element[] = [];
  for (let i = 0; i < matches.length && i < most; i++) first.push(matches[i] as Element);
  return first;
}

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

/** Ranges of UTF-16 units over 0xA0 that are punctuation, symbols, spaces or halves of emoji: no part of a word. */
const NOT_WORD: readonly (readonly [number, number])[] = [
  [0xa0, 0xa9],
  [0xab, 0xb4],
  [0xb6, 0xb9],
  [0xbb, 0xbf],
  [0xd7, 0xd7],
  [0xf7, 0xf7],
  [0x2b9, 0x2df],
  [0x589, 0x58a],
  [0x5be, 0x5be],
  [0x5f3, 0x5f4],
  [0x60c, 0x60d],
  [0x61b, 0x61f],
  [0x66a, 0x66d],
  [0x6d4, 0x6d4],
  [0x964, 0x965],
  [0x2000, 0x2bff],
  [0x2e00, 0x2e7f],
  [0x3000, 0x303f],
  [0x30fb, 0x30fb],
  [0xd800, 0xdfff],
  [0xfe10, 0xfe6f],
  [0xff00, 0xff0f],
  [0xff1a, 0xff20],
  [0xff3b, 0xff40],
  [0xff5b, 0xff65],
];

const wordCodes = new Uint8Array(65_536).fill(1, 0xa0);
wordCodes.fill(1, 0x30, 0x3a).fill(1, 0x41, 0x5b).fill(1, 0x61, 0x7b);
for (const [from, to] of NOT_WORD) wordCodes.fill(0, from, to + 1);

/** Whether a UTF-16 unit is a letter or digit. A table: `\p{L}` patterns are slow to compile and to run on every line. */
export const isWordCode = (code: number): boolean => wordCodes[code] === 1;

const range = (from: number, to: number): string =>
  [from, to].map((code) => `\\u${code.toString(16).padStart(4, '0')}`).join('-');
/** Digits of other scripts begin at U+0660; punctuation and symbols above that are none. */
const MAY_BE_DIGIT = /[\u0660-\u1fff\u2c00-\uffff]/;
/** Whether a text may hold digits other than 0 to 9: patterns with `\p{Nd}` are dear to compile, and few texts need them. */
export const mayHoldForeignDigits = (text: string): boolean => MAY_BE_DIGIT.test(text);

/** What is no part of a word, as the inside of a character class. Written out: `\P{L}` takes a millisecond to compile. */
export const NOT_WORD_CLASS = [`\\0-/:-@[-\`{-\\x9f`, ...NOT_WORD.map(([from, to]) => range(from, to))].join('');
const BETWEEN_WORDS = new RegExp(`[${NOT_WORD_CLASS}]+`, 'g');

/** For comparing titles and captions: lower case, letters and digits only. */
export function comparable(text: string): string {
  return text.toLowerCase().replace(BETWEEN_WORDS, '');
}

/** A name of a class attribute that needs no escape. */
const PLAIN_NAME = /^[a-zA-Z][\w-]*$/;

function step(element: Element): string {
  const id = element.getAttribute('id');
  if (id && /^[\w-]+$/.test(id)) return `#${id}`;
  const names = element.getAttribute('class');
  const classes = names
    ? names
        .slice(0, 500)
        .split(/\s+/)
        .filter((name) => PLAIN_NAME.test(name))
    : [];
  return [element.localName, ...classes.slice(0, 2)].join('.');
}

/** A short CSS path of an element, as a person would write it: `div.read__content > p:nth-of-type(3)`. */
export function selectorOf(element: Element): string {
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

/** Query parameters that only follow the reader about in lower case (the names that the field's URL cleaners share). */
const TRACKING =
  /^(?:utm_\w+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_[ce]id|_hs\w+|mkt_tok|vero_id|oly_\w+_id|wt_?mc\w*|at_(?:medium|campaign)\w*|cmpid|ocid|icid|ncid|ref_src|ref_url|smid|sfnsn|spm|s_cid|xtor|_ga|_gl|__twitter_impression|traffic_source|source_?medium)$/;

/** The address without tracking parameters, fragment and empty query. */
export function withoutTracking(url: URL): string {
  const clean = new URL(url);
  const kept = new URLSearchParams();
  let isTracked = false;
  // Not `keys()`: in a Firefox content script it is not iterable (Xray wrappers).
  clean.searchParams.forEach((value, name) => {
    if (TRACKING.test(name.toLowerCase())) isTracked = true;
    else kept.append(name, value);
  });
  // Once, not name by name: each change writes the whole address anew.
  if (isTracked) clean.search = kept.toString();
  clean.hash = '';
  return clean.href.replace(/\?$/, '');
}
