/** How much there is to read. */
import { isCard } from './embed-card';
import { CHARACTERS_A_MINUTE, USUAL_WORDS, WORDS_A_MINUTE } from './reading-rates';
import { foldSpace, NOT_WORD_CLASS } from './text';

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

/** Blank lines part blocks. Line by line: a pattern that looks for blank lines takes longer than all else here. */
function foldBlocks(text: string): string {
  const blocks: string[] = [];
  let block = '';
  for (const line of text.split('\n')) {
    if (line.trim()) block += `${line}\n`;
    else if (block) {
      blocks.push(foldSpace(block));
      block = '';
    }
  }
  if (block) blocks.push(foldSpace(block));
  return blocks.filter(Boolean).join('\n\n');
}

/** The text of a tree with a blank line between blocks. The label of an embed's card is none of it. */
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
    else if (top.nodeName === 'A' && top.parentElement && isCard(top.parentElement)) continue;
    else {
      if (BLOCK.has(top.nodeName)) {
        parts.push('\n\n');
        stack.push('\n\n');
      }
      open(top);
    }
  }
  return foldBlocks(parts.join(''));
}

/** Scripts that set no space between words: Thai, Lao, Burmese, Khmer, Chinese, Japanese. */
const UNSPACED = /[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]/;

/** `'`, `’`, `.`, `,` between two letters or digits are part of one word: "don't", "3.5". */
const WORD = new RegExp(`[^${NOT_WORD_CLASS}]+(?:['.,\u2019][^${NOT_WORD_CLASS}]+)*`, 'g');

function countSpacedWords(text: string): number {
  let words = 0;
  WORD.lastIndex = 0;
  while (WORD.test(text)) words++;
  return words;
}

/** Letters whose words are counted one by one; a text that is longer than a novel goes on as it began. */
const COUNTED = 1_000_000;

/** The browser's own segmenter takes as long as the rest of the extraction, so only texts that need it get it. */
function countWords(text: string, language: string): number {
  if (!UNSPACED.test(text.slice(0, 2_000))) return countSpacedWords(text);
  const sample = text.slice(0, COUNTED);
  let words = 0;
  for (const part of new Intl.Segmenter(language || 'en', { granularity: 'word' }).segment(sample)) {
    if (part.isWordLike) words++;
  }
  return Math.round((words * text.length) / sample.length);
}

/** Words by the language's own rules, and whole minutes, at least 1. */
export function measure(text: string, lang: string | null): { wordCount: number; readingMinutes: number } {
  const primary = lang?.split('-')[0]?.toLowerCase() ?? '';
  const wordCount = countWords(text, primary);
  const rate = CHARACTERS_A_MINUTE[primary];
  const minutes = rate ? text.replace(/\s+/g, '').length / rate : wordCount / (WORDS_A_MINUTE[primary] ?? USUAL_WORDS);
  return { wordCount, readingMinutes: Math.max(1, Math.round(minutes)) };
}
