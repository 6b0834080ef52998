/** Articles as an e-book: EPUB 3, a chapter an article, their pictures inside. */
import { type Zippable, zipSync } from 'fflate';
import type { Article } from '../article/article';
import { unshadowed } from '../article/unshadowed';
import { articleElement } from './article-element';
import { oneLine } from './clean-text';
import { cleanTree } from './clean-tree';
import { conform } from './conform';
import { bookPage, type Chapter, contentsElement, headingsOf } from './epub-contents';
import { type BookCover, COVER_CSS, coverElement } from './epub-cover';
import { type Item, packageDocument } from './epub-package';
import { EXPORT_CSS } from './export-css';
import type { ExportContext } from './export-words';
import { makerFor, rename } from './make-element';
import type { Picture, PictureType } from './pictures';

export interface Book {
  /** At least one; the first one's language, direction and lead picture are the book's. */
  articles: readonly Article[];
  /** The article's own unless told; say one where there are several. */
  title?: string;
  /** The same for the same book, whenever it is made: the address of the first article unless told. */
  identifier?: string;
  /** A first page, for a book of several articles. */
  cover?: BookCover;
}

/** What readers of EPUB must be able to show. WebP came with 3.3 and is not taken by many: draw it anew before. */
const EXTENSIONS: Partial<Record<PictureType, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};

/** Whether a picture may go into a book as it is. */
export const isBookPicture = (type: PictureType): boolean => type in EXTENSIONS;

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="book/content.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

/** In Firefox's content scripts an encoder's bytes are the page's, which the zip does not know for bytes. */
const utf8 = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(new TextEncoder().encode(text));

interface PictureFile extends Item {
  picture: Picture;
}

/** The pictures that a book can hold, by address. */
function pictureFiles(pictures: ReadonlyMap<string, Picture>): Map<string, PictureFile> {
  const files = new Map<string, PictureFile>();
  for (const [url, picture] of pictures) {
    const extension = EXTENSIONS[picture.type];
    const n = files.size + 1;
    if (extension)
      files.set(url, { id: `picture-${n}`, href: `pictures/${n}.${extension}`, type: picture.type, picture });
  }
  return files;
}

/** A page of the book around its content. */
function pageOf(content: Element, page: Document, title: string, lang: string | null, dir: string): void {
  const make = makerFor(page);
  const root = page.documentElement;
  if (lang) root.setAttribute('lang', lang);
  root.setAttribute('dir', dir);
  root.append(
    make(
      'head',
      {},
      make('title', {}, oneLine(title) || '–'),
      make('link', { rel: 'stylesheet', type: 'text/css', href: 'style.css' }),
    ),
    make('body', {}, content),
  );
  conformRoot(root);
  cleanTree(root);
}

/** The language stands on the root in both ways; one that is no language tag stands nowhere. */
function conformRoot(root: Element): void {
  const lang = root.getAttribute('lang');
  if (lang && /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(lang))
    root.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', lang);
  else root.removeAttribute('lang');
}

interface Builder {
  context: ExportContext;
  files: ReadonlyMap<string, PictureFile>;
  written(page: Document): string;
}

/** One article's page and what the contents say of it. */
function chapterOf(article: Article, n: number, { context, files, written }: Builder): Chapter & { xhtml: string } {
  const page = bookPage(unshadowed(context.view.document).implementation);
  const element = articleElement(article, context, { document: page, placed: (url) => files.get(url)?.href ?? null });
  // One headline a chapter.
  for (const heading of element.querySelectorAll('.body h1')) rename(heading, 'h2');
  conform(element);
  const headings = headingsOf(element);
  pageOf(element, page, article.title, article.lang, article.dir);
  const title = oneLine(article.title) || '–';
  return { href: `article-${n}.xhtml`, title, lang: article.lang, headings, xhtml: written(page) };
}

