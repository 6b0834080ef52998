/** When it was published and changed, to ISO 8601. The page's own UTC offset is kept; none is invented. */
import { metaContents, shortText } from './meta-elements';
import { type JsonObject, textField } from './structured-data';
import { firstMatches, foldSpace, mayHoldForeignDigits } from './text';
import { readWrittenDate } from './written-dates';

/** In capitals. */
const ISO =
  /^(\d{4})-?(\d{2})-?(\d{2})(?:[T ]+(\d{1,2}):?(\d{2})(?::?(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2}(?!\d))?)?(?![\d-])/;

const two = (text: string | undefined): string => (text ?? '0').padStart(2, '0');

function offsetOf(zone: string | undefined): string {
  if (!zone) return '';
  if (/^(?:Z|UTC|GMT)$/.test(zone)) return 'Z';
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone) ?? [];
  return `${sign}${hours}:${minutes ?? '00'}`;
}

/**
 * Normalises a machine-written date (`2020-10-31 17:17:00`, `2020-10-31T17:17:00.000+0700`, RFC 2822, epoch).
 * @returns `YYYY-MM-DD`, or `YYYY-MM-DDThh:mm:ss` with the offset that the text has, or null where it is no date
 */
export function normaliseDate(text: string | null | undefined): string | null {
  const trimmed = text?.trim().slice(0, 100);
  if (!trimmed) return null;
  if (/^\d{10}(?:\d{3})?$/.test(trimmed)) {
    return new Date(Number(trimmed) * (trimmed.length === 10 ? 1000 : 1)).toISOString().replace('.000Z', 'Z');
  }
  const match = ISO.exec(trimmed.toUpperCase());
  if (match) {
    const [, year, month, day, hours, minutes, seconds, zone] = match;
    if (Number(month) > 12 || Number(month) < 1 || Number(day) > 31 || Number(day) < 1 || Number(year) < 1800)
      return null;
    const date = `${year}-${month}-${day}`;
    if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return date;
    return `${date}T${two(hours)}:${two(minutes)}:${two(seconds)}${offsetOf(zone)}`;
  }
  return readWrittenDate(trimmed, 'en');
}

const META = {
  published: [
    'article:published_time',
    'og:article:published_time',
    'datePublished',
    'parsely-pub-date',
    'sailthru.date',
    'publishdate',
    'publish-date',
    'publish_date',
    'pubdate',
    'content_PublishedDate',
    'cXenseParse:recs:publishtime',
    'dcterms.created',
    'dcterms.issued',
    'dc.date.issued',
    'DC.date',
    'article:published',
    'date',
  ],
  modified: [
    'article:modified_time',
    'og:updated_time',
    'dateModified',
    'dcterms.modified',
    'lastmod',
    'last-modified',
  ],
};

/** Where a page writes its date for people. */
const NAMED =
  /date|time|publish|posted|tanggal|waktu|datum|fecha|data|tarih|timestamp|meta|byline|dateline|info|stand/i;
/** Words that lead the date of a change, in lower case: "diperbarui", "updated". */
const CHANGED =
  /updat|modif|aktualis|diperbarui|actuali[sz]|mis à jour|aggiorna|atualiza|bijgewerkt|oppdatert|opdateret|uppdatera|güncel|обновл|更新|수정|cập nhật|muokattu/;
const isOfChange = (text: string): boolean =>
  CHANGED.test((text.split(mayHoldForeignDigits(text) ? /\p{Nd}/u : /\d/)[0] ?? '').toLowerCase());
const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'option', 'textarea']);
/** How many texts after and before the headline are looked at. */
const [AFTER, BEFORE] = [70, 25];

