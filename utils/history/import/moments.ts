/** Moments as other programs write them, in milliseconds since the epoch; null for what is none. */

/** Before the web there was nothing to save; what lies further ahead than Date goes is no time. */
const FIRST = Date.UTC(1990, 0);
const LAST = 8.64e15;

const orNull = (time: number): number | null => (time >= FIRST && time <= LAST ? time : null);

/** Seconds since the epoch, as a number or as its digits. */
export const fromSeconds = (seconds: unknown): number | null =>
  seconds === '' || seconds === null ? null : orNull(Math.round(Number(seconds) * 1000));

/** ISO 8601, with a `T` or a space between day and time. */
export function fromIso(text: unknown): number | null {
  if (typeof text !== 'string') return null;
  // Safari and older Firefox take no space, and what has no zone is of the zone that the file was made in: nobody knows which.
  const time = Date.parse(text.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d)/, '$1T'));
  return Number.isNaN(time) ? null : orNull(time);
}
