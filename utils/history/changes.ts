/**
 * What has changed in an article since it was read: paragraphs that are new, gone or reworded. Compared by their words, so
 * that other quotation marks, spaces or capitals are no change, and a paragraph that only moved is none either.
 */
import { wordsOf } from './search/words';

export type Change =
  /** `at` is the paragraph's place in the article as it is now. */
  | { kind: 'added'; at: number }
  | { kind: 'reworded'; at: number; before: string }
  /** `after` is the place of the paragraph that it stood behind; -1 where it stood at the top. */
  | { kind: 'removed'; after: number; before: string };

/** From here on two paragraphs are one that was reworded: the share of words that both have (Dice). */
const ALIKE = 0.5;
/** Shorter ones are compared as a whole only: two bylines have half of their words in common by chance. */
const FEWEST_WORDS = 4;
/** More pairs of paragraphs are not weighed against each other: the article is another one. */
const MOST_PAIRS = 40_000;

/** The paragraphs of a kept text: a blank line stands between two of them. */
export const paragraphsOf = (text: string): string[] =>
  text
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter(Boolean);

interface Block {
  at: number;
  text: string;
  words: string[];
}

const blocksOf = (paragraphs: readonly string[]): Block[] =>
  paragraphs.map((text, at) => ({ at, text, words: wordsOf(text) })).filter(({ words }) => words.length > 0);

const keyOf = ({ words }: Block): string => words.join(' ');

/** Those blocks that the others have not, each counted as often as it comes. */
function missingIn(others: readonly Block[], blocks: readonly Block[]): Block[] {
  const left = new Map<string, number>();
  for (const block of others) left.set(keyOf(block), (left.get(keyOf(block)) ?? 0) + 1);
  return blocks.filter((block) => {
    const there = left.get(keyOf(block)) ?? 0;
    left.set(keyOf(block), there - 1);
    return there <= 0;
  });
}

/** The share of words that both have, 0 to 1. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0;
  for (const word of a) if (b.has(word)) both++;
  return (2 * both) / (a.size + b.size || 1);
}

/** Pairs of a gone and a new block that are one, the likest first. */
function rewordings(gone: readonly Block[], fresh: readonly Block[]): Map<Block, Block> {
  const long = ({ words }: Block) => words.length >= FEWEST_WORDS;
  const [before, now] = [gone.filter(long), fresh.filter(long)];
  if (before.length * now.length > MOST_PAIRS) return new Map();
  const sets = new Map([...before, ...now].map((block) => [block, new Set(block.words)]));
  const pairs = before.flatMap((old) =>
    now.map((block) => ({ old, block, like: likeness(sets.get(old) ?? new Set(), sets.get(block) ?? new Set()) })),
  );
  const found = new Map<Block, Block>();
  const taken = new Set<Block>();
  for (const { old, block, like } of pairs.sort((a, b) => b.like - a.like)) {
    if (like < ALIKE) break;
    if (taken.has(old) || found.has(block)) continue;
    found.set(block, old);
    taken.add(old);
  }
  return found;
}

/**
 * Compares an article with what was kept of it, paragraph by paragraph.
 * @param before its paragraphs when it was read
 * @param now its paragraphs today
 * @returns what changed, in the order of the article as it is now
 */
export function findChanges(before: readonly string[], now: readonly string[]): Change[] {
  const [old, current] = [blocksOf(before), blocksOf(now)];
  const gone = missingIn(current, old);
  const fresh = missingIn(old, current);
  const reworded = rewordings(gone, fresh);
  const rewordedFrom = new Set(reworded.values());
  const changes: Change[] = fresh.map((block) => {
    const from = reworded.get(block);
    return from ? { kind: 'reworded', at: block.at, before: from.text } : { kind: 'added', at: block.at };
  });
  const placeNow = new Map(current.map((block) => [keyOf(block), block.at]));
  for (const [block, from] of reworded) placeNow.set(keyOf(from), block.at);
  let after = -1;
  for (const block of old) {
    if (gone.includes(block) && !rewordedFrom.has(block)) changes.push({ kind: 'removed', after, before: block.text });
    else after = placeNow.get(keyOf(block)) ?? after;
  }
  const order = (change: Change) => (change.kind === 'removed' ? change.after + 0.5 : change.at);
  return changes.sort((a, b) => order(a) - order(b));
}

/** A stretch of two wordings of one paragraph: in both, in the old one alone, in the new one alone. */
export interface WordingPiece {
  kind: 'same' | 'gone' | 'new';
  text: string;
}

/** More words than this are shown side by side, whole. */
const MOST_WORDS = 600;

/** Words with what stands behind them, so that joining them gives the text again; single letters where there are no spaces. */
const tokensOf = (text: string): string[] => text.match(/[^\s\u0e00-\u9fff]+\s*|[\u0e00-\u9fff]\s*|\s+/g) ?? [];

/** How long the longest common sequence of two lists is from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      const [row, next] = [rows[i], rows[i + 1]];
      if (!row || !next) continue;
      row[j] = a[i]?.trim() === b[j]?.trim() ? (next[j + 1] ?? 0) + 1 : Math.max(next[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
}

/** Cuts two wordings of one paragraph into what both have and what only one of them has. */
export function compareWordings(before: string, now: string): WordingPiece[] {
  const [a, b] = [tokensOf(before), tokensOf(now)];
  const pieces: WordingPiece[] = [];
  const add = (kind: WordingPiece['kind'], text: string) => {
    const last = pieces.at(-1);
    if (last?.kind === kind) last.text += text;
    else pieces.push({ kind, text });
  };
  if (a.length > MOST_WORDS || b.length > MOST_WORDS) {
    add('gone', before);
    add('new', now);
    return pieces;
  }
  const lengths = commonLengths(a, b);
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i]?.trim() === b[j]?.trim()) {
      add('same', b[j] ?? '');
      i++;
      j++;
    } else if (i < a.length && (j >= b.length || (lengths[i + 1]?.[j] ?? 0) >= (lengths[i]?.[j + 1] ?? 0))) {
      add('gone', a[i++] ?? '');
    } else {
      add('new', b[j++] ?? '');
    }
  }
  return pieces;
}
