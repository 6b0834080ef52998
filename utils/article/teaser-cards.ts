/** Teasers of other articles behind this one: cards whose excerpts read as well as its own paragraphs do. */
import { commonAncestor } from './assemble';
import type { Block } from './blocks';
import { HEADING_BIT } from './box-attributes';
import { entriesOf, isIn } from './live-entries';

/** So many boxes of one form in a row, each with a linked headline and kept text, are cards. */
const CARDS = 3;
/** The excerpt stands at most so many blocks behind the headline. */
const NEAR = 4;
/** From this share of the kept letters on the cards are the article: a list of books, a liveblog. */
const MOST = 0.5;

const isLinkedHeading = ({ inside, text, linked }: Block): boolean =>
  (inside & HEADING_BIT) !== 0 && linked >= text.length * 0.9;

const lettersOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/**
 * The kept blocks without those of rows of cards that stand outside the box which holds all the others.
 * @param blocks the page's, in order
 * @param kept of them
 */
export function withoutCards(blocks: Block[], kept: Block[]): Block[] {
  const chosen = new Set(kept);
  const isBefore = (at: number) => blocks.slice(at, at + NEAR + 1).some((block) => chosen.has(block));
  const headings = blocks.filter((block, i) => isLinkedHeading(block) && isBefore(i));
  if (headings.length < CARDS) return kept;
  const rows = new Set<Element>();
  for (const { parentElement } of entriesOf(blocks, chosen, headings, CARDS))
    if (parentElement) rows.add(parentElement);
  const others = kept.filter((block) => !isIn(block, rows));
  if (rows.size === 0 || lettersOf(others) <= lettersOf(kept) * (1 - MOST)) return kept;
  const article = commonAncestor(others.map(({ element }) => element));
  const outside = new Set([...rows].filter((row) => !article?.contains(row)));
  return kept.filter((block) => !isIn(block, outside));
}
