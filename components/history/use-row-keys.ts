import type { Visit } from '../../utils/history/visit';
import type { RowActions } from './row-actions';

interface RowKeysProps {
  /** Holds the rows and the search field. */
  root: { readonly current: HTMLElement | null };
  /** Finds the visit of a row. */
  visitOf(id: string): Visit | undefined;
  actions: RowActions;
}

const ROW = '[data-visit-open]';
const FIELD = '[data-filter]';

/** The rows' links and, above them, the search field. */
function stopsOf(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>(`${FIELD}, ${ROW}`)];
}

/** The link of the row that a key was pressed in, or the search field. */
function stopAt(target: Element): Element | null {
  return target.closest(FIELD) ?? target.closest('[data-visit]')?.querySelector(ROW) ?? null;
}

function move(root: HTMLElement, target: Element, key: string): boolean {
  const stops = stopsOf(root);
  const here = stops.indexOf(stopAt(target) as HTMLElement);
  const inField = target.matches(FIELD);
  const to = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: stops.length - 1 }[key];
  // In the field Home and End belong to the text.
  if (here < 0 || to === undefined || (inField && key !== 'ArrowDown' && key !== 'ArrowUp')) return false;
  stops[to]?.focus();
  return true;
}

function act(visit: Visit, key: string, actions: RowActions): boolean {
  if (key === 'Delete') actions.remove([visit]);
  else if (key === 's') actions.star([visit], !visit.starred);
  else if (key === 'o') actions.open(visit, 'web');
  else return false;
  return true;
}

/**
 * A list by keys: arrows, Home and End lead from row to row and back to the search field; on a row `s` stars, `o` opens it
 * on the web and Delete deletes. Enter is the link's own; in the search field it opens what was found first.
 */
export function useRowKeys({ root, visitOf, actions }: RowKeysProps): (event: KeyboardEvent) => void {
  return (event) => {
    const target = event.target as Element;
    if (!root.current || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    if (target.matches('select, [type=checkbox]')) return;
    const row = target.closest<HTMLElement>('[data-visit]');
    const visit = row?.dataset.id === undefined ? undefined : visitOf(row.dataset.id);
    const done =
      move(root.current, target, event.key) ||
      (visit !== undefined && act(visit, event.key.length === 1 ? event.key.toLowerCase() : event.key, actions));
    if (done) event.preventDefault();
    else if (event.key === 'Enter' && target.matches(FIELD)) root.current.querySelector<HTMLElement>(ROW)?.click();
  };
}
