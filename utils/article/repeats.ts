/** Text that a page holds twice, once for wide screens and once for narrow ones. */
import type { Block } from './blocks';

/** Shorter blocks may say the same twice: a refrain, a name, "Yes." Letters. */
const LONG = 80;

/**
 * The blocks without those that say again what was kept before: long ones anywhere, and short ones (sub-heads, list
 * items) between two of them.
 * @param kept in the order of the page
 */
export function withoutRepeats(kept: Block[]): Block[] {
  const texts = new Set<string>();
  const again = kept.map(({ text }) => {
    const known = texts.has(text);
    texts.add(text);
    return known;
  });
  const isLong = (i: number): boolean => (kept[i]?.text.length ?? 0) > LONG;
  if (!kept.some((_, i) => isLong(i) && again[i])) return kept;
  /** Whether the nearest long block on one side, if there is one, is a repeat. */
  const repeatsBeside = (from: number, step: 1 | -1): boolean => {
    for (let i = from + step; i >= 0 && i < kept.length; i += step) if (isLong(i)) return again[i] ?? false;
    return true;
  };
  return kept.filter((_, i) => !again[i] || (!isLong(i) && !(repeatsBeside(i, -1) && repeatsBeside(i, 1))));
}
