/** Names out of lines of credits: "Oleh: Danur, Ayu dan Bagus (Kompas.com)" is three people. */
import { decodeReferences } from './meta-elements';
import { type Phrases, phrasesOf, startsLine } from './phrases';
import { comparable, foldSpace } from './text';
import { namesSite } from './title';

/** What the cleaning of names asks of the page. */
export interface Context {
  /** Words that lead a byline, lower case, the longest first. */
  starts: string[];
  /** Words that stand where a name could, comparable. */
  roles: Set<string>;
  /** Single words of them: "Writer" of "Staff Writer". */
  roleWords: Set<string>;
  siteNames: readonly string[];
  /** For lines that are folded. */
  separator: RegExp;
}

/** Words for "and" that are a word of names in other languages: "Ortega y Gasset". */
const AND: Record<string, string> = {
  id: 'dan',
  ms: 'dan',
  de: 'und',
  nl: 'en',
  fr: 'et',
  es: 'y',
  pt: 'e',
  it: 'e',
  ca: 'i',
  gl: 'e',
  da: 'og',
  no: 'og',
  nb: 'og',
  nn: 'og',
  sv: 'och',
  fi: 'ja',
  pl: 'i',
  cs: 'a',
  tr: 've',
  vi: 'và',
  hu: 'és',
  ro: 'și',
  ru: 'и',
  uk: 'і|та',
  ar: 'و',
  fa: 'و',
  he: 'ו',
  hi: 'और',
};
/** A list of more is a masthead. */
export const MOST = 20;

const NOT_A_NAME = /https?:|www\.|[@<>{}#=]|\d{3}|\d[:.]\d|^\d+$/;
/** Small words inside names. */
const PARTICLE =
  /^(?:d[aeiou]s?|de[nlrst]|el|al|bin|binti|ibn|la|le|van|von|vom|zu[mr]?|ter|ten|af|av|y|e|i|und|dos|di|ou)$/;

const fold = (text: string): string => foldSpace(text.normalize('NFC')).toLowerCase();

type Words = Omit<Context, 'siteNames'>;

function wordsOf(lang: string | null): Words {
  const sets: Phrases[] = phrasesOf(lang);
  const and = AND[lang?.toLowerCase().split('-')[0] ?? ''];
  return {
    starts: sets
      .flatMap((set) => set.bylineStarts)
      .map(fold)
      .sort((a, b) => b.length - a.length),
    roles: new Set(sets.flatMap((set) => [...set.roles, ...set.creditStarts]).map(comparable)),
    roleWords: new Set(
      sets
        .flatMap((set) => set.roles.flatMap((role) => role.split(' ')).filter((word) => word.length > 3))
        .map(comparable),
    ),
    separator: new RegExp(`\\s?(?:[,;|/&、，،·•]|\\s(?:and${and ? `|${and}` : ''})\\s|\\s[-–—]\\s)\\s?`, 'i'),
  };
}

/** By language as pages write it; few readers have more than two. */
const known = new Map<string | null, Words>();

export function contextOf(lang: string | null, siteNames: readonly string[]): Context {
  const words = known.get(lang) ?? wordsOf(lang);
  if (known.size > 50) known.clear();
  known.set(lang, words);
  return { ...words, siteNames };
}

/** "Oleh: Danur" to "Danur". */
export function withoutStart(text: string, { starts }: Context): string {
  let name = text;
  for (let round = 0; round < 3; round++) {
    const folded = name.toLowerCase();
    const start = starts.find(
      (entry) => startsLine(folded, entry) && /^\s*[:：]|^\s+\S/.test(folded.slice(entry.length)),
    );
    if (!start) break;
    name = name.slice(start.length).replace(/^\s*[:：]?\s*/, '');
  }
  return name;
}

/** Whether a word begins with a small letter, or a capital. Few begin with other letters than ASCII's: only those are asked of Unicode. */
const isSmall = (word: string): boolean => (word < '\x80' ? /^[a-z]/.test(word) : /^\p{Ll}/u.test(word));
const isCapital = (word: string): boolean => (word < '\x80' ? /^[A-Z]/.test(word) : /^\p{Lu}/u.test(word));

/** A name without the punctuation before it. */
const withoutLead = (name: string): string =>
  /^[A-Za-z0-9]/.test(name) ? name : name.replace(/^[\s\p{P}]+(?=\p{L})/u, '');
const hasLetter = (name: string): boolean => /[A-Za-z]/.test(name) || /\p{L}/u.test(name);
const hasCase = (name: string): boolean => /[A-Za-z]/.test(name) || /\p{Lu}|\p{Ll}/u.test(name);

function isTitle(name: string): boolean {
  const words = name.split(' ');
  if (words.length > 6) return true;
  // "profesorius", "political editor": in scripts with cases, names have capitals.
  const small = words.filter((word) => isSmall(word) && !PARTICLE.test(word)).length;
  return words.length > 1 && small > 0 && (small > words.length / 2 || isSmall(words.at(-1) ?? ''));
}

function cleanName(text: string, context: Context): string | null {
  const name = withoutStart(withoutLead(foldSpace(text)), context)
    .replace(/(?<![\s,;:|/·•–—-])[\s,;:|/·•–—-]+$/u, '')
    .trim();
  if (name.length < 2 || name.length > 60 || NOT_A_NAME.test(name) || !hasLetter(name)) return null;
  if (context.roles.has(comparable(name)) || context.starts.includes(fold(name))) return null;
  return /^(?:unknown|null|undefined|none|anonymous|n\/a)$/i.test(name) ? null : name;
}

export interface Credit {
  name: string;
  /** The site itself, what its data call an organisation, a job: named only where no person is. */
  house: boolean;
}

type Kind = 'person' | 'organisation' | 'unknown';

export function creditsIn(text: string, context: Context, kind: Kind = 'unknown'): Credit[] {
  const credits: Credit[] = [];
  const line = withoutStart(
    foldSpace(decodeReferences(text.slice(0, 500))).replace(/(?<!\s)\s*[([（【][^()[\]（）【】]{0,60}[)\]）】]/gu, ''),
    context,
  );
  if (/^(?:https?:|www\.)/i.test(line)) return [];
  for (const part of kind === 'organisation' ? [line] : line.split(context.separator)) {
    const name = cleanName(part, context);
    if (!name) continue;
    // A person in the data may be a department, "MDR Sachsen-Anhalt", but not the site itself.
    const isSite =
      kind === 'person'
        ? context.siteNames.some((site) => comparable(site) === comparable(name))
        : namesSite(name, context.siteNames);
    credits.push({ name, house: kind === 'organisation' || isSite || isTitle(name) });
  }
  return credits;
}

/** A name in two words or more, each with a capital where the script has them, and none of them a role. */
export function isPersonal({ name, house }: Credit, { roleWords }: Context): boolean {
  const words = name.split(/[\s-]+/);
  if (house || /\d/.test(name) || words.some((word) => roleWords.has(comparable(word)))) return false;
  if (!hasCase(name)) return !/\s/.test(name) ? words.length <= 6 && name.length >= 2 : words.length <= 5;
  return words.length > 1 && words.length <= 5 && words.every((word) => isCapital(word) || PARTICLE.test(word));
}

export const isHouse = (credits: Credit[]): boolean => credits.every(({ house }) => house);

export function namesOf(credits: Credit[]): string[] {
  const names = new Map<string, string>();
  for (const { name } of credits) {
    const key = comparable(name);
    if (!names.has(key)) names.set(key, name);
  }
  return [...names.values()].slice(0, MOST);
}
