/** Measures the pages of a set, every extractor on a page before the next page, and scores them. */
import type { CorpusPage, PageFault, PageSet } from './corpus';
import type { ExtractorScript } from './extractors';
import type { MeasuringBrowser } from './measuring-browser';
import { type PageScore, scorePage } from './score/page-score';

export interface SetResult {
  set: string;
  /** By extractor, each in the order of the set. */
  scores: Map<string, PageScore[]>;
  /** Pages that could not be measured. */
  skipped: PageFault[];
}

export interface SetRun {
  extractors: readonly ExtractorScript[];
  /** The first so many pages; null for all. */
  limit: number | null;
  onPage?: (done: number, of: number) => void;
}

/** Another one begins on every page: the first on a page pays for what the browser then has ready for the others. */
const rotated = <T>(list: readonly T[], by: number): T[] => list.map((_, at) => list[(at + by) % list.length] as T);

async function measurePage(browser: MeasuringBrowser, page: CorpusPage, extractors: readonly ExtractorScript[]) {
  try {
    return await browser.measure(page, extractors);
  } catch {
    // A tab may crash under the page before this one; a page that does not load twice is at fault itself.
    return browser.measure(page, extractors);
  }
}

/** Never throws for a page: what cannot be read or loaded is in `skipped`. */
export async function runSet(browser: MeasuringBrowser, set: PageSet, run: SetRun): Promise<SetResult> {
  const scores = new Map<string, PageScore[]>(run.extractors.map(({ name }) => [name, []]));
  const skipped = [...set.faults];
  const ids = set.ids.slice(0, run.limit ?? set.ids.length);
  for (const [at, id] of ids.entries()) {
    try {
      const page = set.read(id);
      const order = rotated(run.extractors, at % run.extractors.length);
      const measured = await measurePage(browser, page, order);
      for (const [i, result] of measured.entries()) scores.get(order[i]?.name ?? '')?.push(scorePage(page, result));
    } catch (error) {
      skipped.push({ id, reason: error instanceof Error ? error.message : String(error) });
    }
    run.onPage?.(at + 1, ids.length);
  }
  return { set: set.name, scores, skipped };
}
