/** What reading aloud needs of the view, and what its bar shows. Types only. */
import type { Unit } from '../../speech/player';
import type { Voice } from '../../speech/voices';

/** Where in the view it is read aloud. */
export interface SpeechStage {
  /** The empty element for the bar. */
  place: HTMLElement;
  scroller: HTMLElement;
  /** What is read. */
  article: HTMLElement;
  /** Called once the bar is gone by its own button or by Escape. */
  onClosed(): void;
}

/** What else is known of the article and of the view. */
export interface SpeechRequest extends SpeechStage {
  /** BCP 47 of the article; null where nobody says. */
  lang: string | null;
  /** By which the place is remembered. */
  url: string;
  /** Called when it was said to its last word. */
  onHeard?: (() => void) | undefined;
  /** As in ReaderModel. */
  onEscape(spend: () => boolean): () => void;
}

export interface SpeechPart {
  /** Draws the bar and begins to read. Returns the way to end it. */
  open(request: SpeechRequest): () => void;
}

/** Why nothing is said. `failed`: there is a voice, and it does not speak. */
export type SpeechTrouble = 'none' | 'online-only' | 'failed';

/** What the bar shows, and what it may ask for. */
export interface SpeechModel {
  status: 'paused' | 'speaking' | 'ended';
  trouble: SpeechTrouble | null;
  /** BCP 47 of what is read. */
  lang: string;
  /** 0 to 1. */
  progress: number;
  /** Until the end, at this speed; not rounded. */
  minutesLeft: number;
  /** Whether the reader has scrolled away from what is said. */
  isAway: boolean;
  speed: number;
  /** The voices for the article's language, the best first. */
  voices: readonly Voice[];
  /** The one that speaks. */
  voice: string | null;
  /** Whether voice and speed are open to choose. */
  hasOptions: boolean;
  toggle(): void;
  pause(): void;
  skip(unit: Unit, by: 1 | -1): void;
  setSpeed(speed: number): void;
  /** A step faster or slower. */
  stepSpeed(by: 1 | -1): void;
  chooseVoice(uri: string): void;
  showOptions(shown: boolean): void;
  /** Scrolls to what is said. */
  goBack(): void;
  /** Goes on from what is in view. */
  readFromHere(): void;
  close(): void;
}

/** Draws the bar; called again with each change. Returns the way to take it out. */
export type DrawSpeech = (model: SpeechModel, place: HTMLElement) => () => void;
