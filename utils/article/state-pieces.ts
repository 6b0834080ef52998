/** The text of a body in a framework's state: markup, plain text, or blocks of a content system, in their order. */
import { isObject, type JsonObject, type JsonValue } from './structured-data';
import { foldSpace } from './text';

export interface Piece {
  tag: 'p' | 'h2' | 'li' | 'blockquote';
  /** Plain text or markup. */
  text: string;
}

const MAX_DEPTH = 12;
const MAX_PIECES = 3_000;
/** A field of one string is prose from this length on, if it has some sentences. Letters. */
const PROSE = 300;

/** Where a block keeps its text, the surest first; only the first that has any is read. */
const FIELDS = [
  'html',
  'content',
  'text',
  'value',
  'body',
  'rendered',
  'processed',
  'children',
  'paragraphs',
  'blocks',
  'items',
  'content_elements',
  'elements',
  'nodes',
  'model',
  'data',
  'attrs',
  'props',
];
const NO_TEXT =
  /image|picture|photo|video|audio|gallery|slide|embed|advert|^ads?$|promo|related|teaser|newsletter|link_list|interstitial|oembed|iframe|raw_html|social|tweet|correction|byline|author|caption|share|recirc|reference|divider|script|style/i;
const HEADING = /head(?:er|ing|line)|sub_?title|^h[2-6]$/i;
const ITEM = /list_?-?item|^li$/i;
const QUOTE = /quote/i;
const LINE = /paragraph|^p$|^block$|text_?block|head(?:er|ing)|^h[1-6]$|list_?-?item|^li$|quote/i;

const typeOf = (object: JsonObject): string =>
  [object.type, object._type, object.__typename, object.nodeType, object.kind, object.tag].find(
    (type) => typeof type === 'string',
  ) ?? '';

/** Apollo keeps objects apart and points to them. */
function resolve(value: JsonValue, state: JsonValue): JsonValue {
  const name = isObject(value) ? value.__ref : undefined;
  return typeof name === 'string' && isObject(state) ? (state[name] ?? null) : value;
}

/** The words of one line, whose parts are marked one by one: [{text: "a "}, {text: "b"}]. */
function lineOf(parts: JsonValue | undefined): string | null {
  if (!Array.isArray(parts) || parts.length === 0) return null;
  const words = parts.map((part) => (isObject(part) ? (part.text ?? part.value) : part));
  return words.every((word) => typeof word === 'string') ? words.join('') : null;
}

function tagOf(type: string, around: Piece['tag']): Piece['tag'] {
  if (HEADING.test(type)) return 'h2';
  if (ITEM.test(type)) return 'li';
  return QUOTE.test(type) ? 'blockquote' : around;
}

function read(value: JsonValue, state: JsonValue, tag: Piece['tag'], depth: number, into: Piece[]): void {
  if (depth > MAX_DEPTH || into.length >= MAX_PIECES) return;
  if (typeof value === 'string') {
    const text = value.trim();
    if (text && !/^(?:https?:\/\/\S+|[\w-]{1,40})$/.test(text)) into.push({ tag, text });
  } else if (Array.isArray(value)) {
    for (const item of value) read(item, state, tag, depth + 1, into);
  } else if (isObject(value)) readBlock(resolve(value, state), state, tag, depth, into);
}

function readBlock(block: JsonValue, state: JsonValue, around: Piece['tag'], depth: number, into: Piece[]): void {
  if (!isObject(block)) return;
  const type = typeOf(block);
  if (NO_TEXT.test(type)) return;
  const tag = tagOf(type, around);
  for (const field of FIELDS) {
    const value = block[field];
    if (value === undefined || value === null) continue;
    const line = LINE.test(type) ? lineOf(value) : null;
    const before = into.length;
    if (line) into.push({ tag, text: foldSpace(line) });
    else read(value, state, tag, depth + 1, into);
    if (into.length > before) return;
  }
}

const isProse = (text: string): boolean =>
  text.length >= PROSE && !/^\s*[{[]/.test(text) && (text.match(/[.!?。！？؟।](?:\s|<|["”»’]|$)/g)?.length ?? 0) >= 3;

/** @param state the whole that the value is from, for what points elsewhere in it */
export function piecesOf(value: JsonValue, state: JsonValue): Piece[] {
  if (typeof value === 'string') return isProse(value) ? [{ tag: 'p', text: value }] : [];
  const pieces: Piece[] = [];
  read(value, state, 'p', 0, pieces);
  return isProse(pieces.map(({ text }) => text).join(' ')) ? pieces : [];
}
