/** The same story in other papers, and the thread that it belongs to, out of the texts that are kept. For the background only. */
import { isSameStory, sharedPart, shinglesOf, storyMarks } from '../history/story';
import { namesIn, threadOf } from '../history/threads';
import { isVisit, type Visit } from '../history/visit';
import { database } from './history-database';
import type { KeptText } from './history-stores';
import { docsWith } from './text-search';

/** Texts that are compared as a whole: those that share most marks, the newest first. */
const MOST_COMPARED = 24;
/** Articles of a thread that are shown. */
const MOST_THREAD = 12;

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
  /** Other articles about the same names, those that share most first. */
  thread: Visit[];
}

/** What is asked for. */
export interface StoryWish {
  twins: boolean;
  thread: boolean;
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

async function visitsOf(ids: readonly string[]): Promise<Map<string, Visit>> {
  const store = (await database()).transaction('visits').store;
  const visits = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(visits.filter(isVisit).map((visit) => [visit.id, visit]));
}

async function twinsOf(own: KeptText): Promise<StoryTwin[]> {
  const shingles = shinglesOf(own.text);
  const others = await textsOf((await candidates(own.text)).slice(0, MOST_COMPARED + 1));
  const same = others
    .filter(({ id }) => id !== own.id)
    .map(({ id, text }) => ({ id, share: sharedPart(shingles, shinglesOf(text)) }))
    .filter(({ share }) => isSameStory(share))
    .sort((a, b) => b.share - a.share);
  const visits = await visitsOf(same.map(({ id }) => id));
  return same.flatMap(({ id, share }) => {
    const visit = visits.get(id);
    return visit ? [{ visit, share }] : [];
  });
}

async function readThread(own: KeptText, without: ReadonlySet<string>): Promise<Visit[]> {
  const docs = threadOf(await docsWith(namesIn(own.text)), own.doc ?? -1);
  const texts = await textsOf(docs.slice(0, MOST_THREAD + without.size));
  const ids = texts.map(({ id }) => id).filter((id) => !without.has(id));
  const visits = await visitsOf(ids);
  return ids.flatMap((id) => visits.get(id) ?? []).slice(0, MOST_THREAD);
}

/**
 * Finds who else tells the story of an article, the likest first, and what else was read about its names.
 * @param id of an article in the history
 * @returns null where it is not in the history
 */
export async function findStory(id: string, wish: StoryWish): Promise<Story | null> {
  const db = await database();
  const visit = await db.get('visits', id);
  if (!isVisit(visit)) return null;
  const own = await db.getFromIndex('texts', 'id', id);
  if (!own) return { visit, twins: [], thread: [] };
  const twins = wish.twins ? await twinsOf(own) : [];
  const without = new Set([id, ...twins.map((twin) => twin.visit.id)]);
  return { visit, twins, thread: wish.thread ? await readThread(own, without) : [] };
}
