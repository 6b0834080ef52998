import { displayDate } from '../../utils/article/display-date';

/** The day that a date falls on for the reader, comparable as text. */
function dayOf(iso: string): string {
  const dayOnly = !iso.includes('T');
  const time = Date.parse(iso);
  if (dayOnly || Number.isNaN(time)) return iso;
  const { format } = new Intl.DateTimeFormat('sv', { year: 'numeric', month: '2-digit', day: '2-digit' });
  return format(time);
}

/**
 * When an article was changed, as short as it is clear: on the day of its publication the time alone.
 * @param published as in Article.published
 * @param modified as in Article.modified
 * @param locale BCP 47 of the reader
 * @returns null where it says nothing that the first date does not say
 */
export function displayUpdate(published: string, modified: string, locale: string): string | null {
  // Some pages say the day of a draft, or of a template: an article is not changed before it is there.
  if (Date.parse(modified) < Date.parse(published) && dayOf(modified) < dayOf(published)) return null;
  const whole = displayDate(modified, locale);
  if (whole === displayDate(published, locale)) return null;
  if (dayOf(modified) !== dayOf(published)) return whole;
  if (!modified.includes('T')) return null;
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(Date.parse(modified));
}
