/** Meta elements, and the character references that publishers leave in them and in structured data. */
import { foldSpace } from './text';

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  bull: '•',
  middot: '·',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  laquo: '«',
  raquo: '»',
  szlig: 'ß',
  oslash: 'ø',
  Oslash: 'Ø',
  aelig: 'æ',
  AElig: 'Æ',
  euro: '€',
  deg: '°',
};
const MARKS: Record<string, string> = {
  grave: '\u0300',
  acute: '\u0301',
  circ: '\u0302',
  tilde: '\u0303',
  uml: '\u0308',
  ring: '\u030a',
  caron: '\u030c',
  cedil: '\u0327',
};

function decodeOne(whole: string, decimal?: string, hex?: string, name = ''): string {
  const code = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : 0;
  if (code) return code > 31 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
  const [, letter = '', mark = ''] = /^([a-zA-Z])(grave|acute|circ|tilde|uml|ring|caron|cedil)$/.exec(name) ?? [];
  return (
    (Object.hasOwn(NAMED, name) ? NAMED[name] : undefined) ?? (letter ? (letter + MARKS[mark]).normalize('NFC') : whole)
  );
}

/** `R&uuml;ckbau &amp;#8230;` as text: CMSs encode once or twice more than JSON and attributes ask for. */
export function decodeReferences(text: string): string {
  let decoded = text;
  for (let round = 0; round < 2 && decoded.includes('&'); round++) {
    decoded = decoded.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, decodeOne);
  }
  return decoded;
}

/** More metas than any page needs. */
const MOST = 400;

/** Raw contents by lower-case name, of each document as it was when somebody last read it. */
const indexes = new WeakMap<Document, Map<string, string[]>>();

/** Reads the meta elements of a page: once for all questions of an extraction, which calls this first. */
export function readMetas(document: Document): Map<string, string[]> {
  const index = new Map<string, string[]>();
  let seen = 0;
  for (const meta of document.getElementsByTagName('meta')) {
    if (++seen > MOST) break;
    const content = meta.getAttribute('content')?.slice(0, 5_000);
    if (!content) continue;
    for (const attribute of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(attribute)?.toLowerCase();
      if (!name) continue;
      const contents = index.get(name);
      if (contents) contents.push(content);
      else index.set(name, [content]);
    }
  }
  indexes.set(document, index);
  return index;
}

/** Contents of all meta elements with one of the names, in the order of the names, each once. */
export function metaContents(document: Document, ...names: string[]): string[] {
  const index = indexes.get(document) ?? readMetas(document);
  const contents = names.flatMap((name) => index.get(name.toLowerCase()) ?? []);
  return [...new Set(contents.map((content) => foldSpace(decodeReferences(content))).filter(Boolean))];
}

/** Content of the first meta element with one of the names, in the order of the names. */
export const metaContent = (document: Document, ...names: string[]): string | null =>
  metaContents(document, ...names)[0] ?? null;

/**
 * An element's text where it is short, the empty string where it is not: a big box costs nothing to pass over.
 * @param most white space not counted
 */
export function shortText(element: Element | null | undefined, most: number): string {
  const raw = element?.textContent ?? '';
  const text = raw.length > most * 5 + 200 ? '' : foldSpace(raw);
  return text.length > most ? '' : text;
}

/**
 * Whether an element stands in a box of a kind that does not hold the headline too: classes of the whole page, such as
 * "right-sidebar" on its body, say nothing about what is in it.
 */
export function standsIn(element: Element, selector: string, heading: Element | null): boolean {
  const box = element.closest(selector);
  return box !== null && !/^(?:body|html)$/.test(box.localName) && !(heading && box.contains(heading));
}
