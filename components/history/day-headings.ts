import type { Translate } from '../../utils/browser/i18n';
import { type DayGroup, groupByDay } from '../../utils/history/group-by-day';
import type { Visit } from '../../utils/history/visit';
import type { RowGroup } from './VisitRows';

const HEADINGS = {
  today: 'historyToday',
  yesterday: 'historyYesterday',
  'this-week': 'historyThisWeek',
} as const satisfies Record<Exclude<DayGroup['day'], 'date'>, string>;

/**
 * Visits under the day on which they were last read.
 * @param visits in the order of their last reading, in either direction
 * @param before the visit above them, whose heading is there already
 */
export function rowsByDay(
  visits: readonly Visit[],
  { now, locale, texts }: { now: number; locale: string; texts: Translate },
  before?: Visit,
): RowGroup[] {
  const [above] = before ? groupByDay([before], now, locale) : [];
  return groupByDay(visits, now, locale).map(({ key, day, date, visits: read }) => ({
    key,
    heading: key === above?.key ? null : day === 'date' ? date : texts(HEADINGS[day]),
    rows: read.map((visit) => ({ visit })),
  }));
}
