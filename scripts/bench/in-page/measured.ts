/** What comes out of the page. */
export interface Measured {
  /** Wall time of each call of `extract`, ms; the first one is the reader's. */
  times: number[];
  title: string | null;
  byline: string | null;
  published: string | null;
  /** The text of the HTML, line by line; empty where nothing was found. */
  text: string;
  isArticle: boolean | null;
  /** Wall time of `isArticle`, ms. */
  isArticleTime: number | null;
  /** The live document is not what it was; the order of attributes does not count. */
  changed: boolean;
  /** What the extractor threw. */
  error: string | null;
}

/** The result of a page before anything is measured, and where nothing could be. */
export const nothingMeasured = (): Measured => ({
  times: [],
  title: null,
  byline: null,
  published: null,
  text: '',
  isArticle: null,
  isArticleTime: null,
  changed: false,
  error: null,
});
