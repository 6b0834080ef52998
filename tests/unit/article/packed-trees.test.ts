import { describe, expect, test } from 'vitest';
import { packTrees } from '@/scripts/model/pack-trees';
import { TREES as GENERAL } from '@/utils/article/model/general-weights';
import { TREES as NEWS } from '@/utils/article/model/news-weights';
import { type PackedTrees, type TreeNodes, unpackTrees } from '@/utils/article/packed-trees';

/** The trees as lists again, by walking them as judgeBlocks does. */
function listed({ feature, value, right, roots }: TreeNodes): number[][] {
  const list = (at: number): number[] => {
    const number = Number((value[at] ?? Number.NaN).toFixed(3));
    if ((feature[at] ?? -1) < 0) return [-1, number];
    return [feature[at] ?? -1, number, ...list(at + 1), ...list(right[at] ?? -1)];
  };
  return roots.map(list);
}

describe('packed trees', () => {
  test('come back as they were', () => {
    const trees = [
      [3, 0.5, 7, -12, -1, -0.001, -1, 1, 3, 0.071, -1, 0, -1, -1],
      [-1, 0.25],
      [160, 5.323, -1, 0.431, 3, 0.5, -1, -0.689, -1, 0.002],
    ];
    expect(listed(unpackTrees(packTrees(trees)))).toEqual(trees);
  });

  test.each([
    ['a leaf that is finer than the form holds', [[-1, 0.0005]]],
    ['a leaf that is larger', [[-1, 1.001]]],
  ])('are not written with %s', (_what, trees) => {
    expect(() => packTrees(trees)).toThrow('log-odds');
  });

  test.each<[string, PackedTrees, number]>([
    ['general', GENERAL, 150],
    ['news', NEWS, 120],
  ])('of the model %s are all there, and written again they are the same', (_name, packed, count) => {
    const trees = listed(unpackTrees(packed));
    expect(trees).toHaveLength(count);
    expect(packTrees(trees)).toEqual(packed);
  });
});
