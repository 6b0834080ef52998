/** Which articles a book of the history has. */
import type { Visit } from '../visit';

const DAY = 86_400_000;

/** The last seven days, today among them, from the beginning of the day. @param now in the reader's own time zone */
export function weekStart(now: Date): number {
  return new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime() - 6 * DAY;
}

/** What was read first stands first, as in a paper that grew over the week. */
export const inReadingOrder = (visits: readonly Visit[]): Visit[] =>
  [...visits].sort((a, b) => a.firstReadAt - b.firstReadAt || (a.id < b.id ? -1 : 1));
