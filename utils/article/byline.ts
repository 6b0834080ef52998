/** Who wrote it: names only. */
import { isObject, type JsonObject, listOf } from './structured-data';
import { comparable, foldSpace, textOf } from './text';

/** Words that lead a byline and are no name, in the languages of the corpus and of the phrases. */
const LEAD_IN =
  /^(?:by|oleh|penulis|reporter|pewarta|laporan|von|par|por|di|da|door|av|af|autor(?:in|a)?|auteur|author|written by|text|från|od|przez|автор|от|yazar|haber|بقلم|کاتب|מאת|लेखक|文|記者|记者)\s*[:：]?\s+/i;
const ROLE =
  /^(?:editor|penulis|penyunting|redaksi|admin(?:istrator)?|web ?developer|developer|staff(?: writer| reporter)?|correspondent|journalist|author|unknown|null|undefined)$/i;
const NOT_A_NAME = /https?:|www\.|@|[<>{}]|\d{3}/;

function cleanName(text: string): string | null {
  let name = foldSpace(text);
  for (let previous = ''; previous !== name; ) {
    previous = name;
    name = name.replace(LEAD_IN, '').trim();
  }
  name = name
    .replace(/\s*[,;|•·–-]\s*(?:kompas\.com|editor|reporter|correspondent|penulis)$/i, '')
    .replace(/[,;:|]+$/, '')
    .trim();
  if (name.length < 2 || name.length > 80 || ROLE.test(name) || NOT_A_NAME.test(name)) return null;
  return name;
}

function structuredNames(node: JsonObject | null): string[] {
  const names: string[] = [];
  for (const author of [...listOf(node?.author), ...listOf(node?.creator)]) {
    const value = isObject(author) ? listOf(author.name)[0] : author;
    if (typeof value === 'string') names.push(...splitNames(value));
  }
  return names;
}

/** "A, B and C" to its names; a comma inside a single "Surname, Name" cannot be told apart and is split too. */
function splitNames(text: string): string[] {
  return text
    .split(/\s*(?:,|;|\||\/|&|\band\b|\bdan\b|\bund\b|\bet\b|\by\b|\be\b|\bog\b|\boch\b|\ben\b|、|，)\s*/i)
    .filter(Boolean);
}

const VISIBLE = [
  '[rel~="author"]',
  '[itemprop~="author"] [itemprop="name"]',
  '[itemprop~="author"]',
  '.byline a',
  '[class*="byline" i]',
  '[class*="author-name" i], [class*="authorname" i], [class*="author_name" i]',
  '[class*="credit-title-name" i]',
  'a[href*="/author/"], a[href*="/penulis/"], a[href*="/authors/"]',
  '[class*="author" i]',
];

function visibleNames(document: Document): string[] {
  for (const selector of VISIBLE) {
    const texts = [...document.querySelectorAll(selector)]
      .slice(0, 6)
      .map(textOf)
      .filter((text) => text.length > 2 && text.length < 100);
    const names = texts.flatMap((text) => splitNames(text.replace(LEAD_IN, '')));
    const cleaned = names.map(cleanName).filter((name) => name !== null);
    if (cleaned.length > 0) return cleaned;
  }
  return [];
}

/** The authors' names in the page's order, each once. */
export function readByline(document: Document, node: JsonObject | null): string[] {
  const metas = [
    ...document.querySelectorAll(
      'meta[name="author" i], meta[property="article:author" i], meta[name="content_author" i], meta[name="parsely-author" i]',
    ),
  ];
  const sources: (() => string[])[] = [
    () => structuredNames(node),
    () => metas.flatMap((meta) => splitNames(meta.getAttribute('content') ?? '')),
    () => visibleNames(document),
  ];
  for (const source of sources) {
    const seen = new Set<string>();
    const names = source()
      .map(cleanName)
      .filter((name): name is string => {
        if (!name || seen.has(comparable(name))) return false;
        seen.add(comparable(name));
        return true;
      });
    if (names.length > 0) return names;
  }
  return [];
}
