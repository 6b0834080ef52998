/** How a selector of the lists becomes a rule that wins over the page's own and can be taken back. */
import { KEPT } from '../nags/hidden-log';

/** Marks the root of a page where the reader wants everything back. */
export const OFF = 'data-jernih-off';
/** Marks what a list would hide although it holds the article. What is in it may still be hidden. */
export const PROSE = 'data-jernih-prose';
/** Marks what known-ads.css must let be, since the lists make an exception here: an element, or the whole page. */
export const EXCEPTED = 'data-jernih-excepted';

/** Ids that nothing has weigh as much as ids that something has: this outweighs what sites say with theirs. */
const STRONG = '#jernih-none'.repeat(3);

/**
 * What a selector must not hide. The roots are marked as kept when a page was made to scroll again, which puts back
 * nothing else.
 */
export const UNLESS = `:not(${STRONG},[${OFF}] *,[${OFF}],[${KEPT}],:not(html,body)[${KEPT}] *,[${PROSE}])`;

/**
 * What the selector hides, as a selector. `:is` forgives what a browser does not know; with a single selector in it,
 * browsers still find the rule by its class or id, so that it costs nothing where there is none.
 */
export const hidden = (selector: string): string => `:is(${selector})${UNLESS}`;

/** A rule that hides. */
export const hidingRule = (selector: string): string => `${hidden(selector)}{display:none!important}`;

/** The same of the style sheet that the browser puts on every page, for which no list was asked about the host. */
export const unasked = (selector: string): string =>
  `:is(${selector}):not([${EXCEPTED}],[${EXCEPTED}=page] *)${UNLESS}`;

export const unaskedRule = (selector: string): string => `${unasked(selector)}{display:none!important}`;

/** A rule with declarations of the list's, made important; null where they are no plain declarations. */
export function stylingRule(selector: string, declarations: string): string | null {
  if (/[{}<\\]|url\(|@/i.test(declarations)) return null;
  const important = declarations
    .split(';')
    .map((one) => one.replace(/!\s*important/i, '').trim())
    .filter((one) => one.includes(':'))
    .map((one) => `${one}!important`);
  return important.length > 0 ? `${hidden(selector)}{${important.join(';')}}` : null;
}
