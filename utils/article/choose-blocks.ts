/** From the judged blocks to the ones that are the article. */
import { announcedLists } from './announced';
import type { Metadata } from './article';
import { kindOfBlock } from './block-kind';
import type { Block } from './blocks';
import { DIALOG_BIT, HIDDEN_BIT, insideBit } from './box-attributes';
import { nameBit } from './box-names';
import { droppedDek } from './dek-line';
import { restOfFootnotes } from './footnotes';
import { restOfGallery } from './galleries';
import { isHeaderLine } from './header-lines';
import { restOfEntries } from './live-entries';
import { withoutRepeats } from './repeats';
import { restOfRows } from './rows';
import { readRule, type SiteRule } from './site-rules';
import { restOfTables } from './tables';
import { withoutCards } from './teaser-cards';
import { comparable, textOf } from './text';

/** Log-odds above which a block is kept. */
const THRESHOLD = 0;
/** The same for a block in a box that is named for furniture: the trees saw too few of each name to be sure. */
const SUSPECT_THRESHOLD = 1;
const SUSPECT = nameBit('ad') | nameBit('promotion') | nameBit('consent');

const isSuspect = ({ ownNames, nearNames }: Block): boolean => ((ownNames | nearNames) & SUSPECT) !== 0;

const CONSENT = nameBit('consent');
const NEARLY_ALL = 0.9;
/** No consent box says more than this. Letters. */
const LONGEST_NOTICE = 1_500;
const lettersOf = (blocks: Block[]): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

/**
 * What stands in a consent box is never the article's, however well it reads, and neither is what a dialog says, unless
 * the whole article stands in one.
 */
function barredFrom(likeliest: Block[]): (block: Block) => boolean {
  const all = lettersOf(likeliest);
  const inDialog = lettersOf(likeliest.filter(({ inside }) => inside & DIALOG_BIT));
  const dialogs = inDialog < all / 2 ? DIALOG_BIT : 0;
  // Some pages say on their body that cookies were accepted.
  const inConsent = lettersOf(likeliest.filter(({ allNames }) => allNames & CONSENT));
  const consent = inConsent > all * NEARLY_ALL && all > LONGEST_NOTICE ? 0 : CONSENT;
  return ({ allNames, inside }) => (allNames & consent) !== 0 || (inside & dialogs) !== 0;
}

/**
 * The headline of another article that follows on the same page (endless scrolling), found by the `article` box that
 * a block stands in; null where the box has no headline of its own or it is this article's.
 */
function otherArticle(block: Block, title: string, known: Map<Element, boolean>): boolean {
  const box = (block.inside & ARTICLE) !== 0 ? block.element.closest('article') : null;
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

/** Whole lines that are never an article's, however well they stand: the label of an ad, a share button. */
function isLabel(block: Block, lang: string | null): boolean {
  const { text, linked } = block;
  if (text.length > 400) return false;
  const kind = kindOfBlock(block, lang);
  // "Lire aussi" leads elsewhere where a link follows; the same words can begin a sentence.
  if (kind === 'related') return linked > text.length * 0.35;
  if (kind === 'promotion' || kind === 'login' || kind === 'sign-off') return true;
  // "Foto: dpa" is a picture's credit; "Redaktion: Wie kam das?" is an interview.
  if (kind === 'credit' && !/[.!?…]$/.test(text)) return text.length < 60;
  return text.length < 60 && (kind === 'ad' || kind === 'tool' || isInitials(text));
}

/** Letters of a label that every part of a page repeats, and how often it must stand there. */
const LABEL = 40;
const REPEATED = 4;

/** What short lines say again and again between the parts of a page, for screen readers or over ads: "Article content". */
function repeatedLabels(blocks: Block[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { text, nodeName } of blocks) {
    if (text.length <= LABEL && !CELL.test(nodeName)) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([text, count]) => (count >= REPEATED ? [text] : [])));
}
/** Cells of a table may say the same, and so may the turns of a talk and the items of a list. */
const CELL = /^(?:T[DH]|LI|D[DT]|P|H[2-6])$/;

/** A single hidden line: the message of a form that waits for a mistake. A hidden half of an article has more to say. */
const isHiddenMessage = ({ element, inside, text }: Block): boolean =>
  (inside & HIDDEN_BIT) !== 0 &&
  text.length < 300 &&
  textOf(element.closest('[hidden], [style*="display" i], [style*="visibility" i]')).length <= text.length;

