/**
 * Links to a quote: the text directive of URL fragments, `#:~:text=[prefix-,]start[,end][,-suffix]`
 * (https://wicg.github.io/scroll-to-text-fragment/).
 */

/** Where a quote stands. */
export interface Quoted {
  /** The article's text, white space folded, a line break between blocks. */
  text: string;
  start: number;
  end: number;
}

/** Quotes of more letters are named by their first and last words. */
const LONG = 240;
/** Words at each end of a long quote, and the most around one that is not unique. */
const END_WORDS = 5;
const MOST_WORDS = 8;

/** `-`, `,` and `&` have a meaning in the directive; encodeURIComponent leaves the first as it is. */
const encoded = (words: string): string => encodeURIComponent(words).replaceAll('-', '%2D');

/** Browsers compare without case and accents. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

interface Word {
  start: number;
  end: number;
}

function wordsOf(text: string, lang: string | null): Word[] {
  const words: Word[] = [];
  for (const { index, segment, isWordLike } of segmenter(lang).segment(text)) {
    if (isWordLike) words.push({ start: index, end: index + segment.length });
  }
  return words;
}

function segmenter(lang: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(lang ?? undefined, { granularity: 'word' });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: 'word' });
  }
}

/** How often a phrase stands in the text; two are enough to know. */
function isUnique(text: string, phrase: string): boolean {
  const [all, wanted] = [folded(text), folded(phrase)];
  const first = all.indexOf(wanted);
  return first < 0 || all.indexOf(wanted, first + 1) < 0;
}

/** The block that a place stands in: nothing but the article's own text may stand between a prefix and its quote. */
function blockAround(text: string, start: number, end: number): Word {
  const after = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: after < 0 ? text.length : after };
}

/** Browsers match whole words only: half a word that was selected is the whole of it. */
function wholeWords({ start, end }: Quoted, words: Word[]): Word | null {
  const first = words.find((word) => word.end > start);
  const last = words.findLast((word) => word.start < end);
  if (!first || !last || first.start > last.start) return null;
  return { start: Math.min(first.start, Math.max(start, 0)), end: Math.max(last.end, end) };
}

/** The words before and behind a quote that make it the only one. */
function surroundings(text: string, { start, end }: Word, words: Word[]): { prefix: string; suffix: string } {
  const block = blockAround(text, start, end);
  const before = words.filter((word) => word.end <= start && word.start >= block.start);
  const behind = words.filter((word) => word.start >= end && word.end <= block.end);
  let [prefix, suffix] = ['', ''];
  for (let n = 1; n <= MOST_WORDS; n++) {
    const from = before.at(-n)?.start ?? before[0]?.start ?? start;
    const to = behind[n - 1]?.end ?? behind.at(-1)?.end ?? end;
    [prefix, suffix] = [text.slice(from, start).trim(), text.slice(end, to).trim()];
    if (isUnique(text, text.slice(from, to))) break;
  }
  return { prefix, suffix };
}

/** Start and end of a quote that is long or runs over several blocks. */
function endsOf(text: string, { start, end }: Word, words: Word[]): string {
  const inside = words.filter((word) => word.start >= start && word.end <= end);
  const head = text.indexOf('\n', start);
  const tail = text.lastIndexOf('\n', end - 1) + 1;
  const isLast = (word: Word) => word.start >= tail;
  const firstEnd =
    inside
      .filter((word) => head < 0 || word.end <= head)
      .slice(0, END_WORDS)
      .at(-1)?.end ?? end;
  const lastStart = inside.filter(isLast).slice(-END_WORDS)[0]?.start ?? start;
  return `${encoded(text.slice(start, firstEnd).trim())},${encoded(text.slice(lastStart, end).trim())}`;
}

/**
 * The fragment that leads to a quote, with its `#`.
 * @param lang BCP 47 of the text, by which it is cut into words
 * @returns null where there is no word in it
 */
export function textFragment(quoted: Quoted, lang: string | null): string | null {
  const { text } = quoted;
  const words = wordsOf(text, lang);
  const quote = wholeWords(quoted, words);
  if (!quote) return null;
  const phrase = text.slice(quote.start, quote.end).trim();
  const isRange = phrase.length > LONG || phrase.includes('\n');
  const core = isRange ? endsOf(text, quote, words) : encoded(phrase);
  const needsMore = !isUnique(text, isRange ? (phrase.split('\n')[0] ?? phrase) : phrase);
  const { prefix, suffix } = needsMore ? surroundings(text, quote, words) : { prefix: '', suffix: '' };
  return `#:~:text=${prefix && `${encoded(prefix)}-,`}${core}${suffix && `,-${encoded(suffix)}`}`;
}

/** An article's address with the way to a quote; a fragment that it had gives way. */
export function quoteLink(canonicalUrl: string, quoted: Quoted, lang: string | null): string {
  return canonicalUrl.split('#')[0] + (textFragment(quoted, lang) ?? '');
}
