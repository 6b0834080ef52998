/** Answers consent walls with a no. The heavy script: it comes into a page when there is a wall, into a frame when a platform asks there. */
import { unshadowed } from '../article/unshadowed';
import { isGone, rejectAtOnce, rejectInSettings } from '../consent/answer-wall';
import { type ClickGuard, guardClicks } from '../consent/click-guard';
import { isOnScreen, type Wall } from '../consent/find-walls';
import { HIDDEN_CSS } from '../nags/hidden-log';
import { freePage } from '../nags/locks';
import { addStyle } from '../nags/page-style';
import { type RunOutcome, runAutoconsent } from './autoconsent';
import { cleaningOf } from './cleaning';
import type { FrameAnswer } from './contract';
import { READER_HOST } from './reader-host-name';
import { sharedWorld } from './shared-world';

/** What the watch of the page lends to the answering of one wall. */
export interface Answering {
  mayAnswer(): boolean;
  /** Hears of answers that are given in frames. Returns the way to stop. */
  frameAnswers(onAnswer: (answer: FrameAnswer) => void): () => void;
  /** How long a frame may take, ms. */
  frameMs: number;
}

export type Refuse = (wall: Wall, answering: Answering) => Promise<void>;

/** Waits until a frame has said that it answered, and the wall is gone. Null when that takes too long. */
function frameLabel({ box }: Wall, { frameAnswers, frameMs }: Answering): Promise<string | null> {
  return new Promise((resolve) => {
    let label: string | null = null;
    const stop = frameAnswers((answer) => {
      label = answer.label;
    });
    const end = (result: string | null) => {
      clearInterval(looking);
      clearTimeout(timer);
      stop();
      resolve(result);
    };
    const looking = setInterval(() => label !== null && !isOnScreen(box) && end(label), 50);
    const timer = setTimeout(() => end(null), frameMs);
  });
}

/** By our own rules first where no platform is known, else by autoconsent's; each way once. */
function refuser(document: Document, guard: ClickGuard): Refuse {
  const { log } = cleaningOf(unshadowed(document));
  let run: Promise<RunOutcome | null> | null = null;
  const byAutoconsent = ({ mayAnswer }: Answering): Promise<RunOutcome | null> => {
    run ??= runAutoconsent(document, {
      top: true,
      mayAnswer,
      clicks: guard.clicks,
      hide(elements, platform) {
        if (elements.length > 0) addStyle(document, HIDDEN_CSS);
        for (const element of elements) log.hide(element, 'consent', `cannot be refused: ${platform}`);
        // What a rule hides has given no answer that would make the page let go.
        if (elements.length > 0) freePage(document, log);
        return elements.length > 0;
      },
    });
    return run;
  };
  return async (wall, answering) => {
    const { box, vendor, framed } = wall;
    const { host } = document.location;
    const note = (platform: string, label = guard.lastLabel()) => log.refuse(box, vendor ?? platform, label);
    if (framed) {
      const label = await frameLabel(wall, answering);
      if (label !== null) note(host, label);
      return;
    }
    if (!vendor && answering.mayAnswer() && (await rejectAtOnce(box))) return note(host);
    const outcome = await byAutoconsent(answering);
    if (outcome?.state === 'refused' && (await isGone(box))) return note(outcome.platform);
    if (outcome?.state === 'hidden' || !isOnScreen(box) || !answering.mayAnswer()) return;
    if ((vendor && (await rejectAtOnce(box))) || (await rejectInSettings(box, READER_HOST))) note(host);
  };
}

/** In a frame there is nothing but the platform: it is answered at once, and the page around it is told. */
function answerFrame(document: Document, guard: ClickGuard): void {
  void runAutoconsent(document, { top: false, mayAnswer: () => true, clicks: guard.clicks, hide: () => false });
}

/** @param window the page's or the frame's own */
export function startRefusing(document: Document, window: Window & typeof globalThis): void {
  if (sharedWorld.jernihRefuse) return;
  const framed = window.top !== window;
  // Told at the click itself: the platform takes its frame away with it.
  const tell = (label: string) => {
    if (framed) chrome.runtime?.sendMessage({ call: 'consent/answered', ask: { label } }).catch(() => {});
  };
  const guard = guardClicks(window.HTMLElement.prototype, tell);
  sharedWorld.jernihRefuse = refuser(document, guard);
  if (framed) answerFrame(document, guard);
}
