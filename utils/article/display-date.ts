/**
 * A date for people: with the time in the reader's own zone where the article names a time and an offset, the day alone
 * otherwise.
 * @param iso as in Article.published
 * @param locale BCP 47 of the reader
 */
export function displayDate(iso: string, locale: string): string {
  const time = Date.parse(iso);
  if (Number.isNaN(time)) return iso;
  const dayOnly = !iso.includes('T');
  const options: Intl.DateTimeFormatOptions = dayOnly
    ? { dateStyle: 'long', timeZone: 'UTC' }
    : { dateStyle: 'long', timeStyle: 'short' };
  return new Intl.DateTimeFormat(locale, options).format(time);
}
