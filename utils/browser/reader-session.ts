/** The life of the reading view in one page: extract, show, remember, close. */
import * as v from 'valibot';
import type { Article, Removal } from '../article';
import { toFragment, type View } from '../article/sanitise';
import type { TextAnchor } from '../article/text-anchor';
import { unshadowed } from '../article/unshadowed';
import { copyText } from './clipboard';
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
  /** Where this article was left the last time; null until it is known, and where there is nothing to go on with. */
  resume: TextAnchor | null;
  reached: ProgressReporter['reached'];
  /** Loads a part of the view at its first use; null where that is no longer possible. */
  usePart: typeof usePart;
  /** Copies a text, from a click on an element of the view. @returns whether it is on the clipboard */
  copy(place: HTMLElement, text: string): Promise<boolean>;
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

/** What the view may ask for, whatever it shows. */
function servicesOf(stage: Stage): Pick<ReaderModel, 'site' | 'show' | 'usePart' | 'copy'> {
  const { document, window } = stage;
  return {
    site: siteBehind(stage),
    show: (page) => void callBackground('extension/show', { page }),
    usePart,
    copy: (place, text) => copyText(document, window, place, text),
  };
}

/** Who is asked when Escape is pressed, the latest comer first. */
function escapeSpenders() {
  const spenders = new Set<() => boolean>();
  return {
    add(spend: () => boolean) {
      spenders.add(spend);
      return () => void spenders.delete(spend);
    },
    spend: () => [...spenders].reverse().some((spend) => spend()),
  };
}

function openView(stage: Stage, article: Article, settings: Settings, onClosed: () => void): OpenView {
  const { document, window, css, draw } = stage;
  const progress = progressReporter(article.canonicalUrl);
  const escapes = escapeSpenders();
  const host: ReaderHost = openReaderHost(document, window, css, () => escapes.spend() || close());
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
    ...servicesOf(stage),
    takeAlong: async (place) =>
      (await usePart('export'))?.draw(place, {
        article: () => model.article,
        isWhole: () => (model.joining?.state ?? 'done') === 'done',
      }) ?? null,
    close: () => close(),
    resume: null,
    reached: progress.reached,
    onEscape: escapes.add,
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
  void reportReading(article).then((place) => {
    if (!place || !host.root.isConnected) return;
    model.resume = place;
    redraw();
  });
  // The first page is painted before another one is looked for.
  const looking = setTimeout(async () => {
    const part = model.settings.joinPages ? await usePart('joining') : null;
    if (part && !stopped) joining = joinInto(part.joinPages, model, stage, progress, redraw);
  });
  return { removals: () => model.article.removals, close };
}

/** Starts to answer the calls that open and close the reading view of this page. */
export function startReaderSession({ document: page, window, css, draw }: Stage): void {
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
  // While the first call is still on its way.
  void prepareExtraction(document);
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
    'reader/removals': { from: ['extension-page'], ask: v.null(), answer: () => open?.removals() ?? null },
  });
}
