/** Tells reading from opening: what was opened by mistake, or in a row of tabs, is no part of the history. */

/**
 * How long an article has to be in view. People read some 240 words a minute (Brysbaert, "How many words do we read per
 * minute?", 2019): five seconds are twenty words, the headline and the beginning of the dek, after which one knows
 * whether to go on.
 */
const IN_VIEW_MS = 5_000;

export interface Attention {
  /** @param screens how many screens the reader has gone down */
  scrolled(screens: number): void;
  stop(): void;
}

/**
 * Calls `onRead` once: when the article was in view for five seconds altogether, or the reader has gone on to its second
 * screen.
 * @param document of the tab; while it is hidden no time is counted
 */
export function whenReallyRead(document: Document, onRead: () => void): Attention {
  let left = IN_VIEW_MS;
  let since: number | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const pause = () => {
    clearTimeout(timer);
    if (since !== null) left -= Date.now() - since;
    since = null;
  };
  const stop = () => {
    pause();
    document.removeEventListener('visibilitychange', count);
  };
  const read = () => {
    stop();
    left = Number.POSITIVE_INFINITY;
    onRead();
  };
  function count() {
    pause();
    if (document.visibilityState !== 'visible') return;
    since = Date.now();
    timer = setTimeout(read, Math.max(0, left));
  }
  document.addEventListener('visibilitychange', count);
  count();
  return {
    scrolled: (screens) => {
      if (screens >= 1 && left !== Number.POSITIVE_INFINITY) read();
    },
    stop,
  };
}
