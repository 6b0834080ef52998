import { readQuery } from '../../utils/history/search/words';
import { inOrder } from '../../utils/history/shelf';
import { Skeleton } from '../history/Skeleton';
import { shownRows } from '../history/shown-rows';
import type { Changes } from '../history/use-changes';
import type { Found } from '../history/use-found';
import { type RowsLook, VisitRows } from '../history/VisitRows';
import { useTexts } from '../ui/texts';

interface PopupFoundProps {
  found: Found;
  typed: string;
  changes: Changes;
  look: RowsLook;
}

/** What was found, with the words marked; or that nothing was, or that it could not be looked for. */
export function PopupFound({ found, typed, changes, look }: PopupFoundProps) {
  const texts = useTexts();
  const rows = shownRows(found.rows, changes, (visits) => inOrder(visits, 'latest'));
  if (rows.length === 0 && found.state === 'looking') return <Skeleton rows={3} />;
  return (
    <>
      <h1 class="unseen">{texts('popupSearch')}</h1>
      {rows.length > 0 && (
        <VisitRows groups={[{ key: 'found', heading: null, rows }]} look={{ ...look, query: readQuery(typed) }} />
      )}
      <p class={rows.length > 0 ? 'unseen' : 'popup-none'} role="status" data-no-match={rows.length === 0 || undefined}>
        {found.state === 'failed'
          ? texts('historyErrorTitle')
          : rows.length === 0
            ? texts('historyNoMatch', typed.trim())
            : ''}
      </p>
    </>
  );
}
