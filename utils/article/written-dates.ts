/**
 * Dates as people write them, in the languages of the news: "Jumat, 20 November 2026, 08:15 WIB", "2026年11月20日 8時15分",
 * "٢٠ نوفمبر ٢٠٢٦". Month names come from Intl; nothing that the text does not say is added.
 */

import { mayHoldForeignDigits } from './text';
import { offsetIn } from './written-zones';

const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0x1040, 0x17e0, 0xff10,
];

function asciiDigit(digit: string): string {
  const code = digit.codePointAt(0) ?? 0;
  const zero = ZEROS.find((start) => code >= start && code < start + 10);
  return zero === undefined ? digit : String(code - zero);
}

/** Digits of any script as ASCII, white space and marks of direction folded. */
function plain(text: string): string {
  const undirected = text.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '');
  const ascii = mayHoldForeignDigits(undirected) ? undirected.replace(/[^\P{Nd}0-9]/gu, asciiDigit) : undirected;
  return ascii.replace(/\s+/g, ' ').trim();
}

interface Day {
  year: number;
  month: number;
  day: number;
  /** What is left of the text when the day is taken out of it: the time is somewhere in there. */
  rest: string;
}

const two = (value: number): string => String(value).padStart(2, '0');

/** Years of the Buddhist era and two-digit years, to the common era. */
function commonYear(year: number): number {
  if (year < 100) return 2000 + year;
  return year > 2400 && year < 2700 ? year - 543 : year;
}

function dayOf(year: number, month: number, day: number, rest: string): Day | null {
  const common = commonYear(year);
  if (common < 1800 || common > 2200 || month < 1 || month > 12 || day < 1) return null;
  const exists = day <= new Date(Date.UTC(common, month, 0)).getUTCDate();
  return exists ? { year: common, month, day, rest } : null;
}

const without = (text: string, match: RegExpExecArray): string =>
  `${text.slice(0, match.index)} ; ${text.slice(match.index + match[0].length)}`;

