/** The vocabulary of the core: what goes in and out of spotting and extraction. Types only. */

/** One thing taken out of the page on its way to the reading view, so that it can be shown and put back. */
export interface Removal {
  /** The pipeline step that removed it, e.g. `prune`, `clean-blocks`. */
  step: string;
  /** Why, in the vocabulary of the step, e.g. `related`, `ad`, `newsletter`. */
  reason: string;
  /** A short CSS path of the removed element in the page. */
  selector: string;
  /** The start of its text, at most 120 characters. */
  text: string;
}

/** The picture that stands over an article. */
export interface LeadImage {
  /** Absolute http(s) URL. */
  url: string;
  alt: string;
  caption: string | null;
}

/** What stands over an article's text, and what decides about it: read before anything is cut. */
export interface Metadata {
  title: string;
  /** The standfirst under the headline, where the page marks one. */
  dek: string | null;
  /** Names only, in the page's order. */
  authors: string[];
  siteName: string | null;
  /** BCP 47. */
  lang: string | null;
  dir: 'ltr' | 'rtl';
  /** Absolute, without tracking parameters. */
  canonicalUrl: string;
  leadImage: LeadImage | null;
  /** The publisher says that this is only a part of the article (schema.org isAccessibleForFree). */
  declaredPartial: boolean;
  /** The publisher declares that the whole of it is for everyone. */
  declaredFree: boolean;
  /** The page is a news publisher's. */
  isNews: boolean;
}

/** What a reader sees of an article in the first moment: its text, and what stands over it. */
export interface ShownArticle extends Omit<Metadata, 'declaredPartial' | 'declaredFree' | 'isNews'> {
  /** The authors as one line, or null. */
  byline: string | null;
  /** Sanitised HTML of the body: paragraphs, headings, figures, lists, quotes, tables. Never a script, style or handler. */
  html: string;
  /** The body's text, a blank line between blocks. */
  text: string;
  /** How many pages of a paginated article are in `html`. */
  pages: number;
}

/** What is told about an article beside its text (facts.ts): the reading view reads it when the text is painted. */
export interface ArticleFacts {
  /** ISO 8601 with the page's own UTC offset where it gives one. */
  published: string | null;
  modified: string | null;
  section: string | null;
  /** What the publisher files it under, at most 20. */
  tags: string[];
  /** The agency or paper that the article credits, e.g. `Al Arabiya`. */
  source: string | null;
  excerpt: string | null;
  wordCount: number;
  /** At least 1. */
  readingMinutes: number;
  /** True where the publisher delivers only a teaser of a locked article. */
  partial: boolean;
  /** How much of a teaser's article is delivered, 0 to 1; null where nobody says how long it is, or all is there. */
  shownShare: number | null;
  removals: Removal[];
}

export interface Article extends ShownArticle, ArticleFacts {}

/** Whether a page is one news or magazine article, and why. */
export interface Spotting {
  isArticle: boolean;
  /** Higher is surer; an article has at least 1, a page that was vetoed 0. */
  score: number;
  /** Signs found, strongest first, with their points: `structured-data:NewsArticle +0.25`; or one `veto:front-page`. */
  reasons: string[];
}
