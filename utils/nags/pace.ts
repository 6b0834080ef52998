/**
 * How much of a page's time the detector may take: it saves up to a little and then lives on a small share, so that
 * what comes now and then is dealt with at once, and a page that never rests is not made slower.
 */

/** What may be spent at once, ms of main thread. */
const SAVINGS_MS = 200;
/** What comes in, ms for each ms: with the rest of what is ours it stays below 2 %. */
const SHARE = 0.005;

export interface Pace {
  /** Does the work and pays for it. */
  spend<T>(work: () => T): T;
  /** How long until there is something to spend again, ms; 0 where there is. */
  wait(): number;
}

/** @param now a clock in ms, which may be coarse */
export function startPace(now: () => number): Pace {
  let savings = SAVINGS_MS;
  let last = now();
  const save = () => {
    const time = now();
    savings = Math.min(SAVINGS_MS, savings + (time - last) * SHARE);
    last = time;
  };
  return {
    spend(work) {
      save();
      const began = now();
      try {
        return work();
      } finally {
        savings -= now() - began;
      }
    },
    wait() {
      save();
      return savings > 0 ? 0 : Math.ceil(-savings / SHARE) + 1;
    },
  };
}
