/**
 * Brings the other pages of an article into its reading view: one after the other, for as long as the view is open. A
 * part of its own (parts.ts): the first page is painted before another one is looked for.
 */
import type { Article } from '../article';
import { isPageOf, type JoinedPage, joinBeginning, joinEarlierPage, joinPage, joinWhole } from '../article/join-pages';
import { planPages } from '../article/page-plan';
import { findLaterPages, findPages, type NumberedPage } from '../article/paging';
import { type Phrases, registerPhrases } from '../article/phrases';
import { parsePage, type View } from '../article/sanitise';
import { fetchPage } from './page-fetch';
import { takePurifier } from './shared-purifier';

/** How far the joining has come. */
export interface JoiningStatus {
  state: 'loading' | 'failed' | 'done';
  /** The number of the page that is being loaded, could not be, or was the last. */
  page: number;
  /** How many pages there are, as far as is known. */
  of: number;
}

export interface PageJoining {
  /** Asks once more for the page that could not be loaded. */
  retry(): void;
  /** Ends what is being loaded; nothing is reported any more. */
  stop(): void;
}

export interface JoiningStage {
  document: Document;
  view: View;
  /** Address of the open page. */
  url: URL;
  article: Article;
  /** Extracts a fetched page. */
  extract(document: Document, url: URL): Promise<Article | null>;
  /** The phrases of the article's language and of English: the part is a script of its own and has its own register. */
  phrases: Readonly<Record<string, Phrases | null>>;
  onStatus(status: JoiningStatus): void;
  /** A page was joined; the status that follows comes after it. */
  onJoined(joined: JoinedPage): void;
}

interface Source {
  /** Joins what comes next. Answers whether there may be more. @throws Error where it could not be loaded */
  next(signal: AbortSignal): Promise<boolean>;
  /** The number of the page that comes next, and how many there are. */
  place(): { page: number; of: number };
}

/** Loads, extracts and joins, without any order of its own. */
function openSource({ document, view, url, article, extract, onJoined }: JoiningStage): Source | null {
  const mayGuess = !article.partial;
  const links = findPages(document, url, mayGuess);
  if (!links) return null;
  const plan = planPages(url, links, mayGuess);
  // The nearest is the next one: what is there is always in one piece.
  const earlier = [...links.earlier];
  let { whole } = links;
  let joinedSoFar = article;
  let wanted: NumberedPage | null = plan.next();
  const place = () => ({
    page: earlier.at(-1)?.number ?? wanted?.number ?? links.number + 1,
    of: Math.max(plan.total, wanted || whole ? links.number + 1 : 0),
  });

  const load = async (from: URL, signal: AbortSignal) => {
    const fetched = await fetchPage(from, document.characterSet, signal);
    const page = parsePage(fetched.html, view);
    const found = await extract(page, fetched.url);
    signal.throwIfAborted();
    return { page, found };
  };
  const add = (joined: JoinedPage | null): boolean => {
    if (!joined) return false;
    joinedSoFar = joined.article;
    onJoined(joined);
    return true;
  };
  /** Whether the rest of the article came. Where the pages have numbers, too, a failure costs nothing. */
  const addWhole = async (from: URL, signal: AbortSignal): Promise<boolean> => {
    try {
      const { found } = await load(from, signal);
      if (!found) return false;
      const pages = place().of;
      const begins = links.number > 1 && add(joinBeginning(joinedSoFar, found, pages, view));
      return add(joinWhole(joinedSoFar, found, pages, view)) || begins;
    } catch (error) {
      if (!(wanted || earlier.length > 0) || signal.aborted) throw error;
      return false;
    }
  };
  /** Answers whether there may be more; what is no page of the article says that the pager was of something else. */
  const addEarlier = async ({ url: from, number }: NumberedPage, signal: AbortSignal): Promise<boolean> => {
    const { found } = await load(from, signal);
    if (!found) throw new Error('nothing to read');
    const isJoined = isPageOf(found, article) && add(joinEarlierPage(joinedSoFar, found, number, view));
    earlier.length = isJoined ? earlier.length - 1 : 0;
    return earlier.length > 0 || wanted !== null;
  };
  return {
    place,
    async next(signal) {
      if (whole && (await addWhole(whole, signal))) return false;
      whole = null;
      const before = earlier.at(-1);
      if (before) return addEarlier(before, signal);
      if (!wanted) return false;
      const { page, found } = await load(wanted.url, signal);
      if (!found) throw new Error('nothing to read');
      // Another article, or a page that says nothing new: the pager was of something else, or goes round in circles.
      if (!isPageOf(found, article) || !add(joinPage(joinedSoFar, found, wanted.number, view))) return false;
      plan.learn(findLaterPages(page, url, wanted));
      wanted = plan.next();
      return wanted !== null;
    },
  };
}

/**
 * Starts to load the article's other pages.
 * @returns null where the page names none
 */
export function joinPages(stage: JoiningStage): PageJoining | null {
  takePurifier();
  for (const [language, set] of Object.entries(stage.phrases)) registerPhrases(language, set);
  const source = openSource(stage);
  if (!source) return null;
  const aborter = new AbortController();
  const { signal } = aborter;
  let running = false;

  const run = async () => {
    if (running || signal.aborted) return;
    running = true;
    try {
      do stage.onStatus({ state: 'loading', ...source.place() });
      while (await source.next(signal));
      stage.onStatus({ state: 'done', ...source.place() });
    } catch {
      // Why does not matter to the reader: the page is not there, and it can be asked for again.
      if (!signal.aborted) stage.onStatus({ state: 'failed', ...source.place() });
    } finally {
      running = false;
    }
  };
  void run();
  return { retry: () => void run(), stop: () => aborter.abort() };
}
