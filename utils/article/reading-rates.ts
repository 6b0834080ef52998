/**
 * How fast articles are read, by language. Data only.
 *
 * English: 238 words a minute, silent reading of non-fiction (Brysbaert 2019, doi:10.1016/j.jml.2019.104047), which is
 * also taken where nobody has measured. The other languages: means of the International Reading Speed Texts
 * (Trauzettel-Klosinski & Dietz 2012, doi:10.1167/iovs.11-8284, table of words and characters a minute), the same texts in
 * 17 languages; its English is 228, so the two fit together.
 */

/** Words a minute where nothing better is known. */
export const USUAL_WORDS = 238;

/** Words a minute, by primary language. */
export const WORDS_A_MINUTE: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
};

/** Characters a minute where words are not set apart. */
export const CHARACTERS_A_MINUTE: Readonly<Record<string, number>> = { ja: 357, zh: 255 };
