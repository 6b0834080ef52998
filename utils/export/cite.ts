/** An article for a list of references. */
import type { Article } from '../article/article';
import { oneLine } from './clean-text';

/** The day of an ISO date, as the article gives it; null where there is none. */
const dayOf = (iso: string | null): string | null => /^\d{4}(?:-\d\d){0,2}/.exec(iso ?? '')?.[0] ?? null;

const ended = (text: string): string => (/[.!?…。！？]["'”’»)\]]*$/.test(text) ? text : `${text}.`);

/** The local day of a moment, ISO 8601. */
const today = (now: Date): string =>
  [now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');

/**
 * One line in the order of APA 7 (author, date, title, site, address). Names stay as the page writes them: which of them is
 * the family name it does not say.
 * @param accessed when it was read
 */
export function citation(article: Article, accessed: Date): string {
  const { authors, published, title, siteName, canonicalUrl } = article;
  const who = authors.map(oneLine).join(', ') || oneLine(siteName ?? '');
  const date = `(${dayOf(published) ?? 'n.d.'}).`;
  const where = authors.length > 0 && siteName ? [ended(oneLine(siteName))] : [];
  return [
    // Without a name the title comes first, as in APA.
    ...(who ? [who, date, ended(oneLine(title))] : [ended(oneLine(title)), date]),
    ...where,
    canonicalUrl,
    `(${today(accessed)})`,
  ].join(' ');
}

const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '{': '\\{',
  '}': '\\}',
};

/** A text of BibTeX: no sign of it commands anything, and no brace is left open. */
const tex = (text: string): string => oneLine(text).replace(/[\\{}$&#%_~^]/g, (one) => TEX[one] ?? `\\${one}`);

/** `and` parts two names: in a name it needs braces. */
const texName = (name: string): string => (/\band\b|,/i.test(name) ? `{${tex(name)}}` : tex(name));

/** Letters of a key that every BibTeX takes. */
const ascii = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/[^A-Za-z0-9 ]/g, '')
    .trim();

function keyOf({ authors, siteName, published, title }: Article): string {
  const who =
    ascii(authors[0] ?? '')
      .split(' ')
      .at(-1) || ascii(siteName ?? '').replaceAll(' ', '');
  const word =
    ascii(title)
      .split(' ')
      .find((one) => one.length > 3) ?? '';
  return `${who}${dayOf(published)?.slice(0, 4) ?? ''}${word}`.toLowerCase() || 'article';
}

/** The article as an entry of BibLaTeX; BibTeX's own styles take `@online` as `@misc`. @param accessed when it was read */
export function bibtex(article: Article, accessed: Date): string {
  const { authors, title, siteName, published, canonicalUrl, lang } = article;
  const fields: [string, string | null][] = [
    ['author', authors.map((name) => texName(oneLine(name))).join(' and ') || null],
    // Twice in braces: capitals stay.
    ['title', `{${tex(title)}}`],
    ['organization', siteName && tex(siteName)],
    ['date', dayOf(published)],
    ['year', dayOf(published)?.slice(0, 4) ?? null],
    // Addresses are taken as they are; what would end the field is encoded.
    ['url', canonicalUrl.replace(/[{}\\\s]/g, encodeURIComponent)],
    ['urldate', today(accessed)],
    ['language', lang && tex(lang)],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []));
  return `@online{${keyOf(article)},\n${lines.join('\n')}\n}\n`;
}

/** The article as a record of RIS, which Zotero, Mendeley and EndNote read. @param accessed when it was read */
export function ris(article: Article, accessed: Date): string {
  const { authors, title, siteName, published, canonicalUrl, lang } = article;
  const day = dayOf(published);
  const [year = '', month = '', date = ''] = day?.split('-') ?? [];
  const fields: [string, string | null][] = [
    ['TY', 'NEWS'],
    ...authors.map((name): [string, string] => ['AU', name]),
    ['TI', title],
    ['T2', siteName],
    ['PY', day && year],
    ['DA', day && `${year}/${month}/${date}/`],
    ['LA', lang],
    ['UR', canonicalUrl],
    ['Y2', `${today(accessed).replaceAll('-', '/')}/`],
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : []));
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`;
}
