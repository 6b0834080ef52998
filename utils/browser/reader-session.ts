/** The life of the reading view in one page: extract, show, remember, close. */
import * as v from 'valibot';
import type { Article, Removal } from '../article';
import { toFragment, type View } from '../article/sanitise';
import { unshadowed } from '../article/unshadowed';
import type { OpenOutcome } from './contract';
import { answerCalls, callBackground } from './messages';
import { extractInPage, loadedPhrases, prepareExtraction } from './page-extraction';
import type { JoiningStatus, joinPages, PageJoining } from './page-joining';
import { usePart } from './parts';
import { openReaderHost, type ReaderHost } from './reader-host';
import { readingFonts } from './reading-fonts';
import { type ProgressReporter, progressReporter, reportReading } from './reading-report';
import { loadSettings } from './settings';
import { keepSettings } from './settings-keeper';
import type { Settings } from './settings-schema';
import { sharedWorld } from './shared-world';
import { type SiteActions, siteActions } from './site-actions';

/** What the view is given to show, and what it may ask for. */
export interface ReaderModel {
  article: Article;
  /** The article's body as nodes, sanitised. */
  body: DocumentFragment;
  /** What its later pages add, in order and sanitised; grows while they are loaded. */
  pages: readonly DocumentFragment[];
  /** How the loading of its later pages goes; null where there are none or the reader does not want them. */
  joining: JoiningStatus | null;
  /** Asks again for the page that could not be loaded. */
  retryJoining(): void;
  settings: Settings;
  changeSettings(change: Partial<Settings>): void;
  /** What can be done with the site of the page behind. */
  site: SiteActions;
  /** Draws the ways to take the article along into a place of the view; null where they cannot be loaded. */
  takeAlong(place: HTMLElement): Promise<(() => void) | null>;
  close(): void;
  show(page: 'history' | 'options'): void;
  /** @param progress how far the reader has come, 0 to 1 */
  reached(progress: number): void;
  /**
   * Asks `spend` first when Escape is pressed, the latest comer before the others: where one answers true the key was
   * for a panel or a note, and the view stays. Returns the way to stop.
   */
  onEscape(spend: () => boolean): () => void;
}

/** Draws the model into the root; called again with each change of the settings. Returns the way to take it out. */
export type Draw = (model: ReaderModel, root: ShadowRoot) => () => void;

/** The header shows the dek; the body begins after it. */
function bodyWithoutDek(article: Article, view: View): DocumentFragment {
  const body = toFragment(article.html, view);
  body.querySelector('[role="doc-subtitle"]')?.remove();
  return body;
}

interface OpenView {
  removals(): Removal[];
  close(): void;
}

interface Stage {
  document: Document;
  window: View;
  css: string;
  draw: Draw;
}

/** Joins the later pages into the model and draws it again with each. */
function joinInto(
  join: typeof joinPages,
  model: ReaderModel,
  { document, window }: Stage,
  progress: ProgressReporter,
  redraw: () => void,
) {
  return join({
    document,
    view: window,
    url: new URL(window.location.href),
    article: model.article,
    extract: (page, url) => extractInPage(page, url, window),
    phrases: loadedPhrases(),
    onStatus(status) {
      model.joining = status;
      progress.setShare(status.state === 'done' ? 1 : (status.page - 1) / status.of);
      redraw();
    },
    onJoined({ article, added }) {
      model.article = article;
      model.pages = [...model.pages, toFragment(added, window)];
      const { canonicalUrl: url, wordCount, readingMinutes } = article;
      void callBackground('reading/lengthened', { url, wordCount, readingMinutes });
    },
  });
}

function siteBehind({ window }: Stage): SiteActions {
  return siteActions(window.location.href, {
    putAllBack: () => callBackground('page/put-back', null),
    reload: () => window.location.reload(),
  });
}

