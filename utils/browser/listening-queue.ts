/** What is left to be read aloud, one article after the other. For the background only. */
import { WHOLE_SHELF } from '../history/shelf';
import type { Visit } from '../history/visit';
import { hasCopy } from './history-copies';
import { readShelf } from './history-shelf';

/**
 * The articles that were begun and not finished and of which there is a copy, the last read first.
 * @param limit the most of them; none where few of the last thousands are unfinished
 */
export async function listeningQueue(limit: number): Promise<Visit[]> {
  const filter = { ...WHOLE_SHELF, progress: 'unfinished' } as const;
  const { visits } = await readShelf({ filter, order: 'latest', typed: '', after: null, limit });
  const queue: Visit[] = [];
  for (const visit of visits) {
    if (queue.length >= limit) break;
    if (await hasCopy(visit.id)) queue.push(visit);
  }
  return queue;
}
