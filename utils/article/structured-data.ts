/** schema.org data embedded as JSON-LD: found, parsed with care, flattened. Everything in it is untrusted text. */
import { decodeReferences } from './meta-elements';
import { foldSpace } from './text';

export type JsonValue = string | number | boolean | null | JsonValue[] | JsonObject;
export interface JsonObject {
  [key: string]: JsonValue;
}

/** schema.org types that stand for one article (https://schema.org/Article and its subtypes in use on news sites). */
export const ARTICLE_TYPE =
  /^(?:(?:News|Analysis|AskPublicNews|BackgroundNews|Opinion|Reportage|ReviewNews|Satirical|Scholarly|Tech|Report|AdvertiserContent)?Article|(?:Analysis|AskPublic|Background|Opinion|Reportage|Review)NewsArticle|BlogPosting|LiveBlogPosting|Report|Review)$/;

/** Larger than any article's own data seen; a page may not make us parse without bound. */
const MAX_LENGTH = 1_000_000;
const MAX_BLOCKS = 60;
const MAX_NODES = 2_000;

function parse(text: string): JsonValue {
  const bare = text.replace(/^\s*(?:\/[/*]\s*)?<!\[CDATA\[(?:\s*\*\/)?|(?:\/[/*]\s*)?\]\]>(?:\s*\*\/)?\s*$/g, '');
  for (const mend of [
    () => bare,
    () =>
      bare
        .replace(/\p{Cc}+/gu, ' ')
        .replace(/,\s*([}\]])/g, '$1')
        .replace(/;\s*$/, ''),
  ]) {
    try {
      return JSON.parse(mend()) as JsonValue;
    } catch {
      // Raw line breaks in strings and trailing commas are common on news sites: the second attempt mends those.
    }
  }
  return null;
}

export const isObject = (value: JsonValue | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that may be single or a list, as a list. */
export const listOf = (value: JsonValue | undefined): JsonValue[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

const NESTED = ['@graph', 'mainEntity', 'mainEntityOfPage', 'hasPart', 'isPartOf', 'author', 'publisher'];

function flatten(value: JsonValue, into: JsonObject[], depth: number): void {
  if (depth > 4) return;
  for (const item of listOf(value)) {
    if (into.length >= MAX_NODES) return;
    if (Array.isArray(item)) flatten(item, into, depth + 1);
    if (!isObject(item)) continue;
    into.push(item);
    for (const key of NESTED) {
      if (item[key] !== undefined) flatten(item[key], into, depth + 1);
    }
  }
}

/** Every schema.org node of the document, graphs and main entities flattened, in the page's order. */
export function readStructuredData(document: Document): JsonObject[] {
  const nodes: JsonObject[] = [];
  let [blocks, length] = [0, 0];
  for (const script of document.querySelectorAll('script[type^="application/ld+json" i]')) {
    const text = script.textContent ?? '';
    length += text.length;
    if (++blocks > MAX_BLOCKS || length > MAX_LENGTH || nodes.length >= MAX_NODES) break;
    flatten(parse(text), nodes, 0);
  }
  return nodes;
}

export const typesOf = (node: JsonObject): string[] =>
  listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.replace(/^https?:\/\/schema\.org\//, ''));

/** The node that describes this page's article; where there are several, the one with the most to say. */
export function findArticleNode(nodes: JsonObject[]): JsonObject | null {
  const rank = (node: JsonObject) =>
    ['headline', 'datePublished', 'author', 'articleBody', 'image'].filter((key) => node[key] !== undefined).length;
  const articles = nodes.filter((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type)));
  return articles.reduce<JsonObject | null>((best, node) => (!best || rank(node) > rank(best) ? node : best), null);
}

/**
 * The objects and strings of a field, lists in lists opened, and `{"@id": …}` replaced by the node of that name.
 * Content systems keep authors and publishers apart from the article and point to them.
 */
export function entitiesOf(value: JsonValue | undefined, nodes: JsonObject[]): (JsonObject | string)[] {
  const entities: (JsonObject | string)[] = [];
  const flat = listOf(value).flatMap((item) => (Array.isArray(item) ? item : [item]));
  for (const item of flat.slice(0, 50)) {
    if (typeof item === 'string') entities.push(item);
    if (!isObject(item)) continue;
    const id = item['@id'];
    const named = item.name !== undefined || typeof id !== 'string';
    entities.push(named ? item : (nodes.find((node) => node['@id'] === id && node.name !== undefined) ?? item));
  }
  return entities;
}

/** A string field, trimmed, or null. Its own line breaks and character references are kept. */
export function textField(node: JsonObject | null, key: string): string | null {
  const value = node ? listOf(node[key])[0] : undefined;
  const text = typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
  return text || null;
}

/** A string field as one line of plain text, or null. */
export function lineField(node: JsonObject | null, key: string): string | null {
  return foldSpace(decodeReferences(textField(node, key)?.slice(0, 5_000) ?? '')) || null;
}
