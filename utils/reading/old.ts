const DAY = 24 * 3_600_000;
/** A year of news is old; The Guardian marks its own articles from the same age on. ms */
export const OLD = 365 * DAY;
/** Within a week one thinks in hours and days; after it, in dates. ms */
export const RECENT = 7 * DAY;
