/** An article as it is read aloud: what is said in one go, one after the other, each in its language. */
import { type Chunk, chunksOf, MOST_LETTERS } from './chunks';
import { type LanguageRun, primaryOf } from './languages';
import type { Stretch } from './sentences';

/** What is said in one go. */
export interface Line extends Chunk {
  /** BCP 47 of the words; null where nobody says. */
  lang: string | null;
}

export interface Script {
  /** A line break between paragraphs. */
  text: string;
  lines: readonly Line[];
}

/** The language in which most letters of a stretch are. */
function mainLanguage({ start, end }: Stretch, runs: readonly LanguageRun[]): string | null {
  let most = 0;
  let lang: string | null = null;
  for (const run of runs) {
    const letters = Math.min(end, run.end) - Math.max(start, run.start);
    if (letters > most) [most, lang] = [letters, run.lang];
  }
  return lang;
}

/** A stretch without the white space at its ends. */
function trimmed(text: string, { start, end }: Stretch): Stretch {
  const words = text.slice(start, end);
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length };
}

/** Cuts a chunk where its language changes. Punctuation alone stays with what stands before it. */
function byLanguage(text: string, chunk: Chunk, runs: readonly LanguageRun[]): Line[] {
  const lines: Line[] = [];
  for (const run of runs) {
    const cut = { start: Math.max(chunk.start, run.start), end: Math.min(chunk.end, run.end) };
    if (cut.start >= cut.end) continue;
    const { start, end } = trimmed(text, cut);
    if (start === end) continue;
    const last = lines.at(-1);
    if (last && (primaryOf(last.lang) === primaryOf(run.lang) || !/[\p{L}\p{N}]/u.test(text.slice(start, end)))) {
      last.end = end;
    } else lines.push({ ...chunk, start, end, lang: run.lang });
  }
  return lines;
}

/**
 * Makes the script of a text. Every letter of it is in one line, in order; only white space is in none.
 * @param text a line break between paragraphs
 * @param runs its languages, in order and without gaps
 * @param most letters of a line
 */
export function scriptOf(text: string, runs: readonly LanguageRun[], most = MOST_LETTERS): Script {
  const lines: Line[] = [];
  let offset = 0;
  let paragraph = 0;
  let sentence = 0;
  for (const words of text.split('\n')) {
    const lang = mainLanguage({ start: offset, end: offset + words.length }, runs);
    const chunks = chunksOf(words, lang, most);
    for (const chunk of chunks) {
      const { start, end } = chunk;
      const placed = { start: start + offset, end: end + offset, paragraph, sentence: chunk.sentence + sentence };
      lines.push(...byLanguage(text, placed, runs));
    }
    offset += words.length + 1;
    if (chunks.length > 0) paragraph += 1;
    sentence += (chunks.at(-1)?.sentence ?? -1) + 1;
  }
  return { text, lines };
}

/** The number of the line that holds a place of the text, or of the first one behind it; the last one at the end. */
export function lineAt({ lines }: Script, index: number): number {
  const at = lines.findIndex(({ end }) => end > index);
  return at < 0 ? Math.max(0, lines.length - 1) : at;
}

/** The whole sentence of a line, which a long one shares with others. */
export function sentenceOf({ lines }: Script, line: number): Stretch {
  const own = lines[line];
  const all = lines.filter(({ sentence }) => sentence === own?.sentence);
  return { start: all[0]?.start ?? 0, end: all.at(-1)?.end ?? 0 };
}
