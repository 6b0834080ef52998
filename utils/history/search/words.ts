/**
 * The words of a text as the search knows them, in every language: folded, so that what people type finds what was
 * written, and cut where a script has no spaces.
 */

/** Scripts written without spaces: their runs are cut into pairs of letters, which needs no dictionary and misses nothing. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Runs of letters and numbers: words, and where a script has no spaces, sentences. */
export const RUNS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{M}ー]+|[\p{L}\p{N}\p{M}]+/gu;

/**
 * Marks that readers leave out when they type: accents of Latin, Greek and Cyrillic letters, vowel points of Hebrew and
 * Arabic. Those of Indic scripts and Thai are vowels, and stay.
 */
const DROPPED_MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670]/g;

/** Letters that decomposing leaves as they are, though people type the plain ones. */
const PLAIN: Record<string, string> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ё: 'е',
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ى: 'ي',
  ة: 'ه',
};
const PLAIN_LETTERS = /[øłđıæœßёأإآىة]/g;

/** A word longer than this is no word (addresses, tables without spaces). */
const LONGEST = 40;

/** What folding does more to than take its case. */
const NOT_PLAIN = /[^ -~\s]/;

/** One form for all ways to write the same letters: width, case, accents. */
export function fold(text: string): string {
  if (!NOT_PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .normalize('NFD')
    .replace(DROPPED_MARKS, '')
    .normalize('NFC')
    .replace(PLAIN_LETTERS, (letter) => PLAIN[letter] ?? letter);
}

/** Where the first script without spaces begins; asking a pattern costs more than the comparison. */
const FIRST_UNSPACED = 0x0e00;

/** Whether a run is of a script without spaces. */
export const isUnspaced = (run: string): boolean => run.charCodeAt(0) >= FIRST_UNSPACED && UNSPACED.test(run);

/** Appends the pairs of neighbouring letters; a letter by itself where there is only one. */
function pushPairs(words: string[], run: string): void {
  let before = '';
  let isAlone = true;
  for (const letter of run) {
    if (before) {
      words.push(before + letter);
      isAlone = false;
    }
    before = letter;
  }
  if (isAlone && before) words.push(before);
}

/** The words of a text in their order, folded; each as often as it comes. */
export function wordsOf(text: string): string[] {
  // All at once, and mostly as they are: an import spends a good part of its time here.
  const runs: string[] = fold(text).match(RUNS) ?? [];
  if (!runs.some((run) => isUnspaced(run) || run.length > LONGEST)) return runs;
  const words: string[] = [];
  for (const run of runs) {
    if (isUnspaced(run)) pushPairs(words, run);
    else if (run.length <= LONGEST) words.push(run);
  }
  return words;
}

/** Prefixes and suffixes of Indonesian and Malay, longest first (Kamus Besar Bahasa Indonesia; Adriani et al., "Stemming Indonesian", 2007). */
const PREFIX = /^(?:memper|diper|menge|meng|meny|mem|men|peng|peny|pem|pen|ber|ter|per|me|pe|di|ke|se)(?=\p{L}{4})/u;
const SUFFIX = /(?<=\p{L}{4})(?:kannya|annya|inya|kan|nya|lah|kah|an)$/u;
const AFFIXED_LANGUAGES = new Set(['id', 'ms']);

/** What an affixed Indonesian or Malay word is a form of, roughly: "membacakannya" and "dibaca" are found by "baca". */
function withoutAffixes(word: string): string {
  return word.replace(SUFFIX, '').replace(PREFIX, '');
}

/**
 * What words of a text stand for besides themselves: their plain forms where the language has affixes.
 * @param words of the text, each as often as it comes (`wordsOf`)
 * @param lang BCP 47
 * @param known forms that were told before; taken up: most words of a text are those of the one before
 */
export function plainForms(
  words: Iterable<string>,
  lang: string | null,
  known: Map<string, string> = new Map(),
): string[] {
  if (!AFFIXED_LANGUAGES.has(lang?.split('-')[0] ?? '')) return [];
  const forms: string[] = [];
  for (const word of words) {
    let form = known.get(word);
    if (form === undefined) {
      form = withoutAffixes(word);
      known.set(word, form);
    }
    if (form !== word) forms.push(form);
  }
  return forms;
}

/** What is looked for: every word must be there; the last one may be still in the middle of being typed. */
export interface Query {
  words: string[];
  /** Whether the last word is a beginning. */
  open: boolean;
}

/** Reads what was typed. A space behind the last word ends it; runs without spaces are always whole. */
export function readQuery(typed: string): Query {
  const words = [...new Set(wordsOf(typed))];
  const last = words.at(-1);
  return { words, open: last !== undefined && !/\s$/.test(typed) && (!isUnspaced(last) || [...last].length === 1) };
}
