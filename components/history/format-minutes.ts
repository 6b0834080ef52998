/** From this many minutes on they are told in hours. */
const MANY = 120;

/** A stretch of reading as people say it: "47 min", "12.5 hr", in the locale's own words. @param minutes of any length */
export function formatMinutes(minutes: number, locale: string): string {
  const isLong = minutes >= MANY;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: isLong ? 'hour' : 'minute',
    unitDisplay: 'short',
    maximumFractionDigits: isLong ? 1 : 0,
  }).format(isLong ? minutes / 60 : minutes);
}
