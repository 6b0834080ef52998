/** An article as one HTML file that needs nothing else: its pictures and its styles are in it. */
import type { Article } from '../article/article';
import { unshadowed } from '../article/unshadowed';
import { articleElement } from './article-element';
import { toBase64 } from './base64';
import { cleanTree } from './clean-tree';
import { EXPORT_CSS } from './export-css';
import type { ExportContext } from './export-words';
import { makerFor } from './make-element';

/** The file runs nothing and asks nobody for anything, whatever may be wrong in it. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

const SCREEN_CSS = `:root{color-scheme:light dark;--ink:#1b1b1f;--paper:#fbfaf7;--soft:#5c5b60;--line:#e4e1d9;--accent:#0b57d0}
@media (prefers-color-scheme:dark){:root{--ink:#dedfe3;--paper:#16171a;--soft:#a0a2aa;--line:#2d2f35;--accent:#8ab4f8}}
@media print{:root{--ink:#000;--paper:#fff;--soft:#444;--line:#bbb;--accent:#000}}
body{margin:0;background:var(--paper);color:var(--ink);font:19px/1.6 Charter,Georgia,"Noto Serif",serif}
article{max-inline-size:66ch;margin:0 auto;padding:2em 20px 4em}
`;

/** @returns the text of the file, to be written as UTF-8 */
export function toWebPage(article: Article, context: ExportContext): string {
  const page = unshadowed(context.view.document).implementation.createHTMLDocument('');
  const make = makerFor(page);
  const root = page.documentElement;
  if (article.lang) root.setAttribute('lang', article.lang);
  root.setAttribute('dir', article.dir);
  const placed = (url: string) => {
    const picture = context.pictures.get(url);
    return picture ? `data:${picture.type};base64,${toBase64(picture.bytes)}` : null;
  };
  page.head.replaceChildren(
    make('meta', { charset: 'utf-8' }),
    make('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
    make('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    make('title', {}, article.title),
    ...article.authors.map((author) => make('meta', { name: 'author', content: author })),
    make('link', { rel: 'canonical', href: article.canonicalUrl }),
    make('style', {}, SCREEN_CSS + EXPORT_CSS),
  );
  page.body.replaceChildren(articleElement(article, context, { document: page, placed }));
  cleanTree(root);
  return `<!doctype html>\n${root.outerHTML}\n`;
}
