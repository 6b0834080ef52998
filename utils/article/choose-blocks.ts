/** From the judged blocks to the ones that are the article. */
import type { Block } from './blocks';
import { comparable, textOf } from './text';

/** Log-odds above which a block is kept. */
const THRESHOLD = 0;

/**
 * The headline of another article that follows on the same page (endless scrolling), found by the `article` box that
 * a block stands in; null where the box has no headline of its own or it is this article's.
 */
function otherArticle(block: Block, title: string, known: Map<Element, boolean>): boolean {
  const box = block.element.closest('article');
  if (!box) return false;
  let other = known.get(box);
  if (other === undefined) {
    const headline = textOf(box.querySelector('h1'));
    const key = comparable(headline);
    other = key.length > 8 && !key.includes(comparable(title)) && !comparable(title).includes(key);
    known.set(box, other);
  }
  return other;
}

/**
 * @param scores log-odds, one a block
 * @param title the headline of the article
 */
export function chooseBlocks(blocks: Block[], scores: number[], title: string): Set<Block> {
  const kept = blocks.filter((_block, i) => (scores[i] ?? 0) > THRESHOLD);
  const known = new Map<Element, boolean>();
  const own = kept.filter((block) => !otherArticle(block, title, known));
  // Where every box has another headline than the page's title, the title is what is wrong.
  return new Set(own.length > 0 ? own : kept);
}
