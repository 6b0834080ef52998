/**
 * Which generic selectors without a token go into the style sheet of every page, and in what form: each element of a
 * page pays for each of them that asks about an attribute which it has. Measured with Chromium's selector statistics
 * on 20,000 elements.
 */

/**
 * Not worth their time: Ad-Shield's boxes, made up anew every few days and mostly inside frames; boxes by the whole text
 * of their style; gambling by the name on its pictures and by links to shorteners, which stand on no news page.
 */
const NOT_WORTH = /"img_"|html-load\.com|content-loader\.com|\[style|\[(?:alt|title|href)[\^$*]?=/;

/** `[class*="banner-left"]` and nothing else: the attribute, and its text up to where the first word ends. */
const PART = /^\[(class|id)\*="(([a-z]{3,6})[\w-]*)"\]$/;

/**
 * Puts selectors that ask for parts of names into groups by the first word: an element whose names hold not even that
 * is asked once instead of forty times.
 */
function grouped(selectors: string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const selector of selectors) {
    const [, attribute, , word] = PART.exec(selector) ?? [];
    const key = attribute === undefined ? selector : `[${attribute}*="${word}"]`;
    groups.set(key, [...(groups.get(key) ?? []), selector]);
  }
  return [...groups].map(([key, members]) =>
    members.length > 1 ? `${key}:is(${members.join(',')})` : (members[0] ?? key),
  );
}

/**
 * @param selectors generic ones without a token
 * @param excepted those from which a host is an exception: they must stay as they are, to be found again
 * @returns what goes into the style sheet, and how many were left out
 */
export function chooseUntokened(
  selectors: string[],
  excepted: ReadonlySet<string>,
): { chosen: string[]; left: number } {
  const worth = selectors.filter((selector) => !NOT_WORTH.test(selector));
  const alone = worth.filter((selector) => excepted.has(selector));
  const chosen = [...alone, ...grouped(worth.filter((selector) => !excepted.has(selector)))].sort();
  return { chosen, left: selectors.length - worth.length };
}
