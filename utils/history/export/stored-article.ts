/** An article of the history as the formats of `utils/export` take one. */
import type { Article } from '../../article/article';
import { xmlText } from '../../export/clean-text';
import type { FullVisit } from '../backup';
import { articleOf } from '../copy';
import { copyOfVisit } from '../copy-of-visit';

/** Paragraphs of a text of which no copy was kept. */
const asHtml = (text: string): string =>
  text
    .split(/\n\n+/)
    .map((paragraph) => `<p>${xmlText(paragraph)}</p>`)
    .join('');

/**
 * @returns null where nothing was kept of its words
 */
export function wordedArticle({ text = '', copy, ...visit }: FullVisit): Article | null {
  if (!text && !copy) return null;
  const article = articleOf(copy ?? copyOfVisit(visit, asHtml(text), text), text);
  return { ...article, tags: [...new Set([...article.tags, ...(visit.tags ?? [])])] };
}

/** As above; of an article without words its facts alone. */
export function storedArticle(full: FullVisit): Article {
  const { text: _text, copy: _copy, ...visit } = full;
  return wordedArticle(full) ?? articleOf(copyOfVisit(visit, '', ''), '');
}
