/** The whole article as one element: head, lead picture, body, and where it is from. Web pages and e-books share it. */
import type { Article } from '../article/article';
import { exportBody, pictureLink } from './export-body';
import type { ExportContext } from './export-words';
import { type Make, makerFor } from './make-element';

interface Placing {
  /** The document that the element is made for. */
  document: Document;
  /** The address of a picture in the export, or null where it is missing. */
  placed(url: string): string | null;
}

function facts({ published, modified, source }: Article, { words }: ExportContext, make: Make): Element | null {
  const times = [
    published && make('time', { datetime: published }, words.date(published)),
    modified && modified !== published && make('time', { datetime: modified }, words.updated(words.date(modified))),
    source && make('span', {}, words.source(source)),
  ].filter((fact): fact is Element => fact !== null && typeof fact === 'object');
  if (times.length === 0) return null;
  const spaced = times.flatMap((fact, at) => (at === 0 ? [fact] : [' · ', fact]));
  return make('p', { class: 'facts', lang: words.lang }, ...spaced);
}

function header(article: Article, context: ExportContext, make: Make): Element {
  const { title, dek, byline, siteName, canonicalUrl } = article;
  return make(
    'header',
    {},
    siteName ? make('p', { class: 'site' }, make('a', { href: canonicalUrl }, siteName)) : null,
    make('h1', {}, title),
    dek ? make('p', { class: 'dek' }, dek) : null,
    byline ? make('p', { class: 'byline' }, byline) : null,
    facts(article, context, make),
  );
}

function lead(
  { leadImage }: Article,
  { words }: ExportContext,
  { document, placed }: Placing,
  make: Make,
): Element | null {
  if (!leadImage) return null;
  const { url, alt, caption } = leadImage;
  const src = placed(url);
  const picture = src === null ? pictureLink(document, url, alt, words, false) : make('img', { src, alt });
  return make('figure', { class: 'lead' }, picture, caption ? make('figcaption', {}, caption) : null);
}

/** Under the last line: that it is a part, that pictures are missing, where it is from. */
function footer(article: Article, { words, made }: ExportContext, missing: number, make: Make): Element {
  const day = [made.getFullYear(), made.getMonth() + 1, made.getDate()]
    .map((n) => String(n).padStart(2, '0'))
    .join('-');
  return make(
    'footer',
    { lang: words.lang },
    article.partial ? make('p', { class: 'partial' }, words.partial(article)) : null,
    missing > 0 ? make('p', { class: 'missing' }, words.missingPictures(missing)) : null,
    make('p', {}, `${words.original}: `, make('a', { href: article.canonicalUrl }, article.canonicalUrl)),
    make('p', {}, words.saved(words.date(day))),
  );
}

/** @returns the element, in no tree yet */
export function articleElement(article: Article, context: ExportContext, placing: Placing): Element {
  const make = makerFor(placing.document);
  const missing = new Set<string>();
  const placed = (url: string) => {
    const address = placing.placed(url);
    if (address === null) missing.add(url);
    return address;
  };
  const body = make('div', { class: 'body' });
  const leading = lead(article, context, { ...placing, placed }, make);
  body.append(placing.document.importNode(exportBody(article, context, placed), true));
  const parts = [header(article, context, make), leading, body, footer(article, context, missing.size, make)];
  return make('article', { lang: article.lang, dir: article.dir }, ...parts);
}
