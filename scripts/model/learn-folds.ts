/** Learns without each fold of publishers in turn, on all cores: the trees that learnWithout gives, in less time. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BoostOptions, Data, Tree } from './boost';
import type { PageRows } from './collect';
import { dataOf, FOLDS, foldOf } from './learn';

/** Blocks to learn from, one behind the other: what threads share is not copied for each. */
export interface FoldTable {
  /** Features of a block. */
  width: number;
  values: Float32Array<SharedArrayBuffer>;
  labels: Uint8Array;
  weights: Float32Array;
  /** Of each block's publisher. */
  folds: Uint8Array;
}

/** What one thread is asked for. */
export interface FoldTask {
  table: FoldTable;
  /** Publishers of this fold are not learnt from. */
  without: number;
  options: BoostOptions;
}

/** A share of the pages, as dataOf has them; the pages themselves may be forgotten. */
export type FoldPage = Data & { fold: number };

/** What there is to learn from a page. */
export const foldPage = (page: PageRows): FoldPage => ({ ...dataOf([page]), fold: foldOf(page.host) });

/** Puts pages into one table, in their order. */
export function tableOf(pages: readonly FoldPage[]): FoldTable {
  const width = pages.find(({ rows }) => rows.length > 0)?.rows[0]?.length ?? 0;
  const size = pages.reduce((sum, { rows }) => sum + rows.length, 0);
  const table = {
    width,
    values: new Float32Array(new SharedArrayBuffer(size * width * Float32Array.BYTES_PER_ELEMENT)),
    labels: new Uint8Array(size),
    weights: new Float32Array(size),
    folds: new Uint8Array(size),
  };
  let at = 0;
  for (const { rows, labels, weights, fold } of pages) {
    table.labels.set(labels, at);
    table.weights.set(weights, at);
    table.folds.fill(fold, at, at + rows.length);
    for (const row of rows) table.values.set(row, width * at++);
  }
  return table;
}

/** The rows of a table that do not belong to a fold. */
export function dataWithout(fold: number, { width, values, labels, weights, folds }: FoldTable): Data {
  const kept: number[] = [];
  for (let at = 0; at < folds.length; at++) if (folds[at] !== fold) kept.push(at);
  return {
    rows: kept.map((at) => values.subarray(at * width, (at + 1) * width)),
    labels: Uint8Array.from(kept, (at) => labels[at] ?? 0),
    weights: Float32Array.from(kept, (at) => weights[at] ?? 0),
  };
}

function learnInThread(task: FoldTask): Promise<Tree[]> {
  const thread = new Worker(new URL('./fold-thread.ts', import.meta.url), {
    workerData: task,
    execArgv: ['--import', 'jiti/register'],
  });
  return new Promise((resolve, reject) => {
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
  });
}

/**
 * @param tasks tables and how to learn from them
 * @returns for each of them the trees by the fold that they have not seen
 */
export async function learnFolds(tasks: { table: FoldTable; options: BoostOptions }[]): Promise<Tree[][][]> {
  const queue = tasks.flatMap((task, at) => Array.from({ length: FOLDS }, (_, without) => ({ ...task, at, without })));
  const forests: Tree[][][] = tasks.map(() => []);
  const work = async () => {
    for (let task = queue.shift(); task; task = queue.shift()) {
      const { at, without, table, options } = task;
      const trees = await learnInThread({ table, without, options });
      (forests[at] as Tree[][])[without] = trees;
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return forests;
}
