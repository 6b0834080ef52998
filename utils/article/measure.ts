/** How much there is to read. */
import { CHARACTERS_A_MINUTE, USUAL_WORDS, WORDS_A_MINUTE } from './reading-rates';
import { NOT_WORD_CLASS } from './text';

/** Scripts that set no space between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** `'`, `’`, `.`, `,` between two letters or digits are part of one word: "don't", "3.5". */
const WORD = new RegExp(`[^${NOT_WORD_CLASS}]+(?:['.,\u2019][^${NOT_WORD_CLASS}]+)*`, 'g');

function countSpacedWords(text: string): number {
  let words = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) words++;
  return words;
}

/** Letters whose words are counted one by one; a text that is longer than a novel goes on as it began. */
const COUNTED = 1_000_000;

/** The browser's own segmenter takes as long as the rest of the extraction, so only texts that need it get it. */
function countWords(text: string, language: string): number {
  if (!UNSPACED.test(text.slice(0, 2_000))) return countSpacedWords(text);
  const sample = text.slice(0, COUNTED);
  let words = 0;
  for (const part of new Intl.Segmenter(language || 'en', { granularity: 'word' }).segment(sample)) {
    if (part.isWordLike) words++;
  }
  return Math.round((words * text.length) / sample.length);
}

/** Words by the language's own rules, and whole minutes, at least 1. */
export function measure(text: string, lang: string | null): { wordCount: number; readingMinutes: number } {
  const primary = lang?.split('-')[0]?.toLowerCase() ?? '';
  const wordCount = countWords(text, primary);
  const rate = CHARACTERS_A_MINUTE[primary];
  const minutes = rate ? text.replace(/\s+/g, '').length / rate : wordCount / (WORDS_A_MINUTE[primary] ?? USUAL_WORDS);
  return { wordCount, readingMinutes: Math.max(1, Math.round(minutes)) };
}
