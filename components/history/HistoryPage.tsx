import { useMemo, useState } from 'preact/hooks';
import type { HistoryActions, HistoryCopies } from '../../utils/browser/history-actions';
import { filterVisits } from '../../utils/history/describe-visit';
import { ConfirmClear } from '../ui/ConfirmClear';
import { Icon } from '../ui/Icon';
import { PageHeader } from '../ui/PageHeader';
import { useLocale, useTexts } from '../ui/texts';
import { Copies } from './Copies';
import { FilterField } from './FilterField';
import { FoundInText } from './FoundInText';
import { useSearch } from './use-search';
import { useVisits } from './use-visits';
import { VisitHistory } from './VisitHistory';
import { VisitList } from './VisitList';

interface HistoryPageProps {
  actions: HistoryActions;
  copies: HistoryCopies;
  onShowOptions(): void;
}

/** As many as the background gives out. */
const ALL = 10_000;
/** Rows drawn at a time: a year of reading must not make the page slow. */
const PORTION = 200;

/** The whole reading history on a page of its own. */
export function HistoryPage({ actions, copies, onShowOptions }: HistoryPageProps) {
  const texts = useTexts();
  const visits = useVisits(actions, ALL);
  const [query, setQuery] = useState('');
  const [shown, setShown] = useState(PORTION);
  const all = visits.list.state === 'ready' ? visits.list.visits : [];
  const found = useMemo(() => filterVisits(all, query), [all, query]);
  const listed = useMemo(() => new Set(found.map(({ id }) => id)), [found]);
  const inText = useSearch(actions.search, query).filter(({ visit }) => !listed.has(visit.id));
  const filter = (next: string) => {
    setQuery(next);
    setShown(PORTION);
  };

  return (
    <main class="page" data-history>
      <PageHeader title={texts('historyTitle')} note={texts('historyPrivate')}>
        <button type="button" class="button quiet" data-show-options onClick={onShowOptions}>
          <Icon name="sliders" />
          {texts('menuOptions')}
        </button>
      </PageHeader>
      {all.length > 0 && (
        <div class="history-tools">
          <FilterField value={query} onChange={filter} />
          <p class="history-count" role="status" data-count>
            <bdi>
              <Count found={found.length} all={all.length} />
            </bdi>
          </p>
          <ConfirmClear onClear={visits.clear} />
        </div>
      )}
      <VisitHistory visits={visits} onOpen={actions.open} rows={7} roomy>
        {found.length === 0 && inText.length === 0 ? (
          <div class="history-none" data-no-match>
            <p>{texts('historyNoMatch', query.trim())}</p>
            <button type="button" class="button" onClick={() => filter('')}>
              {texts('historyFilterReset')}
            </button>
          </div>
        ) : (
          <>
            {found.length > 0 && (
              <VisitList
                visits={found.slice(0, shown)}
                now={visits.now}
                onOpen={actions.open}
                onDelete={visits.remove}
                roomy
              />
            )}
            {found.length > shown && (
              <button type="button" class="button history-more" onClick={() => setShown(shown + PORTION)}>
                {texts('historyMore')}
              </button>
            )}
            {inText.length > 0 && <FoundInText found={inText} typed={query} now={visits.now} onOpen={actions.open} />}
          </>
        )}
      </VisitHistory>
      {visits.list.state === 'ready' && <Copies copies={copies} empty={all.length === 0} onChanged={visits.refresh} />}
    </main>
  );
}

function Count({ found, all }: { found: number; all: number }) {
  const texts = useTexts();
  const format = new Intl.NumberFormat(useLocale()).format;
  if (found !== all) return <>{texts('historyFound', format(found), format(all))}</>;
  return <>{all === 1 ? texts('historyCountOne') : texts('historyCountMany', format(all))}</>;
}
