/** Saves the history, or some of it, as a file; for our own pages, which ask the background for every record. */
import type { Article } from '../article/article';
import type { View } from '../article/sanitise';
import { toEpub } from '../export/epub';
import type { ExportContext } from '../export/export-words';
import { fileName } from '../export/file-name';
import { toMarkdown } from '../export/markdown';
import { MOST_FILES, zipPack } from '../export/zip-pack';
import { backupPieces, type FullVisit } from '../history/backup';
import { BOOKMARKS_END, bookmarkLine, bookmarksStart } from '../history/export/bookmarks-file';
import { csvPieces } from '../history/export/csv-file';
import { storedArticle } from '../history/export/stored-article';
import { uniqueNames } from '../history/export/unique-names';
import { inReadingOrder, weekStart } from '../history/export/week';
import type { Visit } from '../history/visit';
import { exportWords } from './export-words';
import { readHistory } from './history-portions';
import { translate } from './i18n';
import { callBackground } from './messages';
import { uiLanguage } from './page-language';
import { saveFile } from './save-file';

/** What can be saved: everything as our own copy, as a table, as Markdown with bookmarks, and some of it as a book. */
export type SaveKind = 'copy' | 'table' | 'markdown' | 'book';

/** Which articles a book has: those of the last seven days, those with a star, or these. */
export type BookPick = 'week' | 'starred' | { ids: readonly string[] };

/** How it ended. */
export type SaveOutcome =
  /** `wordless` counts the articles of which no text was kept, and which a book leaves out. */
  { state: 'saved'; names: string[]; articles: number; wordless: number } | { state: 'nothing' | 'stopped' | 'failed' };

export interface SaveProgress {
  done: number;
  of: number;
}

interface Saving {
  view: View;
  now: Date;
  onProgress(progress: SaveProgress): void;
  signal: AbortSignal;
}

/** Chapters of one book: more would be a book that devices take minutes to open. */
const MOST_CHAPTERS = 300;

/** `2026-11-28`, in the reader's own calendar. */
function dayName(now: Date): string {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

const contextFor = ({ view, now }: Saving): ExportContext => ({
  view,
  words: exportWords(translate, uiLanguage()),
  pictures: new Map(),
  made: now,
});

/** Pieces as a blob that grows while they come. */
function blobOf(pieces: AsyncIterable<string>, type: string): Promise<Blob> {
  const encoder = new TextEncoder();
  const iterator = pieces[Symbol.asyncIterator]();
  const stream = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await iterator.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
  });
  return new Response(stream, { headers: { 'Content-Type': type } }).blob();
}

function open(words: boolean, { onProgress, signal }: Saving) {
  return readHistory(words, (done, of) => onProgress({ done, of }), signal);
}

function hand({ view }: Saving, name: string, content: Blob | Uint8Array<ArrayBuffer>, type: string): void {
  saveFile(view.document, view, name, content, type);
}

async function savePieces(
  saving: Saving,
  words: boolean,
  [ending, type]: [string, string],
  write: (history: Awaited<ReturnType<typeof open>>) => AsyncIterable<string>,
): Promise<SaveOutcome> {
  const history = await open(words, saving);
  const name = `jernih-history-${dayName(saving.now)}.${ending}`;
  hand(saving, name, await blobOf(write(history), type), type);
  return { state: 'saved', names: [name], articles: history.total, wordless: 0 };
}

/** One zip of articles, a folder a month, and all of them as bookmarks. */
async function* markdownZips(saving: Saving, portions: AsyncIterable<FullVisit[]>): AsyncGenerator<Blob> {
  const context = contextFor(saving);
  const folder = translate('historyTitle');
  let pack = zipPack(saving.now);
  let names = uniqueNames();
  let bookmarks = bookmarksStart(folder);
  let files = 0;
  const finish = () => {
    pack.add('bookmarks.html', bookmarks + BOOKMARKS_END);
    return pack.finish();
  };
  try {
    for await (const visits of portions) {
      for (const visit of visits) {
        if (files === MOST_FILES) {
          yield await finish();
          pack = zipPack(saving.now);
          names = uniqueNames();
          bookmarks = bookmarksStart(folder);
          files = 0;
        }
        const month = new Date(visit.firstReadAt).toISOString().slice(0, 7);
        const name = names(`${month}/${fileName(visit.title, 'md')}`);
        pack.add(name, toMarkdown(storedArticle(visit, saving.view), context, true));
        bookmarks += bookmarkLine(visit);
        files++;
      }
    }
    yield await finish();
  } catch (error) {
    pack.abandon();
    throw error;
  }
}

