/**
 * Learns which blocks of a page are its article: `node --import jiti/register scripts/model/train.ts [DUMP] [--final]`.
 * Publishers (hosts) are held out by fives; with `--final` the trees learn from all pages and are written down.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { FEATURES } from '../../utils/article/feature-names';
import { inProject } from '../support/project';
import { type BoostOptions, boost, type Tree } from './boost';
import type { PageRows } from './collect';
import { layOut } from './lay-out';
import { dataOf, FOLDS, GENERAL_TREES, judge, learnWithout, NEWS_TREES } from './learn';
import { packTable } from './pack-table';

/** `NEWS_ONLY=1` learns the trees of news pages from news pages alone. */
const SETS = process.env.NEWS_ONLY ? ['fundus'] : ['fundus', 'wcxb-dev'];
const num = (name: string, usual: number) => Number(process.env[name] ?? usual);
const USUAL = process.env.NEWS_ONLY ? NEWS_TREES : GENERAL_TREES;
const OPTIONS: BoostOptions = {
  ...USUAL,
  trees: num('TREES', USUAL.trees),
  depth: num('DEPTH', USUAL.depth),
  rate: num('RATE', USUAL.rate),
};
/** How much the pages of a set count. */
const WEIGHT: Record<string, number> = { fundus: num('NEWS', 3), 'wcxb-dev': 1 };

function load(folder: string): PageRows[] {
  return SETS.flatMap((set) =>
    readFileSync(`${folder}/${set}.jsonl`, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as PageRows),
  );
}

function crossValidate(pages: PageRows[]): void {
  const thresholds = [-1, -0.5, 0, 0.5, 1];
  const sums = new Map<string, number[]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const { trees, held } = learnWithout(fold, pages, OPTIONS, WEIGHT);
    for (const set of ['fundus', 'wcxb-dev']) {
      for (const threshold of thresholds) {
        const part = held.filter((page) => page.set === set);
        const { kept, noise, perfect } = judge(part, trees, threshold);
        const key = `${set} ${threshold}`;
        const sum = sums.get(key) ?? [0, 0, 0, 0];
        sums.set(key, [
          (sum[0] ?? 0) + kept * part.length,
          (sum[1] ?? 0) + noise * part.length,
          (sum[2] ?? 0) + perfect * part.length,
          (sum[3] ?? 0) + part.length,
        ]);
      }
    }
    console.log(`fold ${fold + 1} of ${FOLDS} done`);
  }
  console.log('held out: blocks kept %, noise %, perfect pages %');
  for (const [key, [kept = 0, noise = 0, perfect = 0, n = 1]] of sums)
    console.log(key.padEnd(14), (kept / n).toFixed(2), (noise / n).toFixed(2), (perfect / n).toFixed(1));
}

function importance(trees: Tree[], rows: number): void {
  const uses = new Map<string, number>();
  for (const tree of trees)
    for (let at = 0; at < tree.length; at += 2)
      if (tree[at] !== -1)
        uses.set(FEATURES[tree[at] as number] ?? '', (uses.get(FEATURES[tree[at] as number] ?? '') ?? 0) + 1);
  const top = [...uses].sort((a, b) => b[1] - a[1]).slice(0, 30);
  console.log(`${rows} rows; most used: ${top.map(([name, n]) => `${name} ${n}`).join(', ')}`);
}

function writeWeights(trees: Tree[], pages: number, rows: number): void {
  const text = `/**
 * Which blocks are the article: ${trees.length} boosted trees of depth ${OPTIONS.depth}, as forest.ts and packed-trees.ts say;
 * features as in block-features.ts. Written by scripts/model/train.ts from ${pages} pages (${rows} blocks) of the
 * corpora ${SETS.join(' and ')} (fundus: MIT, WCXB: CC-BY-4.0); no text of theirs is in here. Not to be edited by hand.
 */
import type { PackedTable } from '../packed-trees';

// biome-ignore format: data
export const TREES: PackedTable = ${JSON.stringify(packTable(layOut(trees)), null, 2)};
`;
  writeFileSync(inProject(`utils/article/model/${SETS.length === 1 ? 'news' : 'general'}-weights.ts`), text);
  console.log(`wrote ${text.length} bytes`);
}

const [folder = '.output/blocks', flag] = process.argv.slice(2);
const pages = load(folder);
console.log(`${pages.length} pages`);
if (flag === '--final') {
  const data = dataOf(pages, WEIGHT);
  const trees = boost(data, OPTIONS, (n) => n % 20 === 0 && console.log(`tree ${n}`));
  importance(trees, data.rows.length);
  writeWeights(trees, pages.length, data.rows.length);
} else crossValidate(pages);
