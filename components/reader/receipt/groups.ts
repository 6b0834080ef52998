import type { ReceiptItem } from '../../../utils/browser/receipt-part';

/** What went for reasons that are the same to a reader. */
export interface Group {
  words: string;
  items: ReceiptItem[];
  /** Far from the article: the last, and folded away. */
  isElsewhere: boolean;
}

/**
 * The items by the words for their reasons, in the order in which they first come; what stands elsewhere on the page
 * comes last.
 * @param word the words for a reason
 */
export function groupItems(items: readonly ReceiptItem[], word: (reason: string) => string): Group[] {
  const groups = new Map<string, Group>();
  for (const item of items) {
    const words = word(item.reason);
    const group = groups.get(words) ?? { words, items: [], isElsewhere: item.reason === 'elsewhere' };
    group.items.push(item);
    groups.set(words, group);
  }
  return [...groups.values()].sort((a, b) => Number(a.isElsewhere) - Number(b.isElsewhere));
}

/** The pieces of those that can be put back and are not, or are. */
export const piecesOf = (items: readonly ReceiptItem[], isBack: boolean): number[] =>
  items.flatMap(({ piece, isBack: now }) => (piece !== null && now === isBack ? [piece] : []));
