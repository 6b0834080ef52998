/** What an address says about the pages of an article: which is page 2 of it, and which holds all of them. */
import { withoutTracking } from './text';
import { WHOLE_PARAMETERS, WHOLE_SEGMENT } from './whole-pages';

/** Query parameters that carry a page's number. */
const NUMBER_PARAMETER =
  /^(?:page|pages|paged?|pg|p|page_?no|page_?num(?:ber)?|halaman|hal|seite|pagina|pag|sida|side|strona|sayfa|trang)$/i;
const WORD = '(?:page|halaman|hal|seite|pagina|pag|sida|side|strona|sayfa|trang|part|p)';
/** `/story/2`, `/story/page/2`, `/story/seite-2` */
const SEGMENT = new RegExp(`^(.+?)/(?:${WORD}[-_/]?)?(\\d{1,3})$`, 'i');
/** `/story-page-2`, `/story-part2`, `/story_2`, `/story,2`; not `/story-part-2`, which is an article of its own. */
const SUFFIX = /^(.*[^/])(?:[-_,](?:page|halaman|seite)[-_]?|-part|[_,]p?)(\d{1,3})$/i;
/** `/story-2` is page 2 in one place and the second article of that name in the next: only a pager can tell. */
const WEAK_SUFFIX = /^(.*[^/\d])-(\d{1,2})$/;
/** A last segment that names one article: words or a long number. `/news` does not. */
const SLUG = /[\p{L}\d]{2}[-_][\p{L}\d]{2}|\d{5}|%[\dA-F]{2}/iu;

/** What is left of an address without its page: the same for all pages of an article. */
interface Stem {
  path: string;
  /** The other parameters, sorted. */
  query: string;
  /** The page's number as it stands in the address, or null. */
  number: number | null;
  weak: boolean;
}

const bare = (path: string): string =>
  path
    .replace(/(?<!\/)\/+$/, '')
    .replace(/\/index\.\w{3,5}$/i, '')
    .replace(/\.(?:s?html?|php|aspx?|jsp|cms)$/i, '');

/** The parameters of an address by name; those that only follow the reader about are off. */
function parametersOf(url: URL): [name: string, value: string][] {
  const parameters: [string, string][] = [];
  // Not `entries()`: in a Firefox content script it is not iterable (Xray wrappers).
  new URL(withoutTracking(url)).searchParams.forEach((value, name) => {
    parameters.push([name, value]);
  });
  return parameters.sort(([a], [b]) => (a < b ? -1 : 1));
}

const queryOf = (parameters: [string, string][]): string =>
  parameters.map(([name, value]) => `${name}=${value}`).join('&');

/** Every way to read a page's number out of an address. */
function numberedStems(url: URL): Stem[] {
  const parameters = parametersOf(url);
  const query = queryOf(parameters);
  const path = bare(url.pathname);
  const stems: Stem[] = [];
  for (const [name, value] of parameters) {
    if (!NUMBER_PARAMETER.test(name) || !/^\d{1,3}$/.test(value)) continue;
    const others = parameters.filter(([other]) => other !== name);
    stems.push({ path, query: queryOf(others), number: Number(value), weak: false });
  }
  for (const [form, weak] of [
    [SEGMENT, false],
    [SUFFIX, false],
    [WEAK_SUFFIX, true],
  ] as const) {
    const [, before, number] = form.exec(path) ?? [];
    if (before) stems.push({ path: bare(before), query, number: Number(number), weak });
  }
  return stems;
}

const isSlug = (path: string): boolean => SLUG.test(path.split('/').at(-1) ?? '');

/** The same article: the same path, and the same parameters unless the path names the article by itself. */
const fits = (stem: Stem, own: Stem): boolean =>
  stem.path === own.path && (stem.query === own.query || (stem.query === '' && isSlug(own.path)));

/** The addresses of one article, whichever of its pages is open. */
export interface ArticleAddress {
  /** The number of the open page as its own address says, 1 where it says nothing. */
  number: number;
  /** A first, cheap question of any link: whether it begins as the article's own address does. */
  isNear(candidate: URL): boolean;
  /**
   * The number that stands in the address of another page of the article, or null where it is no such page.
   * @param labelled a pager's own label says the number, so that `/story-2` can be trusted
   */
  pageOf(candidate: URL, labelled: boolean): number | null;
  /** Whether an address is that of the article's first page, where another one is open: the same without a number. */
  isFirst(candidate: URL): boolean;
  /** Whether an address holds all pages at once: `?page=all`, `?single=1`, `/story/all`. */
  isWhole(candidate: URL): boolean;
  /** Whether an address is the article's own with one parameter or segment more. */
  extends(candidate: URL): boolean;
}

function wholeStem(url: URL): Stem | null {
  const parameters = parametersOf(url);
  const others = parameters.filter(([name, value]) => !WHOLE_PARAMETERS.has(`${name}=${value}`.toLowerCase()));
  const path = bare(url.pathname);
  if (others.length < parameters.length) return { path, query: queryOf(others), number: null, weak: false };
  const [, before] = WHOLE_SEGMENT.exec(path) ?? [];
  return before ? { path: bare(before), query: queryOf(others), number: null, weak: false } : null;
}

/**
 * Reads the address of an article.
 * @param urls the page's own address, and others that it goes by (canonical); only those of its origin count
 * @returns null for a front page and for an address that holds all pages already
 */
export function readArticleAddress(url: URL, ...urls: URL[]): ArticleAddress | null {
  if (bare(url.pathname) === '' || wholeStem(url)) return null;
  const own: Stem[] = [];
  let number = 1;
  for (const address of [url, ...urls]) {
    if (address.origin !== url.origin || bare(address.pathname) === '') continue;
    own.push({ path: bare(address.pathname), query: queryOf(parametersOf(address)), number: null, weak: false });
    // `/news/5` is no page of `/news`, and `/story-2` no page of `/story` as long as nobody says so.
    const later = numberedStems(address).filter(({ path, query, weak }) => !weak && (isSlug(path) || query !== ''));
    own.push(...later);
    if (address === url) number = later[0]?.number ?? 1;
  }
  const isOwn = (stem: Stem) => own.some((known) => fits(stem, known));
  return {
    number,
    isNear: ({ origin, pathname }) => origin === url.origin && own.some(({ path }) => pathname.startsWith(path)),
    pageOf(candidate, labelled) {
      if (candidate.origin !== url.origin) return null;
      return numberedStems(candidate).find((stem) => (labelled || !stem.weak) && isOwn(stem))?.number ?? null;
    },
    isFirst(candidate) {
      if (candidate.origin !== url.origin) return false;
      const [path, query] = [bare(candidate.pathname), queryOf(parametersOf(candidate))];
      return own.some((known) => known.number !== null && known.path === path && known.query === query);
    },
    isWhole(candidate) {
      const stem = candidate.origin === url.origin ? wholeStem(candidate) : null;
      // `/movers/ny/all` is a list: a last segment speaks of an article only behind one's name.
      return stem !== null && isOwn(stem) && (isSlug(stem.path) || stem.path === bare(candidate.pathname));
    },
    extends(candidate) {
      if (candidate.origin !== url.origin) return false;
      const path = bare(candidate.pathname);
      const parameters = parametersOf(candidate);
      return own.some(({ path: known, query }) =>
        path === known
          ? parameters.some((left) => queryOf(parameters.filter((other) => other !== left)) === query)
          : isSlug(known) &&
            path.startsWith(`${known}/`) &&
            !path.slice(known.length + 1).includes('/') &&
            parameters.length === 0,
      );
    },
  };
}