async function saveMarkdown(saving: Saving): Promise<SaveOutcome> {
  const { portions, total } = await open(true, saving);
  const names: string[] = [];
  for await (const zip of markdownZips(saving, portions)) {
    const part = total > MOST_FILES ? `-${names.length + 1}` : '';
    const name = `jernih-markdown-${dayName(saving.now)}${part}.zip`;
    hand(saving, name, zip, 'application/zip');
    names.push(name);
  }
  return { state: 'saved', names, articles: total, wordless: 0 };
}

async function visitsFor(pick: BookPick, saving: Saving): Promise<string[]> {
  if (typeof pick === 'object') return [...pick.ids];
  const since = pick === 'week' ? weekStart(saving.now) : 0;
  const isWanted = ({ lastReadAt, starred }: Visit) => (pick === 'week' ? lastReadAt >= since : starred === true);
  const found: Visit[] = [];
  const { portions } = await readHistory(false, () => {}, saving.signal);
  for await (const visits of portions) found.push(...visits.filter(isWanted));
  return inReadingOrder(found).map(({ id }) => id);
}

async function wordedArticles(ids: readonly string[], { view, onProgress, signal }: Saving) {
  const articles: Article[] = [];
  let wordless = 0;
  for (const [at, id] of ids.entries()) {
    signal.throwIfAborted();
    const reply = await callBackground('history/full', { id });
    if (!reply.ok) throw new Error(reply.error);
    if (reply.value?.kept) articles.push(storedArticle(reply.value, view));
    else wordless++;
    onProgress({ done: at + 1, of: ids.length });
  }
  return { articles, wordless };
}

async function saveBook(pick: BookPick, saving: Saving): Promise<SaveOutcome> {
  const ids = await visitsFor(pick, saving);
  // The latest, where there are too many.
  const { articles, wordless } = await wordedArticles(ids.slice(-MOST_CHAPTERS), saving);
  if (articles.length === 0) return { state: 'nothing' };
  const context = contextFor(saving);
  const { locale } = uiLanguage();
  const date = (time: number) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(time);
  const today = date(saving.now.getTime());
  const title = translate(pick === 'week' ? 'bookWeek' : pick === 'starred' ? 'bookStarred' : 'bookChosen');
  const days = pick === 'week' ? `${date(weekStart(saving.now))} – ${today}` : today;
  const count = translate('bookArticles', new Intl.NumberFormat(locale).format(articles.length));
  const sites = [...new Set(articles.flatMap(({ siteName }) => siteName ?? []))].sort();
  const identifier = `urn:jernih:${pick === 'week' || pick === 'starred' ? pick : 'chosen'}:${saving.now.toISOString()}`;
  const book = { articles, title: `${title}, ${today}`, identifier, cover: { lines: [days, count], sites } };
  const name = fileName(book.title, 'epub');
  hand(saving, name, toEpub(book, context), 'application/epub+zip');
  return { state: 'saved', names: [name], articles: articles.length, wordless };
}

/**
 * Saves a file with the reader's history, or hands over several where one would not hold it. Never throws.
 * @param kind in which form
 * @param pick for a book, which articles
 */
export async function saveHistory(kind: SaveKind, pick: BookPick, saving: Saving): Promise<SaveOutcome> {
  try {
    if (kind === 'book') return await saveBook(pick, saving);
    if (kind === 'markdown') return await saveMarkdown(saving);
    if (kind === 'table') {
      return await savePieces(saving, false, ['csv', 'text/csv;charset=utf-8'], ({ portions }) => csvPieces(portions));
    }
    return await savePieces(saving, true, ['json', 'application/json'], ({ portions, tombstones }) =>
      backupPieces(portions, tombstones, saving.now),
    );
  } catch {
    return { state: saving.signal.aborted ? 'stopped' : 'failed' };
  }
}
