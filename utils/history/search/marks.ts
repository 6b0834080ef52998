/** Where the words of a query stand in a text: for marking them, and for the lines around the first of them. */
import { fold, type Query, RUNS, wordsOf } from './words';

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Letters of an excerpt before the first hit. */
const BEFORE = 60;

function isHit(run: string, { words, open }: Query): boolean {
  const folded = fold(run);
  const last = words.length - 1;
  return words.some((word, at) => folded === word || (open && at === last && folded.startsWith(word)));
}

/** The places of the words in the text, in order: whole words where there are spaces, the letters themselves elsewhere. */
function hitsOf(text: string, query: Query): [from: number, to: number][] {
  const hits: [number, number][] = [];
  for (const match of text.matchAll(RUNS)) {
    const [run] = match;
    const start = match.index;
    if (isHit(run, query)) {
      hits.push([start, start + run.length]);
      continue;
    }
    // A run without spaces: pairs of letters that stand in the query, those that overlap as one.
    if (wordsOf(run).length < 2) continue;
    const letters = [...run];
    let at = start;
    for (const [place, letter] of letters.entries()) {
      const next = letters[place + 1] ?? '';
      if (next && query.words.includes(fold(letter + next))) {
        const last = hits.at(-1);
        const to = at + letter.length + next.length;
        if (last && last[1] > at) last[1] = to;
        else hits.push([at, to]);
      }
      at += letter.length;
    }
  }
  return hits;
}

/** Cuts a text into what was looked for and what stands between. */
export function markWords(text: string, query: Query): Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const [from, to] of hitsOf(text, query)) {
    if (from > done) pieces.push({ text: text.slice(done, from), hit: false });
    pieces.push({ text: text.slice(from, to), hit: true });
    done = to;
  }
  if (done < text.length) pieces.push({ text: text.slice(done), hit: false });
  return pieces;
}

/**
 * Some words around the first hit, in one line.
 * @param length the most letters
 */
export function excerptOf(text: string, query: Query, length = 200): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const [first] = hitsOf(line, query);
  const hit = first?.[0] ?? 0;
  // From the beginning of a word, where one is near.
  const early = Math.max(0, hit - BEFORE);
  const space = early === 0 ? -1 : line.indexOf(' ', early);
  const from = space >= 0 && space < hit ? space + 1 : early;
  const cut = line.slice(from, from + length);
  return `${from > 0 ? '… ' : ''}${cut}${from + length < line.length ? ' …' : ''}`;
}
