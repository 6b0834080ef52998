/**
 * Is this page one news or magazine article? Runs on every page, so: no clone, no layout, few queries, small code.
 * It weighs what the page declares (structured data, og:type), its address, and its text; vetoes come last.
 */
import type { Spotting } from './article';

/** How far down the paragraphs are read: enough to know an article, bounded on endless pages. */
const MAX_PARAGRAPHS = 120;

const ARTICLE =
  /"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?((?:News|Analysis|Background|Opinion|Reportage|Review|Report|Satirical|Tech)?(?:News)?Article|BlogPosting|LiveBlogPosting)"/;
const OTHER =
  /"@type"\s*:\s*\[?\s*"(?:https?:\/\/schema\.org\/)?(Product|ProductGroup|DiscussionForumPosting|QAPage|SearchResultsPage|CollectionPage|JobPosting|Recipe|LocalBusiness|Course|FAQPage|ProfilePage|VideoObject|SoftwareApplication|Service)"/;
/** Where text is not the article's own. */
const ASIDE =
  'nav, aside, footer, form, dialog, [role="dialog"], [class*="comment" i], [id*="comment" i], [class*="cookie" i], [class*="consent" i], li';
const FORUM = /(?:^|[./-])(?:forums?|boards?|threads?|topic|viewtopic|showthread|discussions?|questions)(?:[./-]|$)/i;
const LISTING =
  /^\/(?:search|tags?|topics?|category|categories|kategori|author|authors|penulis|indeks|index|archive|archives|login|signin|account|cart|checkout|shop|store|docs?|help|support|faq|about|contact|privacy|terms|pricing|products?|services?)(?:\/|$)/i;

const BYLINE = '[rel~="author"], [itemprop~="author"], [class*="byline" i], [class*="author" i], meta[name="author"]';

interface Evidence {
  reasons: string[];
  score: number;
}

function weigh(evidence: Evidence, points: number, reason: string): void {
  evidence.score += points;
  evidence.reasons.push(reason);
}

function weighDeclarations(document: Document, evidence: Evidence): void {
  let other: string | undefined;
  let article: string | undefined;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = (script.textContent ?? '').slice(0, 60_000);
    // A front page lists its articles: only a node with a headline and no list around it describes this page.
    if (
      /"(?:ItemList|itemListElement)"[\s\S]*"(?:News)?Article"/.test(text) &&
      !/"articleBody"|"mainEntityOfPage"/.test(text)
    )
      continue;
    article ??= ARTICLE.exec(text)?.[1];
    other ??= OTHER.exec(text)?.[1];
  }
  if (article) weigh(evidence, /^Blog/.test(article) ? 0.5 : 0.7, `structured-data:${article}`);
  else if (document.querySelector('[itemtype*="Article"], [itemtype*="BlogPosting"]'))
    weigh(evidence, 0.5, 'microdata:Article');
  if (other && !article) weigh(evidence, -0.8, `structured-data:${other}`);
  const type = document.querySelector('meta[property="og:type"]')?.getAttribute('content') ?? '';
  if (type === 'article') weigh(evidence, 0.35, 'og:article');
  else if (/^product|^profile|^video/.test(type)) weigh(evidence, -0.5, `og:${type}`);
  if (
    document.querySelector(
      'meta[property="article:published_time"], meta[itemprop="datePublished"], [itemprop="datePublished"]',
    )
  ) {
    weigh(evidence, 0.25, 'published-time');
  }
}

function weighAddress(url: URL, evidence: Evidence): void {
  const path = url.pathname;
  if (path === '/' || /^\/(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(path))
    weigh(evidence, -2, 'veto:front-page');
  if (LISTING.test(path) || /[?&](?:q|s|query|search)=/.test(url.search)) weigh(evidence, -0.5, 'address:listing');
  if (FORUM.test(url.hostname + path)) weigh(evidence, -0.8, 'address:forum');
  if (/\/(?:19|20)\d{2}[/-]?(?:[01]?\d|[a-z]{3})(?:[/-]|\b)/.test(path)) weigh(evidence, 0.3, 'address:date');
  const slug = path.split('/').filter(Boolean).at(-1) ?? '';
  if ((slug.match(/-/g)?.length ?? 0) >= 4) weigh(evidence, 0.2, 'address:slug');
  else if (/\d{5,}/.test(path)) weigh(evidence, 0.15, 'address:number');
}

/** Scripts without spaces say as much in a third of the characters. */
function lengthOf(text: string): number {
  return /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af]/.test(text) ? text.length * 2.5 : text.length;
}

