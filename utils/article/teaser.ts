/** Whether the publisher delivers the whole article or a teaser of it, and how much that is. */
import type { Removal } from './article';
import { phrasesOf, startsLine } from './phrases';
import type { JsonObject } from './structured-data';

/** What was delivered of an article. */
export interface Delivery {
  partial: boolean;
  /** 0 to 1; null where the whole is shown, or where nobody says how long it is. */
  shownShare: number | null;
}

/** From this share on the whole is there: publishers count words in other ways than we do. */
const WHOLE = 0.8;
/** Before a wall nobody shows more words than this. */
const LONGEST_TEASER = 350;
/** Declared lengths that can be true. Words. */
const [FEWEST, MOST] = [60, 200_000];

function declaredWords(node: JsonObject | null): number | null {
  const words = Number(node?.wordCount ?? Number.NaN);
  return words >= FEWEST && words <= MOST ? words : null;
}

/** Whether a line beside the article says that it goes on for subscribers: "Subscribe to continue reading". */
function hasWall(removals: readonly Removal[], lang: string | null): boolean {
  const signs = phrasesOf(lang).flatMap(({ wallSigns }) => wallSigns.map((sign) => sign.toLowerCase()));
  return removals.some(({ text }) => {
    const line = text.toLowerCase();
    return signs.some((sign) => startsLine(line, sign));
  });
}

/**
 * @param declared the publisher says that the article is not free (schema.org isAccessibleForFree)
 * @param node the article's structured data: `wordCount` is of the whole
 * @param words what the extracted text has
 * @param removals what stood beside it and was left out
 */
export function readDelivery(
  declared: boolean,
  node: JsonObject | null,
  { words, removals, lang }: { words: number; removals: readonly Removal[]; lang: string | null },
): Delivery {
  const whole = declaredWords(node);
  const share = whole === null ? null : words / whole;
  if (share !== null && share >= WHOLE) return { partial: false, shownShare: null };
  const partial = declared || ((share !== null || words < LONGEST_TEASER) && hasWall(removals, lang));
  return { partial, shownShare: partial && share !== null ? share : null };
}
