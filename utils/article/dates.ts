/** Dates as pages write them, to ISO 8601. The page's own UTC offset is kept; none is invented. */

const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?/i;

const two = (text: string | undefined): string => (text ?? '0').padStart(2, '0');

function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return `${sign}${hours}:${minutes ?? '00'}`;
}

/**
 * Normalises a machine-written date (`2020-10-31 17:17:00`, `2020-10-31T17:17:00.000+0700`, RFC 2822, epoch).
 * @returns `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm:ss` with the offset that the text has, or null where it is no date
 */
export function normaliseDate(text: string | null | undefined): string | null {
  const trimmed = text?.trim();
  if (!trimmed) return null;
  const match = ISO.exec(trimmed);
  if (match) {
    const [, year, month, day, hours, minutes, seconds, zone] = match;
    if (Number(month) > 12 || Number(month) < 1 || Number(day) > 31 || Number(year) < 1800) return null;
    const date = `${year}-${month}-${day}`;
    return hours === undefined ? date : `${date}T${two(hours)}:${two(minutes)}:${two(seconds)}${offsetOf(zone)}`;
  }
  const epoch = /^\d{10}(?:\d{3})?$/.test(trimmed) ? Number(trimmed) * (trimmed.length === 10 ? 1000 : 1) : Number.NaN;
  // Date.parse is asked only about RFC 2822 shapes: anything else it reads by the machine's own time zone.
  const time = Number.isNaN(epoch) && /\b(?:GMT|UTC|[+-]\d{4})\b/.test(trimmed) ? Date.parse(trimmed) : epoch;
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace('.000Z', 'Z');
}
