/** One extractor on one page, in figures. */
import type { CorpusPage } from '../corpus';
import type { Gold } from '../gold';
import type { Measured } from '../in-page/measured';
import { type FactScore, scoreFacts } from './facts';
import { lostBlocks, type OutputLine, sortLines } from './lines';
import { wordOverlap } from './words';

/** Shares, 0 to 1; null where the gold does not tell. */
export interface TextScore {
  /** Word F1 of the whole output against the whole gold text, its precision and its recall. */
  f1: number;
  precision: number;
  recall: number;
  /** Word F1 without the output's title, caption, byline and date lines. */
  f1Neutral: number | null;
  /** Of the gold's paragraphs, deks and sub-heads, the share that is there. */
  paragraphs: number | null;
  leads: number | null;
  subheads: number | null;
  /** Of the output's body and noise lines, the share that is noise. */
  noise: number | null;
  /** 1 where no paragraph is lost and no line is noise. */
  perfect: number | null;
  /** Of the snippets that must (not) stand in the text, the share that does. */
  snippets: number | null;
  unwanted: number | null;
  /** Lost gold blocks and noise lines, for people. */
  missing: string[];
  extra: string[];
}

export interface PageScore {
  id: string;
  kind: string;
  url: string;
  /** Null where the gold has no text, and on pages that are no article. */
  text: TextScore | null;
  facts: FactScore | null;
  isArticle: boolean | null;
  /** Milliseconds: the median call, the first one, and the question whether it is an article. */
  time: number | null;
  firstTime: number | null;
  isArticleTime: number | null;
  /** It gave no text. */
  empty: boolean;
  changed: boolean;
  error: string | null;
}

/** The value at a share of the sorted values; null where there is none. */
export function quantile(values: readonly number[], share: number): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? null;
}

function kept(blocks: readonly string[], text: string): number | null {
  return blocks.length === 0 ? null : 1 - lostBlocks(blocks, text).length / blocks.length;
}

function snippetShare(snippets: readonly string[], text: string): number | null {
  const lower = text.toLowerCase();
  return snippets.length === 0
    ? null
    : snippets.filter((one) => lower.includes(one.toLowerCase())).length / snippets.length;
}

/** What only gold with its blocks can tell. */
function scoreBlocks(gold: Gold, lines: OutputLine[], text: string) {
  const blocks = (kind: string) =>
    gold.paragraphs?.filter(({ k, t }) => k === kind && /[\p{L}\p{N}]/u.test(t)).map(({ t }) => t) ?? [];
  const counted = lines.filter(({ kind }) => kind === 'body' || kind === 'noise');
  const noise = counted.filter(({ kind }) => kind === 'noise').length;
  const paragraphs = kept(blocks('p'), text);
  return {
    f1Neutral: wordOverlap(counted.map((line) => line.text).join('\n'), gold.text ?? '').f1,
    paragraphs,
    leads: kept(blocks('summary'), text),
    subheads: kept(blocks('headline'), text),
    noise: counted.length === 0 ? 0 : noise / counted.length,
    perfect: Number(noise === 0 && (paragraphs ?? 1) === 1),
  };
}

const NO_BLOCKS = { f1Neutral: null, paragraphs: null, leads: null, subheads: null, noise: null, perfect: null };

/** Scores a text (a line per block) against the gold. @returns null where the gold has no text */
export function scoreText(gold: Gold, text: string): TextScore | null {
  if (!gold.text?.trim()) return null;
  const lines = sortLines(text, gold);
  const blocks = gold.paragraphs?.map(({ t }) => t) ?? gold.text.split('\n');
  return {
    ...wordOverlap(text, gold.text),
    ...(gold.paragraphs ? scoreBlocks(gold, lines, text) : NO_BLOCKS),
    snippets: snippetShare(gold.with ?? [], text),
    unwanted: snippetShare(gold.without ?? [], text),
    missing: lostBlocks(blocks, text),
    extra: lines.filter(({ kind }) => kind === 'noise').map((line) => line.text),
  };
}

export function scorePage({ id, kind, url, gold }: CorpusPage, measured: Measured): PageScore {
  const isArticle = kind === 'article';
  return {
    id,
    kind,
    url: url.href,
    text: isArticle ? scoreText(gold, measured.text) : null,
    facts: isArticle ? scoreFacts(gold, measured) : null,
    isArticle: measured.isArticle,
    time: quantile(measured.times, 0.5),
    firstTime: measured.times[0] ?? null,
    isArticleTime: measured.isArticleTime,
    empty: measured.text.trim() === '',
    changed: measured.changed,
    error: measured.error,
  };
}
