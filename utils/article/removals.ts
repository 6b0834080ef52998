import type { Removal } from './article';
import { selectorOf, textOf } from './text';

/** Takes elements out and keeps a trace of each, for the clean-up receipt. */
export interface RemovalLog {
  readonly removals: Removal[];
  remove(element: Element, step: string, reason: string): void;
}

/** Elements without text leave no trace: a receipt of empty boxes helps nobody. */
export function startRemovalLog(): RemovalLog {
  const removals: Removal[] = [];
  return {
    removals,
    remove(element, step, reason) {
      const text = textOf(element);
      if (text) removals.push({ step, reason, selector: selectorOf(element), text: text.slice(0, 120) });
      element.remove();
    },
  };
}
