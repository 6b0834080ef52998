/**
 * Phrases of news furniture, language by language: data in phrases/<lang>.ts. All of them are 190 KB, of which a page
 * needs two files; so they are registered, by all-phrases.ts or, in the reading view, as they are asked for.
 */
import { isWordCode } from './text';

/**
 * What newsrooms write around and between the lines of an article. A `line` entry must be the whole line, a `start`
 * entry its beginning: a sentence *about* advertising or newsletters in the middle of an article stays.
 */
export interface Phrases {
  /** Starts of a line that leads to another article: "Baca juga". */
  relatedStarts: readonly string[];
  /** Whole headings over lists of other articles: "Terkini Lainnya". */
  relatedHeadings: readonly string[];
  /** Starts of a line that asks to subscribe, donate, follow, join a channel or install an app. */
  promotionStarts: readonly string[];
  /** Whole lines that label an advertisement. */
  adLines: readonly string[];
  /** Whole lines of tools: share, print, listen, comment, save. */
  toolLines: readonly string[];
  /** Starts of a line that asks to log in or register. */
  loginStarts: readonly string[];
  /** Starts of a line after the end: correction address, copyright, agency sign-off. */
  signOffStarts: readonly string[];
  /** Words that lead a credit line and are no part of a name: "Penulis", "Editor". */
  creditStarts: readonly string[];
  /** Words that lead the authors' names: "By", "Oleh", "Penulis". */
  bylineStarts: readonly string[];
  /** Words that stand where a name could and are none: "Editor", "Redaksi". */
  roles: readonly string[];
  /** Words that lead the agency or paper that an article credits: "Sumber". */
  sourceStarts: readonly string[];
  /** What a publisher writes where it cuts an article short: "Subscribe to continue reading". */
  wallSigns: readonly string[];
  /** Whole texts of a link to the article's next page: "Halaman selanjutnya". */
  nextPageLines: readonly string[];
  /** Whole texts of a link to the article with all of its pages on one: "Tampilkan semua". */
  wholeArticleLines: readonly string[];
}

export type LineKind = 'related' | 'related-heading' | 'promotion' | 'ad' | 'tool' | 'login' | 'sign-off' | 'credit';

/** By the name of the file; null is a language that has none. */
const languages = new Map<string, Phrases | null>();
const missing = new Set<string>();
/** By the language as pages write it: most pages ask a thousand times for one. */
const indexes = new Map<string | null, LineIndex>();
const pagerIndexes = new Map<string, Map<string, PagerLine>>();

/**
 * Makes a language's phrases known to everything here.
 * @param language the name of its file, without the ending
 * @param phrases null where there are none, so that nobody asks for them again
 */
export function registerPhrases(language: string, phrases: Phrases | null): void {
  languages.set(language, phrases);
  missing.delete(language);
  indexes.clear();
  pagerIndexes.clear();
}

/** The languages that were asked for since and of which nothing is registered: names of files. */
export const missingPhrases = (): string[] => [...missing];

/** BCP 47 as pages write it, to the name of the file that serves it; empty for null. */
export function phrasesFile(lang: string | null): string {
  const tag = (lang ?? '').toLowerCase().replace(/_/g, '-');
  const primary = tag.split('-')[0] ?? '';
  if (primary === 'zh') return /hant|-tw|-hk|-mo/.test(tag) ? 'zh-hant' : 'zh-hans';
  const same: Record<string, string> = { nb: 'no', nn: 'no', iw: 'he', in: 'id' };
  return same[primary] ?? primary;
}

/** The phrases of a page's language, and of English, which sites everywhere use in their widgets. */
export function phrasesOf(lang: string | null): Phrases[] {
  const names = [...new Set([phrasesFile(lang), 'en'])];
  return names.flatMap((name) => {
    const set = languages.get(name);
    if (set === undefined && name) missing.add(name);
    return set ?? [];
  });
}

/** Typographic apostrophes, and marks that stand apart from their letter: what few lines have. */
const ODD = /[\u02bc\u2018\u2019]|[\u0300-\u036f]|[\u0653-\u0655]|[\u1100-\u11ff]|\u093c|\u09bc|\u3099|\u309a/;

function fold(text: string): string {
  const lower = text.toLowerCase();
  return ODD.test(lower) ? lower.normalize('NFC').replace(/[\u2018\u2019\u02bc]/g, "'") : lower;
}

/** @param text white space folded */
function withoutLead(text: string): string {
  const line = fold(text);
  let from = 0;
  while (from < line.length && !isWordCode(line.charCodeAt(from))) from++;
  return from > 0 ? line.slice(from) : line;
}

function withoutTail(line: string): string {
  let to = line.length;
  while (to > 0 && !isWordCode(line.charCodeAt(to - 1))) to--;
  return to < line.length ? line.slice(0, to) : line;
}

