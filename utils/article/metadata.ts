/** What the page says about its article: structured data first, then meta elements, then what is to be seen. */
import { siteOfHost } from '../sites/site';
import type { Metadata } from './article';
import { readByline } from './byline';
import { readDek } from './dek';
import { readDirection, readLanguage } from './language';
import { findLeadImage } from './lead-image';
import { metaContent, metaContents, readMetas } from './meta-elements';
import { isNewsPage } from './news-page';
import {
  entitiesOf,
  findArticleNode,
  isObject,
  type JsonObject,
  type JsonValue,
  lineField,
  listOf,
  readStructuredData,
} from './structured-data';
import { webUrl, withoutTracking } from './text';
import { headlineElement, readTitle } from './title';

/** Full name first, then every other name that titles and bylines may carry. */
function readSiteNames(document: Document, node: JsonObject | null, nodes: JsonObject[], url: URL): string[] {
  const publisher = entitiesOf(node?.publisher, nodes).find(isObject) ?? null;
  const host = url.hostname.replace(/^(?:www|m|amp)\./, '');
  const labels = host.split('.');
  const label = labels.filter((part) => part.length > 3 || part === labels[0]).at(labels.length > 2 ? -1 : 0);
  const names = [
    lineField(publisher, 'name'),
    metaContent(document, 'og:site_name'),
    metaContent(document, 'application-name'),
    host,
    label,
  ].filter((name) => name !== null && name !== undefined && name.length > 1 && name.length < 80);
  return [...new Set(names as string[])];
}

function readCanonical(document: Document, url: URL): string {
  const declared = [
    document.querySelector('link[rel~="canonical" i]')?.getAttribute('href'),
    metaContent(document, 'og:url'),
  ];
  for (const href of declared) {
    const canonical = webUrl(href, url);
    // A canonical URL of another site, or a front page, names another document.
    const fits =
      canonical &&
      siteOfHost(canonical.hostname) === siteOfHost(url.hostname) &&
      (canonical.pathname !== '/' || url.pathname === '/');
    if (fits) return withoutTracking(canonical);
  }
  return withoutTracking(url);
}

const FALSE = /^(?:(?:https?:\/\/schema\.org\/)?false|no|0)$/;
const answerOf = (value: JsonValue | undefined): string => String(value ?? '').toLowerCase();

/** The publisher says so of the article, of a part of it, or in the meta element of paywall services. */
function isLocked(document: Document, node: JsonObject | null): boolean {
  const parts = [node, ...listOf(node?.hasPart).slice(0, 20)];
  return (
    parts.some(
      (part) => isObject(part ?? undefined) && FALSE.test(answerOf((part as JsonObject).isAccessibleForFree)),
    ) || metaContent(document, 'article:content_tier')?.toLowerCase() === 'locked'
  );
}

const TRUE = /^(?:(?:https?:\/\/schema\.org\/)?true|yes|1)$/;

/** The publisher says of the article as a whole that everyone may read it, and of no part that not. */
const isFree = (document: Document, node: JsonObject | null): boolean =>
  (TRUE.test(answerOf(node?.isAccessibleForFree)) ||
    metaContent(document, 'article:content_tier')?.toLowerCase() === 'free') &&
  !isLocked(document, node);

/** Every text by which the page describes itself. */
function readDescriptions(document: Document, node: JsonObject | null): string[] {
  const structured = [lineField(node, 'description'), lineField(node, 'alternativeHeadline')];
  return [
    ...metaContents(document, 'og:description', 'description', 'twitter:description'),
    ...structured.filter((text) => text !== null),
  ];
}

/** What was read, and by which headline. */
export interface ReadMetadata {
  metadata: Metadata;
  /** The headline as it stands on the page. */
  heading: Element | null;
}

/**
 * Reads what a page says of its article, as far as its text and what stands over it go. The document is not changed.
 * @param url the page's own address
 * @param nodes the page's structured data
 */
export function readMetadata(
  document: Document,
  url: URL,
  nodes: JsonObject[] = readStructuredData(document),
): ReadMetadata {
  readMetas(document);
  const node = findArticleNode(nodes);
  const siteNames = readSiteNames(document, node, nodes, url);
  const lang = readLanguage(document);
  const isNews = isNewsPage(document, nodes, node, lang);
  const title = readTitle(document, node, siteNames, isNews);
  const heading = headlineElement(document, title);
  const metadata = {
    title,
    dek: readDek(heading, readDescriptions(document, node)),
    authors: readByline({ document, node, nodes, lang, siteNames, heading }),
    siteName: siteNames[0] ?? null,
    lang,
    dir: readDirection(document, lang),
    canonicalUrl: readCanonical(document, url),
    leadImage: findLeadImage(document, node, url),
    declaredPartial: isLocked(document, node),
    declaredFree: isFree(document, node),
    isNews,
  };
  return { metadata, heading };
}