/** Year first: 2026年11月20日, 2026년 11월 20일, 2026. 11. 20., 2026-11-20; Japanese and Taiwanese years of an era. */
function yearFirst(text: string): Day | null {
  // Most lines have no such sign, and each pattern has its price.
  const isSigned = /[年년]/.test(text);
  const era = isSigned && /(令和|民國)\s?(\d{1,3}|元)年\s?(\d{1,2})月\s?(\d{1,2})日/.exec(text);
  if (era) {
    const year = (era[1] === '令和' ? 2018 : 1911) + (era[2] === '元' ? 1 : Number(era[2]));
    return dayOf(year, Number(era[3]), Number(era[4]), without(text, era));
  }
  const match =
    (isSigned ? /(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日号號일]?/.exec(text) : null) ??
    /(?<!\d)(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/.exec(text);
  if (!match) return null;
  const [year, month, day] = match
    .slice(1)
    .filter((part) => /^\d+$/.test(part))
    .map(Number);
  return dayOf(year ?? 0, month ?? 0, day ?? 0, without(text, match));
}

/** Whether a language writes the month before the day, as American English does. */
function monthFirst(lang: string): boolean {
  const parts = new Intl.DateTimeFormat(lang).formatToParts(0).map((part) => part.type);
  return parts.indexOf('month') < parts.indexOf('day') && parts.indexOf('month') < parts.indexOf('year');
}

/** 31/10/2020, 31.10.20, 10/31/2020; Vietnamese "20 tháng 11, 2026". */
function numeric(text: string, lang: string): Day | null {
  const match =
    /(?<![\d.])(\d{1,2})\s?([./-])\s?(\d{1,2})\s?\2\s?(\d{4}|\d{2})(?!\d)/.exec(text) ??
    /(?<!\d)(\d{1,2})\s(tháng)\s(\d{1,2}),?\s(?:năm\s)?(\d{4})/i.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  const american = second > 12 || (first <= 12 && match[2] === '/' && monthFirst(lang));
  const rest = without(text, match);
  return american ? dayOf(year, first, second, rest) : dayOf(year, second, first, rest);
}

/** One language in several countries has several names for a month. */
const VARIANTS: Record<string, string[]> = { ar: ['ar', 'ar-LB', 'ar-MA', 'ar-DZ'], de: ['de', 'de-AT'] };
/** What pages write and Intl does not. */
const MORE: Record<string, [string, number][]> = {
  id: [
    ['agt', 8],
    ['ags', 8],
    ['nop', 11],
    ['pebruari', 2],
  ],
  es: [['set', 9]],
  en: [['sept', 9]],
};

const monthTables = new Map<string, [string, number][]>();

const foldName = (name: string): string => name.normalize('NFC').toLowerCase().replace(/\.$/, '');

/** The twelve names in one locale and style, as they stand alone and in a date ("listopad", "listopada"). */
function namesIn(locale: string, style: 'long' | 'short'): [string, number][] {
  const shapes = [{ month: style }, { month: style, day: 'numeric', year: 'numeric' }] as const;
  return shapes.flatMap((shape) => {
    const format = new Intl.DateTimeFormat(`${locale}-u-ca-gregory`, { ...shape, timeZone: 'UTC' });
    return Array.from({ length: 12 }, (_, index): [string, number] => {
      const part = format.formatToParts(Date.UTC(2026, index, 15)).find(({ type }) => type === 'month');
      return [foldName(part?.value ?? ''), index + 1];
    });
  });
}

/** Names of the months of a language, whole and short; the longest first. */
function monthsOf(lang: string): [string, number][] {
  const primary = lang.split('-')[0] ?? lang;
  const known = monthTables.get(primary);
  if (known) return known;
  const names = new Map<string, number>(MORE[primary]);
  for (const locale of VARIANTS[primary] ?? [primary]) {
    const long = namesIn(locale, 'long');
    for (const [name, month] of [...long, ...namesIn(locale, 'short')]) {
      if (/\p{L}{2}/u.test(name)) names.set(name, month);
    }
    // "Nov" and "Sept" where Intl has "nov.": the first letters, as long as no other month has them.
    for (const [name, month] of long.filter(([name]) => /^[\p{Script=Latin}\p{Script=Cyrillic}]{4,}$/u.test(name))) {
      for (const short of [name.slice(0, 3), name.slice(0, 4)]) names.set(short, names.get(short) ?? month);
    }
  }
  const table = [...names].sort((a, b) => b[0].length - a[0].length);
  monthTables.set(primary, table);
  return table;
}

/** Most neighbours of a month are ASCII: those are not asked of Unicode, whose pattern is dear to compile. */
const isLetter = (unit: string): boolean => (unit < '\x80' ? /[A-Za-z]/.test(unit) : /[\p{L}\p{M}]/u.test(unit));

/** 20 November 2026, November 20th, 2026, 20 de noviembre de 2026, 20. marraskuuta 2026. */
function named(text: string, lang: string): Day | null {
  const folded = text.toLowerCase();
  if (folded.length !== text.length) return null;
  for (const [name, month] of monthsOf(lang)) {
    const at = folded.indexOf(name);
    // Hebrew writes "in" and the month as one word.
    const joined = folded[at - 1] === 'ב';
    if (at < 0 || (!joined && isLetter(folded[at - 1] ?? '')) || isLetter(folded[at + name.length] ?? '')) continue;
    const [before, after] = [text.slice(0, at), text.slice(at + name.length)];
    const dayBefore = /(?<!\d)(\d{1,2})(?:\s?(?:\.|º|°|er|st|nd|rd|th|ος))?[\s,.-]{0,3}(?:de\s|di\s|of\s|ב)?$/i.exec(
      before,
    );
    const yearAfter = /^\.?[\s,./-]{0,3}(?:de\s|del\s|พ\.ศ\.\s?|г\.\s)?(\d{4}|\d{2}(?!\d|[:.h]\d))(?!\d)/i.exec(after);
    if (dayBefore && yearAfter) {
      const rest = `${before.slice(0, dayBefore.index)} ; ${after.slice(yearAfter[0].length)}`;
      return dayOf(Number(yearAfter[1]), month, Number(dayBefore[1]), rest);
    }
    const american = /^\.?\s?(\d{1,2})(?:st|nd|rd|th)?(?:,?\s|,)(\d{4})(?!\d)/i.exec(after);
    if (american) {
      return dayOf(Number(american[2]), month, Number(american[1]), `${before} ; ${after.slice(american[0].length)}`);
    }
  }
  return null;
}

/** A Persian date, "۲۹ آبان ۱۴۰۵": the day of which Intl says the same. */
function persian(text: string): Day | null {
  const match = /(?<!\d)(\d{1,2})\s(\p{L}+)(?:\sماه)?،?\s(1[34]\d{2})(?!\d)/u.exec(text);
  if (!match) return null;
  const format = new Intl.DateTimeFormat('fa-u-ca-persian-nu-latn', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const start = Date.UTC(Number(match[3]) + 621, 2, 19);
  for (let passed = 0; passed < 368; passed++) {
    const time = start + passed * 86_400_000;
    const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]));
    if (parts.day === match[1]?.replace(/^0/, '') && parts.month === match[2] && parts.year === match[3]) {
      const date = new Date(time);
      return dayOf(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate(), without(text, match));
    }
  }
  return null;
}

