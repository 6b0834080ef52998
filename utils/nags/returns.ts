/**
 * Boxes that a page puts in again and again: after a few returns a style rule for their name hides each new one before
 * it is painted, and nothing of ours looks at it any more.
 */
import { HIDDEN, type HiddenEntry, type HiddenLog, KEPT, nameOf } from './hidden-log';
import { appendStyle } from './page-style';

/** So many boxes of one name are looked at one by one. */
const RETURNS = 3;
/** No page gets more rules than this. */
const MOST_RULES = 20;

export interface Returns {
  /** Notes a box that has been hidden; one too many of its name and a rule takes over. */
  note(element: Element, kind: HiddenEntry['kind']): void;
  /** Whether a rule hides the element already. */
  covers(element: Element): boolean;
  /** Takes away the rule that hides the element: the reader has asked for it. Returns whether there was one. */
  giveBack(element: Element): boolean;
}

/** A name is good where nothing that is to be seen has it, too. */
function isOnlyOfHidden(document: Document, name: string): boolean {
  return [...document.querySelectorAll(name)].every((element) => element.hasAttribute(HIDDEN));
}

/** Starts counting. The rules stand in the log, each with its way back. */
export function watchReturns(document: Document, log: HiddenLog): Returns {
  const counts = new Map<string, number>();
  const rules = new Map<string, HTMLStyleElement>();

  const addRule = (name: string, kind: HiddenEntry['kind']): void => {
    // As heavy as the rule for hidden boxes: sites say things with two ids.
    const css = `${name}:not([${KEPT}])${':not(#jernih-none)'.repeat(3)}{display:none!important}`;
    const style = appendStyle(document, css);
    rules.set(name, style);
    const drop = () => {
      style.remove();
      rules.delete(name);
    };
    log.add(style, kind, 'comes back again and again', drop, name);
  };
  return {
    note(element, kind) {
      const name = nameOf(element);
      if (name === null || rules.has(name) || rules.size >= MOST_RULES) return;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      if (count > RETURNS && isOnlyOfHidden(document, name)) addRule(name, kind);
    },
    covers: (element) => [...rules.keys()].some((name) => element.matches(name)),
    giveBack(element) {
      const [name, style] = [...rules].find(([one]) => element.matches(one)) ?? [];
      if (name === undefined) return false;
      log.release((hidden) => hidden === style);
      counts.delete(name);
      return true;
    },
  };
}
