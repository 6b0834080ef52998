/** Searching in the texts of what was read, by the index of search-index.ts. */
import type { IDBPObjectStore, IDBPTransaction } from 'idb';
import { lookUp } from '../history/search/blocks';
import { excerptOf } from '../history/search/marks';
import { intersect, unite } from '../history/search/postings';
import { type Query, readQuery } from '../history/search/words';
import { fits, isNarrowed, WHOLE_SHELF } from '../history/shelf';
import { isVisit } from '../history/visit';
import type { FoundVisit } from './contract';
import { database } from './history-database';
import { type HistorySchema, type KeptText, TEXT_STORES } from './history-stores';

/** Blocks read for the beginning of a word in one segment: "a" must not read them all. */
const MOST_BLOCKS = 24;
/** Segments that are asked at a time, the newest first: a search ends when it has enough. */
const AT_A_TIME = 8;

type Searching = IDBPTransaction<HistorySchema, (typeof TEXT_STORES)[number][], 'readonly'>;
type Blocks = IDBPObjectStore<HistorySchema, (typeof TEXT_STORES)[number][], 'blocks', 'readonly'>;

/** The documents of one word in one segment, ascending. */
async function docsOf(blocks: Blocks, segment: number, word: string, open: boolean): Promise<number[]> {
  const range = IDBKeyRange.bound([segment, word], [segment, `${word}\uffff`], true);
  const [first, more] = await Promise.all([
    blocks.openCursor(IDBKeyRange.bound([segment], [segment, word]), 'prev'),
    open ? blocks.getAll(range, MOST_BLOCKS) : [],
  ]);
  const lists = first ? lookUp(first.value, word, open) : [];
  for (const block of more) lists.push(...lookUp(block, word, true));
  return unite(lists);
}

/** The documents of one segment in which all words of the query stand. The open word is read last, where it can matter. */
async function docsIn(blocks: Blocks, segment: number, { words, open }: Query): Promise<number[]> {
  const whole = open ? words.slice(0, -1) : words;
  const lists = await Promise.all(whole.map((word) => docsOf(blocks, segment, word, false)));
  const found = lists.length > 0 ? lists.reduce(intersect) : null;
  const last = words.at(-1);
  if (!open || last === undefined || found?.length === 0) return found ?? [];
  const begun = await docsOf(blocks, segment, last, true);
  return found ? intersect(found, begun) : begun;
}

/** The documents that are in no segment yet. */
async function docsInFresh(tx: Searching, { words, open }: Query): Promise<number[]> {
  const isOpen = (at: number) => open && at === words.length - 1;
  const fresh = await tx.objectStore('fresh').getAll();
  return fresh
    .filter(({ words: kept }) => {
      const lines = `\n${kept}\n`;
      return words.every((word, at) => lines.includes(isOpen(at) ? `\n${word}` : `\n${word}\n`));
    })
    .map(({ doc }) => doc);
}

/**
 * The newest texts in which all words of a query stand, the newest first.
 * @param limit the most texts; the search ends when it has them
 */
export async function searchTexts(query: Query, limit: number): Promise<KeptText[]> {
  if (query.words.length === 0) return [];
  const tx: Searching = (await database()).transaction([...TEXT_STORES]);
  const [fresh, goneDocs, all] = await Promise.all([
    docsInFresh(tx, query),
    tx.objectStore('gone').getAllKeys(),
    tx.objectStore('segments').getAll(),
  ]);
  const gone = new Set(goneDocs);
  const segments = all.filter(({ merging }) => !merging).sort((a, b) => b.from - a.from);
  const blocks = tx.objectStore('blocks');
  const docs = [...fresh];
  for (let at = 0; at < segments.length && docs.length < limit; at += AT_A_TIME) {
    const asked = segments.slice(at, at + AT_A_TIME).flatMap(({ id }) => id ?? []);
    const found = await Promise.all(asked.map((id) => docsIn(blocks, id, query)));
    docs.push(...found.flat().filter((doc) => !gone.has(doc)));
  }
  const newest = docs.sort((a, b) => b - a).slice(0, limit);
  const texts = await Promise.all(newest.map((doc) => tx.objectStore('texts').get(doc)));
  return texts.filter((text) => typeof text?.text === 'string') as KeptText[];
}

/** Texts that are looked at for those that a filter wants: who finds too little in them narrows the words. */
const MOST_FILTERED = 1_000;

/**
 * What a search is answered with: the articles, with some words around the first of what was looked for.
 * @param filter what is wanted of what is found
 */
export async function findVisits(typed: string, limit: number, filter = WHOLE_SHELF): Promise<FoundVisit[]> {
  const query = readQuery(typed);
  const texts = await searchTexts(query, isNarrowed(filter) ? MOST_FILTERED : limit);
  const visits = (await database()).transaction('visits').store;
  const found = await Promise.all(texts.map(({ id }) => visits.get(id)));
  const wanted = texts.flatMap(({ text }, at) => {
    const visit = found[at];
    return isVisit(visit) && fits(visit, filter) ? [{ visit, text }] : [];
  });
  return wanted.slice(0, limit).map(({ visit, text }) => ({ visit, excerpt: excerptOf(text, query) }));
}

/** The documents of each word of the index, whatever else stands in them; none that are gone. */
export async function docsWith(words: readonly string[]): Promise<number[][]> {
  const tx: Searching = (await database()).transaction([...TEXT_STORES]);
  const [fresh, goneDocs, all] = await Promise.all([
    tx.objectStore('fresh').getAll(),
    tx.objectStore('gone').getAllKeys(),
    tx.objectStore('segments').getAll(),
  ]);
  const gone = new Set(goneDocs);
  const blocks = tx.objectStore('blocks');
  const segments = all.filter(({ merging }) => !merging).flatMap(({ id }) => id ?? []);
  const of = async (word: string) => {
    const lists = await Promise.all(segments.map((id) => docsOf(blocks, id, word, false)));
    const here = fresh.filter((one) => `\n${one.words}\n`.includes(`\n${word}\n`)).map(({ doc }) => doc);
    return [...lists.flat(), ...here].filter((doc) => !gone.has(doc));
  };
  return Promise.all(words.map(of));
}
