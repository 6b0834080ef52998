/** The body of the article from the page's blocks: judged, chosen, put together. */
import type { Removal } from './article';
import { assembleBody } from './assemble';
import type { Block } from './blocks';
import { chooseBlocks } from './choose-blocks';
import { judgeBlocks } from './judge-blocks';
import type { PageBlocks } from './read-blocks';
import type { SiteRule } from './site-rules';

export interface FoundBody {
  body: Element;
  /** The blocks that were kept, where it was made of them; what they leave out is told later (left-out.ts). */
  kept: ReadonlySet<Block>;
  /** What was taken out, where it was made in another way. */
  removals: Removal[];
  /** Letters of the kept blocks. */
  letters: number;
}

/** Of no blocks. */
export const NONE: ReadonlySet<Block> = new Set();

/** Finds the body among the blocks of the live page, or null where none was kept. */
export function findBodyByBlocks(
  document: Document,
  base: URL,
  { metadata, blocks, rows }: PageBlocks,
  rule: SiteRule | null,
): FoundBody | null {
  const kept = chooseBlocks(blocks, judgeBlocks(rows, metadata.isNews), metadata, rule);
  const body = assembleBody({ document, blocks, kept, url: base, leadImage: metadata.leadImage });
  if (!body) return null;
  const letters = [...kept].reduce((sum, { text }) => sum + text.length, 0);
  return { body, kept, removals: [], letters };
}
