/** One opened reading view, from its first drawing to its closing. */
import type { Article, Removal } from '../article/article';
import { toFragment, type View } from '../article/sanitise';
import type { TextAnchor } from '../article/text-anchor';
import { copyText } from './clipboard';
import { callBackground } from './messages';
import { isOutdated } from './outdated';
import { extractInPage, loadedPhrases } from './page-extraction';
import type { joinPages, PageJoining } from './page-joining';
import { usePart } from './parts';
import { openReaderHost, type ReaderHost } from './reader-host';
import type { Draw, ReaderModel, ViewNote } from './reader-model';
import { type ReadingFonts, readingFonts } from './reading-fonts';
import { type ProgressReporter, progressReporter, reportReading, type TextKeeper, textKeeper } from './reading-report';
import { keepSettings, type SettingsKeeper } from './settings-keeper';
import type { Settings } from './settings-schema';
import { siteActions } from './site-actions';

/** Where a view stands, and what draws it. */
export interface Stage {
  document: Document;
  window: View;
  css: string;
  draw: Draw;
}

/** What comes after a view. */
export interface AfterView {
  closed(): void;
  openAgain(): void;
}

/** The header shows the dek; the body begins after it. */
function bodyWithoutDek(article: Article, view: View): DocumentFragment {
  const body = toFragment(article.html, view);
  body.querySelector('[role="doc-subtitle"]')?.remove();
  return body;
}

/** An opened view. Making one draws it; `close` gives everything back that it took. */
export class OpenView {
  readonly #stage: Stage;
  readonly #after: AfterView;
  readonly #model: ReaderModel;
  readonly #progress: ProgressReporter;
  readonly #host: ReaderHost;
  readonly #texts: TextKeeper;
  readonly #fonts: ReadingFonts;
  readonly #keeper: SettingsKeeper;
  /** Who may have a press of Escape, the latest comer last. */
  readonly #spenders = new Set<() => boolean>();
  #joining: PageJoining | null = null;
  #looking: ReturnType<typeof setTimeout>;
  #stopped = false;
  #erase: () => void = () => {};

  constructor(stage: Stage, article: Article, settings: Settings, after: AfterView) {
    const { document, window } = stage;
    this.#stage = stage;
    this.#after = after;
    this.#progress = progressReporter(article.canonicalUrl);
    this.#texts = textKeeper(() => this.#model.article);
    this.#host = openReaderHost(document, window, stage.css, {
      onEscape: () => this.#onEscape(),
      onMoved: (by) => (by === 'reader' ? this.close() : this.#say('moved')),
      onGoAway: () => this.close(),
      onOutdated: () => isOutdated() && this.#say('outdated'),
      onNewDocument: () => this.#drawAnew(),
    });
    this.#fonts = readingFonts(document);
    this.#keeper = keepSettings(settings, (changed) => this.#apply(changed));
    this.#model = this.#modelOf(article, settings);
    window.addEventListener('pagehide', this.#flush);
    this.#redraw();
    void reportReading(article).then((place) => this.#resumeAt(place));
    // The first page is painted before another one is looked for.
    this.#looking = setTimeout(() => void this.#joinPages());
  }

  /** The clean-up receipt, later pages included. */
  removals(): Removal[] {
    return this.#model.article.removals;
  }

  close(): void {
    this.#keeper.stop();
    this.#stopJoining();
    this.#stage.window.removeEventListener('pagehide', this.#flush);
    this.#progress.flush();
    this.#texts.stop();
    this.#erase();
    this.#fonts.drop();
    this.#host.close();
    this.#after.closed();
  }

  #modelOf(article: Article, settings: Settings): ReaderModel {
    const { document, window } = this.#stage;
    return {
      article,
      body: bodyWithoutDek(article, window),
      pages: [],
      joining: null,
      retryJoining: () => this.#joining?.retry(),
      settings,
      changeSettings: (change) => this.#keeper.change(change),
      site: siteActions(window.location.href, {
        putAllBack: () => callBackground('page/put-back', null),
        reload: () => window.location.reload(),
      }),
      takeAlong: (place) => this.#takeAlong(place),
      note: null,
      close: () => this.close(),
      readAgain: () => {
        this.close();
        this.#after.openAgain();
      },
      show: (page) => void callBackground('extension/show', { page }),
      usePart,
      copy: (place, text) => copyText(document, window, place, text),
      resume: null,
      reached: (progress, place) => {
        this.#progress.reached(progress, place);
        this.#texts.reached(progress);
      },
      onEscape: (spend) => {
        this.#spenders.add(spend);
        return () => this.#spenders.delete(spend);
      },
    };
  }

  #onEscape(): void {
    if (![...this.#spenders].reverse().some((spend) => spend())) this.close();
  }

  #redraw(): void {
    this.#fonts.use(this.#model.settings.font);
    this.#erase = this.#stage.draw({ ...this.#model }, this.#host.root);
  }

  /** The page has written its document anew and taken the nodes along. */
  #drawAnew(): void {
    this.#erase();
    this.#model.body = bodyWithoutDek(this.#model.article, this.#stage.window);
    this.#model.pages = [];
    this.#stage.window.addEventListener('pagehide', this.#flush);
    this.#redraw();
  }

  /** Offers to go on where the article was left. */
  #resumeAt(place: TextAnchor | null): void {
    if (!place || this.#stopped) return;
    this.#model.resume = place;
    this.#redraw();
  }

  #say(note: ViewNote): void {
    this.#model.note = note;
    this.#redraw();
  }

  #apply(changed: Settings): void {
    this.#model.settings = changed;
    if (!changed.joinPages) this.#stopJoining();
    this.#redraw();
  }

  readonly #flush = (): void => {
    this.#progress.flush();
    this.#keeper.flush();
  };

  async #takeAlong(place: HTMLElement): Promise<(() => void) | null> {
    const part = await usePart('export');
    const source = {
      article: () => this.#model.article,
      isWhole: () => (this.#model.joining?.state ?? 'done') === 'done',
    };
    return part?.draw(place, source) ?? null;
  }

  #stopJoining(): void {
    this.#stopped = true;
    clearTimeout(this.#looking);
    this.#joining?.stop();
    this.#model.joining = null;
  }

  async #joinPages(): Promise<void> {
    const part = this.#model.settings.joinPages ? await usePart('joining') : null;
    if (part && !this.#stopped) this.#joining = this.#joinWith(part.joinPages);
  }

  /** Joins the later pages into the model and draws it again with each. */
  #joinWith(join: typeof joinPages): PageJoining | null {
    const { document, window } = this.#stage;
    return join({
      document,
      view: window,
      url: new URL(window.location.href),
      article: this.#model.article,
      extract: (page, url) => extractInPage(page, url, window),
      phrases: loadedPhrases(),
      onStatus: (status) => {
        this.#model.joining = status;
        this.#progress.setShare(status.state === 'done' ? 1 : this.#model.article.pages / status.of);
        this.#redraw();
      },
      onJoined: ({ article, added, isEarlier }) => {
        this.#model.article = article;
        this.#model.pages = [...this.#model.pages, { nodes: toFragment(added, window), isEarlier }];
        const { canonicalUrl: url, wordCount, readingMinutes } = article;
        void callBackground('reading/lengthened', { url, wordCount, readingMinutes });
        this.#texts.lengthened();
      },
    });
  }
}
