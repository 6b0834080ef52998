/**
 * Keeps the history as small as the reader wants it on this device. The rule is no part of the settings that follow the
 * reader: what another device has room for must not be deleted here, and nothing is removed that was not shown first.
 */
import { hasLimit, planRetention, type Retention, type RetentionFact, type RetentionPlan } from '../history/retention';
import type { VisitChange } from '../history/tally';
import type { Visit } from '../history/visit';
import { keepBooks } from './history-books';
import { database, forgetText, inOneStep } from './history-database';
import { RECORD_STORES } from './history-stores';
import { loadRetention, storeRetention } from './retention-rule';
import { tidyIndex } from './search-index';

/** Articles in one question, and in one step of removing. */
const PORTION = 1_000;
const STEP = 200;

/** What the plan needs of all articles; a hundred bytes of each are in memory. */
async function readFacts(): Promise<RetentionFact[]> {
  const db = await database();
  const facts: RetentionFact[] = [];
  for (let after: string | null = null; ; ) {
    const range: IDBKeyRange | null = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const visits: Visit[] = await db.getAll('visits', range, PORTION);
    facts.push(...visits.map(({ id, lastReadAt, wordCount, starred }) => ({ id, lastReadAt, wordCount, starred })));
    const last = visits.at(-1);
    if (!last || visits.length < PORTION) return facts;
    after = last.id;
  }
}

/** What the reader is shown before anything goes. */
export type RetentionPreview = Omit<RetentionPlan, 'ids'> & { removed: number };

/** What a rule would remove now. Removes nothing. */
export async function previewRetention(rule: Retention, now = Date.now()): Promise<RetentionPreview> {
  const { ids, ...plan } = planRetention(await readFacts(), rule, now);
  return { ...plan, removed: ids.length };
}

/**
 * Removes articles, a step a transaction. They leave no tombstone: making room here deletes nothing elsewhere, and a copy
 * that is brought in may bring them back.
 * @returns how many went; one that has got a star or was read meanwhile stays
 */
async function makeRoom(ids: readonly string[], planned: number): Promise<number> {
  let removed = 0;
  for (let from = 0; from < ids.length; from += STEP)
    removed += await removeSome(ids.slice(from, from + STEP), planned);
  return removed;
}

const removeSome = (ids: readonly string[], planned: number): Promise<number> =>
  inOneStep([...RECORD_STORES, 'texts', 'fresh', 'gone'], async (tx) => {
    const gone: VisitChange[] = [];
    for (const id of ids) {
      const visit = await tx.objectStore('visits').get(id);
      if (!visit || visit.starred || visit.lastReadAt > planned) continue;
      await tx.objectStore('visits').delete(id);
      const doc = await tx.objectStore('texts').index('id').getKey(id);
      if (doc !== undefined) await forgetText(tx, doc);
      gone.push({ before: visit });
    }
    await keepBooks(tx, gone);
    return gone.length;
  });

async function keepTo(rule: Retention, now: number): Promise<number> {
  if (!hasLimit(rule)) return 0;
  const { ids } = planRetention(await readFacts(), rule, now);
  const removed = await makeRoom(ids, now);
  if (removed > 0) void tidyIndex();
  return removed;
}

/**
 * Makes a rule hold from now on, and removes what is over it.
 * @returns how many articles went
 */
export async function setRetention(rule: Retention, now = Date.now()): Promise<number> {
  await storeRetention(rule);
  return keepTo(rule, now);
}

/** Not more often than this, whatever is read: the whole history is looked through for it. Milliseconds. */
const EVERY = 3_600_000;
/** When it was last done since the browser's start; the worker itself forgets. */
const LAST = 'retention/last';

async function isDue(now: number): Promise<boolean> {
  const { [LAST]: last } = await chrome.storage.session.get(LAST);
  if (typeof last === 'number' && now - last < EVERY && now >= last) return false;
  await chrome.storage.session.set({ [LAST]: now });
  return true;
}

/**
 * Keeps to the rule, after something was written; at most once an hour. Never throws: what could not be removed now is
 * over the rule the next time, too.
 */
export async function keepToRetention(now = Date.now()): Promise<void> {
  try {
    const rule = await loadRetention();
    if (hasLimit(rule) && (await isDue(now))) await keepTo(rule, now);
  } catch {
    // The disk or the database; nothing is lost by it.
  }
}