const bare = (text: string): string => withoutTail(withoutLead(text));

export type PagerLine = 'next-page' | 'whole-article';

/**
 * What a link's text says of the article's pages, by the phrases of the page's language and of English.
 * @param lang BCP 47, or null where the page names none
 */
export function kindOfPagerLine(text: string, lang: string | null): PagerLine | null {
  const file = phrasesFile(lang);
  let index = pagerIndexes.get(file);
  if (!index) {
    index = new Map();
    for (const { nextPageLines, wholeArticleLines } of phrasesOf(lang)) {
      for (const line of nextPageLines) index.set(bare(line), 'next-page');
      for (const line of wholeArticleLines) index.set(bare(line), 'whole-article');
    }
    pagerIndexes.set(file, index);
  }
  return index.get(bare(text)) ?? null;
}

/** Looks a line up by its first letters instead of by one large pattern, which takes a tenth of a second to compile. */
interface LineIndex {
  lines: Map<string, LineKind>;
  /** The first two characters of the lines: most lines of a page begin like none, and are looked up no further. */
  heads: Set<string>;
  /** Starts by their first two characters. */
  starts: Map<string, { start: string; kind: LineKind; colon: boolean }[]>;
}

const LINE_FIELDS = [
  ['adLines', 'ad'],
  ['toolLines', 'tool'],
  ['relatedHeadings', 'related-heading'],
] as const;
const START_FIELDS = [
  ['relatedStarts', 'related'],
  ['promotionStarts', 'promotion'],
  ['loginStarts', 'login'],
  ['signOffStarts', 'sign-off'],
  ['creditStarts', 'credit'],
] as const;

function indexOf(sets: Phrases[]): LineIndex {
  const index: LineIndex = { lines: new Map(), heads: new Set(), starts: new Map() };
  for (const set of sets) {
    for (const [field, kind] of LINE_FIELDS) {
      for (const line of set[field].map(bare)) {
        if (!index.lines.has(line)) index.lines.set(line, kind);
        index.heads.add(line.slice(0, 2));
      }
    }
    for (const [field, kind] of START_FIELDS) {
      for (const entry of set[field]) {
        const start = withoutLead(entry);
        const bucket = index.starts.get(start.slice(0, 2)) ?? [];
        bucket.push({ start, kind, colon: kind === 'credit' });
        index.starts.set(start.slice(0, 2), bucket);
      }
    }
  }
  return index;
}

/** Pages may declare what they like. */
const MOST_INDEXES = 50;

function lineIndex(lang: string | null): LineIndex {
  const known = indexes.get(lang);
  if (known) return known;
  if (indexes.size >= MOST_INDEXES) indexes.clear();
  const index = indexOf(phrasesOf(lang));
  indexes.set(lang, index);
  return index;
}

/** No phrase is longer (held by a test). Letters. */
export const LONGEST_PHRASE = 60;
/** What leads a line besides letters: bullets, arrows, quotation marks. */
const LEAD = 20;

/** Scripts without spaces between words have no boundary to wait for. Asked of what is not ASCII: dear to compile. */
const SPACED = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Arabic}\p{Script=Hebrew}]/u;

const isSpaced = (letter: string): boolean => (letter < '\x80' ? /^[A-Za-z]/.test(letter) : SPACED.test(letter));
const isLetterOrDigit = (unit: string): boolean =>
  unit < '\x80' ? /^[A-Za-z0-9]/.test(unit) : /[\p{L}\p{N}]/u.test(unit);

/** The start is a whole word (or more) of the line, not the beginning of a longer word. */
export function startsLine(line: string, start: string): boolean {
  if (!line.startsWith(start)) return false;
  const last = start.at(-1) ?? '';
  const next = line.charAt(start.length);
  return !(isSpaced(last) && isLetterOrDigit(next));
}

/**
 * What kind of furniture a line is, by the phrases of the page's language and of English.
 * @param line white space folded
 * @param lang BCP 47, or null where the page names none
 */
export function kindOfLine(line: string, lang: string | null): LineKind | null {
  const index = lineIndex(lang);
  const most = LONGEST_PHRASE + LEAD;
  const text = withoutLead(line.length > most ? line.slice(0, most) : line);
  const head = text.slice(0, 2);
  const mayBeLine = line.length <= most && (index.heads.has(head) || !isWordCode(text.charCodeAt(1)));
  const whole = mayBeLine ? index.lines.get(withoutTail(text)) : undefined;
  if (whole) return whole;
  const found = index.starts
    .get(head)
    ?.find(({ start, colon }) => startsLine(text, start) && (!colon || /^\s*[:：]/.test(text.slice(start.length))));
  return found?.kind ?? null;
}
