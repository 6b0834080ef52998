/** The life of the reading view in one page: extract, show, remember, close. */
import * as v from 'valibot';
import { type Article, extractArticle } from '../article';
import { toFragment } from '../article/sanitise';
import { unshadowed } from '../article/unshadowed';
import type { Reading } from '../history/visit';
import type { OpenOutcome } from './contract';
import { answerCalls, callBackground } from './messages';
import { openReaderHost, type ReaderHost } from './reader-host';
import { loadSettings, saveSettings, watchSettings } from './settings';
import type { Settings } from './settings-schema';

/** What the view is given to show, and what it may ask for. */
export interface ReaderModel {
  article: Article;
  /** The article's body as nodes, sanitised. */
  body: DocumentFragment;
  settings: Settings;
  changeSettings(change: Partial<Settings>): void;
  close(): void;
  show(page: 'history' | 'options'): void;
  /** @param progress how far the reader has come, 0 to 1 */
  reached(progress: number): void;
  /** Asks `spend` first when Escape is pressed: where it answers true the key was for a panel and the view stays. */
  onEscape(spend: () => boolean): void;
}

/** Draws the model into the root; called again with each change of the settings. Returns the way to take it out. */
export type Draw = (model: ReaderModel, root: ShadowRoot) => () => void;

/** Progress is reported this often at most, and once more at the end. */
const REPORT_EVERY_MS = 2_000;

function readingOf(article: Article): Reading {
  const { title, byline, lang, published, wordCount, readingMinutes, canonicalUrl, siteName, leadImage } = article;
  const site = siteName ?? new URL(canonicalUrl).hostname;
  return {
    url: canonicalUrl,
    title,
    byline,
    siteName: site,
    lang,
    published,
    wordCount,
    readingMinutes,
    leadImage: leadImage?.url ?? null,
  };
}

/** Reports how far the reader has come: at most every two seconds, and when told to flush. */
function progressReporter(url: string): { reached(progress: number): void; flush(): void } {
  let furthest = 0;
  let reported = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    if (furthest <= reported) return;
    reported = furthest;
    void callBackground('reading/progressed', { url, progress: furthest });
  };
  return {
    reached(progress) {
      furthest = Math.max(furthest, progress);
      timer ??= setTimeout(flush, REPORT_EVERY_MS);
    },
    flush,
  };
}

/** The header shows the dek; the body begins after it. */
function bodyWithoutDek(article: Article, document: Document): DocumentFragment {
  const body = toFragment(article.html, document);
  body.querySelector('[role="doc-subtitle"]')?.remove();
  return body;
}

interface OpenView {
  article: Article;
  close(): void;
}

interface Stage {
  document: Document;
  window: Window;
  css: string;
  draw: Draw;
}

function openView(
  { document, window, css, draw }: Stage,
  article: Article,
  settings: Settings,
  onClosed: () => void,
): OpenView {
  const progress = progressReporter(article.canonicalUrl);
  let spendEscape = () => false;
  const host: ReaderHost = openReaderHost(document, window, css, () => spendEscape() || close());
  let erase: () => void = () => {};
  const model: ReaderModel = {
    article,
    body: bodyWithoutDek(article, document),
    settings,
    changeSettings: (change) => void saveSettings(change),
    close: () => close(),
    show: (page) => void callBackground('extension/show', { page }),
    reached: progress.reached,
    onEscape(spend) {
      spendEscape = spend;
    },
  };
  const redraw = (changed: Settings) => {
    model.settings = changed;
    erase = draw({ ...model }, host.root);
  };
  const unwatch = watchSettings(redraw);
  window.addEventListener('pagehide', progress.flush);
  let open = true;
  const close = () => {
    open = false;
    unwatch();
    window.removeEventListener('pagehide', progress.flush);
    progress.flush();
    erase();
    host.close();
    onClosed();
  };
  erase = draw(model, host.root);
  // A change that came between the reading of the settings and the watching would be lost.
  void loadSettings().then((now) => open && JSON.stringify(now) !== JSON.stringify(settings) && redraw(now));
  void callBackground('reading/opened', readingOf(article));
  return { article, close };
}

/** Starts to answer the calls that open and close the reading view of this page. */
export function startReaderSession({ document: page, window, css, draw }: Stage): void {
  const document = unshadowed(page);
  const stage = { document, window, css, draw };
  let open: OpenView | undefined;
  let opening: Promise<OpenOutcome> | undefined;

  const show = async (): Promise<OpenOutcome> => {
    const settings = await loadSettings();
    const article = extractArticle(document, new URL(window.location.href));
    if (!article) return { state: 'nothing-to-read' };
    open = openView(stage, article, settings, () => {
      open = undefined;
    });
    return { state: 'opened' };
  };
  const toggle = (): Promise<OpenOutcome> | OpenOutcome => {
    if (open) {
      open.close();
      return { state: 'closed' };
    }
    // A second click before the view stands must not open a second one.
    opening ??= show().finally(() => {
      opening = undefined;
    });
    return opening;
  };

  answerCalls({
    'reader/toggle': { from: ['extension-page'], ask: v.null(), answer: toggle },
    'reader/removals': { from: ['extension-page'], ask: v.null(), answer: () => open?.article.removals ?? null },
  });
}
