import { useEffect, useRef, useState } from 'preact/hooks';
import type { HistoryActions } from '../../utils/browser/history-actions';
import { readQuery } from '../../utils/history/search/words';
import { inOrder, isNarrowed, WHOLE_SHELF } from '../../utils/history/shelf';
import { ConfirmClear } from '../ui/ConfirmClear';
import { Notice } from '../ui/Notice';
import { useTexts } from '../ui/texts';
import { FilterField } from './FilterField';
import { HistoryFault } from './HistoryFault';
import { NoMatch } from './NoMatch';
import { SelectionBar } from './SelectionBar';
import { ShelfCount } from './ShelfCount';
import { type ShelfChoice, ShelfFilters } from './ShelfFilters';
import { ShelfList } from './ShelfList';
import { Skeleton } from './Skeleton';
import { shownRows } from './shown-rows';
import { UndoBar } from './UndoBar';
import { useChanges, useFocusAfterRemoval } from './use-changes';
import { useChoosing } from './use-choosing';
import { useFacets } from './use-facets';
import { useFound } from './use-found';
import { usePortions } from './use-portions';
import { useRowKeys } from './use-row-keys';
import { VisitRows } from './VisitRows';

interface ShelfProps {
  actions: HistoryActions;
  /** Counts up when the history was changed by other means. */
  changed: number;
  onExport?: ((ids: string[]) => void) | undefined;
}

const EVERYTHING: ShelfChoice = { filter: WHOLE_SHELF, span: 'any', order: 'latest' };

/** The list of the history page: searched, filtered, in order, and changed one by one or many at once. */
export function Shelf({ actions, changed, onExport }: ShelfProps) {
  const texts = useTexts();
  const root = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const [choice, setChoice] = useState(EVERYTHING);
  const [now] = useState(Date.now);
  const { facets, reload: reloadFacets } = useFacets(actions);
  const shelf = usePortions(actions, choice.filter, choice.order);
  const changes = useChanges(actions, (back) => {
    const loaded = new Set(shelf.portions.flatMap(({ visits }) => visits ?? []).map(({ id }) => id));
    if (!found && !back.every(({ id }) => loaded.has(id))) reload();
  });
  const rowActions = useFocusAfterRemoval(root, changes);
  const found = useFound(actions, typed, choice.filter, []);
  const reload = () => {
    shelf.reload();
    reloadFacets();
  };
  useEffect(() => {
    if (changed > 0) reload();
  }, [changed]);
  useReloadWhenLookedAt(() => !found && choice === EVERYTHING && shelf.portions.length < 2 && reload());

  const rows = found ? shownRows(found.rows, changes, (visits) => inOrder(visits, choice.order)) : null;
  const shown = rows
    ? rows.map(({ visit }) => visit)
    : changes.see(shelf.portions.flatMap(({ visits }) => visits ?? []));
  const chosen = useChoosing(shown);
  const visitOf = (id: string) => shown.find((visit) => visit.id === id);
  const onKeyDown = useRowKeys({ root, visitOf, actions: rowActions });
  const choosing = { chosen: chosen.chosen, onChoose: chosen.onChoose };
  const look = { now, roomy: true, actions: rowActions, choosing, query: found ? readQuery(typed) : null };
  const isEmpty = shelf.isWhole && shelf.portions.length === 0 && !isNarrowed(choice.filter);
  const clear = async () => {
    await actions.clear();
    changes.dismiss();
    reload();
  };
  const showAll = () => {
    setTyped('');
    setChoice(EVERYTHING);
  };

  if (shelf.state === 'failed' && shelf.portions.length === 0)
    return <HistoryFault {...(shelf.error !== undefined && { error: shelf.error })} onRetry={reload} />;
  if (isEmpty) return <Notice kind="empty" title={texts('historyEmptyTitle')} text={texts('historyEmptyText')} />;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys belong to the links in it
    <div class="shelf" ref={root} onKeyDown={onKeyDown}>
      <div class="history-tools">
        <FilterField label={texts('historyFilter')} value={typed} onChange={setTyped} />
        <ShelfFilters facets={facets} choice={choice} onChange={setChoice} />
      </div>
      <div class="shelf-line">
        <label class="shelf-all">
          <input
            type="checkbox"
            data-choose-all
            checked={shown.length > 0 && shown.every(({ id }) => chosen.chosen.has(id))}
            onClick={() => chosen.toggle(shown)}
          />
          {texts('chooseAll')}
        </label>
        <ShelfCount
          shown={shown.length}
          isWhole={found ? found.state === 'done' : shelf.isWhole}
          of={facets?.articles ?? null}
          narrowed={found !== null || isNarrowed(choice.filter)}
        />
        <ConfirmClear onClear={() => void clear()} />
      </div>
      {shown.length === 0 && (shelf.state === 'loading' || found?.state === 'looking') && <Skeleton rows={7} />}
      {shown.length === 0 && (rows ? found?.state === 'done' : shelf.isWhole) && (
        <NoMatch typed={typed.trim()} onShowAll={showAll} />
      )}
      {rows && <VisitRows groups={[{ key: 'found', heading: null, rows }]} look={look} />}
      {!rows && (
        <ShelfList
          shelf={shelf}
          changes={changes}
          byDay={choice.order === 'latest' || choice.order === 'oldest'}
          look={look}
        />
      )}
      <div class="shelf-foot">
        <UndoBar changes={changes} />
        <SelectionBar chosen={chosen} actions={rowActions} onExport={onExport} />
      </div>
    </div>
  );
}

/** A page that was left open shows what was read meanwhile. */
function useReloadWhenLookedAt(reload: () => void): void {
  const current = useRef(reload);
  current.current = reload;
  useEffect(() => {
    const onLookedAt = () => document.visibilityState === 'visible' && current.current();
    document.addEventListener('visibilitychange', onLookedAt);
    return () => document.removeEventListener('visibilitychange', onLookedAt);
  }, []);
}
