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
 * What nothing is done to, as a compound selector that weighs enough for all. The roots are marked as kept when a page
 * was made to scroll again, which puts back nothing else.
 */
const LET_BE = `${STRONG},[${OFF}] *,[${OFF}],[${KEPT}],:not(html,body)[${KEPT}] *`;
const STYLED = `:not(${LET_BE})`;

/** What may be hidden: never the page itself, though sites name their `body` like advertisements, and no article. */
export const HIDDEN = `:not(${LET_BE},[${PROSE}],html,body)`;

/** The same for the style sheet on every page, for which no list was asked about the host. */
export const HIDDEN_UNASKED = `:not([${EXCEPTED}],[${EXCEPTED}=page] *)${HIDDEN}`;

/** A part of a style sheet: a selector and the rules in it. */
const block = (within: string, rules: readonly string[]): string =>
  rules.length > 0 ? `${within}{\n${rules.join('\n')}\n}` : '';

/**
 * A whole style sheet. The rules are nested in what they all have in common: browsers then find each by its own class,
 * id or attribute (in an `:is()` Chromium looks for attributes on every element: 50 instead of 15 ms for 20,000), and
 * the text is a fifth as long.
 * @param hiding rules of `hidingRule`
 * @param styling rules of `stylingRule`
 */
export const sheetOf = (hiding: readonly string[], styling: readonly string[] = [], within = HIDDEN): string =>
  block(within, hiding) + block(STYLED, styling);

/** In a list only the last selector would be held to what they have in common. */
const nested = (selector: string): string => (selector.includes(',') ? `:is(${selector})&` : `${selector}&`);

/** A rule that hides. */
export const hidingRule = (selector: string): string => `${nested(selector)}{display:none!important}`;

/** A rule with declarations of the list's, made important; null where they are no plain declarations. */
export function stylingRule(selector: string, declarations: string): string | null {
  if (/[{}<\\]|url\(|@/i.test(declarations)) return null;
  const important = declarations
    .split(';')
    .map((one) => one.replace(/!\s*important/i, '').trim())
    .filter((one) => one.includes(':'))
    .map((one) => `${one}!important`);
  return important.length > 0 ? `${nested(selector)}{${important.join(';')}}` : null;
}
