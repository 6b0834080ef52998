/** "Sumber: Al Arabiya": the agency or paper that an article credits, from a short line that says so. */

import type { Block } from './blocks';
import { insideBit } from './box-attributes';
import { phrasesOf, startsLine } from './phrases';
import { namesSite } from './title';

/** A box that is named for the credit needs no colon behind the word. */
const SOURCE_BOX = /source|sumber|quelle|fuente|fonte|bron|kilde|kaynak|laiyuan/i;
const NOT_THE_ARTICLE = /caption|photo|image|img|video|comment/i;
const ASIDE = insideBit('FIGURE') | insideBit('ASIDE') | insideBit('FOOTER') | insideBit('NAV');
const LONGEST = 80;

function creditIn({ text, element }: Block, starts: string[]): string | null {
  const folded = text.toLowerCase();
  const start = starts.find((entry) => startsLine(folded, entry));
  if (!start) return null;
  const rest = text.slice(start.length);
  const names = `${element.getAttribute('class') ?? ''} ${element.parentElement?.getAttribute('class') ?? ''}`;
  if (NOT_THE_ARTICLE.test(names) || !(SOURCE_BOX.test(names) || /^\s*[:：]/.test(rest))) return null;
  const source = rest.replace(/^[\s:：]+/, '').replace(/(?<![\s.,;|])[\s.,;|]+$/, '');
  const isName =
    source.length >= 2 && source.length <= 60 && !/https?:|[{}<>]|\d{4}/.test(source) && source.split(' ').length <= 7;
  return isName ? source : null;
}

/**
 * @param blocks of the whole page
 * @param siteName the site's own name is no source
 */
export function readSource(blocks: Block[], lang: string | null, siteName: string | null): string | null {
  const starts = phrasesOf(lang)
    .flatMap((set) => set.sourceStarts)
    .map((start) => start.toLowerCase())
    .sort((a, b) => b.length - a.length);
  const firsts = new Set(starts.map((start) => start.charAt(0)));
  for (const block of blocks) {
    const { text, inside } = block;
    if (text.length < 5 || text.length > LONGEST || (inside & ASIDE) !== 0 || !firsts.has(text.charAt(0).toLowerCase()))
      continue;
    const source = creditIn(block, starts);
    if (source && !namesSite(source, siteName ? [siteName] : [])) return source;
  }
  return null;
}
