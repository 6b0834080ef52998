/** A thread of learn-folds.ts: learns one forest and hands it back. */
import { parentPort, workerData } from 'node:worker_threads';
import { boost } from './boost';
import { dataWithout, type FoldTask } from './learn-folds';

const { table, without, options } = workerData as FoldTask;
parentPort?.postMessage(boost(dataWithout(without, table), options));
