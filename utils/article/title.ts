/** The headline: without the site's name, its section or its paging. */
import { decodeReferences, metaContent, shortText } from './meta-elements';
import { type JsonObject, lineField } from './structured-data';
import { comparable, foldSpace, spacedText } from './text';

/** Titles are folded before they are parted: there is one space at most. */
const SEPARATOR = /(\s(?:[|/·•»:–—-]|::|--+|\/\/)\s|\s?[|｜»•]\s?|(?<=\S)--(?=\S)|：)/;
/** The same where there is a low line: its neighbours are dear to compile, and few titles have one. */
const SEPARATOR_OR_LOW_LINE = new RegExp(
  `${SEPARATOR.source.slice(0, -1)}|(?<=[\\p{L}\\p{N}])\\s?_\\s?(?=\\p{L}))`,
  'u',
);
const separatorOf = (title: string): RegExp => (title.includes('_') ? SEPARATOR_OR_LOW_LINE : SEPARATOR);
/** Of these only a bar or a bullet parts a title so clearly that a short unknown part at the end is a section. */
const BAR = /[|｜»•]|--/;
const PAGING = /\s?[-–|(]?\s?(?:halaman|hal\.?|page|pagina|página|seite|strona|sayfa|trang)\s(?:all|\d{1,3})\)?$/i;
/** How a title with paging ends. */
const PAGING_END = /[\dlL)]$/;
const LONGEST = 300;

const withoutPaging = (title: string): string => (PAGING_END.test(title) ? title.replace(PAGING, '') : title);

/** Anything but Latin letters, the punctuation of their languages and the euro. */
const NOT_LATIN = /[\u0180-\u200f\u2028-\u20ab\u20ad-\uffff]/;
/** Words of a text without that, in lower case. */
const LATIN_WORD = /[a-z0-9\xaa\xb2\xb3\xb5\xb9\xba\xbc-\xbe\xdf-\xf6\xf8-\u017f]+/g;

/** The words of a text in lower case. Those of Latin have a pattern of their own: that of all scripts takes 1.5 ms to compile. */
function wordsOf(text: string): string[] {
  const lower = text.toLowerCase();
  return lower.match(NOT_LATIN.test(lower) ? /[\p{L}\p{M}\p{N}]+/gu : LATIN_WORD) ?? [];
}
const isLatinWord = (word: string): boolean => /^[a-z]*$/.test(word) || !/[^\p{Script=Latin}]/u.test(word);

/** Whether the short name stands in the long one as whole words: "The Times of India" in "timesofindia" and about. */
function holdsWords(long: string, short: string): boolean {
  const key = comparable(short);
  const words = wordsOf(long);
  if (key.length < 2 || words.length > 12) return false;
  return words.some((_, start) => {
    let joined = '';
    for (let end = start; end < words.length && joined.length < key.length; end++) joined += words[end];
    return joined === key;
  });
}

/** Whether a name is the site's own or a longer or shorter form of it: "CBC News" where the site is "CBC". */
export function namesSite(name: string, siteNames: readonly string[]): boolean {
  const words = wordsOf(name);
  // "Deutsche Welle" where the site is dw.com.
  const initials = words.length > 1 ? words.map((word) => word[0]).join('') : null;
  return siteNames.some((site) => holdsWords(name, site) || holdsWords(site, name) || comparable(site) === initials);
}

/**
 * Cuts off what names the site, its section or a page number.
 * @param others other forms of the headline: where one of them ends at a separator of this one, the rest is furniture
 */
