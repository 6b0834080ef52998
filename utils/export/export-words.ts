/** What an export says in the reader's language. The core speaks none: the words come in. Types only. */
import type { Article } from '../article/article';
import type { EmbedKind } from '../article/embed-providers';
import type { View } from '../article/sanitise';
import type { Picture } from './pictures';

export interface ExportWords {
  /** BCP 47 of these words. */
  lang: string;
  /** A date as the article gives it (ISO 8601), for people. */
  date(iso: string): string;
  updated(date: string): string;
  source(name: string): string;
  /** The mark before a later page of an article of several pages. */
  page(number: string): string;
  embed(kind: EmbedKind): string;
  /** That there is only a part of the article. */
  partial(article: Article): string;
  /** That pictures could not be had. @param count at least 1 */
  missingPictures(count: number): string;
  /** What stands for a picture that is not here and has no words of its own. */
  picture: string;
  original: string;
  /** @param date for people */
  saved(date: string): string;
  contents: string;
}

/** What every format needs besides the article. */
export interface ExportContext {
  /** A live window: its parser and its serialiser are used, its page is not touched. */
  view: View;
  words: ExportWords;
  /** The pictures that could be had, by their addresses in the article. */
  pictures: ReadonlyMap<string, Picture>;
  /** When it is saved. */
  made: Date;
}
