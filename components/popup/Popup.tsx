import { useEffect, useRef, useState } from 'preact/hooks';
import type { ActivePage } from '../../utils/browser/active-page';
import type { PopupActions } from '../../utils/browser/popup-actions';
import { WHOLE_SHELF } from '../../utils/history/shelf';
import { FilterField } from '../history/FilterField';
import { UndoBar } from '../history/UndoBar';
import { useChanges, useFocusAfterRemoval } from '../history/use-changes';
import { useFound } from '../history/use-found';
import { useQueue } from '../history/use-queue';
import { useRowKeys } from '../history/use-row-keys';
import { useVisits } from '../history/use-visits';
import { useTexts } from '../ui/texts';
import { PopupFooter } from './PopupFooter';
import { PopupFound } from './PopupFound';
import { PopupHistory } from './PopupHistory';
import { ThisPage } from './ThisPage';

/** More than anybody scrolls through in a popup; the rest is searched, or on the history page. */
const RECENT = 60;

/** The popup of the toolbar button: a search over everything ever read, this page, what was read last. */
export function Popup({ actions }: { actions: PopupActions }) {
  const texts = useTexts();
  const root = useRef<HTMLElement>(null);
  const visits = useVisits(actions.history, RECENT);
  const changes = useChanges(actions.history, visits.refresh);
  const rowActions = useFocusAfterRemoval(root, changes);
  const [typed, setTyped] = useState('');
  const [page, setPage] = useState<ActivePage | null>(null);
  const hasQueue = useQueue(actions.history, visits.list.state === 'ready');
  const describe = () => void actions.describePage().then(setPage);
  useEffect(describe, [actions]);

  const listed = visits.list.state === 'ready' ? visits.list.visits : [];
  const found = useFound(actions.history, typed, WHOLE_SHELF, listed);
  const shown = changes.see(listed);
  const visitOf = (id: string) =>
    changes.see([...listed, ...(found?.rows ?? []).map(({ visit }) => visit)]).find((one) => one.id === id);
  const onKeyDown = useRowKeys({ root, visitOf, actions: rowActions });
  const look = { now: visits.now, actions: rowActions };

  return (
    <main class="popup" data-popup ref={root} onKeyDown={onKeyDown}>
      <FilterField label={texts('popupSearch')} value={typed} onChange={setTyped} focused />
      <div class="popup-scroll">
        <div hidden={found !== null}>
          <ThisPage page={page} actions={actions} onChanged={describe} />
        </div>
        <section class="popup-history" aria-label={texts('historyTitle')}>
          {found ? (
            <PopupFound found={found} typed={typed} changes={changes} look={look} />
          ) : (
            <PopupHistory list={visits.list} shown={shown} look={look} onRetry={visits.reload} />
          )}
        </section>
      </div>
      <UndoBar changes={changes} />
      <PopupFooter
        filled={shown.length > 0}
        onListen={hasQueue && shown.length > 0 ? actions.history.listen : null}
        onClear={visits.clear}
        onShow={actions.show}
      />
    </main>
  );
}
