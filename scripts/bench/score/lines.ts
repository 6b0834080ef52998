/** Compares the lines of an output with the gold. */
import type { Gold } from '../gold';
import { isDateLine } from './date-line';
import { indexText, shareIn } from './text-index';
import { words } from './words';

/** A gold block is there when this share of it is. */
const PRESENT = 0.8;
/** An output line is the body's (the title's, a caption's) when this share of it is. */
const BELONGS = 0.5;

/** Title, caption, byline and date are shown on purpose by some readers: neither gain nor noise. */
export type LineKind = 'body' | 'title' | 'caption' | 'byline' | 'date' | 'noise';

export interface OutputLine {
  text: string;
  kind: LineKind;
}

/** Names with a few words around them: `By Jane Doe, Berlin correspondent`. */
function isByline(line: string, names: Set<string>): boolean {
  const list = words(line);
  const named = list.filter((word) => names.has(word)).length;
  return list.length <= 12 && named >= Math.min(2, names.size) && list.length - named <= 6;
}

/** What each line of an output is; lines without a word are left out. */
export function sortLines(text: string, gold: Gold): OutputLine[] {
  const body = indexText(gold.text ?? '');
  const title = indexText(gold.title ?? '');
  const captions = indexText(gold.captions?.join('\n') ?? '');
  const names = new Set(gold.authors?.flatMap(words));
  const kindOf = (line: string): LineKind => {
    if (shareIn(line, body) >= BELONGS) return 'body';
    if (shareIn(line, title) >= BELONGS) return 'title';
    if (shareIn(line, captions) >= BELONGS) return 'caption';
    if (names.size > 0 && isByline(line, names)) return 'byline';
    return isDateLine(line, gold.lang) ? 'date' : 'noise';
  };
  return text
    .split('\n')
    .filter((line) => words(line).length > 0)
    .map((line) => ({ text: line, kind: kindOf(line) }));
}

/** The gold blocks that an output has lost. Blocks without a word cannot be lost. */
export function lostBlocks(blocks: readonly string[], text: string): string[] {
  const index = indexText(text);
  return blocks.filter((block) => shareIn(block, index) < PRESENT);
}