function cleanTitle(text: string | null, siteNames: readonly string[], others: readonly string[]): string {
  const title = withoutPaging(foldSpace(text ?? '')).slice(0, LONGEST * 2);
  const end = others.find((other) => comparable(other).length > 9 && title.endsWith(other) && other !== title);
  const lead = title.slice(0, -(end?.length ?? 0));
  if (end && (namesSite(lead, siteNames) || /[|｜»]\s*$/.test(lead))) return end;
  const parts = title.split(separatorOf(title));
  if (parts.length < 3) return title;
  const known = new Set(others.map(comparable).filter((key) => key.length > 9));
  for (let length = parts.length - 2; length > 0; length -= 2) {
    const start = parts.slice(0, length).join('');
    if (known.has(comparable(start))) return withoutPaging(start).trim();
  }
  let kept = parts;
  const isSite = (part: string | undefined) => (part ?? '').length <= 60 && namesSite(part ?? '', siteNames);
  while (kept.length >= 3 && isSite(kept.at(-1))) kept = kept.slice(0, -2);
  const cutSite = kept.length < parts.length;
  while (kept.length >= 3 && isSite(kept[0]) && BAR.test(kept[1] ?? '')) kept = kept.slice(2);
  const last = kept.at(-1) ?? '';
  const bar = BAR.test(kept.at(-2) ?? '');
  if (kept.length >= 3 && cutSite && bar && last.length <= 25 && wordsOf(last).length <= 3) {
    kept = kept.slice(0, -2);
  }
  const left = withoutPaging(kept.join('')).trim();
  return comparable(left).length >= 4 ? left : title;
}

const same = (a: string, b: string): boolean => a !== '' && comparable(a) === comparable(b);
const holds = (long: string, short: string): boolean =>
  comparable(short).length > 9 && comparable(long).includes(comparable(short));

/** Share of the longer words of the shorter title that the other one has too, inflected or not. */
function kinship(a: string, b: string): number {
  const long = (text: string) => wordsOf(text).filter((word) => word.length > 4 || !isLatinWord(word));
  const [few, many] = [long(a), long(b)].sort((x, y) => x.length - y.length) as [string[], string[]];
  if (few.length === 0) return 0;
  return few.filter((word) => many.some((other) => other.includes(word) || word.includes(other))).length / few.length;
}
/** Below this, a title that only the social networks see is a default of the site, or a comment rather than a headline. */
const KIN = 0.25;

