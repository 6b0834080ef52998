/** Where the words of a query stand in a text: for marking them, and for the lines around the first of them. */
import { fold, isUnspaced, type Query, RUNS } from './words';

/** A piece of a text, and whether it is what was looked for. */
export interface Piece {
  text: string;
  hit: boolean;
}

/** Letters of an excerpt before the first hit. */
const BEFORE = 60;

type Hit = [from: number, to: number];

function isHit(folded: string, { words, open }: Query): boolean {
  const last = words.length - 1;
  return words.some((word, at) => folded === word || (open && at === last && folded.startsWith(word)));
}

/** Pairs of letters of a run without spaces that stand in the query; those that overlap are one. */
function* pairHits(run: string, start: number, query: Query): Generator<Hit> {
  const letters = [...run];
  let at = start;
  let last: Hit | null = null;
  for (const [place, letter] of letters.entries()) {
    const next = letters[place + 1] ?? '';
    if (next && query.words.includes(fold(letter + next))) {
      const to = at + letter.length + next.length;
      if (last && last[1] > at) {
        last[1] = to;
      } else {
        if (last) yield last;
        last = [at, to];
      }
    }
    at += letter.length;
  }
  if (last) yield last;
}

/**
 * The places of the words in the text, in order: whole words where there are spaces, the letters themselves elsewhere.
 * One by one, because an excerpt asks for the first alone, of fifty texts at a time.
 */
function* hitsOf(text: string, query: Query): Generator<Hit> {
  for (const match of text.matchAll(RUNS)) {
    const [run] = match;
    if (isHit(fold(run), query)) yield [match.index, match.index + run.length];
    else if (isUnspaced(run)) yield* pairHits(run, match.index, query);
  }
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
  const first = hitsOf(line, query).next();
  const hit = first.done ? 0 : first.value[0];
  // From the beginning of a word, where one is near.
  const early = Math.max(0, hit - BEFORE);
  const space = early === 0 ? -1 : line.indexOf(' ', early);
  const from = space >= 0 && space < hit ? space + 1 : early;
  const cut = line.slice(from, from + length);
  return `${from > 0 ? '… ' : ''}${cut}${from + length < line.length ? ' …' : ''}`;
}
