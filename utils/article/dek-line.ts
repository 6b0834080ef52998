/**
 * The dek by its place: a sentence or two between the headline and the text that the trees doubted. It looks like
 * nothing else on its page, so they have little to go by where they do not know the publisher. On news pages alone: what
 * stands there on others is as often a bio or a slogan.
 */
import type { Metadata } from './article';
import { kindOfBlock } from './block-kind';
import type { Block } from './blocks';
import { HIDDEN_BIT, insideBit } from './box-attributes';
import { nameBit } from './box-names';
import { comparable } from './text';

/** Log-odds above which it is kept. */
const DOUBT = -1.3;
const [SHORTEST, LONGEST] = [50, 600];
/** A shorter line set as a heading is the headline in other words. */
const SHORTEST_HEADING = 100;
/** Blocks between the headline and the dek: picture, credit, byline, date, share buttons. */
const MOST_BETWEEN = 12;
/** Letters of a kicker that stands in one element with the headline. */
const KICKER = 60;
/** What is in them is no sentence of the header. */
const NOWHERE = insideBit('FIGURE') | insideBit('NAV') | insideBit('FORM') | HIDDEN_BIT;
const OTHERS = nameBit('byline') | nameBit('promotion') | nameBit('comments');

const isHeadline = ({ text }: Block, title: string): boolean =>
  text.length >= title.length && text.length < title.length * 1.3 + KICKER && comparable(text).endsWith(title);

/** What stands right behind a picture is its caption. */
function isCaption({ element }: Block): boolean {
  const before = element.previousElementSibling;
  return before !== null && (before.matches(PICTURE) || before.querySelector(PICTURE) !== null);
}
const PICTURE = 'img, video, iframe';

/**
 * The dek that was dropped, or null.
 * @param scores log-odds, one a block
 * @param chosen the blocks that were kept
 */
export function droppedDek(
  blocks: readonly Block[],
  scores: readonly number[],
  chosen: ReadonlySet<Block>,
  { title, lang, isNews }: Metadata,
): Block | null {
  const key = comparable(title);
  if (!isNews || key === '') return null;
  const first = blocks.findIndex((block) => chosen.has(block));
  let headline = first - 1;
  while (headline >= 0 && !isHeadline(blocks[headline] as Block, key)) headline--;
  if (headline < 0) return null;
  let best: Block | null = null;
  let least = DOUBT;
  for (let i = headline + 1; i < first && i <= headline + MOST_BETWEEN; i++) {
    const block = blocks[i] as Block;
    const { text, linked, inside, nodeName, ownNames, nearNames } = block;
    const shortest = /^H[1-3]$/.test(nodeName) ? SHORTEST_HEADING : SHORTEST;
    const fits =
      text.length >= shortest &&
      text.length <= LONGEST &&
      linked === 0 &&
      nodeName !== 'LI' &&
      (inside & NOWHERE) === 0 &&
      ((ownNames | nearNames) & OTHERS) === 0;
    if (!fits || (scores[i] ?? 0) <= least || kindOfBlock(block, lang) !== null || isCaption(block)) continue;
    best = block;
    least = scores[i] ?? 0;
  }
  return best;
}
