/**
 * The fourth way to the body: the state that a framework keeps of the same article, where the page shows less of it
 * ("read on" buttons, articles that are drawn by script). Never for an article that its publisher locks.
 */
import type { Metadata } from './article';
import { type FoundBody, NONE } from './by-blocks';
import { cleanBlocks } from './clean-blocks';
import { holdsState, readStates } from './framework-state';
import { isLocked, saysFree, saysLocked } from './locked';
import { decodeReferences } from './meta-elements';
import { paragraphsOf } from './paragraphs';
import { startRemovalLog } from './removals';
import { toFragment, type View } from './sanitise';
import { type Piece, piecesOf } from './state-pieces';
import { isObject, type JsonObject, type JsonValue } from './structured-data';
import { comparable, textOf } from './text';

/** A page that shows more than this needs no second look: an ordinary page pays nothing. Letters. */
const SHORT = 1_500;
/** Letters that the state's text must have at least, and how many times what the page shows. */
const ENOUGH = 600;
const LONGER = 1.5;
const MAX_NODES = 100_000;
const MAX_DEPTH = 40;
/** Letters, folded, from which on one title may be a part of the other. */
const TELLING = 20;

const TITLES = ['title', 'headline', 'headlines', 'name', 'heading', 'pageTitle', 'seoTitle', 'shortTitle'];
const NOT_THE_BODY =
  /related|recommend|comment|teaser|popular|latest|trending|seo|meta|summary|excerpt|description|^dek|sub_?title|caption|credit|taxonomy|author|byline|promo|tags|newsletter|advert|navigation|footer/i;

function titlesOf(object: JsonObject): string[] {
  return TITLES.flatMap((key) => {
    const value = object[key];
    return isObject(value) ? Object.values(value) : [value];
  }).filter((value) => typeof value === 'string');
}

function isSameTitle(title: string, wanted: string): boolean {
  const folded = title.length < 400 ? comparable(decodeReferences(title)) : '';
  if (folded === wanted) return folded !== '';
  const [short, long] = folded.length < wanted.length ? [folded, wanted] : [wanted, folded];
  return short.length >= TELLING && long.includes(short);
}

const lettersOf = (pieces: Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length, 0);

/** The longest text of an object that bears the article's title. */
function bodyOf(article: JsonObject, state: JsonValue): Piece[] {
  let longest: Piece[] = [];
  let most = 0;
  for (const [key, value] of Object.entries(article)) {
    if (NOT_THE_BODY.test(key)) continue;
    const pieces = piecesOf(value, state);
    const letters = lettersOf(pieces);
    if (letters > most) [longest, most] = [pieces, letters];
  }
  return longest;
}

/**
 * The longest body in a state; none where the article or what it stands in says that it is locked.
 * @param walled a box stands in the page: then only an article that is said to be free is read
 */
function findPieces(state: JsonValue, title: string, walled: boolean): Piece[] {
  const stack: { value: JsonValue; depth: number; locked: boolean }[] = [{ value: state, depth: 0, locked: false }];
  const seen = new Set<JsonValue>();
  let longest: Piece[] = [];
  for (let top = stack.pop(); top && seen.size < MAX_NODES; top = stack.pop()) {
    const { value, depth } = top;
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH || seen.has(value)) continue;
    seen.add(value);
    const locked = top.locked || (isObject(value) && saysLocked(value));
    for (const child of Object.values(value)) stack.push({ value: child, depth: depth + 1, locked });
    if (!isObject(value) || !titlesOf(value).some((own) => isSameTitle(own, title))) continue;
    if (locked) return [];
    if (walled && !saysFree(value)) continue;
    const pieces = bodyOf(value, state);
    if (lettersOf(pieces) > lettersOf(longest)) longest = pieces;
  }
  return longest;
}

function write({ tag, text }: Piece, body: Element, view: View): void {
  const inert = body.ownerDocument;
  const isMarkup = /<[a-z/!]/i.test(text);
  if (!isMarkup && tag === 'p') {
    for (const line of paragraphsOf(decodeReferences(text)))
      body.appendChild(inert.createElement('p')).textContent = line;
    return;
  }
  const fragment = isMarkup ? toFragment(text, view) : inert.createTextNode(decodeReferences(text));
  const holdsBlocks =
    'querySelector' in fragment && fragment.querySelector('p, h2, h3, ul, ol, figure, blockquote, div') !== null;
  const box = inert.createElement(holdsBlocks ? 'div' : tag);
  box.append(inert.importNode(fragment, true));
  body.append(box);
}

/** A paragraph that the page shows must be in the state's text, too. */
function isSameText(body: Element, shown: Element | null): boolean {
  const lines = [...(shown?.querySelectorAll('p') ?? [])]
    .map((line) => comparable(textOf(line)))
    .filter((line) => line.length > 40);
  if (lines.length === 0) return true;
  const whole = comparable(textOf(body));
  return lines.some((line) => whole.includes(line.slice(0, 40)));
}

const titleOf = (metadata: Metadata): string => comparable(metadata.title);

const mayBeLonger = (metadata: Metadata, shown: FoundBody | null): boolean =>
  (shown?.letters ?? 0) <= SHORT && titleOf(metadata).length >= 5;

/** Whether findBodyInState could find something; little work, so that the way itself need not be loaded. */
export const mayFindInState = (document: Document, metadata: Metadata, shown: FoundBody | null): boolean =>
  mayBeLonger(metadata, shown) && holdsState(document);

/**
 * @param view a live window, for the sanitiser
 * @param shown what the other ways found
 */
export function findBodyInState(
  document: Document,
  base: URL,
  metadata: Metadata,
  shown: FoundBody | null,
  view: View,
): FoundBody | null {
  const letters = shown?.letters ?? 0;
  const title = titleOf(metadata);
  if (!mayBeLonger(metadata, shown) || metadata.declaredPartial) return null;
  const walled = isLocked(document, metadata);
  let pieces: Piece[] = [];
  for (const state of readStates(document)) {
    const found = findPieces(state, title, walled);
    if (lettersOf(found) > lettersOf(pieces)) pieces = found;
  }
  if (lettersOf(pieces) < ENOUGH) return null;
  const { body } = document.implementation.createHTMLDocument('');
  for (const piece of pieces) write(piece, body, view);
  const log = startRemovalLog();
  cleanBlocks(body, { ...metadata, url: base }, log);
  const length = textOf(body).length;
  if (length < Math.max(ENOUGH, letters * LONGER) || !isSameText(body, shown?.body ?? null)) return null;
  return { body, kept: NONE, removals: log.removals, letters: length };
}
