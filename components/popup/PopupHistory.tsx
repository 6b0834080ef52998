import { useEffect, useState } from 'preact/hooks';
import { isBegun, isFinished } from '../../utils/history/describe-visit';
import type { Visit } from '../../utils/history/visit';
import { rowsByDay } from '../history/day-headings';
import { HistoryFault } from '../history/HistoryFault';
import { Skeleton } from '../history/Skeleton';
import type { VisitsState } from '../history/use-visits';
import { type RowsLook, VisitRows } from '../history/VisitRows';
import { Notice } from '../ui/Notice';
import { useLocale, useTexts } from '../ui/texts';

interface PopupHistoryProps {
  list: VisitsState;
  /** The visits of the list, after what was changed since. */
  shown: readonly Visit[];
  look: RowsLook;
  onRetry(): void;
}

/** What is begun takes no more room than this: the popup is no reading list. */
const MOST_BEGUN = 3;
/** As many as the popup's height shows, and a row or two. */
const FIRST_ROWS = 10;

/** What was read last, in whatever state it is: what is begun first, then by day. */
export function PopupHistory({ list, shown, look, onRetry }: PopupHistoryProps) {
  const texts = useTexts();
  const locale = useLocale();
  const hasRest = useSpareMoment(list.state === 'ready');
  if (list.state === 'loading') return <Skeleton rows={4} />;
  if (list.state === 'failed') return <HistoryFault error={list.error} onRetry={onRetry} />;
  if (shown.length === 0) {
    return <Notice kind="empty" title={texts('historyEmptyTitle')} text={texts('historyEmptyText')} />;
  }
  const begun = shown.filter((visit) => isBegun(visit) && !isFinished(visit)).slice(0, MOST_BEGUN);
  const rest = shown.filter((visit) => !begun.includes(visit));
  const days = rowsByDay(hasRest ? rest : rest.slice(0, FIRST_ROWS), { now: look.now, locale, texts });
  const first = { key: 'begun', heading: texts('popupContinue'), rows: begun.map((visit) => ({ visit })) };
  return (
    <>
      <VisitRows groups={begun.length > 0 ? [first, ...days] : days} look={look} />
      <p class="popup-keys hint">{texts('popupKeys')}</p>
    </>
  );
}

/** Whether something is there and the browser had a moment to spare since: painted, and what was typed answered. */
function useSpareMoment(isThere: boolean): boolean {
  const [hasBeen, setHasBeen] = useState(false);
  useEffect(() => {
    if (!isThere) return;
    const moment = requestIdleCallback(() => setHasBeen(true), { timeout: 500 });
    return () => cancelIdleCallback(moment);
  }, [isThere]);
  return hasBeen;
}
