/** What the trees dropped out of the middle of an article although everything around it was kept. */
import type { Block } from './blocks';
import { nameBit } from './box-names';

/** So many kept paragraphs of one box and one form make a row; a sentence in that row belongs to it. */
const ROW = 5;
const SENTENCE = /[.!?…。！？؟।][”"'»“’)\]]*$/u;
/** Sub-heads, list items and quotes stand this near below the box of a row. */
const NEAR = 3;
/**
 * Log-odds above which the trees may be overruled: narrowly for sub-heads; widely for list items and quotes, because
 * the gold that the trees learnt from leaves lists out, and readers would miss them.
 */
const NARROWLY = -2;
const WIDELY = -6;
/** Names of boxes whose lists lead elsewhere. */
const ELSEWHERE = (
  ['related', 'promotion', 'ad', 'share', 'comments', 'navigation', 'tags', 'byline', 'aside', 'footer'] as const
)
  .map(nameBit)
  .reduce((bits, bit) => bits | bit, 0);
const PART = /^(?:H[2-4]|LI|BLOCKQUOTE)$/;

const formOf = ({ element }: Block): string => `${element.nodeName}.${element.getAttribute('class') ?? ''}`;

interface Row {
  /** Kept paragraphs by their form. */
  forms: Map<string, number>;
  /** Of the commonest form. */
  most: number;
}
type Rows = Map<Element, Row>;

/** Some sites wrap each paragraph in a box of its own: then the row stands in the box above. */
const holdersOf = ({ element }: Block) => [element.parentElement, element.parentElement?.parentElement];

function readRows(kept: Set<Block>): Rows {
  const rows: Rows = new Map();
  for (const block of kept) {
    if (block.element.nodeName !== 'P') continue;
    for (const holder of holdersOf(block)) {
      if (!holder) continue;
      const row = rows.get(holder) ?? { forms: new Map<string, number>(), most: 0 };
      const count = (row.forms.get(formOf(block)) ?? 0) + 1;
      row.forms.set(formOf(block), count);
      row.most = Math.max(row.most, count);
      rows.set(holder, row);
    }
  }
  return rows;
}

function isOfRow(block: Block, rows: Rows): boolean {
  if (block.element.nodeName !== 'P') return false;
  return holdersOf(block).some((holder) => (holder ? (rows.get(holder)?.forms.get(formOf(block)) ?? 0) : 0) >= ROW);
}

const isSentenceOfRow = (block: Block, rows: Rows): boolean =>
  block.text.length >= 40 && SENTENCE.test(block.text) && isOfRow(block, rows);

/** Short, and bold or in capitals from end to end. */
const isSetAsHeading = ({ text, stressed }: Block): boolean =>
  text.length < 100 && (stressed > text.length * 0.8 || (text === text.toUpperCase() && text !== text.toLowerCase()));

/** A sub-head, list item or quote right inside the box of a row. */
function isPartOfRow({ element, text }: Block, rows: Rows): boolean {
  const part = element.closest('blockquote, li, h2, h3, h4');
  if (!part || !PART.test(part.nodeName) || text.length < 3) return false;
  let holder = part.parentElement;
  for (let level = 0; holder && level < NEAR; level++, holder = holder.parentElement) {
    if ((rows.get(holder)?.most ?? 0) >= ROW) return true;
  }
  return false;
}

/**
 * Paragraphs that the trees dropped out of a row of their like (a short last sentence, the end of a very long article),
 * and sub-heads, list items and quotes between the kept ones.
 * @param scores log-odds, one a block
 * @param may what else speaks against a block
 */
export function restOfRows(
  blocks: Block[],
  scores: number[],
  kept: Set<Block>,
  may: (block: Block) => boolean,
): Block[] {
  const rows = readRows(kept);
  const places = blocks.flatMap((block, i) => (kept.has(block) ? [i] : []));
  const [first = 0, last = -1] = [places[0], places.at(-1)];
  return blocks.filter((block, i) => {
    const { text, linked, stressed } = block;
    if (kept.has(block) || linked >= text.length * 0.3 || !may(block)) return false;
    const isNamed = ((block.ownNames | block.nearNames) & ELSEWHERE) !== 0;
    if (!isNamed && isSentenceOfRow(block, rows)) return stressed < text.length * 0.5;
    if (i <= first || i >= last) return false;
    // A sub-head that is set as a paragraph.
    if (!isNamed && isOfRow(block, rows) && isSetAsHeading(block)) return (scores[i] ?? 0) > NARROWLY;
    if (!isPartOfRow(block, rows)) return false;
    const isItem =
      /^(?:LI|BLOCKQUOTE)$/.test(block.element.nodeName) || block.element.closest('blockquote, li') !== null;
    return (scores[i] ?? 0) > (isItem && !isNamed ? WIDELY : NARROWLY);
  });
}
