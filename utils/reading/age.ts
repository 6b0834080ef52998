/** How old an article is, for readers who may take old news for new. */
import { OLD, RECENT } from './old';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

const STEPS = [
  ['year', 365 * DAY],
  ['month', 30.44 * DAY],
  ['week', 7 * DAY],
  ['day', DAY],
  ['hour', HOUR],
  ['minute', 60_000],
] as const;

/** A day without a time is that day everywhere: its noon is near enough in every zone. */
function timeOf(iso: string): number {
  return Date.parse(iso.includes('T') ? iso : `${iso}T12:00:00`);
}

/** "4 years ago", in the largest unit of which there is a whole one. `numeric: auto` says "yesterday" and "last year", which is vaguer. */
function ago(time: number, now: number, locale: string): string {
  const past = now - time;
  const [unit, length] = STEPS.find(([, length]) => past >= length) ?? ['minute', 60_000];
  return new Intl.RelativeTimeFormat(locale).format(-Math.max(1, Math.floor(past / length)), unit);
}

/**
 * How long ago an article of the last week was published or changed.
 * @param iso as in Article.published
 * @param now ms since 1970
 * @param locale BCP 47 of the reader
 * @returns null where it is older, in the future, or the date cannot be read; and on the day itself where there is no time
 */
export function recentAge(iso: string, now: number, locale: string): string | null {
  const past = now - timeOf(iso);
  if (!(past >= 0 && past < RECENT) || (!iso.includes('T') && past < DAY)) return null;
  return ago(timeOf(iso), now, locale);
}

export interface OldNews {
  /** When it was published: "4 years ago". */
  published: string;
  /** When it was last changed, where that is another matter: at least a month later. */
  updated: string | null;
}

/**
 * What is to be said over an article that is older than a year.
 * @param article as in Article
 * @param now ms since 1970
 * @param locale BCP 47 of the reader
 * @returns null where it is not old
 */
export function oldNews(
  { published, modified }: { published: string | null; modified: string | null },
  now: number,
  locale: string,
): OldNews | null {
  if (!published) return null;
  const first = timeOf(published);
  if (!(now - first >= OLD)) return null;
  const last = modified ? timeOf(modified) : Number.NaN;
  const changed = last - first >= 30 * DAY && last <= now;
  return { published: ago(first, now, locale), updated: changed ? ago(last, now, locale) : null };
}