/** Who wrote and who edited, behind the last line: "(abc/def)". */
const INITIALS = /^[([]\p{L}{2,5}(?:[/,-]\p{L}{2,5})*[)\]]$/u;
/** Few lines begin with a bracket, and letters of all scripts are dear to compile. */
const isInitials = (text: string): boolean => /^[([]/.test(text) && INITIALS.test(text);

const [ARTICLE, ITEM] = [insideBit('ARTICLE'), insideBit('LI')];

/** The list that a block is an item of. */
const listOf = ({ element, inside }: Block): Element | null =>
  (inside & ITEM) !== 0 ? (element.closest('li')?.parentElement ?? null) : null;

/** Lists whose items are links and nothing else lead elsewhere, however well they stand between the paragraphs. */
function linkLists(blocks: Block[]): Set<Element> {
  const lists = new Map<Element, { items: number; linked: number }>();
  for (const block of blocks) {
    const { text, linked } = block;
    const list = listOf(block);
    if (!list) continue;
    const counts = lists.get(list) ?? { items: 0, linked: 0 };
    counts.items++;
    if (linked > text.length * 0.85) counts.linked++;
    lists.set(list, counts);
  }
  return new Set([...lists].flatMap(([list, { items, linked }]) => (linked === items ? [list] : [])));
}

/** Longer than this is prose; what stands over the first of it may be the header's. Letters. */
const PROSE = 150;

/** The blocks without the lines that the header of the reading view shows already. */
function withoutHeader(kept: Block[], metadata: Metadata): Block[] {
  const first = kept.findIndex(({ text }) => text.length > PROSE);
  return kept.filter((block, i) => i >= first || !isHeaderLine(block, metadata));
}

/** The blocks without headings over links to other articles that are gone: "Also interesting". */
function withoutLeadIns(blocks: Block[], kept: Block[], lang: string | null): Block[] {
  const chosen = new Set(kept);
  const isLeadIn = (block: Block, next: Block | undefined): boolean =>
    block.text.length <= LABEL && !(next && chosen.has(next)) && kindOfBlock(block, lang) === 'related-heading';
  const leadIns = new Set(blocks.filter((block, i) => chosen.has(block) && isLeadIn(block, blocks[i + 1])));
  return kept.filter((block) => !leadIns.has(block));
}

/**
 * @param scores log-odds, one a block
 * @param metadata the article's
 * @param rule what the site's own rule says goes before the scores
 */
export function chooseBlocks(
  blocks: Block[],
  scores: number[],
  metadata: Metadata,
  rule: SiteRule | null = null,
): Set<Block> {
  const { title, lang, canonicalUrl } = metadata;
  const ruled = rule && readRule(rule, blocks);
  const likeliest = blocks.filter((_block, i) => (scores[i] ?? 0) > THRESHOLD);
  const announced = announcedLists(blocks, new Set(likeliest), canonicalUrl);
  const lists = new Set([...linkLists(blocks)].filter((list) => !announced.has(list)));
  // A name that the whole body stands under says nothing about a part of it.
  const suspicious = likeliest.filter(isSuspect).length < likeliest.length / 2;
  const isBarred = barredFrom(likeliest);
  const labels = repeatedLabels(blocks);
  const isLikely = (block: Block, score: number) =>
    !isBarred(block) &&
    !labels.has(block.text) &&
    !isHiddenMessage(block) &&
    score > (suspicious && isSuspect(block) ? SUSPECT_THRESHOLD : THRESHOLD) &&
    !isLabel(block, lang) &&
    !lists.has(listOf(block) as Element);
  const likely = new Set(blocks.filter((block, i) => ruled?.(block) ?? isLikely(block, scores[i] ?? 0)));
  const rest = new Set(
    restOfRows(
      blocks,
      scores,
      likely,
      announced,
      (block) => (ruled?.(block) ?? true) && isLikely(block, THRESHOLD + 2) && kindOfBlock(block, lang) === null,
    ),
  );
  const kept = blocks.filter((block) => likely.has(block) || rest.has(block));
  const known = new Map<Element, boolean>();
  const own = kept.filter((block) => !otherArticle(block, title, known));
  // Where every box has another headline than the page's title, the title is what is wrong.
  const once = withoutLeadIns(blocks, withoutRepeats(own.length > 0 ? own : kept), lang);
  const chosen = new Set(withoutHeader(withoutCards(blocks, once), metadata));
  const dek = droppedDek(blocks, scores, chosen, metadata);
  const found = [
    ...(dek && !isBarred(dek) ? [dek] : []),
    ...restOfFootnotes(blocks, chosen),
    ...restOfTables(blocks, chosen),
    ...restOfEntries(blocks, chosen),
    ...restOfGallery(blocks, chosen, metadata.leadImage?.caption ?? null),
  ];
  if (found.length === 0) return chosen;
  const added = new Set(found.filter((block) => (ruled?.(block) ?? true) && !isLabel(block, lang)));
  return new Set(blocks.filter((block) => chosen.has(block) || added.has(block)));
}
