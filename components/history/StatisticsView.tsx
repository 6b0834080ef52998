import { useEffect, useState } from 'preact/hooks';
import type { HistoryActions } from '../../utils/browser/history-actions';
import { barsOf, type Statistics } from '../../utils/history/statistics';
import { Choice } from '../ui/Choice';
import { useLocale, useTexts } from '../ui/texts';
import { DayChart } from './DayChart';
import { formatMinutes } from './format-minutes';
import { HistoryFault } from './HistoryFault';
import { RankChart } from './RankChart';
import { Skeleton } from './Skeleton';
import { type Span, sinceOf } from './spans';

type Counted =
  | { state: 'loading' }
  | { state: 'failed' }
  | { state: 'ready'; since: number | null; statistics: Statistics };

/** What was read, added up: by day, by site, by topic; drawn, and as tables for whoever cannot see drawings. */
export function StatisticsView({ load }: { load: HistoryActions['statistics'] }) {
  const texts = useTexts();
  const [span, setSpan] = useState<Span>('month');
  const [counted, setCounted] = useState<Counted>({ state: 'loading' });
  const count = () => {
    let current = true;
    const since = sinceOf(span, Date.now());
    void load(since).then((reply) => {
      if (!current) return;
      setCounted(reply.ok ? { state: 'ready', since, statistics: reply.value } : { state: 'failed' });
    });
    return () => {
      current = false;
    };
  };
  useEffect(count, [span, load]);
  return (
    <div class="stats" data-statistics>
      <Choice<Span>
        name="span"
        legend={texts('filterTime')}
        hideLegend
        look="segments"
        value={span}
        options={[
          { value: 'week', label: texts('filterWeek') },
          { value: 'month', label: texts('filterMonth') },
          { value: 'year', label: texts('filterYear') },
          { value: 'any', label: texts('filterTimeAll') },
        ]}
        onChange={setSpan}
      />
      {counted.state === 'loading' && <Skeleton rows={4} />}
      {counted.state === 'failed' && <HistoryFault onRetry={count} />}
      {counted.state === 'ready' && <Charts {...counted} />}
      <p class="hint">{texts('statsHint')}</p>
    </div>
  );
}

function Charts({ statistics, since }: { statistics: Statistics; since: number | null }) {
  const texts = useTexts();
  const locale = useLocale();
  const { minutes, articles, days, sites, topics } = statistics;
  if (articles === 0) return <p class="history-none">{texts('filterNone')}</p>;
  const number = new Intl.NumberFormat(locale).format;
  const named = topics.filter(({ name }) => name !== '');
  return (
    <>
      <p class="stats-total" data-stats-total>
        <strong>
          <bdi>{formatMinutes(minutes, locale)}</bdi>
        </strong>
        <bdi>{articles === 1 ? texts('historyCountOne') : texts('historyCountMany', number(articles))}</bdi>
      </p>
      <DayChart title={texts('statsDays')} bars={barsOf(days, Date.now(), since)} />
      <div class="stats-ranks">
        <RankChart title={texts('statsSites')} nameHead={texts('filterSite')} rows={sites} />
        {named.length > 0 && <RankChart title={texts('statsTopics')} nameHead={texts('statsTopic')} rows={named} />}
      </div>
    </>
  );
}
