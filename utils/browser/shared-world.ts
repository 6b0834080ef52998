/**
 * What our scripts in one page share: they live in the same isolated world, which the page cannot see. But an element of
 * the page with an id is a property of our window, too: under a symbol nothing of the page can pretend to be ours.
 */
import type { findEmbeds } from '../article/embeds';
import type { Phrases } from '../article/phrases';
import type { Purify } from '../article/sanitise';
import type { Veil } from '../filters/veil';
import type { Cleaning } from './cleaning';
import type { FrameAnswer } from './contract';
import type { ExportPart } from './export-part';
import type { OtherWaysPart } from './other-ways';
import type { joinPages } from './page-joining';
import type { ChangesPart, LightboxPart, QuotePart, ToolsPart } from './part-contracts';
import type { PartName } from './part-names';
import type { FontFaces } from './reading-fonts';
import type { ReceiptPart } from './receipt-part';
import type { Refuse } from './refuse';
import type { SpeechPart } from './speech/contract';

/** The watch for consent walls, as the other scripts see it. */
interface ConsentWatch {
  /** Whether a box is a wall that is being answered. */
  takes(box: Element): boolean;
  /** Whether an answer in a frame is waited for. */
  wantsFrame(): boolean;
  frameAnswered(answer: FrameAnswer): void;
}

/** What each part of the reading view offers once it is loaded (parts.ts). */
export interface Parts extends Record<PartName, object> {
  changes: ChangesPart;
  lightbox: LightboxPart;
  quote: QuotePart;
  speech: SpeechPart;
  'font-legible': FontFaces;
  'font-dyslexic': FontFaces;
  export: ExportPart;
  receipt: ReceiptPart;
  embeds: { findEmbeds: typeof findEmbeds };
  joining: { joinPages: typeof joinPages };
  purifier: { purify: Purify };
  tools: ToolsPart;
  'other-ways': OtherWaysPart;
}

export interface SharedWorld {
  /** Judges the page again. Set by the judge once it is there. */
  jernihJudge?: () => void;
  jernihCleaning?: Cleaning;
  /** What hides by the lists. */
  jernihVeil?: Veil;
  /** The lists' part of known-ads.css, which the page report brings: too much for every article. */
  jernihUntokened?: readonly string[];
  /** Set once the page report answers, so that a second injection answers nothing twice. */
  jernihPageReport?: true;
  jernihConsent?: ConsentWatch;
  /** Answers a wall. Set once the heavy script is there. */
  jernihRefuse?: Refuse;
  /** Set once keys are listened for before the page's own listeners (guards/early-keys.ts). */
  jernihHearsKeys?: true;
  /** What the reading view does with a key, before the page sees it. Set while the view is open. */
  jernihKeys?: ((event: Event) => void) | undefined;
  /** Set while the reading view opens for the first time. */
  jernihOpening?: true;
  /** The parts of the reading view that were loaded. */
  jernihParts?: Partial<Parts>;
  /** What phrases/<language>.js leaves behind. */
  [phrases: `jernihPhrases_${string}`]: Phrases | undefined;
}

/** Our window, as a function that is handed to a page sees it: there the symbol is written out. */
export type WorldHolder = typeof globalThis & { [shared: symbol]: SharedWorld | undefined };

const SHARED = Symbol.for('jernih');
const holder = globalThis as WorldHolder;
holder[SHARED] ??= {};

export const sharedWorld: SharedWorld = holder[SHARED];
