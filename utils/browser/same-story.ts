/** The same story in other papers, out of the texts that are kept. Called by the background only. */
import { isSameStory, sharedPart, shinglesOf, storyMarks } from '../history/story';
import { isVisit, type Visit } from '../history/visit';
import { database, type KeptText } from './history-database';
import { docsWith } from './text-search';

/** Texts that are compared as a whole: those that share most marks, the newest first. */
const MOST_COMPARED = 24;

/** An article that tells the same story. */
export interface StoryTwin {
  visit: Visit;
  /** The share of the shorter text that both have, 0 to 1. */
  share: number;
}

/** What an article tells, and who else tells it. */
export interface Story {
  /** The article that was asked about. */
  visit: Visit;
  twins: StoryTwin[];
}

/** The documents that share marks with a text, those that share most before the others. */
async function candidates(text: string): Promise<number[]> {
  const shared = new Map<number, number>();
  for (const docs of await docsWith(storyMarks(text)))
    for (const doc of docs) shared.set(doc, (shared.get(doc) ?? 0) + 1);
  return [...shared.entries()].sort(([a, most], [b, more]) => more - most || b - a).map(([doc]) => doc);
}

async function textsOf(docs: readonly number[]): Promise<KeptText[]> {
  const store = (await database()).transaction('texts').store;
  const texts = await Promise.all(docs.map((doc) => store.get(doc)));
  return texts.filter((text) => typeof text?.text === 'string') as KeptText[];
}

/**
 * Finds who else tells the story of an article, the likest first.
 * @param id of an article in the history
 * @returns null where it is not in the history
 */
export async function findStory(id: string): Promise<Story | null> {
  const db = await database();
  const visit = await db.get('visits', id);
  if (!isVisit(visit)) return null;
  const own = await db.getFromIndex('texts', 'id', id);
  if (!own) return { visit, twins: [] };
  const shingles = shinglesOf(own.text);
  const others = (await textsOf((await candidates(own.text)).slice(0, MOST_COMPARED + 1))).filter(
    (text) => text.id !== id,
  );
  const same = others
    .map((text) => ({ id: text.id, share: sharedPart(shingles, shinglesOf(text.text)) }))
    .filter(({ share }) => isSameStory(share))
    .sort((a, b) => b.share - a.share);
  const visits = await Promise.all(same.map((one) => db.get('visits', one.id)));
  const twins = same.flatMap(({ share }, at) => {
    const twin = visits[at];
    return isVisit(twin) ? [{ visit: twin, share }] : [];
  });
  return { visit, twins };
}
