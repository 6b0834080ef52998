/** A place in an article by its words: it holds at another width, in another font, and when the text was mended a little. */

export interface TextAnchor {
  /** The sentence, or its beginning. */
  quote: string;
  /** What stands before and behind it, to tell it from its repeats and to find the place when it was reworded. */
  prefix: string;
  suffix: string;
}

/** The most letters that are kept of each: enough to tell sentences apart, little enough not to keep the article. */
export const ANCHOR_LETTERS = { quote: 160, around: 48 } as const;

/** Describes the stretch of `text` from `start` to `end`. */
export function anchorOf(text: string, start: number, end: number): TextAnchor {
  const { quote, around } = ANCHOR_LETTERS;
  return {
    quote: text.slice(start, Math.min(end, start + quote)).trim(),
    prefix: text.slice(Math.max(0, start - around), start),
    suffix: text.slice(end, end + around),
  };
}

/** Letters that two texts share at their ends. */
function sharedEnd(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[a.length - 1 - n] === b[b.length - 1 - n]) n++;
  return n;
}

function sharedStart(a: string, b: string): number {
  let n = 0;
  while (n < a.length && n < b.length && a[n] === b[n]) n++;
  return n;
}

/** The occurrence of `wanted` whose surroundings are most like the anchor's, or null. */
function bestMatch(text: string, wanted: string, { prefix, suffix }: TextAnchor): number | null {
  let best: number | null = null;
  let bestScore = -1;
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
    const before = text.slice(Math.max(0, at - prefix.length), at);
    const after = text.slice(at + wanted.length, at + wanted.length + suffix.length);
    const score = sharedEnd(before, prefix) + sharedStart(after.trimStart(), suffix.trimStart());
    if (score > bestScore) [best, bestScore] = [at, score];
  }
  return best;
}

/** Fewer letters than this stand in many places. */
const TELLING = 16;

/**
 * Finds the place again: by the sentence itself, else by either half of it, else by what stood around it.
 * @returns where it begins in `text`, or null where nothing of it is left
 */
export function findAnchor(text: string, anchor: TextAnchor): number | null {
  const { quote, prefix, suffix } = anchor;
  if (!quote) return null;
  const whole = bestMatch(text, quote, anchor);
  if (whole !== null) return whole;
  const half = Math.ceil(quote.length / 2);
  const [front, back] = [quote.slice(0, half), quote.slice(-half)];
  const byFront = front.length >= TELLING ? bestMatch(text, front, anchor) : null;
  if (byFront !== null) return byFront;
  const byBack = back.length >= TELLING ? bestMatch(text, back, anchor) : null;
  if (byBack !== null) return Math.max(0, byBack - (quote.length - half));
  const byPrefix = prefix.trim().length >= TELLING ? text.indexOf(prefix) : -1;
  if (byPrefix >= 0) return byPrefix + prefix.length;
  const bySuffix = suffix.trim().length >= TELLING ? text.indexOf(suffix) : -1;
  return bySuffix >= 0 ? bySuffix : null;
}
