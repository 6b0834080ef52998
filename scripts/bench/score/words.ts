/** Words of any script, and how far two texts have the same ones. */

const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** Scripts that put no space between words; there, each character counts as a word. */
const SPACELESS = '\\p{scx=Han}\\p{scx=Hiragana}\\p{scx=Katakana}\\p{scx=Thai}\\p{scx=Lao}\\p{scx=Khmer}';
const PARTS = new RegExp(`[${SPACELESS}]\\p{M}*|[^${SPACELESS}]+`, 'gu');
const HAS_SPACELESS = new RegExp(`[${SPACELESS}]`, 'u');

/** The words of a text in their order, in lower case and compatibility form (NFKC). */
export function words(text: string): string[] {
  // Outside of Turkish rules İ becomes an i that keeps its dot as a mark of its own.
  const found = text.normalize('NFKC').toLowerCase().replaceAll('i\u0307', 'i').match(WORD) ?? [];
  return found.flatMap((word) => (HAS_SPACELESS.test(word) ? (word.match(PARTS) ?? []) : [word]));
}

/** Letters and digits only: whether two names or titles are the same but for punctuation, case and spaces. */
export const squeezed = (text: string): string => words(text).join('');

/** Shares, 0 to 1. */
export interface Overlap {
  precision: number;
  recall: number;
  f1: number;
}

/** How much of two bags of words is the same, each word counting as often as it stands there. */
export function wordOverlap(text: string, gold: string): Overlap {
  const left = new Map<string, number>();
  const expected = words(gold);
  for (const word of expected) left.set(word, (left.get(word) ?? 0) + 1);
  const actual = words(text);
  let shared = 0;
  for (const word of actual) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared++;
    left.set(word, count - 1);
  }
  if (shared === 0) return { precision: 0, recall: 0, f1: 0 };
  const precision = shared / actual.length;
  const recall = shared / expected.length;
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}
