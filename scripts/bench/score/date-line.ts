/** Tells a line that only says when: `12 March 2026, 14:05`, `Stand: 4.11.2026 | 9.30 Uhr`, `2026年3月12日`. */
import { words } from './words';

const MOST_WORDS = 14;
const MOST_WORDS_OF_A_CLOCK = 6;

const NUMBERS = /(?<!\d)\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}(?!\d)|\d{4}\s*年/u;
/** A time of day says that it is one; bare numbers may be a video's length or a score. */
const CLOCK = /(?<!\d)[0-2]?\d[:.][0-5]\d\s*(?:[ap]\.?m\b|uhr|h\b|gmt|utc|w(?:ib|ita|it)\b|[a-z]{1,2}e?[sd]?t\b)/iu;

const names = new Map<string, Set<string>>();

/** The months of a language, long and short, as the platform writes them alone and in a date. */
function monthNames(lang: string): Set<string> {
  const known = names.get(lang);
  if (known) return known;
  const found = new Set<string>();
  for (const month of ['long', 'short'] as const) {
    for (const day of [undefined, 'numeric'] as const) {
      const format = new Intl.DateTimeFormat(lang, { month, ...(day ? { day } : {}), timeZone: 'UTC' });
      for (let at = 0; at < 12; at++) {
        const part = format.formatToParts(Date.UTC(2026, at, 15)).find(({ type }) => type === 'month');
        const word = words(part?.value ?? '').join(' ');
        if (/\p{L}/u.test(word)) found.add(word);
      }
    }
  }
  names.set(lang, found);
  return found;
}

function isMonthIn(lang: string, word: string): boolean {
  try {
    return monthNames(lang).has(word);
  } catch {
    // The page names a language that is none.
    return false;
  }
}

/**
 * Whether a line is a date and little else.
 * @param lang the page's language (BCP 47) or null; English months count everywhere
 */
export function isDateLine(line: string, lang: string | null): boolean {
  const list = words(line);
  if (list.length > MOST_WORDS) return false;
  if (NUMBERS.test(line) || (list.length <= MOST_WORDS_OF_A_CLOCK && CLOCK.test(line))) return true;
  const isMonth = (word: string) => isMonthIn('en', word) || (lang !== null && isMonthIn(lang, word));
  const isNumber = (word: string | undefined) => word !== undefined && /^\d{1,4}\p{L}{0,2}$/u.test(word);
  return list.some((word, at) => isMonth(word) && (isNumber(list[at - 1]) || isNumber(list[at + 1])));
}
