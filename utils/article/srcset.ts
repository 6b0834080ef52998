/** The candidates of a responsive image. */

export interface Candidate {
  url: string;
  /** In px; a density counts as that many times 600. */
  width: number;
}

/** More words than the set of any picture has: two a candidate. */
const MOST_WORDS = 400;
const UNSIZED = 600;

/** The width and what a descriptor leaves of its word: "2x,b.jpg" is 1200 and "b.jpg". */
function readDescriptor(word: string): { width: number; rest: string } | null {
  const [whole, size, unit] = /^([\d.]+)([wx])(?=,|$)/.exec(word) ?? [];
  return whole ? { width: Number(size) * (unit === 'x' ? UNSIZED : 1), rest: word.slice(whole.length + 1) } : null;
}

/**
 * Reads a `srcset`, word by word. An address may hold commas; a comma ends a candidate only after white space or a
 * descriptor, or where nothing else can.
 */
export function parseSrcset(srcset: string): Candidate[] {
  const candidates: Candidate[] = [];
  const words = srcset.split(/\s+/, MOST_WORDS).filter(Boolean).reverse();
  for (let word = words.pop(); word; word = words.pop()) {
    const next = words.at(-1);
    const ends = word.endsWith(',') || next === undefined || next.startsWith(',');
    const descriptor = ends ? null : readDescriptor(next);
    // "a.jpg,b.jpg and-no-descriptor": then the last comma inside is the end.
    const cut = ends || descriptor ? word.length : Math.max(0, word.lastIndexOf(','));
    const url = word.slice(0, cut).replace(/^,+|(?<!,),+$/g, '');
    if (url) candidates.push({ url, width: descriptor?.width ?? UNSIZED });
    if (descriptor) words.pop();
    const rest = descriptor ? descriptor.rest : word.slice(cut + 1);
    if (rest && (descriptor || url)) words.push(rest);
  }
  return candidates;
}
