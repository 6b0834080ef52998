import type { Visit } from './visit';

export interface DayGroup {
  /** Which heading the group stands under; `date` carries its own. */
  day: 'today' | 'yesterday' | 'this-week' | 'date';
  /** Stable within one grouping. */
  key: string;
  /** The date in words, in the locale's own order. */
  date: string;
  visits: Visit[];
}

const DAY = 86_400_000;

const startOfDay = (time: Date): number => new Date(time.getFullYear(), time.getMonth(), time.getDate()).getTime();

/** Calendar days from one moment to another, in the local time zone. */
export function daysBetween(then: Date, now: Date): number {
  // Rounded, because a day with a clock change is 23 or 25 hours long.
  return Math.round((startOfDay(now) - startOfDay(then)) / DAY);
}

/** 1 is Monday, 7 is Sunday. Firefox has no week data yet: Monday, as in ISO 8601. */
function firstDayOfWeek(locale: string): number {
  type Weekly = { getWeekInfo?(): { firstDay: number }; weekInfo?: { firstDay: number } };
  const weekly = new Intl.Locale(locale) as Weekly;
  return (weekly.getWeekInfo?.() ?? weekly.weekInfo)?.firstDay ?? 1;
}

function dayOf(then: Date, today: Date, firstDay: number): DayGroup['day'] {
  const daysAgo = daysBetween(then, today);
  // A record from a device whose clock is ahead belongs to today.
  if (daysAgo <= 0) return 'today';
  if (daysAgo === 1) return 'yesterday';
  const daysIntoWeek = (today.getDay() - firstDay + 7) % 7;
  return daysAgo <= daysIntoWeek ? 'this-week' : 'date';
}

/**
 * Groups visits under Today, Yesterday, Earlier this week, and then one group a date.
 * @param visits most recently read first
 * @param now milliseconds since the epoch
 * @param locale BCP 47; decides the wording of dates and the day on which a week begins
 */
export function groupByDay(visits: readonly Visit[], now: number, locale: string): DayGroup[] {
  const today = new Date(now);
  const firstDay = firstDayOfWeek(locale);
  const sameYear = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long' });
  const otherYear = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const groups = new Map<string, DayGroup>();
  for (const visit of visits) {
    const then = new Date(visit.lastReadAt);
    const day = dayOf(then, today, firstDay);
    const key = day === 'date' ? String(startOfDay(then)) : day;
    const group = groups.get(key);
    if (group) {
      group.visits.push(visit);
    } else {
      const words = then.getFullYear() === today.getFullYear() ? sameYear : otherYear;
      groups.set(key, { day, key, date: words.format(then), visits: [visit] });
    }
  }
  return [...groups.values()];
}
