/** What people say that a page holds: the form of `<id>.json` in a corpus. */
import * as v from 'valibot';

const texts = v.optional(v.nullable(v.array(v.string())), []);
const text = v.optional(v.nullable(v.string()), null);

/** Fields that are not named here are left alone; what a corpus does not know may be missing or null. */
export const GoldSchema = v.object({
  title: text,
  authors: texts,
  /** A date and time; without an offset it is UTC. */
  published: text,
  /** BCP 47. */
  lang: text,
  /** The whole body. Null or empty: the page is only there to be told from articles. */
  text,
  /** The body block by block: `p` a paragraph, `headline` a sub-head, `summary` a dek. */
  paragraphs: v.optional(v.nullable(v.array(v.object({ k: v.string(), t: v.string() }))), null),
  captions: texts,
  /** Snippets that must stand in the text, and such as must not. */
  with: texts,
  without: texts,
});

export type Gold = v.InferOutput<typeof GoldSchema>;

/** A row of `index.json`. */
export const RowSchema = v.object({
  // It names files of the set's folder: nothing that leads out of it.
  id: v.pipe(v.string(), v.regex(/^\w[\w.-]*$/)),
  /** `article`, or what the page is instead. */
  type: v.string(),
  url: text,
});

export type Row = v.InferOutput<typeof RowSchema>;

/** Why a value does not fit: the first fault with its place, e.g. `authors.0: Expected string but received 3`. */
export function faultOf([first]: [v.BaseIssue<unknown>, ...v.BaseIssue<unknown>[]]): string {
  const place = v.getDotPath(first);
  return `${place ? `${place}: ` : ''}${first.message}`;
}
