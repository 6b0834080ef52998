/**
 * What the spotter asks of an address and of what the page says about itself. Each answer is an amount from 0 (no) to 1
 * (very much so); what it is worth stands in `spot-weights.ts`.
 */
import type { SignName } from './spot-weights';

/** Answers, 0 to 1, by the names under which they are weighed. */
export type Signs = Partial<Record<SignName, number>>;

/** How many letters a text has in Latin script: scripts without spaces say as much in a third of the characters. */
export function lengthOf(text: string): number {
  return /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text) ? text.length * 2.5 : text.length;
}

/**
 * A set of words.
 *
 * No flag `i` and few patterns here: the first pattern that ignores case makes the browser load its case tables (about a
 * millisecond), and each pattern is compiled anew on every page. Addresses are lower case before anything is asked.
 */
export const setOf = (words: string): Set<string> => new Set(words.split(' '));

/** Whole words of an address, between slashes, dots and hyphens. */
const WORDS: Record<string, Set<string>> = {
  'address:forum': setOf(
    'forum forums board boards bbs thread threads viewtopic showthread showtopic discuss discussion discussions discourse questions comments community talk',
  ),
  'address:shop': setOf('shop store product products p dp item itm listing buy cart checkout toko sku'),
  'address:manual': setOf(
    'doc docs documentation developer developers wiki manual userguide reference api learn help support tutorial',
  ),
  'address:magazine': setOf(
    'news article articles blog blogs story stories post posts opinion read magazine insight insights journal press release releases column columns essay essays review reviews berita artikel nachrichten actualite actualites noticia noticias notizie nieuws nyheter',
  ),
};
/** Only as a whole segment: `/best-cat-food` lists no cats. */
const LISTING = setOf(
  'tag tags topic topics category categories kategori author authors penulis archive archives collection collections browse hub section sections c cat list index indeks page trending label labels',
);
const DATE = /\/(?:19|20)\d{2}(?:\/|[/-]?(?:[01]?\d|[a-z]{3})(?:[/-]|\b))/;

/** What is asked of an address: a URL or a window's location, which is there already. All lower case but for the path. */
export type Address = Pick<URL, 'hostname' | 'pathname' | 'search'>;

/** Asks the address; it costs nothing. */
export function readAddress({ hostname, pathname }: Address): Signs {
  const path = pathname.toLowerCase();
  const signs: Signs = {};
  const words = `${hostname}${path}`.replaceAll('/', '.').replaceAll('-', '.').replaceAll('_', '.').split('.');
  for (const name in WORDS) signs[name as SignName] = 0;
  for (const word of words) {
    for (const name in WORDS) if (WORDS[name]?.has(word)) signs[name as SignName] = 1;
  }
  let slug = 0;
  let listing = false;
  for (const segment of path.split('/')) {
    if (segment) slug = Math.max(slug, segment.replaceAll('_', '-').split('-').length);
    listing ||= LISTING.has(segment.split('.', 1)[0] ?? '');
  }
  signs.slug = Math.min(1, slug / 8);
  signs['address:date'] = Number((path.includes('/20') || path.includes('/19')) && DATE.test(path));
  signs['address:listing'] = Number(listing);
  return signs;
}

/** A selector and not a walk over all of `meta`: where nothing is found no element is touched. */
const ARTICLE_META = 'meta:is([property="og:type"],[name="og:type"]):is([content^="article" i],[content^="blog" i])';

const SEPARATORS = ['|', '–', '—', '·', '»', ':', '-'];

/** The headline in the title of the tab: what stands before the name of the site. */
function headOf(title: string): string {
  let end = title.length;
  for (const mark of SEPARATORS) {
    const at = title.indexOf(` ${mark} `);
    if (at >= 0) end = Math.min(end, at);
  }
  return title.slice(0, end);
}

/** Asks what the page says about itself in its head, but for its structured data, which is dearer. */
export function readDeclarations(document: Document): Signs {
  return {
    'og:article': document.querySelector(ARTICLE_META) ? 1 : 0,
    title: Math.min(1, lengthOf(headOf(document.title)) / 90),
  };
}
