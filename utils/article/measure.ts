/** How much there is to read. */
import { foldSpace } from './text';

const BLOCK = new Set([
  'P',
  'DIV',
  'LI',
  'UL',
  'OL',
  'BLOCKQUOTE',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'FIGURE',
  'FIGCAPTION',
  'TABLE',
  'TR',
  'SECTION',
  'PRE',
  'DL',
  'DT',
  'DD',
  'ASIDE',
  'DETAILS',
  'SUMMARY',
]);

/** The text of a tree with a blank line between blocks. */
export function blockText(root: Node): string {
  const parts: string[] = [];
  // A stack instead of recursion, because pages nest as deep as they like; a string is what stands behind a block.
  const stack: (Node | string)[] = [];
  const open = (node: Node) => {
    for (let child = node.lastChild; child; child = child.previousSibling) stack.push(child);
  };
  open(root);
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    if (typeof top === 'string') parts.push(top);
    else if (top.nodeType === 3) parts.push(top.nodeValue ?? '');
    else if (top.nodeName === 'BR') parts.push('\n');
    else {
      if (BLOCK.has(top.nodeName)) {
        parts.push('\n\n');
        stack.push('\n\n');
      }
      open(top);
    }
  }
  return parts
    .join('')
    .split(/\n\s*\n/)
    .map(foldSpace)
    .filter(Boolean)
    .join('\n\n');
}

/** Characters a minute where words are not set apart (Trauzettel-Klosinski & Dietz 2012, doi:10.1167/iovs.11-8284). */
const CHARACTERS_A_MINUTE: Record<string, number> = { ja: 357, zh: 255 };
/** Words a minute for silent reading of non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047). */
const WORDS_A_MINUTE = 238;

/** Letters whose words are counted one by one; a text that is longer than a novel goes on as it began. */
const COUNTED = 1_000_000;

/** Words by the language's own rules, and whole minutes, at least 1. */
export function measure(text: string, lang: string | null): { wordCount: number; readingMinutes: number } {
  const primary = lang?.split('-')[0]?.toLowerCase() ?? '';
  let wordCount = 0;
  const sample = text.slice(0, COUNTED);
  for (const part of new Intl.Segmenter(primary || 'en', { granularity: 'word' }).segment(sample))
    if (part.isWordLike) wordCount++;
  if (sample.length < text.length) wordCount = Math.round((wordCount * text.length) / sample.length);
  const rate = CHARACTERS_A_MINUTE[primary];
  const minutes = rate ? text.replace(/\s+/g, '').length / rate : wordCount / WORDS_A_MINUTE;
  return { wordCount, readingMinutes: Math.max(1, Math.round(minutes)) };
}
