import { describe, expect, it } from 'vitest';
import type { PageRows } from '../../../scripts/model/collect';
import { FOLDS, learnWithout, NEWS_TREES } from '../../../scripts/model/learn';
import { foldPage, learnFolds, tableOf } from '../../../scripts/model/learn-folds';

/** Pages of made-up publishers, whose second feature tells the article's blocks for the most part. */
function madeUpPages(count: number): PageRows[] {
  let seed = 1;
  const next = () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return seed / 2_147_483_647;
  };
  return Array.from({ length: count }, (_, i) => {
    const labels = Array.from({ length: 20 }, () => (next() < 0.4 ? 1 : 0));
    const rows = labels.map((label) => [next(), label + next() * 1.3, Math.round(next())]);
    return { id: String(i), set: 'fundus', host: `paper${i}.example`, rows, labels, texts: [] };
  });
}

describe('learnFolds', () => {
  it('gives the trees that learning one after the other gives', async () => {
    const pages = madeUpPages(30);
    const options = { ...NEWS_TREES, trees: 4, columns: 1 };
    const [forests] = await learnFolds([{ table: tableOf(pages.map(foldPage)), options }]);
    const expected = Array.from({ length: FOLDS }, (_, fold) => learnWithout(fold, pages, options).trees);
    expect(forests).toEqual(expected);
    expect(expected[0]?.flat().length).toBeGreaterThan(20);
    expect(new Set(expected.map((trees) => JSON.stringify(trees))).size).toBe(FOLDS);
  }, 60_000);
});
