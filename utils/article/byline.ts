/** Who wrote it: names only. */
import { holding } from './attribute-words';
import {
  type Context,
  type Credit,
  contextOf,
  creditsIn,
  isHouse,
  isPersonal,
  MOST,
  namesOf,
  withoutStart,
} from './credits';
import { metaContents, shortText, standsIn } from './meta-elements';
import { entitiesOf, isObject, type JsonObject, listOf, typesOf } from './structured-data';
import { comparable, firstMatches, foldSpace } from './text';
import { unshadowed } from './unshadowed';

/** What the page has to say about its authors. */
export interface Page {
  document: Document;
  /** The article's structured data, if any, and all of the page's, for references from the article to its authors. */
  node: JsonObject | null;
  nodes: JsonObject[];
  lang: string | null;
  siteNames: readonly string[];
  /** The headline on the page: bylines stand around it. */
  heading: Element | null;
}

function structuredCredits({ node, nodes }: Page, context: Context): Credit[] {
  for (const field of ['author', 'creator']) {
    const credits = entitiesOf(node?.[field], nodes).flatMap((author) => {
      if (!isObject(author)) return creditsIn(author, context);
      const types = typesOf(author).join(' ');
      const kind = /Organi[sz]ation|Corporation|Brand/.test(types)
        ? 'organisation'
        : /Person/.test(types)
          ? 'person'
          : 'unknown';
      return listOf(author.name)
        .slice(0, MOST)
        .flatMap((name) => (typeof name === 'string' ? creditsIn(name, context, kind) : []));
    });
    if (credits.length > 0) return credits;
  }
  return [];
}

const META_NAMES = [
  'author',
  'article:author',
  'articleAuthor',
  'article-author',
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
    if (credits.some((credit) => isPersonal(credit, context))) return credits;
    if (found.length === 0 || (isHouse(found) && !isHouse(credits))) found = credits;
  }
  return found;
}

/** From sure to unsure; the first that names a person wins. */
const SHOWN = [
  `[rel~="author"], [itemprop~="author"] [itemprop~="name"], a:is(${holding('href', '/author /autor /auteur /penulis /profil /journalist /reporter')})`,
  `[itemprop~="author"], ${holding('data-testid', 'byline byLine')}, ${holding('class', 'byline byLine author autor auteur credit-title-name reporter penulis redaktur journalist writer')}`,
];
/** Boxes of other people's names: pictures, comments, other articles. */
const ELSEWHERE = `figure, figcaption, aside, footer, nav, blockquote, ${holding('class', 'comment related teaser caption image photo quote recommend sidebar sideBar')}`;
/** How far up from the headline the byline may stand. */
const LEVELS = 4;
/** More candidates than this are lists of articles. */
const MOST_BOXES = 60;

/** Boxes with more parts are asked as a whole. */
const MOST_PARTS = 300;

/** What a selector finds in a box, in its order, without what stands in one part of it: that was asked before. */
function matchesBeside(place: Element, known: Element, selector: string): Element[] {
  if (place.childElementCount > MOST_PARTS) return firstMatches(place, selector, MOST_BOXES);
  const found: Element[] = [];
  for (let part = place.firstElementChild; part && found.length < MOST_BOXES; part = part.nextElementSibling) {
    if (part.matches(selector)) found.push(part);
    if (part !== known && part.firstElementChild && !part.matches(ELSEWHERE))
      found.push(...firstMatches(part, selector, MOST_BOXES - found.length));
  }
  return found;
}

/** The elements that are nearest to the headline, by the box that holds both. */
function nearHeadline(heading: Element, selector: string): Element[] {
  let place = heading.parentElement;
  // What stands in it was asked on the level below, and is none.
  let below: Element = heading;
  for (let level = 0; place && level < LEVELS && !/^(?:body|html)$/.test(place.localName); level++) {
    const known = below;
    const inside = matchesBeside(place, known, selector).filter(
      (element) =>
        !(element !== known && known.contains(element)) &&
        !heading.contains(element) &&
        !isTeaser(element, heading) &&
        !standsIn(element, ELSEWHERE, heading),
    );
    if (inside.length > 0) return inside;
    below = place;
    place = place.parentElement;
  }
  return [];
}

/** The first box of names and what stands in one short line with it; the innermost, for a box runs its names together. */
function firstRow(elements: Element[]): { row: Element | undefined; leaves: Element[] } {
  const leaves = elements.filter((element) => !elements.some((other) => other !== element && element.contains(other)));
  let row = leaves[0];
  for (let level = 0; row?.parentElement && level < 5 && shortText(row.parentElement, 160); level++) {
    row = row.parentElement;
  }
  return { row, leaves: leaves.filter((leaf) => row?.contains(leaf)).slice(0, MOST) };
}

/** A short article that does not hold the headline advertises another one. */
function isTeaser(element: Element, heading: Element): boolean {
  const article = element.closest('article');
  return article !== null && !article.contains(heading) && shortText(article, 600) !== '';
}

/** The text of a box of names, its pieces never run together; where it holds a date too, the name in its link. */
function nameText(element: Element): string {
  const link = /\d/.test(element.textContent ?? '') ? element.querySelector('a') : null;
  const walker = unshadowed(element.ownerDocument).createTreeWalker(link ?? element, 4);
  const pieces: string[] = [];
  for (let node = walker.nextNode(); node && pieces.length < 50; node = walker.nextNode()) {
    pieces.push(node.nodeValue ?? '');
  }
  return foldSpace(pieces.join(' '));
}

