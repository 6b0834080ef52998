/**
 * The messages between the parts of the extension: one interface per direction, plain JSON, failures as values.
 * Types only, so that the script that runs on every page can share them at no cost.
 */
import type { Removal, Spotting } from '../article/article';
import type { TextAnchor } from '../article/text-anchor';
import type { PageSnippet } from '../consent/page-snippets';
import type { FullVisit } from '../history/backup';
import type { KeptBefore } from '../history/changes-in-view';
import type { Tombstone } from '../history/merge';
import type { Retention } from '../history/retention';
import type { ShelfFilter } from '../history/shelf';
import type { Statistics } from '../history/statistics';
import type { Kept, Length, Reading, Visit } from '../history/visit';
import type { HiddenEntry } from '../nags';
import type { Cleanings } from '../sites/cleanings';
import type { TakenOut } from './history-copies';
import type { HistoryPortion, Joining, MergeCount } from './history-exchange';
import type { RetentionPreview } from './history-retention';
import type { ShelfFacets, ShelfPortion, ShelfQuestion } from './history-shelf';
import type { PartName } from './part-names';
import type { Story } from './same-story';

/** What the popup is told of a page. */
export interface PageDescription {
  url: string;
  title: string;
  contentType: string;
  spotting: Spotting;
  hidden: HiddenEntry[];
}

/** What is switched on and off on one site. */
export interface SiteState {
  /** Its registrable domain. */
  site: string;
  /** What is off on this site. */
  off: Cleanings;
  /** What is off on every site. */
  offEverywhere: Cleanings;
  /** Whether what is read on it is kept in the history. */
  kept: boolean;
  /** Whether a history is kept at all. */
  keptEverywhere: boolean;
  /** Whether its articles open in the reading view by themselves. */
  opens: boolean;
}

/** How an attempt to open the reading view ended. */
export type OpenOutcome =
  | { state: 'opened' | 'closed' }
  | { state: 'nothing-to-read' }
  /** The browser keeps extensions out of this page (its own pages, the add-on store, other extensions). */
  | { state: 'out-of-reach' }
  | { state: 'failed'; message: string };

/** An article that a search found, with some words around what was looked for. */
export interface FoundVisit {
  visit: Visit;
  excerpt: string;
}

/** How a consent platform was answered in its frame. */
export interface FrameAnswer {
  /** What the control says that was clicked. */
  label: string;
}

