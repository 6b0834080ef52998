/** Phrases of news furniture, language by language: data in phrases/<lang>.ts, found here without a hand-kept index. */
import { foldSpace } from './text';

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
}

export type LineKind = 'related' | 'related-heading' | 'promotion' | 'ad' | 'tool' | 'login' | 'sign-off' | 'credit';

const files = import.meta.glob<Phrases>('./phrases/*.ts', { eager: true, import: 'phrases' });
const languages = new Map(
  Object.entries(files).map(([path, phrases]) => [path.replace(/^.*\/|\.ts$/g, ''), phrases] as const),
);

const escapeRegExp = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
const END = '\\s*[:：.!…›»>]*\\s*$';
/** Scripts without spaces between words have no boundary to wait for. */
const boundary = (text: string): string =>
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]$/u.test(text) ? '(?![\\p{L}\\p{N}])' : '';

function oneOf(entries: readonly string[], end: (entry: string) => string): RegExp | null {
  if (entries.length === 0) return null;
  return new RegExp(
    `^[\\s\\p{P}\\p{S}]*(?:${entries.map((entry) => escapeRegExp(entry) + end(entry)).join('|')})`,
    'iu',
  );
}

function compile(sets: Phrases[]): [LineKind, RegExp][] {
  const all = (key: keyof Phrases) => [...new Set(sets.flatMap((set) => set[key]))];
  const kinds: [LineKind, RegExp | null][] = [
    ['ad', oneOf(all('adLines'), () => END)],
    ['tool', oneOf(all('toolLines'), () => END)],
    ['related-heading', oneOf(all('relatedHeadings'), () => END)],
    ['related', oneOf(all('relatedStarts'), boundary)],
    ['promotion', oneOf(all('promotionStarts'), boundary)],
    ['login', oneOf(all('loginStarts'), boundary)],
    ['sign-off', oneOf(all('signOffStarts'), boundary)],
    ['credit', oneOf(all('creditStarts'), (entry) => `${boundary(entry)}\\s*[:：]`)],
  ];
  return kinds.filter((kind): kind is [LineKind, RegExp] => kind[1] !== null);
}

const compiled = new Map<string, [LineKind, RegExp][]>();

/**
 * What kind of furniture a line is, by the phrases of the page's language and of English (which sites everywhere use
 * in their widgets).
 * @param lang BCP 47, or null where the page names none
 */
export function kindOfLine(line: string, lang: string | null): LineKind | null {
  const primary = lang?.toLowerCase() ?? '';
  const own = languages.get(primary) ?? languages.get(primary.split('-')[0] ?? '');
  const key = own ? primary : 'en';
  let rules = compiled.get(key);
  if (!rules) {
    rules = compile([own, languages.get('en')].filter((set): set is Phrases => set !== undefined));
    compiled.set(key, rules);
  }
  const text = foldSpace(line);
  return rules.find(([, pattern]) => pattern.test(text))?.[0] ?? null;
}
