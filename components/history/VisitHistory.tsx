import type { ComponentChildren } from 'preact';
import type { Visit } from '../../utils/history/visit';
import { Notice } from '../ui/Notice';
import { useTexts } from '../ui/texts';
import { Skeleton } from './Skeleton';
import type { Visits } from './use-visits';
import { VisitList } from './VisitList';

interface VisitHistoryProps {
  visits: Visits;
  onOpen(visit: Visit): void;
  roomy?: boolean;
  /** How many rows the skeleton shows. */
  rows: number;
  /** Shown instead of the whole list, e.g. what a filter found. */
  children?: ComponentChildren;
}

/** The history in whatever state it is: on its way, unreadable, empty, or a list. */
export function VisitHistory({ visits, onOpen, roomy = false, rows, children }: VisitHistoryProps) {
  const texts = useTexts();
  const { list } = visits;
  if (list.state === 'loading') return <Skeleton rows={rows} />;
  if (list.state === 'failed') {
    return (
      <Notice kind="error" title={texts('historyErrorTitle')} text={texts('historyErrorText')}>
        <button type="button" class="button" data-retry onClick={visits.reload}>
          {texts('historyRetry')}
        </button>
      </Notice>
    );
  }
  if (list.visits.length === 0) {
    return <Notice kind="empty" title={texts('historyEmptyTitle')} text={texts('historyEmptyText')} />;
  }
  return (
    <>
      {visits.refused && (
        <p class="sentence warning" role="alert">
          {texts('historyNotDeleted')}
        </p>
      )}
      {children ?? (
        <VisitList visits={list.visits} now={visits.now} roomy={roomy} onOpen={onOpen} onDelete={visits.remove} />
      )}
    </>
  );
}
