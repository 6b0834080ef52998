/** What of a page has changed and may be a box over it: gathered from its mutations, at next to no cost. */
import { isShadowed } from '../article/form-names';
import { isRoot } from './boxes';
import { HIDDEN } from './hidden-log';

/** So many changes of one batch are gone through. */
const MOST_CHANGES = 200;
/** So many elements wait to be looked at; of more than that the first ones are forgotten. */
const MOST_SUSPECTS = 80;
/** An element that changes all the time (animations, counters) is looked at this often, then ever more seldom. */
const OFTEN = 8;
const LONGEST_REST_MS = 8_000;

export interface Suspects {
  /** Takes all that wait. */
  take(): Set<Element>;
  /** Looks at an element (again). */
  add(element: Element): void;
  /** What a batch of changes has brought. */
  gather(changes: readonly MutationRecord[]): void;
  readonly size: number;
}

/**
 * @param isSettled tells elements that need no look: what is hidden already
 * @param now a clock, ms
 */
export function gatherSuspects(isSettled: (element: Element) => boolean, now: () => number): Suspects {
  let waiting = new Set<Element>();
  const seen = new WeakMap<Element, { times: number; next: number }>();

  const add = (element: Element): void => {
    if (waiting.size >= MOST_SUSPECTS)
      for (const first of waiting) {
        waiting.delete(first);
        break;
      }
    waiting.add(element);
  };
  const isRestless = (element: Element): boolean => {
    const state = seen.get(element) ?? { times: 0, next: 0 };
    if (now() < state.next) return true;
    state.times++;
    if (state.times > OFTEN) state.next = now() + Math.min(LONGEST_REST_MS, 100 * 2 ** (state.times - OFTEN));
    seen.set(element, state);
    return false;
  };
  const addChanged = (element: Element): void => {
    if (waiting.has(element) || element.closest(`[${HIDDEN}]`) || isRestless(element)) return;
    add(element);
  };
  const addNew = (node: Node): void => {
    if (node.nodeType !== 1) return;
    const element = node as Element;
    if (element.localName === 'script' || element.localName === 'style' || element.localName === 'link') return;
    if (isShadowed(element) || isSettled(element)) return;
    add(element);
  };
  return {
    add,
    gather(changes) {
      for (const { type, target, addedNodes } of changes.slice(0, MOST_CHANGES)) {
        const element = target as Element;
        if (type === 'attributes') {
          if (!isShadowed(element)) addChanged(element);
          continue;
        }
        if (addedNodes.length === 0 || (!isRoot(element) && element.closest(`[${HIDDEN}]`))) continue;
        for (const node of addedNodes) addNew(node);
      }
    },
    take() {
      const taken = waiting;
      waiting = new Set();
      return taken;
    },
    get size() {
      return waiting.size;
    },
  };
}
