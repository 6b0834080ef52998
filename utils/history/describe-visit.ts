/** How a visit reads in a list: how long ago, how far, how much is left. Pure formatters. */
import type { Visit } from './visit';

const STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, ms: number][] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['week', 7 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** The end of a page is comments and links: nobody scrolls to its very last pixel. */
const FINISHED = 0.95;

/**
 * How long ago, in words: "5 minutes ago", "yesterday", "now".
 * @param then milliseconds since the epoch, as is `now`
 * @param locale BCP 47
 */
export function formatAgo(then: number, now: number, locale: string): string {
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const passed = Math.max(0, now - then);
  const step = STEPS.find(([, ms]) => passed >= ms);
  return step ? words.format(-Math.floor(passed / step[1]), step[0]) : words.format(0, 'second');
}

/** The moment in full, for a tooltip. */
export function formatMoment(then: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(then);
}

/** How far an article was read. */
export function isFinished(visit: Visit): boolean {
  return visit.progress >= FINISHED;
}

/** Minutes of reading that are left, at least 1. */
export function minutesLeft(visit: Visit): number {
  return Math.max(1, Math.ceil(visit.readingMinutes * (1 - visit.progress)));
}

/** The name under which a visit's site is shown: its own name, or its host. */
export function siteLabel(visit: Visit): string {
  if (visit.siteName) return visit.siteName;
  return URL.canParse(visit.url) ? new URL(visit.url).hostname.replace(/^www\./, '') : '';
}

/** Those visits whose title, site or author contain every word of the query. */
export function filterVisits(visits: readonly Visit[], query: string): Visit[] {
  const words = fold(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return [...visits];
  return visits.filter((visit) => {
    const text = fold(`${visit.title} ${visit.siteName} ${visit.byline ?? ''} ${visit.url}`);
    return words.every((word) => text.includes(word));
  });
}

/** Letters without case and accents, so that "cafe" finds "Café". */
function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
