/**
 * The full text of what was read, and the index over it: a log-structured merge tree in IndexedDB. A text is written with
 * its words beside it (two small writes); 64 of those make a segment, eight segments of a level one of the next
 * (index-merge.ts). Each step is one transaction, so a worker that is killed leaves the state before or after it. Nothing
 * is held in memory.
 */
import type { IDBPTransaction } from 'idb';
import { wordBook } from '../history/search/word-book';
import { plainForms, wordsOf } from '../history/search/words';
import { storyMarks } from '../history/story';
import type { Visit } from '../history/visit';
import { database, forgetText, inOneStep } from './history-database';
import type { HistorySchema, KeptText } from './history-stores';
import { mergeStep } from './index-merge';

/** Texts before a segment is made of them: as many are read through by each search. */
const FRESH = 64;

type Writing = Pick<IDBPTransaction<HistorySchema, (typeof SEGMENT_STORES)[number][], 'readwrite'>, 'objectStore'>;

/** What an article is found by besides its text. */
export const namesIn = ({ title, byline, siteName }: Visit): string => `${title}\n${byline ?? ''}\n${siteName}\n`;

async function namesOf(texts: readonly KeptText[]): Promise<string[]> {
  const visits = (await database()).transaction('visits').store;
  const found = await Promise.all(texts.map(({ id }) => visits.get(id)));
  return found.map((visit) => (visit ? namesIn(visit) : ''));
}

/**
 * What the index knows a text by: its words, those of its names, their plain forms, and the marks of its story. Each as
 * often as it comes.
 * @param forms plain forms that were told before
 */
function entriesOf({ text, lang }: KeptText, names: string, forms?: Map<string, string>): string[] {
  const ofText = wordsOf(text);
  const words = wordsOf(names).concat(ofText);
  return words.concat(plainForms(words, lang, forms), storyMarks(ofText));
}

const linesOf = (words: readonly string[]): string => [...new Set(words)].join('\n');

/**
 * Keeps the text of an article, in place of an earlier one of the same article. It is found by its title, author and
 * site as well, which its record has.
 */
export async function keepText({ id, lang, text, html }: KeptText): Promise<void> {
  const [names = ''] = await namesOf([{ id, lang, text }]);
  const words = linesOf(entriesOf({ id, lang, text }, names));
  const kept = { id, lang, text, ...(html === undefined ? {} : { html }) };
  await inOneStep(['texts', 'fresh', 'gone'], async (tx) => {
    const texts = tx.objectStore('texts');
    const known = await texts.index('id').get(id);
    if (known?.text === text) {
      if (html !== undefined && known.html !== html) await texts.put({ ...known, html });
      return;
    }
    if (known?.doc !== undefined) await forgetText(tx, known.doc);
    const doc = await texts.add(kept);
    await tx.objectStore('fresh').put({ doc, words });
  });
}

/**
 * What the fresh texts and some more know, as one segment.
 * @param words of each of the others, behind the fresh ones
 * @param numbers of the others, while they are being written: their words are taken up meanwhile
 */
async function writeSegment(
  tx: Writing,
  words: Iterable<readonly string[]> = [],
  numbers: Promise<readonly number[]> = Promise.resolve([]),
): Promise<void> {
  const fresh = await tx.objectStore('fresh').getAll();
  const book = wordBook();
  for (const one of fresh) book.add(one.words.split('\n'));
  for (const one of words) book.add(one);
  const docs = [...fresh.map(({ doc }) => doc), ...(await numbers)];
  const [first] = docs;
  if (first === undefined) return;
  const level = Math.max(0, Math.round(Math.log(docs.length / FRESH) / Math.log(8)));
  const segment = await tx.objectStore('segments').add({ level, from: first });
  const blocks = tx.objectStore('blocks');
  await Promise.all(book.blocks(docs).map((block) => blocks.put({ ...block, segment })));
  await tx.objectStore('fresh').clear();
}

/** A text, and what its article is found by besides. */
export interface NamedText {
  kept: KeptText;
  /** Title, author and site (`namesIn`). */
  names: string;
}

/**
 * Writes many texts, each article once, in a transaction that may write what they belong to as well. Many make a segment
 * by themselves. What is kept word for word already is left alone.
 * @returns how many were new
 */
export async function writeTexts(tx: Writing, all: readonly NamedText[]): Promise<number> {
  const store = tx.objectStore('texts');
  const known = await Promise.all(all.map(({ kept }) => store.index('id').getKey(kept.id)));
  const before = await Promise.all(known.map((doc) => (doc === undefined ? undefined : store.get(doc))));
  const fresh = all.filter(({ kept }, at) => before[at]?.text !== kept.text);
  for (const [at, one] of before.entries())
    if (one?.doc !== undefined && one.text !== all[at]?.kept.text) await forgetText(tx, one.doc);
  const numbers = Promise.all(fresh.map(({ kept: { doc: _old, ...text } }) => store.add(text)));
  // Of a write that fails the others tell, too.
  numbers.catch(() => {});
  const words = wordsOfEach(fresh);
  if (fresh.length >= FRESH) await writeSegment(tx, words, numbers);
  else {
    const lines = [...words].map(linesOf);
    const docs = await numbers;
    await Promise.all(docs.map((doc, at) => tx.objectStore('fresh').put({ doc, words: lines[at] ?? '' })));
  }
  return fresh.length;
}

/** One by one: those of many texts at once would be in memory at once. */
function* wordsOfEach(texts: readonly NamedText[]): Generator<string[]> {
  const forms = new Map<string, string>();
  for (const { kept, names } of texts) yield entriesOf(kept, names, forms);
}

const SEGMENT_STORES = ['texts', 'fresh', 'gone', 'segments', 'blocks'] as const;

/** Keeps the texts of many articles in one step, all of them or none: the last of each. @returns how many were new */
export async function keepTexts(texts: readonly KeptText[]): Promise<number> {
  const last = [...new Map(texts.map((text) => [text.id, text])).values()];
  const names = await namesOf(last);
  return inOneStep(SEGMENT_STORES, (tx) =>
    writeTexts(
      tx,
      last.map((kept, at) => ({ kept, names: names[at] ?? '' })),
    ),
  );
}

let tidying: Promise<void> | undefined;

/** Makes a segment of what is fresh and merges those that are many. Not waited for by who writes; one at a time. */
export function tidyIndex(): Promise<void> {
  tidying ??= (async () => {
    if ((await (await database()).count('fresh')) >= FRESH) await inOneStep(SEGMENT_STORES, (tx) => writeSegment(tx));
    while (await mergeStep());
  })().finally(() => {
    tidying = undefined;
  });
  return tidying;
}
