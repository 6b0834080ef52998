/** What the page says about its article: structured data first, then meta elements, then what is to be seen. */
import type { LeadImage, Metadata } from './article';
import { readByline } from './byline';
import { normaliseDate } from './dates';
import { readDek } from './dek';
import { findLeadImage } from './lead-image';
import { metaContent } from './meta-elements';
import { findArticleNode, isObject, type JsonObject, listOf, readStructuredData, textField } from './structured-data';
import { foldSpace, textOf, webUrl, withoutTracking } from './text';
import { readTitle } from './title';

function readDate(document: Document, node: JsonObject | null, which: 'published' | 'modified'): string | null {
  const [field, itemprop] =
    which === 'published' ? ['datePublished', 'datePublished'] : ['dateModified', 'dateModified'];
  const metaNames =
    which === 'published'
      ? [
          'article:published_time',
          'og:article:published_time',
          'datePublished',
          'parsely-pub-date',
          'sailthru.date',
          'publishdate',
          'pubdate',
          'content_PublishedDate',
          'dc.date.issued',
          'DC.date',
          'date',
        ]
      : ['article:modified_time', 'og:updated_time', 'dateModified', 'lastmod', 'last-modified'];
  const marked = document.querySelector(`time[itemprop="${itemprop}"], [itemprop="${itemprop}"]`);
  const candidates = [
    textField(node, field),
    ...metaNames.map((name) => metaContent(document, name)),
    marked?.getAttribute('datetime') ?? marked?.getAttribute('content'),
    which === 'published'
      ? document.querySelector('article time[datetime], main time[datetime], time[datetime]')?.getAttribute('datetime')
      : null,
  ];
  for (const candidate of candidates) {
    const date = normaliseDate(candidate);
    if (date) return date;
  }
  return null;
}

function readSiteName(document: Document, node: JsonObject | null, url: URL): string {
  const publisher = listOf(node?.publisher).find(isObject);
  return (
    textField(publisher ?? null, 'name') ??
    metaContent(document, 'og:site_name', 'application-name') ??
    url.hostname.replace(/^(?:www|m|amp)\./, '')
  );
}

const RTL = /^(?:ar|arc|ckb|dv|fa|he|iw|ks|ps|sd|ug|ur|yi)\b/i;

function readLanguage(document: Document): string | null {
  const root = document.documentElement;
  const declared =
    root.getAttribute('lang') ||
    root.getAttribute('xml:lang') ||
    metaContent(document, 'content-language', 'og:locale', 'language');
  const tag = declared
    ?.trim()
    .replace(/_/g, '-')
    .split(/[,;\s]/)[0];
  return tag && /^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(tag) ? tag : null;
}

/** "Sumber: Al Arabiya": a credited agency or paper, from an element that is named for it. */
function readSource(document: Document): string | null {
  for (const element of document.querySelectorAll('[class*="source" i], [class*="sumber" i]')) {
    const match = /^(?:Sumber|Source|Quelle|Fuente|Fonte|Bron)\s*:?\s+(.{2,60})$/i.exec(textOf(element));
    if (match?.[1]) return match[1];
  }
  return null;
}

function readCanonical(document: Document, url: URL): string {
  const canonical = webUrl(document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'), url);
  // A canonical URL of another site, or a front page, names another document.
  const site = (host: string) => host.split('.').slice(-2).join('.');
  const fits =
    canonical &&
    site(canonical.hostname) === site(url.hostname) &&
    (canonical.pathname !== '/' || url.pathname === '/');
  return withoutTracking(fits ? canonical : url);
}

const isLocked = (node: JsonObject | null): boolean => /^false$/i.test(String(node?.isAccessibleForFree ?? ''));

/**
 * Reads the metadata of a page. The document is not changed.
 * @param url the page's own address
 */
export function readMetadata(document: Document, url: URL): Metadata {
  const node = findArticleNode(readStructuredData(document));
  const siteName = readSiteName(document, node, url);
  const title = readTitle(document, node, siteName);
  const lang = readLanguage(document);
  const declaredDir = document.documentElement.getAttribute('dir') ?? document.body?.getAttribute('dir');
  const leadImage: LeadImage | null = findLeadImage(document, node, url);
  const excerpt =
    metaContent(document, 'og:description', 'description', 'twitter:description') ?? textField(node, 'description');
  return {
    title,
    dek: readDek(document, title, excerpt),
    authors: readByline(document, node),
    published: readDate(document, node, 'published'),
    modified: readDate(document, node, 'modified'),
    siteName,
    section: textField(node, 'articleSection') ?? metaContent(document, 'article:section'),
    source: readSource(document),
    lang,
    dir: declaredDir === 'rtl' || (declaredDir !== 'ltr' && RTL.test(lang ?? '')) ? 'rtl' : 'ltr',
    canonicalUrl: readCanonical(document, url),
    leadImage,
    excerpt: excerpt && foldSpace(excerpt),
    declaredPartial: isLocked(node),
  };
}
