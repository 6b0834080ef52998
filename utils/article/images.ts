/** Lazy and responsive images: which address shows the picture at its best. */
import { type Candidate, parseSrcset } from './srcset';
import { webUrl } from './text';

/** Where lazy loaders keep the real address, most specific first. */
const SOURCE_ATTRIBUTES = [
  'data-src',
  'data-original',
  'data-lazy-src',
  'data-full-src',
  'data-hi-res-src',
  'data-image',
  'data-url',
  'src',
];
const SET_ATTRIBUTES = ['data-srcset', 'data-lazy-srcset', 'srcset'];
const BLANK =
  /^data:|(?:^|[/_-])(?:blank|spacer|placeholder|pixel|1x1|transparent|grey|loading)[\w.-]*\.(?:gif|png|svg|jpe?g)/i;
/** Wider than a reading column on a dense screen needs nothing more. */
const WIDE_ENOUGH = 1600;

/** More sources than any picture has: a hostile one must not make each of its images ask them all. */
const MOST_SOURCES = 20;

function bestOf(candidates: Candidate[]): string | null {
  const sorted = candidates.filter(({ url }) => !BLANK.test(url)).sort((a, b) => a.width - b.width);
  return (sorted.find(({ width }) => width >= WIDE_ENOUGH) ?? sorted.at(-1))?.url ?? null;
}

/** The source sets that an image chooses from, those of its `picture` first. */
function setsOf(image: Element): string[] {
  const sets: string[] = [];
  const picture = image.parentElement?.localName === 'picture' ? image.parentElement : null;
  let seen = 0;
  for (const source of picture?.getElementsByTagName('source') ?? []) {
    if (++seen > MOST_SOURCES) break;
    const type = source.getAttribute('type');
    if (!type || /jpe?g|png|webp|avif/.test(type))
      sets.push(source.getAttribute('data-srcset') ?? source.getAttribute('srcset') ?? '');
  }
  for (const name of SET_ATTRIBUTES) sets.push(image.getAttribute(name) ?? '');
  return sets;
}

/**
 * Whether a name stands in one of the addresses that an `img` chooses from: most pictures are passed over for less than
 * resolving their addresses would cost.
 */
export const mayShow = (image: Element, name: string): boolean =>
  SOURCE_ATTRIBUTES.some((attribute) => image.getAttribute(attribute)?.includes(name)) ||
  setsOf(image).some((set) => set.includes(name));

/** The absolute http(s) address of the picture that an `img` would show, or null for blanks and trackers. */
export function bestImageUrl(image: Element, base: URL): string | null {
  for (const set of setsOf(image)) {
    const url = webUrl(bestOf(parseSrcset(set)), base);
    if (url) return url.href;
  }
  for (const name of SOURCE_ATTRIBUTES) {
    const value = image.getAttribute(name);
    if (value && !BLANK.test(value)) {
      const url = webUrl(value, base);
      if (url) return url.href;
    }
  }
  return null;
}
