/** Takes selectors apart as far as the compiler needs it. What the browsers refuse may give any result here. */

export interface Compound {
  /** Lower case; '' where none is named. */
  tag: string;
  ids: string[];
  classes: string[];
  /** What stands between the brackets. */
  attributes: string[];
  /** Pseudo-classes and -elements: the name and, where there are parentheses, what stands between them. */
  pseudos: [name: string, argument: string | null][];
}

const CLOSING: Record<string, string> = { '(': ')', '[': ']', '"': '"', "'": "'" };

/** The place behind a bracket or quotation that opens at `at`; the end of the text where it is never closed. */
function skip(text: string, at: number): number {
  const closing = CLOSING[text[at] ?? ''] ?? '';
  const quoted = closing === text[at];
  for (let next = at + 1; next < text.length; next++) {
    const char = text[next] ?? '';
    if (char === '\\') next += 1;
    else if (char === closing) return next + 1;
    else if (!quoted && char in CLOSING) next = skip(text, next) - 1;
  }
  return text.length;
}

/** Cuts at the characters for which `isCut` says so, outside of brackets and quotations. */
function cutAt(text: string, isCut: (char: string) => boolean): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '\\') at += 1;
    else if (char in CLOSING) at = skip(text, at) - 1;
    else if (isCut(char)) {
      pieces.push(text.slice(from, at));
      from = at + 1;
    }
  }
  pieces.push(text.slice(from));
  return pieces.map((piece) => piece.trim()).filter((piece) => piece !== '');
}

/** The selectors of a list. */
export const selectorsOf = (list: string): string[] => cutAt(list, (char) => char === ',');

const NAME = /^(?:\\[0-9a-f]{1,6} ?|\\.|[\w-]|[^\0-\x7f])+/i;

/** A name as it stands in the page: without the backslashes that CSS needs. */
function unescapeName(name: string): string {
  return name.replace(/\\(?:([0-9a-f]{1,6}) ?|(.))/gi, (_all, hex: string | undefined, char: string | undefined) =>
    hex === undefined ? (char ?? '') : String.fromCodePoint(Number.parseInt(hex, 16)),
  );
}

function readCompound(text: string): Compound {
  const compound: Compound = { tag: '', ids: [], classes: [], attributes: [], pseudos: [] };
  let at = 0;
  const readName = (): string => {
    const name = NAME.exec(text.slice(at))?.[0] ?? '';
    at += name.length;
    return unescapeName(name);
  };
  compound.tag = readName().toLowerCase();
  while (at < text.length) {
    const char = text[at] ?? '';
    if (char === '[') {
      const end = skip(text, at);
      compound.attributes.push(text.slice(at + 1, end - 1).trim());
      at = end;
      continue;
    }
    at += 1;
    if (char === '#') compound.ids.push(readName());
    else if (char === '.') compound.classes.push(readName());
    else if (char === ':') {
      if (text[at] === ':') at += 1;
      const name = readName().toLowerCase();
      const end = text[at] === '(' ? skip(text, at) : at;
      compound.pseudos.push([name, end > at ? text.slice(at + 1, end - 1).trim() : null]);
      at = end;
    }
  }
  return compound;
}

/** The compounds of one selector from left to right: the last one is its subject. */
export function compoundsOf(selector: string): Compound[] {
  return cutAt(selector, (char) => /[\s>+~]/.test(char)).map(readCompound);
}
