/** What `urlFilter` of declarativeNetRequest means, for asking which rules say nothing new. */

/** The characters that `^` stands for, besides the address's end. */
const SEPARATOR = '(?:[^\\w.%-]|$)';
/** `||`: the beginning of the host or of one of its labels. */
const HOST_BEGINS = '^[a-z][a-z\\d+.-]*://(?:[^/?#]*\\.)?';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** An expression that finds a filter in addresses. */
export function patternOf(filter: string, isCaseSensitive: boolean): RegExp {
  const [, begin = '', middle = '', end = ''] = /^(\|{0,2})(.*?)(\|?)$/s.exec(filter) ?? [];
  const source = middle
    .split(/([*^])/)
    .map((part) => (part === '*' ? '.*' : part === '^' ? SEPARATOR : escaped(part)))
    .join('');
  const from = begin === '||' ? HOST_BEGINS : begin === '|' ? '^' : '';
  return new RegExp(from + source + (end === '|' ? '$' : ''), isCaseSensitive ? '' : 'i');
}

/** The longest piece of a filter that stands in every address that it finds, in lower case. */
export function literalOf(filter: string): string {
  const pieces = filter.toLowerCase().split(/[*^|]/);
  return pieces.reduce((longest, piece) => (piece.length > longest.length ? piece : longest), '');
}

/** Addresses that a filter finds, made as plainly as can be: every `^` a slash or a question mark, every `*` little. */
export function addressesOf(filter: string): string[] {
  const begin = filter.startsWith('||') ? 'https://' : filter.startsWith('|') ? '' : 'https://site.example/';
  const text = filter.replace(/^\|+|\|$/g, '');
  return ['/', '?'].flatMap((separator) =>
    ['', '/a/'].map((some) => begin + text.replaceAll('^', separator).replaceAll('*', some)),
  );
}

/** The host that a filter names whole, `||host^` or `||host/…`; null where it names none. */
export const hostOf = (filter: string): string | null => /^\|\|([\w.-]+)[\^/]/.exec(filter)?.[1] ?? null;
