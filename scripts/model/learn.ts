/** Learning from some publishers, and judging on others: what `train.ts` and the test of generalisation share. */
import { type BoostOptions, boost, type Data, leafOf, type Tree } from './boost';
import type { PageRows } from './collect';

export const FOLDS = 5;

/** News pages are what Jernih is for; the other set is larger and less like news. */
const USUAL_WEIGHT: Record<string, number> = { fundus: 3, 'wcxb-dev': 1 };

/** The trees of all pages (general-weights.ts) and those of news pages (news-weights.ts). */
export const GENERAL_TREES: BoostOptions = {
  trees: 150,
  depth: 4,
  rate: 0.15,
  columns: 0.4,
  rows: 0.7,
  ridge: 2,
  leaf: 4,
};
export const NEWS_TREES: BoostOptions = { ...GENERAL_TREES, trees: 120 };

/** How well a model does, in percent, averaged over the pages. */
export interface Verdict {
  /** Blocks of the gold text that are kept. */
  kept: number;
  /** Kept blocks that are none of it. */
  noise: number;
  /** Pages of which exactly the gold text is kept. */
  perfect: number;
}

const site = (host: string): string => host.split('.').slice(-2).join('.');

/** The fold of a publisher: all its pages are held out together. */
export const foldOf = (host: string): number =>
  [...site(host)].reduce((sum, char) => (sum * 31 + char.charCodeAt(0)) % 9973, 7) % FOLDS;

/** The blocks of pages as the trees learn from them. */
export function dataOf(pages: PageRows[], setWeight = USUAL_WEIGHT): Data {
  const rows: Float32Array[] = [];
  const labels: number[] = [];
  const weights: number[] = [];
  for (const page of pages) {
    const positives = page.labels.filter((label) => label === 1).length;
    if (positives < 3) continue;
    // Pages weigh alike, long or short; far-away furniture is a crowd that says little.
    const weight = (setWeight[page.set] ?? 1) * Math.min(2, Math.max(0.3, Math.sqrt(30 / positives)));
    page.rows.forEach((row, i) => {
      const label = page.labels[i] ?? 0;
      if (label < 0) return;
      rows.push(Float32Array.from(row));
      labels.push(label);
      weights.push(weight);
    });
  }
  return { rows, labels: Uint8Array.from(labels), weights: Float32Array.from(weights) };
}

const scoreOf = (trees: Tree[], row: ArrayLike<number>): number =>
  trees.reduce((sum, tree) => sum + leafOf(tree, row), 0);

/** Lines that a reader would miss and lines that are in the way, by page, then averaged. */
export function judge(pages: PageRows[], trees: Tree[], threshold: number): Verdict {
  let kept = 0;
  let noise = 0;
  let perfect = 0;
  let counted = 0;
  for (const page of pages) {
    const gold = page.labels.filter((label) => label === 1).length;
    if (gold < 3) continue;
    counted++;
    let hit = 0;
    let extra = 0;
    page.rows.forEach((row, i) => {
      if (page.labels[i] === -1 || scoreOf(trees, row) <= threshold) return;
      if (page.labels[i] === 1) hit++;
      else extra++;
    });
    kept += hit / gold;
    noise += extra / Math.max(1, hit + extra);
    if (hit === gold && extra === 0) perfect++;
  }
  return { kept: (100 * kept) / counted, noise: (100 * noise) / counted, perfect: (100 * perfect) / counted };
}

/**
 * Learns without the publishers of one fold.
 * @returns the trees, and the pages that they have not seen
 */
export function learnWithout(
  fold: number,
  pages: PageRows[],
  options: BoostOptions,
  setWeight = USUAL_WEIGHT,
): { trees: Tree[]; held: PageRows[] } {
  const held = pages.filter((page) => foldOf(page.host) === fold);
  const trees = boost(
    dataOf(
      pages.filter((page) => foldOf(page.host) !== fold),
      setWeight,
    ),
    options,
  );
  return { trees, held };
}
