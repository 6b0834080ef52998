/**
 * The data that frameworks leave in a page for their own scripts (Next, Nuxt, Fusion, Apollo and their kin). Only what
 * parses as JSON is read: nothing is evaluated.
 */
import type { JsonObject, JsonValue } from './structured-data';

/** Longer states are left alone: a page may not make us parse without bound. Characters. */
const MAX_LENGTH = 4_000_000;
const MAX_DEPTH = 60;

const ASSIGNED =
  /(?:Fusion\.globalContent|\b__(?:NUXT|APOLLO_STATE|PRELOADED_STATE|INITIAL_STATE|INITIAL_DATA|DATA)__)\s*=\s*(?=[{["J])/;
const PARSE = 'JSON.parse(';

/** Where the object, list or string that begins at a place ends, or -1. */
function endOf(text: string, from: number): number {
  let depth = 0;
  let inString = false;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (inString && code === 0x5c) i++;
    else if (code === 0x22) inString = !inString;
    else if (!inString && (code === 0x7b || code === 0x5b)) depth++;
    else if (!inString && (code === 0x7d || code === 0x5d)) depth--;
    if (depth === 0 && !inString) return i + 1;
  }
  return -1;
}

function parse(text: string): JsonValue {
  if (text.length > MAX_LENGTH) return null;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    // A script that computes its state, or one that is cut off, says nothing to us.
    return null;
  }
}

/** What a script assigns: an object as it is written, or one inside `JSON.parse("…")`. */
function assigned(text: string): JsonValue {
  const match = text.length > MAX_LENGTH ? null : ASSIGNED.exec(text);
  if (!match) return null;
  let from = match.index + match[0].length;
  const isParsed = text.startsWith(PARSE, from);
  if (isParsed) from += PARSE.length;
  const value = parse(text.slice(from, endOf(text, from)));
  return isParsed && typeof value === 'string' ? parse(value) : value;
}

/** Strings at the head name wrappers: ["Reactive", 1] stands for the first value, ["Date", "2026-11-02"] for itself. */
const isWrapper = (value: JsonValue): value is [string, JsonValue] =>
  Array.isArray(value) && typeof value[0] === 'string';

/**
 * Nuxt's list of values (the format of the library devalue), in which every field is the place of its value. What
 * refers back to itself does so here, too.
 */
function unflatten(values: JsonValue[]): JsonValue {
  const known = new Map<number, JsonValue>();
  const fill = (place: number, value: JsonValue[] | JsonObject, depth: number): JsonValue => {
    const filled: JsonValue[] | JsonObject = Array.isArray(value) ? [] : Object.create(null);
    known.set(place, filled);
    for (const [key, item] of Object.entries(value)) (filled as JsonObject)[key] = at(item, depth + 1);
    return filled;
  };
  const at = (place: JsonValue | undefined, depth: number): JsonValue => {
    if (typeof place !== 'number' || place < 0 || depth > MAX_DEPTH) return null;
    const value = known.get(place) ?? values[place] ?? null;
    if (known.has(place) || typeof value !== 'object' || value === null) return value;
    if (!isWrapper(value)) return fill(place, value, depth);
    return typeof value[1] === 'number' ? at(value[1], depth + 1) : (value[1] ?? null);
  };
  return at(0, 0);
}

const NAMED = /^__N(?:EXT|UXT)_DATA__$/;
const NO_CODE = /^(?:module|application\/ld\+json|text\/template)$/i;

const mayAssign = (script: Element, text: string): boolean =>
  text.length > 500 && !NO_CODE.test(script.getAttribute('type') ?? '');

/** Whether the page has anything that looks like a state: nothing is parsed. */
export function holdsState(document: Document): boolean {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    if (NAMED.test(script.id) || (mayAssign(script, text) && text.length <= MAX_LENGTH && ASSIGNED.test(text)))
      return true;
  }
  return false;
}

/** Every state of the page that parses. */
export function readStates(document: Document): JsonValue[] {
  const states: JsonValue[] = [];
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent ?? '';
    if (script.id === '__NEXT_DATA__') states.push(parse(text));
    else if (script.id === '__NUXT_DATA__') {
      const values = parse(text);
      if (Array.isArray(values)) states.push(unflatten(values));
    } else if (mayAssign(script, text)) states.push(assigned(text));
  }
  return states.filter((state) => state !== null);
}
