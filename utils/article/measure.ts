/** How much there is to read. */
import { isCard } from './embed-card';
import { foldSpace, isWordCode } from './text';

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

/** The text of a tree with a blank line between blocks. The label of an embed's card is none of it. */
export function blockText(root: Node): string {
  const parts: string[] = [];
  const walk = (node: Node): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === 3) parts.push(child.nodeValue ?? '');
      else if (child.nodeName === 'BR') parts.push('\n');
      else if (child.nodeName === 'A' && isCard(node as Element)) continue;
      else if (BLOCK.has(child.nodeName)) {
        parts.push('\n\n');
        walk(child);
        parts.push('\n\n');
      } else walk(child);
    }
  };
  walk(root);
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

/** Scripts that set no space between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** `'`, `’`, `.`, `,` between two letters or digits: part of one word, "don't", "3.5". */
const JOINS = new Set([0x27, 0x2e, 0x2c, 0x2019]);

function countSpacedWords(text: string): number {
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isPart: boolean = isWordCode(code) || (inWord && JOINS.has(code) && isWordCode(text.charCodeAt(i + 1)));
    if (isPart && !inWord) words++;
    inWord = isPart;
  }
  return words;
}

/** The browser's own segmenter takes as long as the rest of the extraction, so only texts that need it get it. */
function countWords(text: string, language: string): number {
  if (!UNSPACED.test(text.slice(0, 2_000))) return countSpacedWords(text);
  let words = 0;
  for (const part of new Intl.Segmenter(language || 'en', { granularity: 'word' }).segment(text)) {
    if (part.isWordLike) words++;
  }
  return words;
}

/** Words by the language's own rules, and whole minutes, at least 1. */
export function measure(text: string, lang: string | null): { wordCount: number; readingMinutes: number } {
  const primary = lang?.split('-')[0]?.toLowerCase() ?? '';
  const wordCount = countWords(text, primary);
  const rate = CHARACTERS_A_MINUTE[primary];
  const minutes = rate ? text.replace(/\s+/g, '').length / rate : wordCount / WORDS_A_MINUTE;
  return { wordCount, readingMinutes: Math.max(1, Math.round(minutes)) };
}
