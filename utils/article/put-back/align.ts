/** Which piece of a page stands where in a body: by what they say, in the same order. */
import type { Piece, ShownPiece } from './pieces';

type Pair = readonly [piece: number, shown: number];

/** Where each key stands that is there once; -1 where it is there more often. */
function singles(list: readonly { key: string }[]): Map<string, number> {
  const places = new Map<string, number>();
  list.forEach(({ key }, place) => {
    places.set(key, places.has(key) ? -1 : place);
  });
  return places;
}

/** The longest row of pairs that rise on both sides (patience sorting); the pairs rise on the first side already. */
function longestRising(pairs: readonly Pair[]): Pair[] {
  const ends: number[] = [];
  const before: (number | undefined)[] = [];
  pairs.forEach(([, shown], at) => {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < shown) low = middle + 1;
      else high = middle;
    }
    before[at] = ends[low - 1];
    ends[low] = at;
  });
  const row: Pair[] = [];
  for (let at = ends.at(-1); at !== undefined; at = before[at]) row.push(pairs[at] as Pair);
  return row.reverse();
}

/** What is there once on either side is sure, as far as it stands in the same order. */
function surePairs(pieces: readonly Piece[], shown: readonly ShownPiece[]): Pair[] {
  const [there, here] = [singles(pieces), singles(shown)];
  const pairs = [...there].flatMap(([key, piece]): Pair[] => {
    const place = here.get(key) ?? -1;
    return piece < 0 || place < 0 ? [] : [[piece, place]];
  });
  return longestRising(pairs);
}

/**
 * The shown element of each piece, undefined where it is not shown.
 * @param pieces of the page, in order
 * @param shown of the body, in order
 */
export function alignPieces(pieces: readonly Piece[], shown: readonly ShownPiece[]): (Element | undefined)[] {
  const found: (Element | undefined)[] = pieces.map(() => undefined);
  let [from, next] = [0, 0];
  // Between two that are sure the others are taken as they come.
  for (const [piece, place] of [...surePairs(pieces, shown), [pieces.length, shown.length] as const]) {
    for (; from < piece; from++) {
      const key = pieces[from]?.key;
      let at = next;
      while (at < place && shown[at]?.key !== key) at++;
      if (at < place) {
        found[from] = shown[at]?.element;
        next = at + 1;
      }
    }
    found[piece] = shown[place]?.element;
    [from, next] = [piece + 1, place + 1];
  }
  return found.slice(0, pieces.length);
}
