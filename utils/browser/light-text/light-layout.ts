import type { Stop } from '../guards/guard';
import type { Sheet } from '../reader-model';
import type { OpenedView } from '../view-tools';
import { showInLight } from './light-text';
import { watchTranslators } from './watch-translators';

/** Whether a view's article stands where translators look. */
export interface LightLayout {
  /** The reader wants it there, or no longer; where a translator was seen it stays. */
  want(isWanted: boolean): void;
  /** Does what draws the article anew. */
  around(draw: () => void): void;
  stop(): void;
}

/**
 * Puts the article there when the reader wants it or a translator is seen at work.
 * @param sheet the article as it is drawn now
 */
export function lightLayout(
  { document, window, host }: Pick<OpenedView, 'document' | 'window' | 'host'>,
  sheet: () => Sheet,
  isWanted: boolean,
): LightLayout {
  let [wanted, seen] = [isWanted, false];
  let back: Stop | null = null;
  const settle = () => {
    if (wanted || seen) back ??= showInLight(document, window, host, sheet());
    else leave();
  };
  const leave = () => {
    back?.();
    back = null;
  };
  const stopWatching = watchTranslators(document, () => {
    seen = true;
    settle();
  });
  settle();
  return {
    want(next) {
      wanted = next;
      settle();
    },
    around(draw) {
      leave();
      draw();
      settle();
    },
    stop() {
      stopWatching();
      leave();
    },
  };
}
