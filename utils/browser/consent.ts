/**
 * Watches one page for consent walls. Injected on plausible pages where the reader has walls refused; what answers them
 * (refuse.js) is heavy, and comes when there is one.
 */
import { unshadowed } from '../article/unshadowed';
import type { Wall } from '../consent/find-walls';
import { watchWalls } from '../consent/watch-walls';
import type { FrameAnswer } from './contract';
import { READER_HOST } from './reader-host-name';
import { sharedWorld } from './shared-world';

/** Frames have their own time: the platform's page in them is loaded, and often has a second one. */
const FRAME_MS = 12_000;

export function startConsent(page: Document): void {
  if (sharedWorld.jernihConsent) return;
  const document = unshadowed(page);
  // Not started here: most pages have no wall, and what the log needs is not small.
  const isOff = () => sharedWorld.jernihCleaning?.stopped === true;
  let waiting: ((answer: FrameAnswer) => void) | null = null;

  const refuser = async () => {
    if (!sharedWorld.jernihRefuse) await chrome.runtime?.sendMessage({ call: 'consent/refuse', ask: null });
    return sharedWorld.jernihRefuse;
  };
  const watch = watchWalls(document, {
    ownHost: READER_HOST,
    isOff,
    async answer(wall: Wall) {
      const refuse = await refuser();
      if (!refuse || isOff()) return;
      await refuse(wall, {
        mayAnswer: () => !isOff() && !watch.isAskedFor(),
        frameAnswers(onAnswer) {
          waiting = onAnswer;
          return () => {
            waiting = null;
          };
        },
        frameMs: FRAME_MS,
      });
    },
  });
  sharedWorld.jernihConsent = {
    takes: watch.takes,
    wantsFrame: () => waiting !== null,
    frameAnswered: (answer) => waiting?.(answer),
  };
}