function openView(stage: Stage, article: Article, settings: Settings, onClosed: () => void): OpenView {
  const { document, window, css, draw } = stage;
  const progress = progressReporter(article.canonicalUrl);
  const spenders = new Set<() => boolean>();
  const host: ReaderHost = openReaderHost(document, window, css, () => {
    if (![...spenders].reverse().some((spend) => spend())) close();
  });
  let erase: () => void = () => {};
  let joining: PageJoining | null = null;
  const model: ReaderModel = {
    article,
    body: bodyWithoutDek(article, window),
    pages: [],
    joining: null,
    retryJoining: () => joining?.retry(),
    settings,
    changeSettings: (change) => keeper.change(change),
    site: siteBehind(stage),
    takeAlong: async (place) =>
      (await usePart('export'))?.draw(place, {
        article: () => model.article,
        isWhole: () => (model.joining?.state ?? 'done') === 'done',
      }) ?? null,
    close: () => close(),
    show: (page) => void callBackground('extension/show', { page }),
    reached: progress.reached,
    onEscape(spend) {
      spenders.add(spend);
      return () => spenders.delete(spend);
    },
  };
  const fonts = readingFonts(document);
  const redraw = () => {
    fonts.use(model.settings.font);
    erase = draw({ ...model }, host.root);
  };
  let stopped = false;
  const stopJoining = () => {
    stopped = true;
    clearTimeout(looking);
    joining?.stop();
    model.joining = null;
  };
  const applySettings = (changed: Settings) => {
    model.settings = changed;
    if (!changed.joinPages) stopJoining();
    redraw();
  };
  const keeper = keepSettings(settings, applySettings);
  const flush = () => {
    progress.flush();
    keeper.flush();
  };
  window.addEventListener('pagehide', flush);
  const close = () => {
    keeper.stop();
    stopJoining();
    window.removeEventListener('pagehide', flush);
    progress.flush();
    erase();
    fonts.drop();
    host.close();
    onClosed();
  };
  redraw();
  void reportReading(article);
  // The first page is painted before another one is looked for.
  const looking = setTimeout(async () => {
    const part = model.settings.joinPages ? await usePart('joining') : null;
    if (part && !stopped) joining = joinInto(part.joinPages, model, stage, progress, redraw);
  });
  return { removals: () => model.article.removals, close };
}

/**
 * Opens the reading view, and answers from then on the calls that open and close it. The script is injected by a click,
 * so the work begins before the call is here that asks for it.
 */
export function startReaderSession({ document: page, window, css, draw }: Stage): void {
  // Two quick clicks bring the script twice.
  if (Object.hasOwn(sharedWorld, 'jernihOpening')) return;
  sharedWorld.jernihOpening = true;
  const document = unshadowed(page);
  const stage = { document, window, css, draw };
  let open: OpenView | undefined;
  let opening: Promise<OpenOutcome> | undefined;

  const show = async (): Promise<OpenOutcome> => {
    // Both ask the browser, neither needs the other.
    const [settings] = await Promise.all([loadSettings(), prepareExtraction(document)]);
    const article = await extractInPage(document, new URL(window.location.href), window);
    if (!article) return { state: 'nothing-to-read' };
    open = openView(stage, article, settings, () => {
      open = undefined;
    });
    return { state: 'opened' };
  };
  const begin = (): Promise<OpenOutcome> => {
    // A second click before the view stands must not open a second one.
    opening ??= show().finally(() => {
      opening = undefined;
    });
    return opening;
  };
  let first: Promise<OpenOutcome> | undefined = begin().finally(() => {
    delete sharedWorld.jernihOpening;
  });
  // Whoever asks is told; until then nobody need be.
  first.catch(() => {});
  const toggle = (): Promise<OpenOutcome> | OpenOutcome => {
    if (first) {
      const asked = first;
      first = undefined;
      return asked;
    }
    if (open) {
      open.close();
      return { state: 'closed' };
    }
    return begin();
  };

  answerCalls({
    'reader/toggle': { from: ['extension-page'], ask: v.null(), answer: toggle },
    'reader/removals': { from: ['extension-page'], ask: v.null(), answer: () => open?.removals() ?? null },
  });
}
