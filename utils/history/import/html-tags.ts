/**
 * Tags of a list of links as programs write them, read as text: nothing becomes a node, so a file of 100 MB is a loop and
 * nothing in it can do anything.
 */

export interface HtmlTag {
  /** In lower case, with a `/` before an end tag's. */
  name: string;
  /** By names in lower case. */
  attributes: ReadonlyMap<string, string>;
  /** What stands between this tag and the next, for people. */
  text: string;
  /** Where the text ends in the file. */
  end: number;
  /** Of the tag, from 1. */
  line: number;
  /** The file ends within the tag. */
  isCut: boolean;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A text without its character references: those that exporters write, and all numbers. */
export function decoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name) return NAMED[name.toLowerCase()] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\ufffd';
  });
}

const NAME = /\/?[a-z][a-z0-9]*/iy;
const ATTRIBUTE = /[\s/]*([^\s=>/"']+)/y;
const VALUE = /\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']*))/y;

/** The attributes from a place on. @returns them, and where the tag ends; -1 where it has no end */
function attributesAt(text: string, from: number): [attributes: Map<string, string>, end: number] {
  const attributes = new Map<string, string>();
  for (let at = from; ; ) {
    ATTRIBUTE.lastIndex = at;
    const name = ATTRIBUTE.exec(text)?.[1];
    if (name === undefined) {
      // Whatever is no attribute (a lone quote) is passed over up to the tag's end.
      const end = text.indexOf('>', at);
      return [attributes, end < 0 ? -1 : end + 1];
    }
    at = ATTRIBUTE.lastIndex;
    VALUE.lastIndex = at;
    const value = VALUE.exec(text);
    if (value) at = VALUE.lastIndex;
    attributes.set(name.toLowerCase(), decoded(value?.[1] ?? value?.[2] ?? value?.[3] ?? ''));
  }
}

/** All tags of a text, in order; comments and declarations are none. */
export function* htmlTags(text: string): Generator<HtmlTag> {
  let line = 1;
  let counted = 0;
  for (let open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open + 1)) {
    NAME.lastIndex = open + 1;
    const name = NAME.exec(text)?.[0];
    if (!name) continue;
    for (let at = text.indexOf('\n', counted); at >= 0 && at < open; at = text.indexOf('\n', at + 1)) line++;
    counted = open;
    const [attributes, behind] = attributesAt(text, NAME.lastIndex);
    const isCut = behind < 0;
    const next = isCut ? -1 : text.indexOf('<', behind);
    const end = next < 0 ? text.length : next;
    const inner = isCut ? '' : decoded(text.slice(behind, end)).replace(/\s+/g, ' ').trim();
    yield { name: name.toLowerCase(), attributes, text: inner, end, line, isCut };
    if (isCut) return;
    open = behind - 1;
  }
}
