/** How a visit reads in a list: how long ago, how far, how much is left. Pure formatters. */
import { hostOf, siteName } from '../sites/site';
import { daysBetween } from './group-by-day';
import { agoFormat, momentFormat } from './row-formats';
import type { Visit } from './visit';

const HOUR = 3_600_000;

/** In days. */
const LONG_STEPS: readonly [unit: Intl.RelativeTimeFormatUnit, days: number][] = [
  ['year', 365],
  ['month', 30],
  ['week', 7],
  ['day', 1],
];

/** The end of a page is comments and links: nobody scrolls to its very last pixel. */
const FINISHED = 0.95;

/**
 * How long ago, in words: "5 minutes ago", "yesterday", "now".
 * @param then milliseconds since the epoch, as is `now`
 * @param locale BCP 47
 */
export function formatAgo(then: number, now: number, locale: string): string {
  const words = agoFormat(locale);
  const passed = Math.max(0, now - then);
  if (passed < HOUR) return words.format(-Math.floor(passed / 60_000), passed < 60_000 ? 'second' : 'minute');
  if (passed < 24 * HOUR) return words.format(-Math.floor(passed / HOUR), 'hour');
  // Calendar days, as in the headings over the list: 30 hours ago can be the day before yesterday.
  const days = daysBetween(new Date(then), new Date(now));
  const [unit, length] = LONG_STEPS.find(([, length]) => days >= length) ?? ['day', 1];
  return words.format(-Math.floor(days / length), unit);
}

/** The moment in full, for a tooltip. */
export function formatMoment(then: number, locale: string): string {
  return momentFormat(locale).format(then);
}

/** Whether more than the first lines were read. */
export function isBegun(visit: Visit): boolean {
  return visit.progress >= 0.01;
}

/** Whether an article was read to its end. */
export function isFinished(visit: Visit): boolean {
  return visit.progress >= FINISHED;
}

/** Minutes of reading that are left, at least 1. */
export function minutesLeft(visit: Visit): number {
  return Math.max(1, Math.ceil(visit.readingMinutes * (1 - visit.progress)));
}

/** The name under which a visit's site is shown: its own name, or its host. */
export function siteLabel(visit: Visit): string {
  return visit.siteName || siteName(hostOf(visit.url) ?? '');
}
