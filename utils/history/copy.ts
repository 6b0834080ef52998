/** An article kept for reading it again without its site: all that the reading view shows of it. */
import type { Article } from '../article/article';

/** What is kept beside the text, which the search has already. */
export type ArticleCopy = Omit<Article, 'text' | 'removals'>;

/** The copy of an article. */
export function copyOf({ text: _text, removals: _removals, ...copy }: Article): ArticleCopy {
  return copy;
}

/** The article of a copy; what was left out of the page is not known any more. */
export function articleOf(copy: ArticleCopy, text: string): Article {
  return { ...copy, text, removals: [] };
}
