/** What is read aloud at a time. */
import { ABBREVIATIONS } from './abbreviations';
import { type Stretch, segmenterFor, sentencesOf } from './sentences';

/**
 * Letters (UTF-16) that a voice is given at most. Chromium's remote voices fall silent within an utterance after about 15 s, and
 * speech at its usual speed says about 14 letters a second.
 */
export const MOST_LETTERS = 175;

/** A part of a sentence that is said in one go. */
export interface Chunk extends Stretch {
  /** Number of its sentence and of its paragraph in the text, for skipping. */
  sentence: number;
  paragraph: number;
}

/** Where a long sentence may pause, the best first; each stands at the end of what is said before. */
const PAUSES = [/[;:；：،؛、，,–—](?=\s|\P{ASCII}|$)/gu, /\s/g];

/** Whether a sentence ends in an abbreviation or in the initial of a name, so that it goes on. */
function goesOnIn(lang: string | null): (sentence: string) => boolean {
  const known = ABBREVIATIONS[lang?.split('-')[0]?.toLowerCase() ?? ''] ?? [];
  return (sentence) => {
    const last = /(?:^|[\s("“„«])(\p{L}[\p{L}.]*)\.$/u.exec(sentence)?.[1];
    return last !== undefined && (/^\p{Lu}$/u.test(last) || known.includes(last.toLowerCase()));
  };
}

/** The last place before `most` letters at which the text may be cut, or 0. */
function cutBefore(text: string, most: number): number {
  const head = text.slice(0, most + 1);
  for (const pause of PAUSES) {
    const at = [...head.matchAll(pause)].findLast(({ index }) => index + 1 <= most && index > most / 4);
    if (at) return at.index + 1;
  }
  return 0;
}

/** The last whole word before `most` letters where no space sets them apart, else the last whole letter. */
function cutWord(text: string, most: number, lang: string | null): number {
  const head = text.slice(0, most + 24);
  for (const granularity of ['word', 'grapheme'] as const) {
    const ends = [...segmenterFor(lang, granularity).segment(head)].map(({ index, segment }) => index + segment.length);
    const end = ends.findLast((place) => place <= most);
    if (end) return end;
  }
  return most;
}

function cutSentence(text: string, { start, end }: Stretch, lang: string | null, most: number): Stretch[] {
  const parts: Stretch[] = [];
  let from = start;
  while (end - from > most) {
    const rest = text.slice(from, end);
    const cut = cutBefore(rest, most) || cutWord(rest, most, lang);
    parts.push({ start: from, end: from + rest.slice(0, cut).trimEnd().length });
    from += cut + (rest.slice(cut).length - rest.slice(cut).trimStart().length);
  }
  return from < end ? [...parts, { start: from, end }] : parts;
}

/**
 * Cuts a text into what is said in one go: sentences, and long ones at their pauses. Nothing but white space is lost.
 * @param text a line break between paragraphs
 * @param lang BCP 47 of the text
 * @param most letters of a chunk
 */
export function chunksOf(text: string, lang: string | null, most = MOST_LETTERS): Chunk[] {
  let paragraph = 0;
  let before = 0;
  return sentencesOf(text, lang, goesOnIn(lang)).flatMap((sentence, number) => {
    if (number > 0 && text.slice(before, sentence.start).includes('\n')) paragraph += 1;
    before = sentence.end;
    return cutSentence(text, sentence, lang, most).map((part) => ({ ...part, sentence: number, paragraph }));
  });
}
