/**
 * One opened reading view, from its first drawing to its closing. It opens in two steps: the article, with what is in
 * this script; and when that is painted all else (view-tools.ts), which is a part (parts.ts).
 */
import type { Removal, ShownArticle } from '../article/article';
import { type ExpectedFacts, expectFacts } from '../article/expected-facts';
import type { Finished } from '../article/extract';
import { sanitiseToHtml, toFragment, type View } from '../article/sanitise';
import { extractInPage, loadedPhrases } from './page-extraction';
import { usePart } from './parts';
import { openReaderHost, type ReaderHost } from './reader-host';
import type { DrawSheet, Sheet } from './reader-model';
import type { Settings } from './settings-schema';
import type { ViewTools } from './view-tools';
import { whenPainted } from './when-painted';

/** Where a view stands, and what draws it. */
export interface Stage {
  document: Document;
  window: View;
  css: string;
  drawSheet: DrawSheet;
}

/** What comes after a view. */
export interface AfterView {
  closed(): void;
  openAgain(): void;
}

/** The header shows the dek; the body begins after it. */
function bodyWithoutDek(article: ShownArticle, view: View): DocumentFragment {
  const body = toFragment(article.html, view);
  body.querySelector('[role="doc-subtitle"]')?.remove();
  return body;
}

/** An opened view. Making one draws it; `close` gives everything back that it took. */
export class OpenView {
  readonly #stage: Stage;
  readonly #after: AfterView;
  readonly #host: ReaderHost;
  #sheet: Sheet;
  #tools: ViewTools | null = null;
  #isClosed = false;

  constructor(stage: Stage, finished: Finished, settings: Settings, after: AfterView) {
    const { document, window } = stage;
    this.#stage = stage;
    this.#after = after;
    this.#host = openReaderHost(document, window, stage.css, () => this.#onEscape());
    const facts = expectFacts(finished.document, finished.page.node, Date.now());
    this.#sheet = this.#draw(finished.shown, settings, facts);
    void whenPainted(window).then(() => this.#equip(finished, settings));
  }

  /** The clean-up receipt, later pages included; it comes with the tools. */
  removals(): Removal[] {
    return this.#tools?.removals() ?? [];
  }

  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#tools?.close();
    this.#host.close(this.#tools?.hold ?? null);
    this.#after.closed();
  }

  #onEscape(): void {
    if (!this.#tools?.takesEscape()) this.close();
  }

  #draw(article: ShownArticle, settings: Settings, facts: ExpectedFacts | null): Sheet {
    const { window, drawSheet } = this.#stage;
    return drawSheet({ article, body: bodyWithoutDek(article, window), settings, facts }, this.#host.root);
  }

  async #equip(finished: Finished, settings: Settings): Promise<void> {
    this.#sheet.complete();
    // Asked twice: a worker that was ended just now has started again by then.
    const part = this.#isClosed ? null : ((await usePart('tools')) ?? (await usePart('tools')));
    if (!part || this.#isClosed) return;
    const { document, window } = this.#stage;
    this.#tools = part.equip({
      document,
      window,
      host: this.#host,
      sheet: this.#sheet,
      finished,
      settings,
      drawAnew: (changed, now) => {
        this.#sheet.erase();
        this.#sheet = this.#draw(changed, now, null);
        this.#sheet.complete();
        return this.#sheet;
      },
      extract: (page, url) => extractInPage(page, url, window),
      toNodes: (html) => toFragment(html, window),
      toHtml: (body) => sanitiseToHtml(body, window),
      phrases: loadedPhrases,
      close: () => this.close(),
      openAgain: this.#after.openAgain,
    });
  }
}