const AFTERNOON = /(?:^|[^\p{L}])(?:p\.?\s?m\b|م(?=[^\p{L}]|$)|مساء|下午|晚上|午後|오후|ch(?=[^\p{L}]|$))/iu;
const MORNING = /(?:^|[^\p{L}])(?:a\.?\s?m\b|ص(?=[^\p{L}]|$)|صباح|上午|凌晨|午前|오전)/iu;

/** The time of day in what a date leaves over, with the offset that stands behind it: "T08:15:00+07:00". */
function timeIn(text: string): string {
  const match = /(?<![\d.])(\d{1,2})\s?(?:[:.h]|時|时|點|点|시)\s?(\d{2}|\d(?=分))(?::(\d{2}))?(?!\d|[./]\d)/i.exec(
    text,
  );
  const full = match ?? /(?<![\d.])(\d{1,2})(?=\s?[ap]\.?m\b)/i.exec(text);
  if (!full) return '';
  const around = `${text.slice(Math.max(0, full.index - 8), full.index)} ${text.slice(full.index + full[0].length).slice(0, 8)}`;
  let hours = Number(full[1]);
  const [minutes, seconds] = [Number(full[2] ?? 0), Number(full[3] ?? 0)];
  if (AFTERNOON.test(around) && hours < 12) hours += 12;
  else if (MORNING.test(around) && hours === 12) hours = 0;
  if (hours > 23 || minutes > 59 || seconds > 59) return '';
  const offset = offsetIn(text.slice(full.index + full[0].length, full.index + full[0].length + 24));
  return `T${two(hours)}:${two(minutes)}:${two(seconds)}${offset}`;
}

/**
 * Reads a date that is written for people.
 * @param text the line it stands in; only its first 200 characters are read
 * @param lang BCP 47: decides what 3/4/2026 means and which names months have; English names are always known
 * @returns ISO 8601 with the time and the offset that the text gives, or null
 */
export function readWrittenDate(text: string, lang: string | null): string | null {
  const line = plain(text.slice(0, 200));
  if (!/\d{2}/.test(line)) return null;
  let known = 'en';
  try {
    known = Intl.DateTimeFormat.supportedLocalesOf(lang ?? 'en')[0] ?? 'en';
  } catch {
    // A page may declare any nonsense as its language.
  }
  const day =
    yearFirst(line) ??
    named(line, known) ??
    (known.startsWith('en') ? null : named(line, 'en')) ??
    (known.startsWith('fa') ? persian(line) : null) ??
    numeric(line, known);
  if (!day) return null;
  return `${String(day.year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}${timeIn(day.rest)}`;
}