/** Remembers for each parent whether it stands aside: paragraphs come in families, and the question is dear. */
type Asides = Map<Element, boolean>;

function standsAside(paragraph: Element, asides: Asides): boolean {
  const parent = paragraph.parentElement;
  if (!parent) return false;
  let aside = asides.get(parent);
  if (aside === undefined) {
    aside = parent.closest(ASIDE) !== null;
    asides.set(parent, aside);
  }
  return aside;
}

function proseOf(paragraph: Element, asides: Asides): number {
  const text = paragraph.textContent ?? '';
  const length = lengthOf(text);
  if (length < 80 || standsAside(paragraph, asides)) return 0;
  const link = paragraph.querySelector('a');
  return link && (link.textContent ?? '').length > text.length * 0.6 ? 0 : length;
}

function weighText(document: Document, evidence: Evidence): void {
  let letters = 0;
  let paragraphs = 0;
  let seen = 0;
  const asides: Asides = new Map();
  // A live list: it is read only as far as it is needed.
  for (const paragraph of document.getElementsByTagName('p')) {
    if (++seen > MAX_PARAGRAPHS) break;
    const prose = proseOf(paragraph, asides);
    letters += prose;
    if (prose > 0) paragraphs++;
  }
  if (letters > 1200 && paragraphs >= 4) weigh(evidence, 0.5, `text:${paragraphs} paragraphs`);
  else if (letters > 500) weigh(evidence, 0.25, `text:${paragraphs} paragraphs`);
  else weigh(evidence, -0.5, 'text:little');
  // Teasers of a front page or section are articles with a linked heading each.
  const teasers = document.querySelectorAll('article h2 a[href], article h3 a[href]').length;
  if (teasers > 12 && letters < teasers * 150) weigh(evidence, -0.6, `teasers:${teasers}`);
}

/** The sum of what weighHeader can add. */
const MOST_FOR_HEADER = 0.35;

function weighHeader(document: Document, evidence: Evidence): void {
  if (document.querySelectorAll('h1').length === 1) weigh(evidence, 0.1, 'one-headline');
  if (document.querySelector(BYLINE)) weigh(evidence, 0.15, 'byline');
  if (document.querySelector('time')) weigh(evidence, 0.1, 'time');
}

function weighFurniture(document: Document, evidence: Evidence): void {
  if (
    document.querySelector(
      '[itemprop="price"], [class*="add-to-cart" i], [name="add-to-cart"], [class*="product-price" i], meta[property="product:price:amount"]',
    )
  ) {
    weigh(evidence, -0.6, 'furniture:shop');
  }
  const password = document.querySelector('input[type="password"]');
  if (password && evidence.reasons.includes('text:little')) weigh(evidence, -1, 'veto:login');
  if (
    document.querySelectorAll(
      '[class*="postbody" i], [class*="post-body" i], [class*="post_message" i], [id^="post_"], [data-post-id]',
    ).length > 2
  ) {
    weigh(evidence, -0.6, 'furniture:forum');
  }
}

/**
 * Spots an article. Cheap: it never clones, never asks for layout and stops reading after 120 paragraphs.
 * @param document the live page, at DOMContentLoaded or later
 * @param url its address
 */
export function spotArticle(document: Document, url: URL): Spotting {
  const evidence: Evidence = { reasons: [], score: 0 };
  if (!document.body || !/html/.test(document.contentType))
    return { isArticle: false, score: 0, reasons: ['veto:no-html'] };
  weighAddress(url, evidence);
  if (evidence.score <= -2) return { isArticle: false, ...evidence };
  weighDeclarations(document, evidence);
  weighText(document, evidence);
  // What is left could not lift it over the bar: most pages end here, before the questions that walk the whole tree.
  if (evidence.score >= 1 - MOST_FOR_HEADER) {
    weighHeader(document, evidence);
    weighFurniture(document, evidence);
  }
  return { isArticle: evidence.score >= 1, ...evidence };
}
