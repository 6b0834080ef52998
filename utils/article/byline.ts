/** Who wrote it: names only. */
import { decodeReferences, metaContents } from './meta-elements';
import { type Phrases, phrasesOf, startsLine } from './phrases';
import { entitiesOf, isObject, type JsonObject, listOf, typesOf } from './structured-data';
import { comparable, foldSpace, textOf } from './text';
import { namesSite } from './title';

/** What the cleaning of names asks of the page. */
interface Context {
  /** Words that lead a byline, lower case, the longest first. */
  starts: string[];
  /** Words that stand where a name could, comparable. */
  roles: Set<string>;
  siteNames: readonly string[];
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
const MOST = 20;

const NOT_A_NAME = /https?:|www\.|[@<>{}#=]|\d{3}|\d[:.]\d|^\d+$/;
/** Small words inside names. */
const PARTICLE =
  /^(?:d[aeiou]s?|de[nlrst]|el|al|bin|binti|ibn|la|le|van|von|vom|zu[mr]?|ter|ten|af|av|y|e|i|und|dos|di|ou)$/;

const fold = (text: string): string => foldSpace(text.normalize('NFC')).toLowerCase();

function contextOf(lang: string | null, siteNames: readonly string[]): Context {
  const sets: Phrases[] = phrasesOf(lang);
  const and = AND[lang?.toLowerCase().split('-')[0] ?? ''];
  return {
    starts: sets
      .flatMap((set) => set.bylineStarts)
      .map(fold)
      .sort((a, b) => b.length - a.length),
    roles: new Set(sets.flatMap((set) => [...set.roles, ...set.creditStarts]).map(comparable)),
    siteNames,
    separator: new RegExp(`\\s*(?:[,;|/&、，،·•\\n]|\\s(?:and${and ? `|${and}` : ''})\\s|\\s[-–—]\\s)\\s*`, 'i'),
  };
}

/** "Oleh: Danur" to "Danur". */
function withoutStart(text: string, { starts }: Context): string {
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

function isTitle(name: string): boolean {
  const words = name.split(' ');
  if (words.length > 6) return true;
  // "profesorius", "political editor": in scripts with cases, names have capitals.
  const small = words.filter((word) => /^\p{Ll}/u.test(word) && !PARTICLE.test(word)).length;
  return words.length > 1 && small > 0 && (small > words.length / 2 || /^\p{Ll}/u.test(words.at(-1) ?? ''));
}

function cleanName(text: string, context: Context): string | null {
  const name = withoutStart(foldSpace(text).replace(/^[\s\p{P}]+(?=\p{L})/u, ''), context)
    .replace(/[\s,;:|/·•–—-]+$/u, '')
    .trim();
  if (name.length < 2 || name.length > 60 || NOT_A_NAME.test(name) || !/\p{L}/u.test(name)) return null;
  if (context.roles.has(comparable(name)) || context.starts.includes(fold(name)) || isTitle(name)) return null;
  return /^(?:unknown|null|undefined|none|anonymous|n\/a)$/i.test(name) ? null : name;
}

interface Credit {
  name: string;
  /** The site itself, or what its data call an organisation: named only where no person is. */
  house: boolean;
}

function creditsIn(text: string, context: Context, organisation = false): Credit[] {
  const credits: Credit[] = [];
  const line = withoutStart(
    foldSpace(decodeReferences(text.slice(0, 500))).replace(/\s*[([（【][^()[\]（）【】]{0,60}[)\]）】]/gu, ''),
    context,
  );
  if (/^(?:https?:|www\.)/i.test(line)) return [];
  for (const part of organisation ? [line] : line.split(context.separator)) {
    const name = cleanName(part, context);
    if (name) credits.push({ name, house: organisation || namesSite(name, context.siteNames) });
  }
  return credits;
}

function structuredCredits(node: JsonObject | null, nodes: JsonObject[], context: Context): Credit[] {
  for (const field of ['author', 'creator']) {
    const credits = entitiesOf(node?.[field], nodes).flatMap((author) => {
      if (!isObject(author)) return creditsIn(author, context);
      const organisation = typesOf(author).some((type) => /Organi[sz]ation|Corporation|Brand/.test(type));
      return listOf(author.name).flatMap((name) =>
        typeof name === 'string' ? creditsIn(name, context, organisation) : [],
      );
    });
    if (credits.length > 0) return credits;
  }
  return [];
}

const META_NAMES = [
  'author',
  'article:author',
  'og:article:author',
  'content_author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'byl',
  'cXenseParse:author',
];

/** The first of the metas that name somebody: others may hold the same names in other spellings. */
function metaCredits(document: Document, context: Context): Credit[] {
  let found: Credit[] = [];
  for (const name of META_NAMES) {
    const credits = metaContents(document, name)
      // A slug is no name: "sophie-foster".
      .filter((content) => !/^[a-z\d]+(?:-[a-z\d]+)+$/.test(content))
      .flatMap((content) => creditsIn(content, context));
    if (credits.some(({ house }) => !house)) return credits;
    if (found.length === 0) found = credits;
  }
  return found;
}

/** From sure to unsure; the first that names a person wins. */
const SHOWN = [
  '[rel~="author"], [itemprop~="author"] [itemprop~="name"], a[href*="/author" i], a[href*="/autor" i], a[href*="/auteur" i], a[href*="/penulis" i], a[href*="/profil" i], a[href*="/journalist" i], a[href*="/reporter" i]',
  '[itemprop~="author"], [class*="byline" i], [data-testid*="byline" i], [class*="author" i], [class*="autor" i], [class*="auteur" i], [class*="credit-title-name" i], [class*="reporter" i], [class*="penulis" i], [class*="redaktur" i], [class*="journalist" i], [class*="writer" i]',
];
/** Boxes of other people's names: pictures, comments, other articles. */
const ELSEWHERE =
  'figure, figcaption, aside, footer, nav, blockquote, [class*="comment" i], [class*="related" i], [class*="teaser" i], [class*="caption" i], [class*="image" i], [class*="photo" i], [class*="quote" i], [class*="recommend" i], [class*="sidebar" i]';
/** How far up from the headline the byline may stand. */
const LEVELS = 4;
/** More candidates than this are lists of articles. */
const MOST_BOXES = 60;

/** The elements that are nearest to the headline, by the box that holds both. */
function nearHeadline(heading: Element, selector: string): Element[] {
  let place = heading.parentElement;
  for (let level = 0; place && level < LEVELS && !/^(?:body|html)$/.test(place.localName); level++) {
    const boxes = [...place.querySelectorAll(selector)].slice(0, MOST_BOXES);
    const inside = boxes.filter((element) => !heading.contains(element) && !element.closest(ELSEWHERE));
    if (inside.length > 0) return inside;
    place = place.parentElement;
  }
  return [];
}

/** A name in two words or more, each with a capital where the script has them, and none of them a role. */
function isPersonal({ name, house }: Credit, { roles }: Context): boolean {
  const words = name.split(/[\s-]+/);
  if (house || words.some((word) => roles.has(comparable(word)))) return false;
  if (!/\p{Lu}|\p{Ll}/u.test(name)) return !/\s/.test(name) ? words.length <= 6 && name.length >= 2 : words.length <= 5;
  return words.length > 1 && words.length <= 5 && words.every((word) => /^\p{Lu}/u.test(word) || PARTICLE.test(word));
}

/** The first heading of its level that says anything: logos are headings too. */
const headingOf = (document: Document): Element | null =>
  [...document.querySelectorAll('h1')].slice(0, 8).find((heading) => textOf(heading).length > 15) ??
  document.querySelector('h1, h2, h3');

function shownCredits(document: Document, context: Context): Credit[] {
  const heading = headingOf(document);
  let found: Credit[] = [];
  for (const selector of heading ? SHOWN : []) {
    const near = nearHeadline(heading as Element, selector).filter((element) => textOf(element).length < 120);
    // The innermost: a box of names would run them together.
    const leaves = near.filter((element) => !near.some((other) => other !== element && element.contains(other)));
    const credits = leaves.slice(0, MOST).flatMap((element) => creditsIn(textOf(element), context));
    const persons = credits.filter((credit) => isPersonal(credit, context));
    if (persons.length > 0) return persons;
    if (found.length === 0) found = credits;
  }
  return found;
}

/** "By Jane Doe" in a line of its own under the headline, whatever it is called. */
function ledCredits(document: Document, context: Context): Credit[] {
  const heading = headingOf(document);
  if (!heading || !document.body) return [];
  const walker = document.createTreeWalker(document.body, 4);
  walker.currentNode = heading;
  for (let node = walker.nextNode(), seen = 0; node && seen < 40; node = walker.nextNode()) {
    const parent = node.parentElement;
    const own = foldSpace(node.nodeValue ?? '');
    if (!parent || !own || own.length > 100 || /^(?:script|style|noscript)$/.test(parent.localName)) continue;
    seen++;
    const next = node.nextSibling?.nodeType === 1 ? (node.nextSibling.textContent ?? '').slice(0, 100) : '';
    const line = foldSpace(`${own} ${next}`);
    if (line.length < 5 || line.length > 100 || withoutStart(line, context) === line) continue;
    const persons = creditsIn(line, context).filter((credit) => isPersonal(credit, context));
    if (persons.length > 0 && !parent.closest(ELSEWHERE)) return persons;
  }
  return [];
}

function namesOf(credits: Credit[]): string[] {
  const names = new Map<string, string>();
  for (const { name } of credits) {
    const key = comparable(name);
    if (!names.has(key)) names.set(key, name);
  }
  return [...names.values()].slice(0, MOST);
}

const people = (credits: Credit[]): string[] => namesOf(credits.filter(({ house }) => !house));
const includesAll = (longer: string[], shorter: string[]): boolean => {
  const keys = new Set(longer.map(comparable));
  return longer.length > shorter.length && shorter.every((name) => keys.has(comparable(name)));
};

/**
 * The authors' names in the page's order, each once. Structured data, meta elements and the byline on the page are
 * asked in turn; of two lists the one that has all of the other's names and more is taken. The publishing house is
 * named where nobody else is.
 * @param nodes all structured data of the page, for references from the article to its authors
 */
export function readByline(
  document: Document,
  node: JsonObject | null,
  nodes: JsonObject[],
  lang: string | null,
  siteNames: readonly string[],
): string[] {
  const context = contextOf(lang, siteNames);
  const structured = structuredCredits(node, nodes, context);
  const meta = metaCredits(document, context);
  let names = people(structured);
  const declared = people(meta);
  if (names.length === 0 || includesAll(declared, names)) names = declared;
  const shown = shownCredits(document, context);
  const persons = namesOf(shown.filter((credit) => isPersonal(credit, context)));
  // A longer list of those who signed, but not one that only repeats a name in other words: "All posts by …".
  const repeats = persons.some((name) => names.some((other) => other !== name && name.includes(other)));
  if (names.length === 0 || (includesAll(persons, names) && !repeats)) names = persons;
  if (names.length === 0) names = people(ledCredits(document, context));
  return [names, namesOf(structured), namesOf(meta), namesOf(shown)].find((list) => list.length > 0) ?? [];
}
