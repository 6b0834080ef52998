/**
 * What the spotter asks of an address, of what the page says about itself, and of what it is made of. Each answer is an
 * amount from 0 (no) to 1 (very much so); what it is worth stands in `spot-weights.ts`.
 */
import type { SignName } from './spot-weights';

/** One answer. */
export interface Sign {
  /** 0 to 1. */
  amount: number;
  /** What there is to say about it: `NewsArticle`, `9 words`. */
  detail?: string | undefined;
}

/** Answers by the names under which they are weighed. */
export type Signs = Partial<Record<SignName, Sign>>;

/** A yes or no. */
export function yes(answer: unknown, detail?: string): Sign {
  return { amount: answer ? 1 : 0, detail };
}

/** A number that says nothing more from `most` on. */
export function share(number: number, most: number, unit = ''): Sign {
  return { amount: Math.min(1, number / most), detail: `${Math.round(number)}${unit}` };
}

/** The same on a logarithmic scale: 10 and 20 differ more than 110 and 120. */
export function count(number: number, step: number, most: number, unit = ''): Sign {
  const amount = Math.min(1, Math.log1p(number / step) / Math.log1p(most / step));
  return { amount, detail: `${Math.round(number)}${unit}` };
}

/** How many letters a text has in Latin script: scripts without spaces say as much in a third of the characters. */
export function lengthOf(text: string): number {
  return /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text) ? text.length * 2.5 : text.length;
}

/** Whole words of an address, between slashes, dots and hyphens. */
function inAddress(words: string): RegExp {
  return new RegExp(`(?:^|[/._-])(?:${words})(?:[/._-]|$)`, 'i');
}

const FORUM = inAddress(
  'forums?|boards?|bbs|threads?|viewtopic|showthread|showtopic|discuss|discussions?|discourse|questions|comments|community|talk',
);
const SHOP = inAddress('shop|store|products?|p|dp|item|itm|listing|buy|cart|checkout|toko|sku');
const MANUAL = inAddress(
  'docs?|documentation|developers?|wiki|manual|userguide|reference|api|learn|help|support|tutorial',
);
const MAGAZINE = inAddress(
  'news|articles?|blogs?|story|stories|posts?|opinion|read|magazine|insights?|journal|press|releases?|columns?|essays?|reviews?|berita|artikel|nachrichten|actualites?|noticias?|notizie|nieuws|nyheter',
);
/** Only as a whole segment: `/best-cat-food` lists no cats. */
const LISTING =
  /\/(?:tags?|topics?|category|categories|kategori|authors?|penulis|archives?|collections?|browse|hub|sections?|c|cat|list|index|indeks|page|trending|labels?)(?:\.\w+)?(?:\/|$)/i;
const DATE = /\/(?:19|20)\d{2}(?:\/|[/-]?(?:[01]?\d|[a-z]{3})(?:[/-]|\b))/;

/** Asks the address; it costs nothing. */
export function readAddress(_: Document, { hostname, pathname }: URL): Signs {
  const site = hostname + pathname;
  let slug = 0;
  for (const segment of pathname.replace(/\.\w{2,5}$/, '').split('/')) {
    if (segment) slug = Math.max(slug, segment.split(/[-_]+/).length);
  }
  return {
    slug: share(slug, 8, ' words'),
    'address:date': yes(DATE.test(pathname)),
    'address:magazine': yes(MAGAZINE.test(site)),
    'address:forum': yes(FORUM.test(site)),
    'address:shop': yes(SHOP.test(site)),
    'address:manual': yes(MANUAL.test(site)),
    'address:listing': yes(LISTING.test(pathname)),
  };
}

const TYPE = String.raw`"@type"\s*:\s*(?:\[[^\]]{0,300})?"(?:https?:\/\/schema\.org\/)?`;
const ARTICLE = new RegExp(
  `${TYPE}((?:News|Analysis|Background|Opinion|Reportage|Review|Satirical)*Article|(?:Live)?BlogPosting)"`,
);
const OTHER = new RegExp(
  `${TYPE}(Product|ProductGroup|Offer|DiscussionForumPosting|QAPage|SearchResultsPage|CollectionPage|ItemList|JobPosting|LocalBusiness|Course|Service|SoftwareApplication|TechArticle)"`,
);
/** The beginnings of JSON-LD are enough: what follows is rarely about the page. */
const MAX_DATA = 60_000;

function readStructuredData(document: Document): Signs {
  let article: string | undefined;
  let other: string | undefined;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = (script.textContent ?? '').slice(0, MAX_DATA);
    article ??= ARTICLE.exec(text)?.[1];
    other ??= OTHER.exec(text)?.[1];
  }
  const typed = (types: string) => document.querySelector(types)?.getAttribute('itemtype')?.split('/').at(-1);
  article ??= typed('[itemtype$="Article"], [itemtype$="BlogPosting"]');
  other ??= typed('[itemtype$="/Product"], [itemtype$="/DiscussionForumPosting"], [itemtype$="/QAPage"]');
  return { 'structured-data': yes(article, article), 'structured-data:other': yes(other, other) };
}

/** Asks what the page says about itself. */
export function readDeclarations(document: Document): Signs {
  let isArticle = false;
  let hasAuthor = false;
  for (const meta of document.getElementsByTagName('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name');
    const content = name ? meta.getAttribute('content') : null;
    if (!content) continue;
    if (name === 'og:type') isArticle ||= /^(?:article|blog)/i.test(content);
    else if (name === 'author' || name === 'article:author') hasAuthor = true;
  }
  const title = document.title.split(/\s[|–—·»:-]\s/)[0] ?? '';
  return {
    ...readStructuredData(document),
    'og:article': yes(isArticle),
    author: yes(hasAuthor),
    title: share(lengthOf(title), 90, ' letters'),
  };
}

/** Asks what the page is made of: counts that the browser makes fast. */
export function readParts(document: Document): Signs {
  const of = (tag: string): number => document.getElementsByTagName(tag).length;
  return {
    elements: count(of('*'), 100, 6_000),
    inputs: count(of('input'), 1, 40),
    code: count(of('code'), 1, 60),
    figures: count(of('figure'), 1, 10),
    'one-article': yes(of('article') === 1),
    'many-times': yes(of('time') > 8),
  };
}
