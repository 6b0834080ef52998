/** Lazy and responsive images: which address shows the picture at its best. */
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

interface Candidate {
  url: string;
  width: number;
}

/** The candidates of a srcset with their widths (a density counts as that many times 600 px). */
function parseSrcset(srcset: string): Candidate[] {
  const candidates: Candidate[] = [];
  // An address may hold commas; a comma ends a candidate only after white space or a descriptor.
  for (const match of srcset.matchAll(/\s*(\S*[^\s,])(?:\s+([\d.]+)([wx]))?\s*(?:,|$)/g)) {
    const [, url = '', size, unit] = match;
    candidates.push({ url, width: size ? Number(size) * (unit === 'x' ? 600 : 1) : 600 });
  }
  return candidates;
}

function bestOf(candidates: Candidate[]): string | null {
  const sorted = candidates.filter(({ url }) => !BLANK.test(url)).sort((a, b) => a.width - b.width);
  return (sorted.find(({ width }) => width >= WIDE_ENOUGH) ?? sorted.at(-1))?.url ?? null;
}

/** The absolute http(s) address of the picture that an `img` would show, or null for blanks and trackers. */
export function bestImageUrl(image: Element, base: URL): string | null {
  const sets: string[] = [];
  for (const source of image.parentElement?.localName === 'picture'
    ? image.parentElement.querySelectorAll('source')
    : []) {
    const type = source.getAttribute('type');
    if (!type || /jpe?g|png|webp|avif/.test(type))
      sets.push(source.getAttribute('data-srcset') ?? source.getAttribute('srcset') ?? '');
  }
  for (const name of SET_ATTRIBUTES) sets.push(image.getAttribute(name) ?? '');
  for (const set of sets) {
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
