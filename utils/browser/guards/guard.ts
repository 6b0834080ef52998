/** What the guards have in common. A guard holds one thing while the reading view is open; what it gives back ends it. */

/** Ends a guard and gives back what it has taken. */
export type Stop = () => void;

/** So many answers come at once; a page that asks for more in one reading fights with us. */
const AT_ONCE = 20;
/** Milliseconds between the answers to a page that fights: seldom enough to cost nothing, often enough to hold. */
const THEN_EVERY = 250;

/**
 * The same function, but slow to anger: a page whose own observer undoes what ours does would otherwise hang the tab,
 * each answering the other in microtasks for ever.
 */
export function bounded(window: Pick<Window, 'setTimeout' | 'clearTimeout'>, answer: () => void) {
  let answered = 0;
  let waiting = 0;
  let stopped = false;
  const run = () => {
    waiting = 0;
    answer();
  };
  return {
    run() {
      // Taking the view out moves the focus, and what listens for that would begin anew.
      if (stopped) return;
      answered += 1;
      if (answered <= AT_ONCE) run();
      else waiting ||= window.setTimeout(run, THEN_EVERY);
    },
    stop() {
      stopped = true;
      window.clearTimeout(waiting);
      waiting = 0;
    },
  };
}
