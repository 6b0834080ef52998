/** What the reading view draws, and what it may ask for: all that a component knows of the extension. */

import type { Article, ShownArticle } from '../article/article';
import type { ExpectedFacts } from '../article/expected-facts';
import type { TextAnchor } from '../article/text-anchor';
import type { KeptBefore } from '../history/changes-in-view';
import type { JoiningStatus } from './page-joining';
import type { usePart } from './parts';
import type { ReadingRecorder } from './reading-report';
import type { Settings } from './settings-schema';
import type { SiteActions } from './site-actions';
import type { SpeechStage } from './speech/contract';

/** The page behind has become another one, or this script belongs to a version of the extension that is gone. */
export type ViewNote = 'moved' | 'outdated';

/** What one page of the article adds to those that are there. */
export interface PageNodes {
  nodes: DocumentFragment;
  /** It stands before all that is there. */
  isEarlier: boolean;
}

/** What the view is given to show, and what it may ask for. */
export interface ReaderModel {
  article: Article;
  /** What its other pages add, in the order of their coming and sanitised; grows while they are loaded. */
  pages: readonly PageNodes[];
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
  /** Draws what was left out, each with its way back, into a place of the view; null where it cannot be loaded. Null itself for a copy, which has no page. */
  receipt: ((place: HTMLElement) => Promise<(() => void) | null>) | null;
  /** Reads the article aloud; the way to end it, or null where that cannot be loaded. */
  listen(stage: SpeechStage): Promise<(() => void) | null>;
  /** Whether it is read aloud from the beginning. */
  listensAtOnce: boolean;
  /** What has happened behind the view, where the reader has to know. */
  note: ViewNote | null;
  close(): void;
  /** Closes, and opens the view of what the page is now. */
  readAgain(): void;
  /** @param story the address of an article: the history page shows who else tells its story */
  show(page: 'history' | 'options', story?: string): void;
  /** Where this article was left the last time; null until it is known, and where there is nothing to go on with. */
  resume: TextAnchor | null;
  /** The article as it was when it was read, where it has changed; null until that is known, and where it has not. */
  before: KeptBefore | null;
  reached: ReadingRecorder['reached'];
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

/** What is drawn at once. */
export interface SheetContent {
  article: ShownArticle;
  /** The article's body as nodes, sanitised; they are moved. */
  body: DocumentFragment;
  settings: Settings;
  /** The room that is kept for its facts; null where they come at once. */
  facts: ExpectedFacts | null;
}

/** The article as it stands in the view, and the places around it that the tools fill. */
export interface Sheet {
  /** The whole view; wears the settings. */
  reader: HTMLElement;
  /** Over the article. */
  tools: HTMLElement;
  scroller: HTMLElement;
  article: HTMLElement;
  body: HTMLElement;
  /** Under the article's last line. */
  end: HTMLElement;
  /** Behind the article. */
  notes: HTMLElement;
  /** Draws what did not fit on the first screen; to be called when that is painted. */
  complete(): void;
  /** Tells what the article says of itself anew: it may become longer. Returns its header, for its facts. */
  show(article: ShownArticle): HTMLElement;
  erase(): void;
}

/** Draws an article into the root. */
export type DrawSheet = (content: SheetContent, root: ShadowRoot) => Sheet;

/** Draws the tools around an article; called again with each change. Returns the way to take them out. */
export type DrawTools = (model: ReaderModel, sheet: Sheet) => () => void;
