/** What the parts of the reading view offer (parts.ts). Types only. */
import type { ChangesRequest } from '../history/changes-in-view';
import type { Translate } from './i18n';
import type { OpenedView, ToolsStage, ViewTools } from './view-tools';

/** A picture of the article. */
export interface Picture {
  url: string;
  alt: string;
  caption: string | null;
}

export interface LightboxRequest {
  pictures: readonly Picture[];
  /** The number of the picture that is shown first. */
  start: number;
  /** The view's root: the lightbox puts itself beside what is there. */
  root: ShadowRoot;
  translate: Translate;
  /** BCP 47 of the interface. */
  locale: string;
  dir: string;
  /** Told once it is gone, with the number of the picture that was shown last. */
  onClosed(last: number): void;
}

export interface LightboxPart {
  /** Shows pictures over the reading view. Returns the way to close it. */
  open(request: LightboxRequest): () => void;
}

export interface QuotePart {
  /**
   * The link to what is selected.
   * @param body the article's text; @param range lies in it
   * @returns null where no word is selected
   */
  link(body: Element, range: StaticRange, canonicalUrl: string, lang: string | null): string | null;
}

export interface ToolsPart {
  /** Brings the tools to a view whose article is painted. */
  equip(view: OpenedView): ViewTools;
  /** The tools alone, for a view in a page of ours, where there is nothing to hold. */
  stage: ToolsStage;
}

export interface ChangesPart {
  /** Marks the paragraphs that have changed and draws the list into a place. Returns the way to take both out. */
  draw(place: HTMLElement, request: ChangesRequest): () => void;
}