function contentsPage(chapters: readonly Chapter[], title: string, { context, written }: Builder, dir: string): string {
  const page = bookPage(unshadowed(context.view.document).implementation);
  pageOf(contentsElement(chapters, context.words.contents, makerFor(page)), page, title, context.words.lang, dir);
  return written(page);
}

function coverPage(cover: BookCover, title: string, { context, written }: Builder, dir: string): string {
  const page = bookPage(unshadowed(context.view.document).implementation);
  pageOf(coverElement(cover, title, makerFor(page)), page, title, context.words.lang, dir);
  return written(page);
}

function describedPictures(
  articles: readonly Article[],
  chapters: readonly { xhtml: string }[],
): 'none' | 'described' | 'undescribed' {
  const tags = chapters.flatMap(({ xhtml }) => xhtml.match(/<img [^>]*>/g) ?? []);
  if (articles.length === 0 || tags.length === 0) return 'none';
  return tags.every((tag) => / alt="[^"]+"/.test(tag)) ? 'described' : 'undescribed';
}

/**
 * The book as the bytes of a `.epub` file. Pictures of kinds that readers need not know are left out like missing ones.
 * @throws Error where there is no article
 */
export function toEpub(book: Book, context: ExportContext): Uint8Array<ArrayBuffer> {
  const [first] = book.articles;
  if (!first) throw new Error('a book has at least one article');
  const files = pictureFiles(context.pictures);
  const serialiser = new context.view.XMLSerializer();
  const written = (page: Document) =>
    `<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE html>\n${serialiser.serializeToString(page.documentElement)}\n`;
  const builder: Builder = { context, files, written };
  const chapters = book.articles.map((article, at) => chapterOf(article, at + 1, builder));
  const title = oneLine(book.title ?? first.title) || '–';
  const used = [...files].filter(([, { href }]) => chapters.some(({ xhtml }) => xhtml.includes(`"${href}"`)));
  const cover = files.get(first.leadImage?.url ?? '');
  const pictures = used.map(([, { id, href, type, picture }]) => ({
    item: { id, href, type, ...(href === cover?.href ? { properties: 'cover-image' as const } : {}) },
    picture,
  }));
  const items: Item[] = [
    { id: 'contents', href: 'contents.xhtml', type: 'application/xhtml+xml', properties: 'nav' },
    { id: 'style', href: 'style.css', type: 'text/css' },
    ...(book.cover ? [{ id: 'cover', href: 'cover.xhtml', type: 'application/xhtml+xml' } as const] : []),
    ...chapters.map(({ href }, at): Item => ({ id: `article-${at + 1}`, href, type: 'application/xhtml+xml' })),
    ...pictures.map(({ item }) => item),
  ];
  const opf = packageDocument({
    title,
    identifier: book.identifier ?? first.canonicalUrl,
    articles: book.articles,
    items,
    // Of a book of several articles the contents are a page, too.
    spine: [...(book.cover ? ['cover', 'contents'] : []), ...chapters.map((_, at) => `article-${at + 1}`)],
    made: context.made,
    pictures: describedPictures(book.articles, chapters),
    hasHeadings: chapters.some(({ headings }) => headings.length > 0),
  });
  const zip: Zippable = {
    // The first file and not packed, so that the kind of the file can be read at a fixed place (OCF, section 4.3).
    mimetype: [utf8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': utf8(CONTAINER),
    'book/content.opf': utf8(opf),
    'book/contents.xhtml': utf8(contentsPage(chapters, title, builder, first.dir)),
    'book/style.css': utf8(book.cover ? EXPORT_CSS + COVER_CSS : EXPORT_CSS),
  };
  if (book.cover) zip['book/cover.xhtml'] = utf8(coverPage(book.cover, title, builder, first.dir));
  for (const { href, xhtml } of chapters) zip[`book/${href}`] = utf8(xhtml);
  for (const { item, picture } of pictures) zip[`book/${item.href}`] = [picture.bytes, { level: 0 }];
  return zipSync(zip, { mtime: context.made }) as Uint8Array<ArrayBuffer>;
}
