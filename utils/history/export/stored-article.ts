/** An article of the history as the formats of `utils/export` take one. */
import type { Article } from '../../article/article';
import { toFragment, type View } from '../../article/sanitise';
import { xmlText } from '../../export/clean-text';
import type { FullVisit } from '../backup';
import { articleOf } from '../copy';

/** Paragraphs of a text of which no HTML was kept. */
const asHtml = (text: string): string =>
  text
    .split(/\n\n+/)
    .map((paragraph) => `<p>${xmlText(paragraph)}</p>`)
    .join('');

/** The dek leads the HTML under a role of its own (extract.ts); exports have it in their heads. */
const dekOf = (html: string, view: View): string | null =>
  toFragment(html, view).querySelector('[role="doc-subtitle"]')?.textContent?.trim() || null;

/**
 * An article as it was kept.
 * @param view a live window: its parser is used
 * @returns of an article of which nothing was kept its facts alone
 */
export function storedArticle({ kept, ...visit }: FullVisit, view: View): Article {
  const text = kept?.text ?? '';
  const html = kept?.html ?? (text ? asHtml(text) : '');
  const article = articleOf(visit, { lang: visit.lang, text, html });
  return { ...article, dek: kept?.html ? dekOf(html, view) : null, tags: visit.tags ?? [] };
}