/** Two headlines with different kickers share their second part: that is the headline. */
function commonEnd(a: string, b: string): string | null {
  const parts = a.split(/(?:\s[-–—|/]|:)\s/);
  for (let from = 1; from < parts.length; from++) {
    const end = a.slice(a.indexOf(parts.slice(from)[0] ?? ''));
    const whole = !/["'’”»]$/.test(end) || /^["'‘“„«]/.test(end);
    if (whole && comparable(end).length > 20 && comparable(b).endsWith(comparable(end)) && !same(end, b)) return end;
  }
  return null;
}

/** The headline as it is to be seen: of the page's main headings, the one most like what the page says of itself. */
function shownHeadline(document: Document, declared: readonly string[], siteNames: readonly string[]): string {
  const headings = [...document.querySelectorAll('h1, [itemprop~="headline"]')]
    .slice(0, 12)
    .filter((heading) => shortText(heading, LONGEST))
    .map(spacedText)
    .filter((text) => comparable(text).length > 5 && text.length <= LONGEST && !same(text, siteNames[0] ?? ''));
  let best = '';
  let bestKinship = 0;
  for (const text of headings) {
    const near = Math.max(...declared.map((other) => (same(text, other) ? 2 : kinship(text, other))), 0);
    if (near > bestKinship) [best, bestKinship] = [text, near];
  }
  return best || (headings.length === 1 ? (headings[0] ?? '') : '');
}

interface Headlines {
  /** Of the structured data. */
  structured: string;
  /** Of og:title or its like. */
  social: string;
  /** On the page. */
  shown: string;
  /** The document's title, written for search engines: what differs from it was written for readers. */
  search: string;
  /** What the structured data says is another headline than its own. */
  alternative: string;
}

function withoutStructured({ social, shown, search }: Headlines): string {
  if (!social || !shown) return social || shown || search;
  if (same(social, shown)) return shown;
  if (same(social, search) && !holds(social, shown) && !holds(shown, social)) return commonEnd(social, shown) ?? shown;
  return commonEnd(social, shown) ?? (kinship(social, shown) >= KIN ? social : shown);
}

function amongThree({ structured, social, shown, search, alternative }: Headlines): string {
  if (same(social, shown)) {
    if (same(structured, search) || holds(social, structured)) return shown;
    const headline = kinship(structured, social) > 0 && !/[.。]$/.test(structured);
    return same(social, search) && headline ? structured : shown;
  }
  if (!same(structured, shown)) return structured;
  if (same(social, search) || same(social, alternative) || !same(search, shown)) return structured;
  return kinship(social, structured) >= KIN ? social : structured;
}

/** A heading of more letters is the introduction; the longest headline of the corpus has 156. */
const LONGEST_SHOWN = 200;

/** Whether the heading that the page shows is its headline, and not a section's, a box's or the blog's name. */
function isHeadlineShown({ structured, social, shown, search }: Headlines): boolean {
  const declared = [structured, social, search].filter(Boolean);
  if (shown.length > LONGEST_SHOWN && declared.length > 0) return false;
  const key = comparable(shown);
  if (declared.length === 0 || declared.some((other) => comparable(other).startsWith(key))) return true;
  return wordsOf(shown).length > 1 && declared.some((other) => kinship(shown, other) >= KIN);
}

function chooseOfNews(headlines: Headlines): string {
  const { structured, social, shown, search } = headlines;
  if (!structured) return withoutStructured(headlines);
  if (same(structured, social)) return same(structured, shown) ? shown : structured;
  if (social) return amongThree(headlines);
  return shown && same(structured, search) && kinship(shown, structured) >= KIN ? shown : structured;
}

function choose(headlines: Headlines, isNews: boolean): string {
  if (isNews || !headlines.shown) return chooseOfNews(headlines);
  return isHeadlineShown(headlines) ? headlines.shown : chooseOfNews({ ...headlines, shown: '' });
}

/**
 * The article's headline. Publishers write several: for the page, for search engines, for social networks and for
 * news aggregators; the choice prefers those that two of them agree on, and those that were written for readers.
 * Elsewhere what is not shown was written for search engines: there the visible headline is the title.
 * @param node the article's structured data, if any
 * @param siteNames the names that the site goes by, its full name first
 * @param isNews the page is a news publisher's
 */
export function readTitle(
  document: Document,
  node: JsonObject | null,
  siteNames: readonly string[],
  isNews: boolean,
): string {
  const documentTitle = foldSpace(document.title || (document.querySelector('title')?.textContent ?? ''));
  const declared = [
    lineField(node, 'headline') ?? '',
    metaContent(document, 'og:title') ?? metaContent(document, 'twitter:title', 'parsely-title') ?? '',
    documentTitle,
  ];
  const shown = shownHeadline(document, declared.filter(Boolean), siteNames);
  const forms = [shown, ...declared];
  const clean = (text: string) =>
    cleanTitle(
      text,
      siteNames,
      forms.filter((form) => form !== text),
    );
  const [structured = '', social = '', search = ''] = declared.map(clean);
  const isHeadline = (text: string) => comparable(text).length > 3 && text.length <= LONGEST;
  const headlines = {
    structured: isHeadline(structured) ? structured : '',
    social: isHeadline(social) && !same(social, siteNames[0] ?? '') ? social : '',
    shown: cleanTitle(decodeReferences(shown), siteNames, []),
    search,
    alternative: lineField(node, 'alternativeHeadline') ?? '',
  };
  return choose(headlines, isNews) || documentTitle;
}

/** The heading that shows the headline, or the one most like it: bylines and dates stand around it. */
export function headlineElement(document: Document, title: string): Element | null {
  const wanted = comparable(title);
  const fits = (heading: Element) => {
    const key = comparable((heading.textContent ?? '').slice(0, 600));
    return key.length > 9 && (key.includes(wanted) || wanted.includes(key));
  };
  const headings = [...document.querySelectorAll('h1')].slice(0, 8);
  return (
    headings.find(fits) ??
    headings.find((heading) => comparable(heading.textContent ?? '').length > 15) ??
    [...document.querySelectorAll('h2, h3')].slice(0, 60).find(fits) ??
    headings[0] ??
    null
  );
}
