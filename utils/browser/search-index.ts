/**
 * The full text of what was read, and the index over it: a log-structured merge tree in IndexedDB. A text is written with
 * its words beside it (two small writes); 64 of those make a segment, eight segments of a level one of the next
 * (index-merge.ts). Each step is one transaction, so a worker that is killed leaves the state before or after it. Nothing
 * is held in memory.
 */
import type { IDBPTransaction } from 'idb';
import { blocksOfDocs } from '../history/search/blocks';
import { indexWords, wordsOf } from '../history/search/words';
import { storyMarks } from '../history/story';
import { database, forgetText, type HistorySchema, inOneStep, type KeptText } from './history-database';
import { mergeStep } from './index-merge';

/** Texts before a segment is made of them: as many are read through by each search. */
const FRESH = 64;

type Writing = IDBPTransaction<HistorySchema, ('texts' | 'fresh' | 'gone' | 'segments' | 'blocks')[], 'readwrite'>;

/** What articles are found by besides their texts. */
async function namesOf(texts: readonly KeptText[]): Promise<string[]> {
  const visits = (await database()).transaction('visits').store;
  const found = await Promise.all(texts.map(({ id }) => visits.get(id)));
  return found.map((visit) => (visit ? `${visit.title}\n${visit.byline ?? ''}\n${visit.siteName}\n` : ''));
}

/** What the index knows a text by: its words, those of its names, and the marks of its story. */
function entriesOf({ text, lang }: KeptText, names: string): string[] {
  const words = wordsOf(text);
  return [...indexWords([...wordsOf(names), ...words], lang), ...storyMarks(words)];
}

/**
 * Keeps the text of an article, in place of an earlier one of the same article. It is found by its title, author and
 * site as well, which its record has.
 */
export async function keepText({ id, lang, text, html }: KeptText): Promise<void> {
  const [names = ''] = await namesOf([{ id, lang, text }]);
  const words = entriesOf({ id, lang, text }, names).join('\n');
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

/** Those of the texts that are not kept word for word, the last of each article. */
async function newTexts(texts: readonly KeptText[]): Promise<KeptText[]> {
  const last = [...new Map(texts.map((text) => [text.id, text])).values()];
  const index = (await database()).transaction('texts').store.index('id');
  const known = await Promise.all(last.map(({ id }) => index.get(id)));
  return last.filter(({ text }, at) => known[at]?.text !== text);
}

/** What the fresh texts and some more know, as one segment. */
async function writeSegment(tx: Writing, more: readonly { doc: number; words: string[] }[]): Promise<void> {
  const fresh = await tx.objectStore('fresh').getAll();
  const docs = [...fresh.map(({ doc, words }) => ({ doc, words: words.split('\n') })), ...more];
  const [first] = docs;
  if (!first) return;
  const level = Math.max(0, Math.round(Math.log(docs.length / FRESH) / Math.log(8)));
  const segment = await tx.objectStore('segments').add({ level, from: first.doc });
  const blocks = tx.objectStore('blocks');
  await Promise.all([...blocksOfDocs(docs)].map((block) => blocks.put({ ...block, segment })));
  await tx.objectStore('fresh').clear();
}

const SEGMENT_STORES = ['texts', 'fresh', 'gone', 'segments', 'blocks'] as const;

/**
 * Keeps many texts at once, as an import brings them: they are written and make a segment in one transaction, all of
 * them or none. What is kept word for word already is left alone.
 * @returns how many were new
 */
export async function keepTexts(texts: readonly KeptText[]): Promise<number> {
  const fresh = await newTexts(texts);
  // Before the transaction: meanwhile others may read and write.
  const names = await namesOf(fresh);
  const words = fresh.map((text, at) => entriesOf(text, names[at] ?? ''));
  if (fresh.length === 0) return 0;
  await inOneStep(SEGMENT_STORES, async (tx) => {
    const store = tx.objectStore('texts');
    const known = await Promise.all(fresh.map(({ id }) => store.index('id').getKey(id)));
    for (const doc of known) if (doc !== undefined) await forgetText(tx, doc);
    const docs = await Promise.all(fresh.map(({ doc: _old, ...text }) => store.add(text)));
    const added = docs.map((doc, at) => ({ doc, words: words[at] ?? [] }));
    if (added.length >= FRESH) return writeSegment(tx, added);
    const lines = added.map((one) => ({ doc: one.doc, words: one.words.join('\n') }));
    await Promise.all(lines.map((one) => tx.objectStore('fresh').put(one)));
  });
  return fresh.length;
}

let tidying: Promise<void> | undefined;

/** Makes a segment of what is fresh and merges those that are many. Not waited for by who writes; one at a time. */
export function tidyIndex(): Promise<void> {
  tidying ??= (async () => {
    if ((await (await database()).count('fresh')) >= FRESH)
      await inOneStep(SEGMENT_STORES, (tx) => writeSegment(tx, []));
    while (await mergeStep());
  })().finally(() => {
    tidying = undefined;
  });
  return tidying;
}
