/** What an element's tag and attributes say about a box, as bits. */
import { bitsOfNames } from './box-names';

/** Elements that a block stands in; each is one bit of `inside`. */
export const INSIDE = [
  'ARTICLE',
  'MAIN',
  'ASIDE',
  'NAV',
  'FOOTER',
  'HEADER',
  'FIGURE',
  'FORM',
  'TABLE',
  'UL',
  'OL',
  'SECTION',
  'BLOCKQUOTE',
  'BUTTON',
  'DIALOG',
  'A',
  'DL',
  'DETAILS',
  'LI',
  'LABEL',
  'ADDRESS',
  'TIME',
] as const;
export type InsideTag = (typeof INSIDE)[number];
const INSIDE_BIT = new Map<string, number>(INSIDE.map((tag, bit) => [tag, 1 << bit]));
export const insideBit = (tag: InsideTag): number => INSIDE_BIT.get(tag) ?? 0;
/** Set for `role`, `hidden` and style rather than an element's name. */
export const HIDDEN_BIT = 1 << INSIDE.length;
export const ARIA_BIT = 1 << (INSIDE.length + 1);
/** Not told to the trees: `h2` to `h5`, and `pre`. What asks for the nearest of them asks these first. */
export const HEADING_BIT = 1 << (INSIDE.length + 2);
export const CODE_BIT = 1 << (INSIDE.length + 3);
for (const tag of ['H2', 'H3', 'H4', 'H5']) INSIDE_BIT.set(tag, HEADING_BIT);
INSIDE_BIT.set('PRE', CODE_BIT);
export const DIALOG_BIT = insideBit('DIALOG');

function roleBits(role: string): number {
  if (/dialog/.test(role)) return DIALOG_BIT;
  if (/navigation|menu|search|banner/.test(role)) return insideBit('NAV');
  if (role === 'complementary') return insideBit('ASIDE');
  if (role === 'contentinfo') return insideBit('FOOTER');
  return role === 'button' ? insideBit('BUTTON') : 0;
}

const HIDING = /^(?:hidden|aria-hidden|style)$/;

function hiddenBits(attribute: string, value: string): number {
  if (attribute === 'aria-hidden') return value === 'true' ? ARIA_BIT : 0;
  return attribute === 'hidden' || /display:\s*none|visibility:\s*hidden/i.test(value) ? HIDDEN_BIT : 0;
}

/** An id of so many words is made of a sentence, as those of sub-heads are; what it speaks of names no box. */
const SENTENCE_ID = /^(?:[^-]+-){5}/;

function namesIn(element: Element, attribute: string): number {
  const names = element.getAttribute(attribute) ?? '';
  return attribute === 'id' && SENTENCE_ID.test(names) ? 0 : bitsOfNames(names);
}

/** Reads the names and the other attributes that count. One list of what is there is cheaper than asking for each. */
export function readAttributes(
  element: Element,
  nodeName: string,
): { names: number; inside: number; className: string } {
  let names = 0;
  let inside = INSIDE_BIT.get(nodeName) ?? 0;
  let className = '';
  for (const attribute of element.getAttributeNames()) {
    if (attribute === 'class') {
      className = element.getAttribute('class') ?? '';
      names |= bitsOfNames(className);
    } else if (attribute === 'id' || attribute === 'data-testid' || attribute === 'data-component') {
      names |= namesIn(element, attribute);
    } else if (attribute === 'role') inside |= roleBits(element.getAttribute('role') ?? '');
    else if (HIDING.test(attribute)) inside |= hiddenBits(attribute, element.getAttribute(attribute) ?? '');
  }
  return { names, inside, className };
}
