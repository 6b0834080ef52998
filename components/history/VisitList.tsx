import { useEffect, useRef, useState } from 'preact/hooks';
import { type DayGroup, groupByDay } from '../../utils/history/group-by-day';
import type { Visit } from '../../utils/history/visit';
import { useLocale, useTexts } from '../ui/texts';
import { VisitRow } from './VisitRow';

interface VisitListProps {
  visits: readonly Visit[];
  now: number;
  roomy?: boolean;
  onOpen(visit: Visit): void;
  onDelete(visit: Visit): void;
}

const HEADINGS = {
  today: 'historyToday',
  yesterday: 'historyYesterday',
  'this-week': 'historyThisWeek',
} as const satisfies Record<Exclude<DayGroup['day'], 'date'>, string>;

/** Visits under the day on which they were last read. */
export function VisitList({ visits, now, roomy = false, onOpen, onDelete }: VisitListProps) {
  const texts = useTexts();
  const locale = useLocale();
  const root = useRef<HTMLDivElement>(null);
  const [gone, setGone] = useState<{ title: string; index: number } | null>(null);

  const remove = (visit: Visit) => {
    setGone({ title: visit.title, index: visits.indexOf(visit) });
    onDelete(visit);
  };
  // The button that was pressed is gone with its row: the focus goes on to the row that took its place.
  useEffect(() => {
    if (!gone) return;
    const buttons = root.current?.querySelectorAll<HTMLElement>('[data-visit-delete]');
    buttons?.[Math.min(gone.index, buttons.length - 1)]?.focus({ preventScroll: true });
  }, [gone]);

  return (
    <div class="visits" ref={root} data-roomy={roomy || undefined}>
      {groupByDay(visits, now, locale).map((group) => (
        <section key={group.key} class="visit-group">
          <h2 class="visit-day">{group.day === 'date' ? group.date : texts(HEADINGS[group.day])}</h2>
          <ul>
            {group.visits.map((visit) => (
              <VisitRow key={visit.id} visit={visit} now={now} roomy={roomy} onOpen={onOpen} onDelete={remove} />
            ))}
          </ul>
        </section>
      ))}
      <p class="unseen" role="status">
        {gone && texts('visitDeleted', gone.title)}
      </p>
    </div>
  );
}