interface Shown {
  credits: Credit[];
  /** The line holds names and next to nothing else: no "edited by", no "follow". */
  pure: boolean;
}

function creditsOfRows(elements: Element[], context: Context): Shown {
  let found: Credit[] = [];
  let rest = elements.filter((element) => shortText(element, 120));
  for (let round = 0; rest.length > 0 && round < 3; round++) {
    const { row, leaves } = firstRow(rest);
    const named = leaves.map((element) => creditsIn(nameText(element), context));
    // Agencies and places count where they are signed together with a person.
    const credits = named.filter((some) => some.some((credit) => isPersonal(credit, context))).flat();
    const letters =
      comparable(row?.textContent ?? '').length - credits.reduce((sum, { name }) => sum + comparable(name).length, 0);
    if (credits.length > 0) return { credits, pure: letters <= 12 };
    if (found.length === 0) found = named.flat();
    rest = rest.filter((element) => !leaves.some((leaf) => leaf === element || element.contains(leaf)));
  }
  return { credits: found, pure: false };
}

/** The byline by the headline. */
function shownCredits({ heading }: Page, context: Context): Shown {
  let found: Shown = { credits: [], pure: false };
  for (const selector of heading ? SHOWN : []) {
    const shown = creditsOfRows(nearHeadline(heading as Element, selector), context);
    if (shown.credits.some((credit) => isPersonal(credit, context))) return shown;
    if (found.credits.length === 0) found = shown;
  }
  return found;
}

/** The first byline anywhere on the page, where none stands by the headline. */
function distantCredits({ document, heading }: Page, context: Context): Credit[] {
  for (const selector of ['[itemprop~="author"], [rel~="author"]', ...SHOWN]) {
    const boxes = firstMatches(document, selector, MOST).filter((element) => !standsIn(element, ELSEWHERE, heading));
    const { credits } = creditsOfRows(boxes, context);
    if (credits.length > 0) return credits;
  }
  return [];
}

/** "By Jane Doe" in a line of its own under the headline, whatever it is called. */
function ledCredits({ document, heading }: Page, context: Context): Credit[] {
  if (!heading || !document.body) return [];
  const walker = document.createTreeWalker(document.body, 4);
  walker.currentNode = heading;
  for (let node = walker.nextNode(), seen = 0; node && seen < 30; node = walker.nextNode()) {
    const parent = node.parentElement;
    const own = foldSpace(node.nodeValue?.slice(0, 300) ?? '');
    if (!parent || !own || /^(?:script|style|noscript)$/.test(parent.localName)) continue;
    seen++;
    const next = node.nextSibling?.nodeType === 1 ? (node.nextSibling.textContent ?? '').slice(0, 100) : '';
    const line = foldSpace(`${own} ${next}`);
    if (line.length < 5 || line.length > 100 || withoutStart(line, context) === line) continue;
    const credits = creditsIn(line, context);
    const signed = credits.some((credit) => isPersonal(credit, context));
    if (signed && shortText(parent, 160) && !standsIn(parent, ELSEWHERE, heading)) return credits;
  }
  return [];
}

/** A list of facts about the article, "Autorin/Autor" and a name behind it. */
function labelledCredits({ document, heading }: Page, context: Context): Credit[] {
  for (const label of firstMatches(document, 'dt, strong, b', 300)) {
    const text = label.textContent ?? '';
    const words =
      text.length < 40
        ? foldSpace(text)
            .replace(/(?<!\s)\s*[:：]$/, '')
            .toLowerCase()
            .split('/')
        : [];
    if (words.length === 0 || !words.every((word) => word.length > 3 && context.starts.includes(word.trim()))) continue;
    const credits = creditsIn((label.nextSibling?.textContent || label.nextElementSibling?.textContent) ?? '', context);
    if (credits.some((credit) => isPersonal(credit, context)) && !standsIn(label, ELSEWHERE, heading)) return credits;
  }
  return [];
}

const includesAll = (longer: string[], shorter: string[]): boolean => {
  const keys = new Set(longer.map(comparable));
  return longer.length > shorter.length && shorter.every((name) => keys.has(comparable(name)));
};

/**
 * The authors' names in the page's order, each once. Structured data, meta elements and the byline on the page are
 * asked in turn for a person; of two lists the one that has all of the other's names and more is taken. The publishing
 * house is named where nobody else is.
 */
export function readByline(page: Page): string[] {
  const context = contextOf(page.lang, page.siteNames);
  const signed = (credits: Credit[]) =>
    credits.some((credit) => isPersonal(credit, context)) ? namesOf(credits.filter(({ house }) => !house)) : [];
  const structured = structuredCredits(page, context);
  const meta = metaCredits(page.document, context);
  const shown = shownCredits(page, context);
  let names = signed(structured);
  for (const { list, whole } of [
    { list: signed(meta), whole: true },
    { list: signed(shown.credits), whole: shown.pure },
  ]) {
    // Not a list that repeats a name in other words: "All posts by …".
    const repeats = list.some((name) => names.some((other) => other !== name && name.includes(other)));
    if (names.length === 0 || (whole && !repeats && includesAll(list, names))) names = list;
  }
  for (const ask of [ledCredits, labelledCredits]) if (names.length === 0) names = signed(ask(page, context));
  if (names.length > 0) return names;
  const declared = [meta, structured].filter((credits) => credits.length > 0);
  const houses = declared.length > 0 ? declared : [shown.credits, distantCredits(page, context)];
  return namesOf(houses.find((credits) => !isHouse(credits)) ?? houses.find((credits) => credits.length > 0) ?? []);
}
