/** What the judged blocks leave out, in the words of the clean-up receipt. */
import type { Metadata, Removal } from './article';
import { kindOfBlock } from './block-kind';
import type { Block } from './blocks';
import { NAME_KINDS, type NameKind, nameBit } from './box-names';
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
function isShownAnyway({ title, dek }: Metadata, kept: ReadonlySet<Block>): (block: Block) => boolean {
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

/**
 * What of a page's blocks is not in the article made of the others.
 * @param blocks of the whole page
 * @returns none where none was kept: then the article was made in another way
 */
export function leftOut(blocks: Block[], kept: ReadonlySet<Block>, metadata: Metadata): Removal[] {
  if (kept.size === 0) return [];
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