function textsAround(document: Document, heading: Element): Text[] {
  const walker = document.createTreeWalker(document.body ?? heading, 4);
  const texts: Text[] = [];
  const gather = (step: () => Node | null, most: number) => {
    for (let node = step(), seen = 0; node && seen < most; node = step()) {
      const parent = node.parentElement;
      if (!parent || SKIPPED.has(parent.localName) || !/\d/.test(node.nodeValue ?? '')) continue;
      seen++;
      texts.push(node as Text);
    }
  };
  walker.currentNode = heading;
  gather(() => walker.nextNode(), AFTER);
  walker.currentNode = heading;
  gather(() => walker.previousNode(), BEFORE);
  return texts;
}

/** The box of a date that is written in pieces, as long as it holds little else. */
function lineAround(text: Text): { line: string; named: boolean } {
  let line = foldSpace(text.nodeValue ?? '');
  let named = false;
  let element = text.parentElement;
  for (let level = 0; element && level < 3; level++, element = element.parentElement) {
    const wider = shortText(element, 120);
    if (!wider) break;
    line = wider;
    named ||= NAMED.test(
      `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''} ${element.localName}`,
    );
  }
  return { line, named };
}

/** The date as it is to be seen by the headline. */
function shownDate(document: Document, heading: Element | null, lang: string | null): string | null {
  if (!heading) return null;
  for (const text of textsAround(document, heading)) {
    if (heading.contains(text)) continue;
    const own = foldSpace(text.nodeValue?.slice(0, 300) ?? '');
    if (own.length > 120 || isOfChange(own)) continue;
    const date = readWrittenDate(own, lang);
    if (!date) continue;
    const { line, named } = lineAround(text);
    // A sentence about a day is not the date of the article: the day must be most of what is written there.
    if (!named && own.replace(/[^\p{L}]/gu, '').length > 40) continue;
    const fuller = readWrittenDate(line, lang);
    return fuller?.startsWith(date) ? fuller : date;
  }
  return null;
}

const hasTime = (date: string): boolean => date.includes('T');
const hasOffset = (date: string): boolean => hasTime(date) && /(?:Z|[+-]\d{2}:\d{2})$/.test(date);

/** The first date, made more exact by another that says the same: a day by its time, a local time by its offset. */
function mostExact(dates: string[]): string | null {
  let best = dates[0] ?? null;
  if (best && !hasTime(best)) best = dates.find((date) => hasTime(date) && date.startsWith(best ?? '')) ?? best;
  if (best && hasTime(best) && !hasOffset(best)) {
    const minute = best.slice(0, 16);
    best = dates.find((date) => hasOffset(date) && date.startsWith(minute)) ?? best;
  }
  return best;
}

function declaredDates(document: Document, node: JsonObject | null, which: 'published' | 'modified'): string[] {
  const published = which === 'published';
  const property = published ? 'datePublished' : 'dateModified';
  const marked = firstMatches(document, `[itemprop~="${property}"]`, 3);
  const candidates = [
    textField(node, property),
    published ? textField(node, 'dateCreated') : null,
    ...metaContents(document, ...META[which]),
    ...marked.map(
      (element) => element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent,
    ),
  ];
  return candidates.map(normaliseDate).filter((date) => date !== null);
}

/**
 * When the article was published or last changed: as declared, else as it is to be seen.
 * @param node the article's structured data, if any
 * @param lang BCP 47, for dates written for people
 * @param heading the headline on the page: such dates stand around it
 */
export function readDate(
  document: Document,
  node: JsonObject | null,
  which: 'published' | 'modified',
  lang: string | null,
  heading: Element | null,
): string | null {
  const declared = declaredDates(document, node, which);
  const sure = mostExact(declared);
  if (which === 'modified' || (sure && hasOffset(sure))) return sure;
  const times = firstMatches(document, 'time[datetime]', 5)
    .map((time) => normaliseDate(time.getAttribute('datetime')))
    .filter((date) => date !== null);
  const marked = mostExact([...declared, ...times]);
  if (marked && hasTime(marked)) return marked;
  const shown = shownDate(document, heading, lang);
  return mostExact([marked, shown].filter((date) => date !== null));
}
