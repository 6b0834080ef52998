/**
 * Telling a thread: articles about the same people and places. Names are the words that a writer capitalises in the middle
 * of a sentence; which of them say something is told by how few articles have them, so German nouns do no harm.
 */
import { wordsOf } from './search/words';

/** Names of an article that are asked for: those that come most often. */
const MOST_NAMES = 12;
/** A name in more articles than this is none of a thread: the reader's own town, the head of government. */
const MOST_ARTICLES = 30;
/** So many names two articles have in common at least: one is chance. */
const FEWEST_SHARED = 2;

const BEGINS_LARGE = /^[\p{P}]?\p{Lu}\p{L}\p{L}/u;
const ENDS_SENTENCE = /[.!?…:][\p{P}]?$/u;

/**
 * The names of a text, folded as the index has them, the most frequent first. Scripts without capitals have none.
 * @param text a blank line between paragraphs
 */
export function namesIn(text: string): string[] {
  const counts = new Map<string, number>();
  for (const paragraph of text.split('\n')) {
    let isFirst = true;
    for (const token of paragraph.split(/\s+/)) {
      const [word] = !isFirst && BEGINS_LARGE.test(token) ? wordsOf(token) : [];
      if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
      isFirst = ENDS_SENTENCE.test(token);
    }
  }
  return [...counts]
    .sort(([a, often], [b, more]) => more - often || (a < b ? -1 : 1))
    .slice(0, MOST_NAMES)
    .map(([word]) => word);
}

/**
 * The documents of a thread, those that share most names first, the newest of equals.
 * @param lists the documents of each name, as the index has them
 * @param own the document that is asked about
 */
export function threadOf(lists: readonly (readonly number[])[], own: number): number[] {
  const shared = new Map<number, number>();
  for (const docs of lists) {
    if (docs.length > MOST_ARTICLES) continue;
    for (const doc of docs) if (doc !== own) shared.set(doc, (shared.get(doc) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, names]) => names >= FEWEST_SHARED)
    .sort(([a, most], [b, more]) => more - most || b - a)
    .map(([doc]) => doc);
}
