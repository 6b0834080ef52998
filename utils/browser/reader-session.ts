/** The life of the reading view in one page: extract, show, remember, close. */
import * as v from 'valibot';
import { type Article, extractArticle, type Removal } from '../article';
import { toFragment, type View } from '../article/sanitise';
import { unshadowed } from '../article/unshadowed';
import type { OpenOutcome } from './contract';
import { clearLeftovers, GO_AWAY, leftoverNames } from './guards/leftovers';
import { answerCalls, callBackground } from './messages';
import { isOutdated } from './outdated';
import { type JoiningStatus, joinPages, type PageJoining } from './page-joining';
import { openReaderHost, type ReaderHost } from './reader-host';
import { type ProgressReporter, progressReporter, reportReading } from './reading-report';
import { loadSettings, saveSettings, watchSettings } from './settings';
import type { Settings } from './settings-schema';
import { type SiteActions, siteActions } from './site-actions';

/** The page behind has become another one, or this script belongs to a version of the extension that is gone. */
export type ViewNote = 'moved' | 'outdated';

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
  /** What has happened behind the view, where the reader has to know. */
  note: ViewNote | null;
  close(): void;
  /** Closes, and opens the view of what the page is now. */
  readAgain(): void;
  show(page: 'history' | 'options'): void;
  /** @param progress how far the reader has come, 0 to 1 */
  reached(progress: number): void;
  /** Asks `spend` first when Escape is pressed: where it answers true the key was for a panel and the view stays. */
  onEscape(spend: () => boolean): void;
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

/** What comes after a view. */
interface AfterView {
  closed(): void;
  openAgain(): void;
}

interface Stage {
  document: Document;
  window: View;
  css: string;
  draw: Draw;
}

/** Joins the later pages into the model and draws it again with each. */
function joinInto(model: ReaderModel, { document, window }: Stage, progress: ProgressReporter, redraw: () => void) {
  return joinPages({
    document,
    view: window,
    url: new URL(window.location.href),
    article: model.article,
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

/** A view that has just been opened. */
function newModel(
  stage: Stage,
  article: Article,
  settings: Settings,
  { reached }: ProgressReporter,
  acts: Pick<ReaderModel, 'retryJoining' | 'close' | 'readAgain' | 'onEscape'>,
): ReaderModel {
  return {
    ...acts,
    article,
    body: bodyWithoutDek(article, stage.window),
    pages: [],
    joining: null,
    settings,
    changeSettings: (change) => void saveSettings(change),
    site: siteBehind(stage),
    note: null,
    show: (page) => void callBackground('extension/show', { page }),
    reached,
  };
}

function openView(stage: Stage, article: Article, settings: Settings, after: AfterView): OpenView {
  const { document, window, css, draw } = stage;
  const progress = progressReporter(article.canonicalUrl);
  let spendEscape = () => false;
  const host: ReaderHost = openReaderHost(document, window, css, {
    onEscape: () => spendEscape() || close(),
    onMoved: (by) => (by === 'reader' ? close() : say('moved')),
    onGoAway: () => close(),
    onOutdated: () => isOutdated() && say('outdated'),
    onNewDocument: () => drawAnew(),
  });
  let erase: () => void = () => {};
  let joining: PageJoining | null = null;
  const model = newModel(stage, article, settings, progress, {
    retryJoining: () => joining?.retry(),
    close: () => close(),
    readAgain() {
      close();
      after.openAgain();
    },
    onEscape(spend) {
      spendEscape = spend;
    },
  });
  const redraw = () => {
    erase = draw({ ...model }, host.root);
  };
  const drawAnew = () => {
    erase();
    model.body = bodyWithoutDek(model.article, window);
    model.pages = [];
    window.addEventListener('pagehide', progress.flush);
    redraw();
  };
  const say = (note: ViewNote) => {
    model.note = note;
    redraw();
  };
  const stopJoining = () => {
    clearTimeout(looking);
    joining?.stop();
    model.joining = null;
  };
  const applySettings = (changed: Settings) => {
    model.settings = changed;
    if (!changed.joinPages) stopJoining();
    redraw();
  };
  const unwatch = watchSettings(applySettings);
  window.addEventListener('pagehide', progress.flush);
  let open = true;
  const close = () => {
    open = false;
    unwatch();
    stopJoining();
    window.removeEventListener('pagehide', progress.flush);
    progress.flush();
    erase();
    host.close();
    after.closed();
  };
  redraw();
  // A change that came between the reading of the settings and the watching would be lost.
  void loadSettings().then((now) => open && JSON.stringify(now) !== JSON.stringify(settings) && applySettings(now));
  void reportReading(article);
  // The first page is painted before another one is looked for.
  const looking = setTimeout(() => {
    if (model.settings.joinPages) joining = joinInto(model, stage, progress, redraw);
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
    const settings = await loadSettings();
    const article = extractArticle(document, new URL(window.location.href));
    if (!article) return { state: 'nothing-to-read' };
    open = openView(stage, article, settings, {
      closed: () => {
        open = undefined;
      },
      openAgain: () => void toggle(),
    });
    return { state: 'opened' };
  };
  const toggle = (): Promise<OpenOutcome> | OpenOutcome => {
    if (open) {
      open.close();
      return { state: 'closed' };
    }
    // What stands there is the view of a script that is gone: the click is for closing it.
    if (!opening && clearLeftovers(leftoverNames(GO_AWAY))) return { state: 'closed' };
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
