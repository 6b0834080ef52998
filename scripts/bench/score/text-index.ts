/** Answers how much of a line stands in a text, wherever its words begin and end there. */
import { words } from './words';

/** Below this many words trigrams say too little, and the line must stand there as it is. */
const SHORT_LINE = 5;

export interface TextIndex {
  trigrams: Set<string>;
  lines: Set<string>;
  /** All words with a space around each. */
  run: string;
}

function trigramsOf(list: string[]): string[] {
  return list.slice(2).map((word, at) => `${list[at]} ${list[at + 1]} ${word}`);
}

export function indexText(text: string): TextIndex {
  const all = words(text);
  return {
    trigrams: new Set(trigramsOf(all)),
    lines: new Set(text.split('\n').map((line) => words(line).join(' '))),
    run: ` ${all.join(' ')} `,
  };
}

/**
 * The share (0 to 1) of a line's word trigrams that the text has. A line of one or two words is there (1) as a line of
 * its own, one of three or four also within a line. A line without words is in any text.
 */
export function shareIn(line: string, { trigrams, lines, run }: TextIndex): number {
  const list = words(line);
  if (list.length === 0) return 1;
  if (list.length >= SHORT_LINE) {
    const own = trigramsOf(list);
    return own.filter((trigram) => trigrams.has(trigram)).length / own.length;
  }
  const joined = list.join(' ');
  return lines.has(joined) || (list.length >= 3 && run.includes(` ${joined} `)) ? 1 : 0;
}
