/** What ends the matter without weighing anything. Most pages that a reader opens end here: patterns are kept from them. */

import { type Address, setOf } from './spot-signs';

const FRONT_PAGES = setOf('index home default beranda startseite accueil');
const SEARCHES = setOf('search cari pencarian suche recherche buscar busca ricerca zoeken');
const QUESTIONS = setOf('q query search keyword keywords');
/** Old addresses keep everything behind the question mark. */
const NUMBERS = setOf('p id nid page_id article articleid story storyid news newsid');

/** `/`, `/en`, `/pt-br/`, `/index.html`, `/de/home`: a language and a word for the front page, or less. */
function isFrontPage(segments: string[]): boolean {
  const [first = '', second] = segments;
  if (segments.length > 2) return false;
  if (first === '') return true;
  const isLanguage = first.length < 6 && /^[a-z]{2}(?:[-_][a-z]{2})?$/.test(first);
  if (second === undefined) return isLanguage || FRONT_PAGES.has(nameOf(first));
  return isLanguage && FRONT_PAGES.has(nameOf(second));
}

/** `index` of `index.html`. */
const nameOf = (segment: string): string => segment.split('.', 1)[0] ?? '';

/** `q` of `q=berang-berang`; the pairs of an address are split by hand, URLSearchParams costs more than all of this. */
const keyOf = (pair: string): string => pair.split('=', 1)[0] ?? '';

/** Why a page is no article whatever it holds; `undefined` if nothing says so. */
export function vetoOf(document: Document, { pathname, search }: Address): string | undefined {
  if (!document.contentType.includes('html')) return 'no-html';
  const segments = pathname.toLowerCase().split('/').filter(Boolean);
  const asked = search.slice(1).toLowerCase().split('&');
  const isNumbered = asked.some((pair) => NUMBERS.has(keyOf(pair)) && /=\d/.test(pair));
  if (isFrontPage(segments) && !isNumbered) return 'front-page';
  if (segments.some((segment) => SEARCHES.has(nameOf(segment)))) return 'search';
  if (segments.length < 2 && asked.some((pair) => QUESTIONS.has(keyOf(pair)))) return 'search';
}