/** Calls answered by the background. */
export interface BackgroundCalls {
  /** A page that may be an article: the judge is wanted. */
  'page/plausible': { ask: null; answer: null };
  /** @param isNew the reader has gone to this article, and not back to it */
  'page/spotted': { ask: { isArticle: boolean; isNew: boolean }; answer: null };
  /** How many things are hidden on the page now, for the badge. */
  'page/counted': { ask: { hidden: number }; answer: null };
  /** What is hidden on the caller's own page; asked for by the reading view over it. */
  'page/hidden': { ask: null; answer: HiddenEntry[] };
  /** Puts one thing back on the caller's own page, by its number, or all (null); answers what is hidden still. */
  'page/put-back': { ask: { id: number | null }; answer: HiddenEntry[] };
  /** There is a consent wall: what answers it is wanted in the page. */
  'consent/refuse': { ask: null; answer: null };
  /** A frame at a platform's address asks whether it is to be answered; then what answers it is there. */
  'consent/frame': { ask: null; answer: boolean };
  /** A control was clicked in a platform's frame. */
  'consent/answered': { ask: FrameAnswer; answer: null };
  /** A question to the page's own world, of those that are built in. */
  'consent/ask-page': { ask: { snippet: PageSnippet }; answer: boolean };
  /** @param url the page; a script in a page is told of its own page only, whatever it asks */
  'site/describe': { ask: { url: string }; answer: SiteState };
  'site/switch': { ask: { url: string; kinds: Cleanings; off: boolean }; answer: SiteState };
  /** Switches on every site, and says how it is on the caller's. */
  'site/switch-everywhere': { ask: { url: string; kinds: Cleanings; off: boolean }; answer: SiteState };
  /** Whether what is read on a site is kept; of the caller's own page only, as above. */
  'site/keep': { ask: { url: string; keep: boolean }; answer: SiteState };
  /** Whether articles of a site open in the reading view by themselves; of the caller's own page only, as above. */
  'site/open-by-itself': { ask: { url: string; open: boolean }; answer: SiteState };
  /** @returns the sentence at which this article was left; only ever of an article on the caller's own origin */
  'reading/place': { ask: { url: string }; answer: TextAnchor | null };
  /** An article is really read, and not only opened. */
  'reading/opened': { ask: Reading; answer: { recorded: boolean } };
  /** Later pages were joined to what is read. */
  'reading/lengthened': { ask: Length; answer: null };
  /** What is read, once it is really read; for the search, and to be read again. */
  'reading/kept': { ask: { url: string } & Kept; answer: null };
  /** @param place the sentence at which the reader is; left out where that is not known */
  'reading/progressed': {
    ask: { url: string; progress: number; place?: TextAnchor | null | undefined };
    answer: null;
  };
  /** What was kept of this article when it was read; only ever of an article on the caller's own origin, else null. */
  'reading/before': { ask: { url: string }; answer: KeptBefore | null };
  /** @param story the address of an article whose twins the history page is to show; whether there are any it tells nobody else */
  'extension/show': { ask: { page: 'history' | 'options'; story?: string | undefined }; answer: null };
  /** A part of the reading view is wanted in the caller's page (parts.ts). */
  'extension/part': { ask: { name: PartName }; answer: null };
  /** Media in the frames of the caller's tab are to be silent, or no longer. @param page those of the page's script, too */
  'page/hold-media': { ask: { hold: boolean; page: boolean }; answer: null };
  /** A picture of the article that is being saved, of another origin than the page's. */
  'export/picture': { ask: { url: string }; answer: { base64: string } };
  /** The phrases of a language are wanted in the caller's page; false where there are none. */
  'extension/phrases': { ask: { language: string }; answer: boolean };
  'reader/open': { ask: { tabId: number }; answer: OpenOutcome };
  'history/list': { ask: { limit: number }; answer: Visit[] };
  /** Articles in whose text or title all words stand, the latest first; of those that a filter wants. */
  'history/search': { ask: { typed: string; limit: number; filter?: ShelfFilter | undefined }; answer: FoundVisit[] };
  /** A portion of what a filter wants, in order. */
  'history/shelf': { ask: ShelfQuestion; answer: ShelfPortion };
  /** What the filters offer. */
  'history/facets': { ask: null; answer: ShelfFacets };
  'history/statistics': { ask: { since: number | null }; answer: Statistics };
  /** What is left to be read aloud: unfinished articles with a copy, the last read first; none where that is switched off. */
  'history/queue': { ask: { limit: number }; answer: Visit[] };
  /** Who else tells the story of an article; null where it is not in the history. */
  'history/story': { ask: { id: string }; answer: Story | null };
  /** @returns what was deleted, for the way back */
  'history/remove': { ask: { ids: string[] }; answer: TakenOut[] };
  /** Puts back what `history/remove` has answered. */
  'history/put-back': { ask: { taken: TakenOut[] }; answer: null };
  'history/star': { ask: { ids: string[]; starred: boolean }; answer: null };
  /** Opens an article in a new tab: the copy in the reading view where there is one, or the page on the web. */
  'history/open': { ask: { id: string; where: 'copy' | 'web' }; answer: null };
  /** What was kept of an article, for reading it again; null where its HTML was not. */
  'history/copy': { ask: { id: string }; answer: { kept: Kept; visit: Visit } | null };
  /** How far the copy of an article is read. */
  'history/progressed': {
    ask: { id: string; progress: number; place?: TextAnchor | null | undefined };
    answer: null;
  };
  'history/clear': { ask: null; answer: null };
  /** A part of the whole history, for a copy: what comes after an id, with its words where they are wanted. */
  'history/portion': {
    ask: { after: string | null; limit: number; words?: boolean | undefined };
    answer: HistoryPortion;
  };
  /** One article with its words. */
  'history/full': { ask: { id: string }; answer: FullVisit | null };
  /** What a rule would remove now; nothing is removed. */
  'history/retention': { ask: { rule: Retention }; answer: RetentionPreview };
  /** Makes a rule hold on this device and removes what is over it; answers how many articles went. */
  'history/retain': { ask: { rule: Retention }; answer: number };
  /** Records of another history are joined with this one; those of other programs only complete what is there. */
  'history/merge': {
    ask: { visits: FullVisit[]; tombstones: Tombstone[]; how?: Joining | undefined };
    answer: MergeCount;
  };
}

/** Calls answered by the scripts in a tab: `page/*` by the page report, `reader/*` by the reading view. */
export interface TabCalls {
  'page/describe': { ask: null; answer: PageDescription };
  'page/restore': { ask: { id: number | null }; answer: HiddenEntry[] };
  'reader/toggle': { ask: null; answer: OpenOutcome };
  /** The reading view's clean-up receipt; null while it is closed. */
  'reader/removals': { ask: null; answer: Removal[] | null };
}

export type Calls = BackgroundCalls & TabCalls;
export type Failure = { ok: false; error: string };
export type Reply<T> = { ok: true; value: T } | Failure;
export interface Envelope<K extends keyof Calls = keyof Calls> {
  call: K;
  ask: Calls[K]['ask'];
}
