/**
 * All of a reading view but its article: the tools around it, the page held under it, the history, the fonts, the later
 * pages. A part of its own (parts.ts), which comes when the article is painted; what it shares with the first script
 * it is handed.
 */
import type { Article, Removal } from '../article/article';
import type { Finished } from '../article/extract';
import type { Phrases } from '../article/phrases';
import type { PageSource } from '../article/put-back/pieces';
import type { View } from '../article/sanitise';
import type { TextAnchor } from '../article/text-anchor';
import type { KeptBefore } from '../history/changes-in-view';
import { readArticleFacts } from './article-facts';
import { copyText } from './clipboard';
import { holdPage, type PageHold } from './guards/hold-page';
import { keepTexts } from './i18n';
import { type LightLayout, lightLayout } from './light-text/light-layout';
import { callBackground } from './messages';
import { isOutdated } from './outdated';
import type { joinPages, PageJoining } from './page-joining';
import { usePart } from './parts';
import type { ReaderHost } from './reader-host';
import type { DrawTools, ReaderModel, Sheet, ViewNote } from './reader-model';
import { type ReadingFonts, readingFonts } from './reading-fonts';
import { changedSince, lastPlace, type ReadingRecorder, recordReading } from './reading-report';
import { keepSettings, type SettingsKeeper } from './settings-keeper';
import type { Settings } from './settings-schema';
import { siteActions } from './site-actions';
import { listenTo } from './speech/listen';
import { type ViewReceipt, viewReceipt } from './view-receipt';

/** The view as its first script hands it over. */
export interface OpenedView {
  document: Document;
  window: View;
  host: ReaderHost;
  sheet: Sheet;
  /** What is shown, and what its facts are read from. */
  finished: Finished;
  settings: Settings;
  /** Draws the article in place of the one that is there. */
  drawAnew(article: Article, settings: Settings): Sheet;
  /** Extracts a fetched page. */
  extract(page: Document, url: URL): Promise<Finished | null>;
  /** The one door from strings to nodes (utils/article/sanitise.ts). */
  toNodes(html: string): DocumentFragment;
  /** The same door the other way: what may hold anything as HTML that holds nothing but an article. */
  toHtml(body: Element): string;
  phrases(): Readonly<Record<string, Phrases | null>>;
  close(): void;
  openAgain(): void;
}

/** What draws the tools. */
export interface ToolsStage {
  /** Goes before the style sheet of the article, which has the last word. */
  css: string;
  /** For paper: has the last word. */
  paperCss: string;
  draw: DrawTools;
}

/** The tools of an opened view. Making them draws them; `close` gives everything back that they took. */
export class ViewTools {
  readonly hold: PageHold;
  readonly #view: OpenedView;
  readonly #stage: ToolsStage;
  readonly #model: ReaderModel;
  readonly #recorder: ReadingRecorder;
  readonly #fonts: ReadingFonts;
  readonly #keeper: SettingsKeeper;
  readonly #receipt: ViewReceipt;
  /** Who may have a press of Escape, the latest comer last. */
  readonly #spenders = new Set<() => boolean>();
  #sheet: Sheet;
  #joining: PageJoining | null = null;
  #light: LightLayout;
  #stopped = false;
  #erase: () => void = () => {};

