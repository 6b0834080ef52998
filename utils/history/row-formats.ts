/** The formats of a list's rows. Made once a locale: a list has a row for each article, and making one takes longer than using it. */

function oncePerLocale<T>(make: (locale: string) => T): (locale: string) => T {
  const made = new Map<string, T>();
  return (locale) => {
    const known = made.get(locale) ?? make(locale);
    made.set(locale, known);
    return known;
  };
}

/** How long ago: "yesterday". @param locale BCP 47, as for all of these */
export const agoFormat = oncePerLocale((locale) => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));

/** A moment in full, for a tooltip. */
export const momentFormat = oncePerLocale(
  (locale) => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }),
);

/** A number in the locale's digits and groups. */
export const numberFormat = oncePerLocale((locale) => new Intl.NumberFormat(locale));

/** A share of 1 as a whole percentage. */
export const percentFormat = oncePerLocale((locale) => new Intl.NumberFormat(locale, { style: 'percent' }));
