/** Keeps what is said in view, until the reader scrolls away from it. */

/** The part of the view's height, from its top, in which the words may wander before it scrolls. */
const BAND = { top: 0.1, bottom: 0.72 } as const;
/** Where the words stand after scrolling. */
const TARGET = 0.28;
/** Milliseconds in which a smooth scroll has ended, where nothing tells. */
const SCROLLED_WITHIN = 1200;

export interface Follow {
  /** What is said now; scrolls to it where it has left the middle of the view. */
  at(range: Range | null): void;
  /** Back to what is said, wherever the reader is. */
  goBack(): void;
  readonly isAway: boolean;
  stop(): void;
}

function isInView(range: Range, view: DOMRect): boolean {
  const { top, bottom, height } = range.getBoundingClientRect();
  return height > 0 && bottom > view.top && top < view.bottom;
}

/** @param onAway told when the reader has scrolled away, and when it is in view again */
export function followSpeech(window: Window, scroller: HTMLElement, onAway: () => void): Follow {
  let range: Range | null = null;
  let isAway = false;
  let ownUntil = 0;
  const setAway = (away: boolean) => {
    if (away === isAway) return;
    isAway = away;
    onAway();
  };
  const scrollTo = (by: number) => {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    ownUntil = window.performance.now() + SCROLLED_WITHIN;
    scroller.scrollBy({ top: by, behavior: calm ? 'instant' : 'smooth' });
  };
  const keep = (always: boolean) => {
    if (!range) return;
    const view = scroller.getBoundingClientRect();
    const { top, bottom, height } = range.getBoundingClientRect();
    if (height === 0) return;
    const place = (share: number) => view.top + view.height * share;
    // Of what is higher than the band its beginning is to be seen.
    const end = Math.min(bottom, top + view.height * (BAND.bottom - BAND.top));
    if (always || top < place(BAND.top) || end > place(BAND.bottom)) scrollTo(top - place(TARGET));
  };
  const onScroll = () => {
    if (!range || window.performance.now() < ownUntil) return;
    setAway(!isInView(range, scroller.getBoundingClientRect()));
  };
  const onScrollEnd = () => {
    ownUntil = 0;
    onScroll();
  };
  // What the reader does ends a scroll of ours.
  const onReader = () => {
    ownUntil = 0;
  };
  const reader = ['wheel', 'touchmove', 'pointerdown'] as const;
  scroller.addEventListener('scroll', onScroll, { passive: true });
  scroller.addEventListener('scrollend', onScrollEnd);
  for (const type of reader) scroller.addEventListener(type, onReader, { passive: true });
  return {
    get isAway() {
      return isAway;
    },
    at(next) {
      range = next;
      if (isAway) onScroll();
      else keep(false);
    },
    goBack() {
      setAway(false);
      keep(true);
    },
    stop() {
      scroller.removeEventListener('scroll', onScroll);
      scroller.removeEventListener('scrollend', onScrollEnd);
      for (const type of reader) scroller.removeEventListener(type, onReader);
    },
  };
}
