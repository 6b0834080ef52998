/** What was read, counted: by day, by site, by topic. Counted on this machine, when it is asked for, and told to nobody. */
import { siteLabel } from './describe-visit';
import type { Visit } from './visit';

export interface Tally {
  /** A day (`2026-11-28`, local), a site's name, or a topic; empty for the articles without one. */
  name: string;
  /** As far as the articles were read: half of one of ten minutes is five. */
  minutes: number;
  articles: number;
}

export interface Statistics {
  minutes: number;
  articles: number;
  /** Ascending; days without reading are not in it. */
  days: Tally[];
  /** The most minutes first. */
  sites: Tally[];
  topics: Tally[];
}

/** A counting that is not finished. */
export interface Counting {
  days: Map<string, Tally>;
  sites: Map<string, Tally>;
  topics: Map<string, Tally>;
}

export const startCounting = (): Counting => ({ days: new Map(), sites: new Map(), topics: new Map() });

/** The local calendar day of a moment, as `2026-11-28`. */
export function dayName(moment: number): string {
  const day = new Date(moment);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;
}

function add(tallies: Map<string, Tally>, name: string, minutes: number): void {
  const tally = tallies.get(name) ?? { name, minutes: 0, articles: 0 };
  tallies.set(name, tally);
  tally.minutes += minutes;
  tally.articles += 1;
}

/** Counts one article, on the day on which it was last read: nobody notes each minute. */
export function countVisit({ days, sites, topics }: Counting, visit: Visit): void {
  const minutes = visit.readingMinutes * visit.progress;
  add(days, dayName(visit.lastReadAt), minutes);
  add(sites, siteLabel(visit), minutes);
  add(topics, visit.topic ?? '', minutes);
}

const byMinutes = (a: Tally, b: Tally) =>
  b.minutes - a.minutes || b.articles - a.articles || (a.name < b.name ? -1 : 1);

/** The result. @param most how many sites and topics; a reader of many sites has a long tail */
export function finishCounting({ days, sites, topics }: Counting, most: number): Statistics {
  const all = [...days.values()];
  const top = (tallies: Map<string, Tally>) => [...tallies.values()].sort(byMinutes).slice(0, most);
  return {
    minutes: all.reduce((sum, { minutes }) => sum + minutes, 0),
    articles: all.reduce((sum, { articles }) => sum + articles, 0),
    days: all.sort((a, b) => (a.name < b.name ? -1 : 1)),
    sites: top(sites),
    topics: top(topics),
  };
}

/** As many bars as a chart of a page's width can show apart. */
const MOST_BARS = 62;

const monthOf = (day: string) => day.slice(0, 7);

/**
 * The days of a chart without gaps, or its months where there are too many days.
 * @param days ascending, as `Statistics.days`
 * @param now the last day, in milliseconds since the epoch
 * @param since the first day; the first that was read on where it is null
 */
export function barsOf(days: readonly Tally[], now: number, since: number | null): Tally[] {
  const first = since === null ? days[0]?.name : dayName(since);
  if (first === undefined) return [];
  const names: string[] = [];
  const day = new Date(`${first}T12:00`);
  for (const last = dayName(now); dayName(day.getTime()) <= last; day.setDate(day.getDate() + 1))
    names.push(dayName(day.getTime()));
  const nameOf = names.length > MOST_BARS ? monthOf : (name: string) => name;
  const bars = new Map(names.map((name) => [nameOf(name), { name: nameOf(name), minutes: 0, articles: 0 }]));
  for (const { name, minutes, articles } of days) {
    const bar = bars.get(nameOf(name));
    if (!bar) continue;
    bar.minutes += minutes;
    bar.articles += articles;
  }
  return [...bars.values()];
}
