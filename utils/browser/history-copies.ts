/** Copies of articles, and articles that are taken out of the history with a way back. Called by the background only. */
import type { Kept, Visit } from '../history/visit';
import { keepBooks } from './history-books';
import { database, getVisit, hashOf, inOneStep, removeVisit } from './history-database';
import { RECORD_STORES } from './history-stores';
import { keepTexts } from './search-index';

/** An article that was taken out of the history, with all that was kept of it: the way back. */
export interface TakenOut {
  visit: Visit;
  kept: Kept | null;
}

async function readKept(id: string): Promise<Kept | null> {
  const stored = await (await database()).getFromIndex('texts', 'id', id);
  if (!stored) return null;
  const { id: _id, doc: _doc, ...kept } = stored;
  return kept;
}

/** An article with its copy; null where there is none that can be read. */
export async function readCopy(id: string): Promise<{ visit: Visit; kept: Kept } | null> {
  const [visit, kept] = await Promise.all([getVisit(id), readKept(id)]);
  return visit && kept?.html ? { visit, kept } : null;
}

/** Whether an article can be read without its site. */
export const hasCopy = async (id: string): Promise<boolean> => (await readCopy(id)) !== null;

/** Deletes articles. What they were is answered and stored nowhere: only who asked can put it back. */
export async function takeOut(ids: readonly string[]): Promise<TakenOut[]> {
  const taken: TakenOut[] = [];
  for (const id of ids) {
    const [visit, kept] = await Promise.all([getVisit(id), readKept(id)]);
    await removeVisit(id);
    if (visit) taken.push({ visit, kept });
  }
  return taken;
}

/** Puts articles back that were taken out. They count as changed now, so that their own deletion does not win a merge. */
export async function putBack(taken: readonly TakenOut[], now = Date.now()): Promise<void> {
  for (const { visit } of taken) {
    const idHash = await hashOf(visit.id);
    await inOneStep([...RECORD_STORES, 'tombstones'], async (tx) => {
      // Read again meanwhile, it stays what it is.
      if ((await tx.objectStore('visits').getKey(visit.id)) !== undefined) return;
      const after = { ...visit, updatedAt: now };
      await tx.objectStore('visits').put(after);
      await keepBooks(tx, [{ after }]);
      await tx.objectStore('tombstones').delete(idHash);
    });
  }
  await keepTexts(taken.flatMap(({ visit, kept }) => (kept ? [{ id: visit.id, ...kept }] : [])));
}