  constructor(view: OpenedView, stage: ToolsStage) {
    const { document, window, settings } = view;
    const article = readArticleFacts(view.finished, view.phrases());
    this.#view = view;
    this.#stage = stage;
    this.#sheet = view.sheet;
    this.#fonts = readingFonts(document);
    this.#keeper = keepSettings(settings, (changed) => this.#apply(changed));
    this.#receipt = viewReceipt(view, {
      article: () => this.#model.article,
      body: () => this.#sheet.body,
      onChange: () => this.#onPutBack(),
    });
    this.#model = this.#modelOf(article, settings);
    this.#recorder = recordReading(() => this.#receipt.apply(this.#model.article), document);
    view.host.addStyle(stage.css, stage.paperCss);
    this.hold = holdPage(document, window, view.host, {
      onMoved: (by) => (by === 'reader' ? view.close() : this.#say('moved')),
      onGoAway: () => view.close(),
      onOutdated: () => isOutdated() && this.#say('outdated'),
      onNewDocument: () => this.#drawAnew(),
    });
    this.#light = lightLayout(view, () => this.#sheet, settings.forTranslators);
    window.addEventListener('pagehide', this.#flush);
    this.#redraw();
    keepTexts('noteOutdated', 'readerClose');
    // A reading is told later, and only then takes the place of the last one.
    if (settings.showChanges) void changedSince(article).then((before) => this.#compareWith(before));
    void lastPlace(article).then((place) => this.#resumeAt(place));
    void this.#joinPages();
  }

  /** The clean-up receipt, later pages included. */
  removals(): Removal[] {
    return this.#model.article.removals;
  }

  /** Gives back all but the held page, which is the host's to end. */
  close(): void {
    this.#keeper.stop();
    this.#stopJoining();
    this.#view.window.removeEventListener('pagehide', this.#flush);
    this.#recorder.stop();
    this.#light.stop();
    this.#erase();
    this.#fonts.drop();
  }

  /** Whether a press of Escape was for a panel or a note. */
  takesEscape(): boolean {
    return [...this.#spenders].reverse().some((spend) => spend());
  }

  #modelOf(article: Article, settings: Settings): ReaderModel {
    const { document, window, close, openAgain } = this.#view;
    return {
      article,
      pages: [],
      joining: null,
      retryJoining: () => this.#joining?.retry(),
      settings,
      changeSettings: (change) => this.#keeper.change(change),
      site: siteActions(window.location.href, {
        hidden: () => callBackground('page/hidden', null),
        putBack: (id) => callBackground('page/put-back', { id }),
        reload: () => window.location.reload(),
      }),
      takeAlong: (place) => this.#takeAlong(place),
      receipt: (place) => this.#receipt.draw(place),
      listen: (stage) => listenTo(this.#model.article, this.#model.onEscape, stage),
      listensAtOnce: false,
      note: null,
      close,
      readAgain: () => {
        close();
        openAgain();
      },
      show: (page, story) => void callBackground('extension/show', { page, story }),
      usePart,
      copy: (place, text) => copyText(document, window, place, text),
      resume: null,
      before: null,
      reached: (progress, place, screens) => this.#recorder.reached(progress, place, screens),
      onEscape: (spend) => {
        this.#spenders.add(spend);
        return () => this.#spenders.delete(spend);
      },
    };
  }

  #redraw(): void {
    this.#fonts.use(this.#model.settings.font);
    this.#erase = this.#stage.draw({ ...this.#model }, this.#sheet);
  }

  /** The page has written its document anew and taken the nodes along. */
  #drawAnew(): void {
    this.#erase();
    this.#light.around(() => {
      this.#sheet = this.#view.drawAnew(this.#model.article, this.#model.settings);
    });
    this.#model.pages = [];
    this.#receipt.restore();
    this.#view.window.addEventListener('pagehide', this.#flush);
    this.#redraw();
  }

  /** Another list of pages makes the view look at its text anew. */
  #onPutBack(): void {
    this.#model.pages = [...this.#model.pages];
    this.#recorder.lengthened();
    this.#redraw();
  }

  /** Offers to go on where the article was left. */
  #resumeAt(place: TextAnchor | null): void {
    if (!place || this.#stopped) return;
    this.#model.resume = place;
    this.#redraw();
  }

  #compareWith(before: KeptBefore | null): void {
    if (!before || this.#stopped) return;
    this.#model.before = before;
    this.#redraw();
  }

  #say(note: ViewNote): void {
    this.#model.note = note;
    this.#redraw();
  }

  #apply(changed: Settings): void {
    this.#model.settings = changed;
    if (!changed.joinPages) this.#stopJoining();
    this.#light.want(changed.forTranslators);
    this.#redraw();
  }

  readonly #flush = (): void => {
    this.#recorder.flush();
    this.#keeper.flush();
  };

  async #takeAlong(place: HTMLElement): Promise<(() => void) | null> {
    const part = await usePart('export');
    const source = {
      article: () => this.#receipt.apply(this.#model.article),
      isWhole: () => (this.#model.joining?.state ?? 'done') === 'done',
    };
    return part?.draw(place, source) ?? null;
  }

  #stopJoining(): void {
    this.#stopped = true;
    this.#joining?.stop();
    this.#model.joining = null;
  }

  async #joinPages(): Promise<void> {
    const part = this.#model.settings.joinPages ? await usePart('joining') : null;
    if (part && !this.#stopped) this.#joining = this.#joinWith(part.joinPages);
  }

  /** Joins the later pages into the model and draws it again with each. */
  #joinWith(join: typeof joinPages): PageJoining | null {
    const { document, window, extract, phrases, toNodes } = this.#view;
    let read: PageSource | null = null;
    return join({
      document,
      view: window,
      url: new URL(window.location.href),
      article: this.#model.article,
      extract: async (page, from) => {
        read = { document: page, url: from };
        const finished = await extract(page, from);
        return finished && readArticleFacts(finished, phrases());
      },
      phrases: phrases(),
      onStatus: (status) => {
        this.#model.joining = status;
        this.#recorder.setShare(status.state === 'done' ? 1 : this.#model.article.pages / status.of);
        this.#redraw();
      },
      onJoined: ({ article, added, isEarlier }) => {
        this.#model.article = article;
        if (read) this.#receipt.addPage(read);
        read = null;
        this.#model.pages = [...this.#model.pages, { nodes: toNodes(added), isEarlier }];
        this.#recorder.lengthened();
      },
    });
  }
}
