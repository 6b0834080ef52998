/** The pages of a set in one row of figures. */
import type { FactScore } from './facts';
import { type PageScore, quantile, type TextScore } from './page-score';

/** Means over pages, 0 to 1; null where no page has the figure. */
type Means<T, K extends keyof T> = Record<K, number | null>;

export const TEXT_FIGURES = [
  'f1',
  'precision',
  'recall',
  'f1Neutral',
  'paragraphs',
  'leads',
  'subheads',
  'noise',
  'perfect',
  'snippets',
  'unwanted',
] as const satisfies (keyof TextScore)[];

export const FACT_FIGURES = ['title', 'author', 'day', 'minute'] as const satisfies (keyof FactScore)[];

export interface Detection {
  precision: number | null;
  recall: number | null;
  f1: number | null;
  /** Median time of the question, ms. */
  time: number | null;
}

export interface Summary {
  extractor: string;
  /** Articles whose text was scored, and all pages. */
  articles: number;
  pages: number;
  text: Means<TextScore, (typeof TEXT_FIGURES)[number]>;
  facts: Means<FactScore, (typeof FACT_FIGURES)[number]>;
  /** Null where the extractor does not say what is an article. */
  detection: Detection | null;
  /** Milliseconds over all pages. */
  time: { median: number | null; p95: number | null; first: number | null };
  /** The median over pages of this extractor's time in that of the reference on the same page. */
  ratio: number | null;
  errors: number;
  /** Articles of which it gave no text. */
  empty: number;
  /** Pages on which the live document was changed. */
  changed: number;
}

const isNumber = (value: number | null): value is number => value !== null;

export function mean(values: readonly (number | null)[]): number | null {
  const known = values.filter(isNumber);
  return known.length === 0 ? null : known.reduce((sum, value) => sum + value, 0) / known.length;
}

function means<T extends object, K extends keyof T & string>(
  scores: readonly (T | null)[],
  keys: readonly K[],
): Means<T, K> {
  const figure = (key: K) => mean(scores.map((score) => (score === null ? null : (score[key] as number | null))));
  return Object.fromEntries(keys.map((key) => [key, figure(key)])) as Means<T, K>;
}

/** How well `isArticle` tells articles from all other pages. Precision says nothing where there are no others. */
export function detectionOf(
  pages: readonly Pick<PageScore, 'kind' | 'isArticle' | 'isArticleTime'>[],
): Detection | null {
  const asked = pages.filter(({ isArticle }) => isArticle !== null);
  if (asked.length === 0) return null;
  const articles = asked.filter(({ kind }) => kind === 'article').length;
  const said = asked.filter(({ isArticle }) => isArticle).length;
  const right = asked.filter(({ kind, isArticle }) => isArticle && kind === 'article').length;
  const hasOthers = articles < asked.length;
  return {
    precision: hasOthers && said > 0 ? right / said : null,
    recall: articles > 0 ? right / articles : null,
    f1: hasOthers && said + articles > 0 ? (2 * right) / (said + articles) : null,
    time: quantile(asked.map(({ isArticleTime }) => isArticleTime).filter(isNumber), 0.5),
  };
}

function ratioOf(pages: readonly PageScore[], reference: readonly PageScore[]): number | null {
  const times = new Map(reference.map(({ id, time }) => [id, time]));
  const ratios = pages.map(({ id, time }) => {
    const other = times.get(id);
    return time !== null && other ? time / other : null;
  });
  return quantile(ratios.filter(isNumber), 0.5);
}

/**
 * @param pages what one extractor made of a set
 * @param reference what the extractor that times are compared with made of it; null where that one did not run
 */
export function summarise(
  extractor: string,
  pages: readonly PageScore[],
  reference: readonly PageScore[] | null,
): Summary {
  const times = pages.map(({ time }) => time).filter(isNumber);
  return {
    extractor,
    articles: pages.filter(({ text }) => text !== null).length,
    pages: pages.length,
    text: means(
      pages.map(({ text }) => text),
      TEXT_FIGURES,
    ),
    facts: means(
      pages.map(({ facts }) => facts),
      FACT_FIGURES,
    ),
    detection: detectionOf(pages),
    time: {
      median: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      first: quantile(pages.map(({ firstTime }) => firstTime).filter(isNumber), 0.5),
    },
    ratio: reference && ratioOf(pages, reference),
    errors: pages.filter(({ error }) => error !== null).length,
    empty: pages.filter(({ kind, empty }) => empty && kind === 'article').length,
    changed: pages.filter(({ changed }) => changed).length,
  };
}
