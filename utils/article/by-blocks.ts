/** The body of the article from the page's blocks: judged, chosen, put together. */
import type { Metadata, Removal } from './article';
import { assembleBody } from './assemble';
import { kindOfBlock } from './block-kind';
import type { Block } from './blocks';
import { NAME_KINDS, type NameKind, nameBit } from './box-names';
import { chooseBlocks } from './choose-blocks';
import { judgeBlocks } from './judge-blocks';
import type { PageBlocks } from './read-blocks';
import type { SiteRule } from './site-rules';
import { comparable, isWordCode, selectorOf } from './text';

const STEP = 'judge-blocks';
/** What a name says about a dropped block, the plainest first. */
const TELLING: NameKind[] = [
  'ad',
  'related',
  'promotion',
  'share',
  'comments',
  'consent',
  'navigation',
  'tags',
  'byline',
  'date',
  'caption',
  'media',
  'footer',
  'aside',
];
/** A receipt of a whole page's navigation helps nobody: what stands further than this from the article is not listed. */
const NEAR = 25;

function reasonOf(block: Block, lang: string | null): string {
  const line = kindOfBlock(block, lang);
  if (line) return line;
  const bits = block.ownNames | block.nearNames;
  return TELLING.find((kind) => kind in NAME_KINDS && bits & nameBit(kind)) ?? 'not-article';
}

/** What is shown all the same: cells of a table of which others were kept, and what stands over the article. */
function isShownAnyway({ title, dek }: Metadata, kept: Set<Block>): (block: Block) => boolean {
  const whole = new Set([...kept].map(({ element }) => element.closest('table, pre')));
  whole.delete(null);
  const header = [title, dek ?? ''].map(comparable);
  const shortest = Math.min(...header.map(({ length }) => length || Number.POSITIVE_INFINITY));
  return ({ element, text }) => {
    if (whole.size > 0 && whole.has(element.closest('table, pre'))) return true;
    // Most lines are too short to be one of them (a letter becomes two small ones at most), and folding is dear.
    const isShort = text.length * 2 < shortest && isWordCode(text.charCodeAt(0));
    return !isShort && header.includes(comparable(text));
  };
}

function removalsOf(blocks: Block[], kept: Set<Block>, metadata: Metadata): Removal[] {
  const isShown = isShownAnyway(metadata, kept);
  const places = blocks.flatMap((block, i) => (kept.has(block) ? [i] : []));
  const from = (places[0] ?? 0) - NEAR;
  const to = (places.at(-1) ?? 0) + NEAR;
  return blocks
    .slice(Math.max(0, from), to + 1)
    .filter((block) => !kept.has(block) && block.text.length > 1 && !isShown(block))
    .map((block) => ({
      step: STEP,
      reason: reasonOf(block, metadata.lang),
      selector: selectorOf(block.element),
      text: block.text.slice(0, 120),
    }));
}

export interface FoundBody {
  body: Element;
  metadata: Metadata;
  removals: Removal[];
  /** Letters of the kept blocks. */
  letters: number;
}

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
  return { body, metadata, removals: removalsOf(blocks, kept, metadata), letters };
}
