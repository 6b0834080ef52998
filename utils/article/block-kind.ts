/** What phrases say of a block, asked once: the trees, the choice of blocks and the receipt all want to know. */
import type { Block } from './blocks';
import { kindOfLine, type LineKind } from './phrases';

/**
 * What kind of furniture a block's text is, by the phrases of the page's language.
 * @param lang BCP 47; the same each time, for the answer stays with the block
 */
export function kindOfBlock(block: Block, lang: string | null): LineKind | null {
  if (block.kind === undefined) block.kind = kindOfLine(block.text, lang);
  return block.kind;
}
