/**
 * What is told about an article beside its text: dates, tags, length, what was left out. The third part of the pipeline
 * (extract.ts), which may be done later: nothing of the text depends on it. The document is only read.
 */
import type { Article, ArticleFacts } from './article';
import { readDate } from './dates';
import type { Finished } from './extract';
import { leftOut } from './left-out';
import { measure } from './measure';
import { metaContent, metaContents, readMetas } from './meta-elements';
import { readSource } from './source';
import { type JsonObject, lineField, listOf } from './structured-data';
import { readDelivery } from './teaser';
import { comparable, foldSpace } from './text';

function readTags(document: Document, node: JsonObject | null): string[] {
  const structured = listOf(node?.keywords).filter((tag) => typeof tag === 'string');
  const lists = [
    structured,
    metaContents(document, 'article:tag', 'og:article:tag'),
    metaContents(document, 'news_keywords', 'keywords', 'parsely-tags'),
  ];
  const tags = new Map<string, string>();
  for (const tag of lists.find((list) => list.length > 0) ?? []) {
    for (const part of tag.slice(0, 2_000).split(/[,;،、，]/)) {
      const name = foldSpace(part);
      if (name.length > 1 && name.length <= 60 && tags.size < 20) tags.set(comparable(name), name);
    }
  }
  return [...tags.values()];
}

/** Country domains that sites of any country use. */
const NO_COUNTRY = /^(?:us|io|co|tv|me|ai|fm|ly|to|cc|ws|la|sh)$/;

/** English without a country, or with the one that templates start with, writes dates as the site's country does. */
function dateLanguage(lang: string | null, url: URL): string | null {
  const country = url.hostname.split('.').at(-1) ?? '';
  const elsewhere = country.length === 2 && !NO_COUNTRY.test(country);
  return elsewhere && /^en(?:-us)?$/i.test(lang ?? 'en') ? 'en-GB' : lang;
}

/** Reads the facts of an article that is finished otherwise. */
export function readFacts({ shown, document, url, page, found }: Finished): ArticleFacts {
  const { metadata, blocks, node, heading } = page;
  const { lang, siteName } = shown;
  readMetas(document);
  const dates = dateLanguage(lang, url);
  const removals = [...found.removals, ...leftOut(blocks, found.kept, metadata)];
  const size = measure(shown.text, lang);
  return {
    published: readDate(document, node, 'published', dates, heading),
    modified: readDate(document, node, 'modified', dates, heading),
    section: lineField(node, 'articleSection') ?? metaContent(document, 'article:section', 'parsely-section'),
    tags: readTags(document, node),
    source: readSource(blocks, lang, siteName),
    excerpt:
      metaContent(document, 'og:description', 'description', 'twitter:description') ?? lineField(node, 'description'),
    ...size,
    ...readDelivery(metadata.declaredPartial, node, { words: size.wordCount, removals, lang }),
    removals,
  };
}

/** The whole article: what is shown of it, and its facts. */
export const withFacts = (finished: Finished): Article => ({ ...finished.shown, ...readFacts(finished) });
