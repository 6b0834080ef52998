/** What runs beside an extractor in the isolated world of a page: calls it, times it and hands its result out. */
import { type Measured, nothingMeasured } from './measured';
import { textLines } from './text-lines';

/** What an extractor says of a page. */
export interface Extracted {
  title: string | null | undefined;
  byline: string | null | undefined;
  /** As the extractor writes it. */
  published: string | null | undefined;
  html: string | null | undefined;
}

/** One extractor, as an extension would call it: synchronous, on a live document that it must not change. */
export interface Extractor {
  /** Null where it finds nothing. What it needs to work on a copy is a part of its time. */
  extract(document: Document): Extracted | null;
  /** Whether the page is an article, for extractors that say so. */
  isArticle?(document: Document): boolean;
}

const written = (value: unknown): string | null => (value === null || value === undefined ? null : String(value));

function extractTimed(extractor: Extractor, calls: number, budget: number, times: number[]): Extracted | null {
  const began = performance.now();
  let found: Extracted | null = null;
  for (let call = 0; call < calls && performance.now() - began < budget; call++) {
    const before = performance.now();
    found = extractor.extract(document);
    times.push(performance.now() - before);
  }
  return found;
}

function measure(extractor: Extractor, calls: number, budget: number): Measured {
  const before = document.cloneNode(true);
  const measured = nothingMeasured();
  try {
    const found = extractTimed(extractor, calls, budget, measured.times);
    if (found) {
      for (const key of ['title', 'byline', 'published'] as const) measured[key] = written(found[key]);
      measured.text = textLines(new DOMParser().parseFromString(found.html ?? '', 'text/html').body);
    }
    const began = performance.now();
    measured.isArticle = extractor.isArticle?.(document) ?? null;
    if (measured.isArticle !== null) measured.isArticleTime = performance.now() - began;
  } catch (error) {
    measured.error = String(error);
  }
  // As trees: Defuddle takes `srcset` off pictures for a moment, which moves it behind the other attributes and no more.
  measured.changed = !document.isEqualNode(before);
  return measured;
}

/**
 * Puts `measureExtractor(calls, budget)` into this world: it calls the extractor that many times, or until the budget
 * (ms) is used up, and returns a `Measured` as JSON.
 */
export function offer(extractor: Extractor): void {
  const measureExtractor = (calls: number, budget: number) => JSON.stringify(measure(extractor, calls, budget));
  Object.assign(globalThis, { measureExtractor });
}
