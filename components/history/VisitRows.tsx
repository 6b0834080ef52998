import { useState } from 'preact/hooks';
import type { Query } from '../../utils/history/search/words';
import type { Visit } from '../../utils/history/visit';
import type { RowActions } from './row-actions';
import { type ShownVisit, VisitRow } from './VisitRow';

/** What is chosen in a list, for doing something with many at once. */
export interface Choosing {
  chosen: ReadonlySet<string>;
  onChoose(visit: Visit, chosen: boolean, withShift: boolean): void;
}

export interface RowsLook {
  now: number;
  query?: Query | null;
  roomy?: boolean;
  actions: RowActions;
  choosing?: Choosing | undefined;
}

/** Rows under headings of their own. */
export interface RowGroup {
  key: string;
  heading: string | null;
  rows: readonly ShownVisit[];
}

/** Groups of rows. The Tab key stops at one row, the one that was used last; the arrow keys lead to the others. */
export function VisitRows({ groups, look }: { groups: readonly RowGroup[]; look: RowsLook }) {
  const { now, query = null, roomy = false, actions, choosing } = look;
  const [used, setUsed] = useState<string | null>(null);
  const ids = groups.flatMap(({ rows }) => rows.map(({ visit }) => visit.id));
  const stop = used !== null && ids.includes(used) ? used : ids[0];
  return (
    <div
      class="visits"
      data-roomy={roomy || undefined}
      onFocusCapture={({ target }) => {
        const row = (target as Element).closest<HTMLElement>('[data-visit]');
        if (row?.dataset.id) setUsed(row.dataset.id);
      }}
    >
      {groups.map(({ key, heading, rows }) => (
        <section key={key} class="visit-group">
          {heading !== null && <h2 class="visit-day">{heading}</h2>}
          <ul>
            {rows.map(({ visit, excerpt }) => (
              <VisitRow
                key={visit.id}
                visit={visit}
                excerpt={excerpt}
                now={now}
                query={query}
                roomy={roomy}
                actions={actions}
                tabbable={visit.id === stop}
                chosen={choosing?.chosen.has(visit.id)}
                onChoose={choosing?.onChoose}
              />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
