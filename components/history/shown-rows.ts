import type { Visit } from '../../utils/history/visit';
import type { Changes } from './use-changes';
import type { ShownVisit } from './VisitRow';

/** Rows after what was changed since, in order. */
export function shownRows(
  rows: readonly ShownVisit[],
  changes: Pick<Changes, 'see'>,
  order: (visits: readonly Visit[]) => Visit[],
): ShownVisit[] {
  const excerpts = new Map(rows.map(({ visit, excerpt }) => [visit.id, excerpt]));
  return order(changes.see(rows.map(({ visit }) => visit))).map((visit) => ({
    visit,
    excerpt: excerpts.get(visit.id),
  }));
}
