/** What the page declares itself to be in its structured data. */
import { type Signs, setOf } from './spot-signs';
import { unshadowed } from './unshadowed';

const ARTICLES = setOf(
  'Article NewsArticle AnalysisNewsArticle BackgroundNewsArticle OpinionNewsArticle ReportageNewsArticle ReviewNewsArticle SatiricalArticle BlogPosting LiveBlogPosting',
);
const OTHERS = setOf(
  'Product ProductGroup Offer DiscussionForumPosting QAPage SearchResultsPage CollectionPage ItemList JobPosting LocalBusiness Course Service SoftwareApplication TechArticle',
);
/** In microdata only these: offers and lists are marked inside articles too. */
const TYPED_OTHERS = setOf('Product DiscussionForumPosting QAPage');
/** The beginnings of JSON-LD are enough: what follows is rarely about the page. */
const MAX_DATA = 60_000;

/** Where a list of types has ended. */
const MAX_TYPES = 300;

/** The types that a JSON-LD text gives its nodes, one or a list each; read by hand, since parsing it is dear. */
function typesIn(text: string): string[] {
  const types: string[] = [];
  for (let at = text.indexOf('"@type"'); at >= 0; at = text.indexOf('"@type"', at + 7)) {
    const pieces = text.slice(at + 7, at + MAX_TYPES).split('"');
    const isList = pieces[0]?.includes('[');
    for (let i = 1; i < pieces.length; i += 2) {
      const type = pieces[i] as string;
      types.push(type.slice(type.lastIndexOf('/') + 1));
      if (!isList || pieces[i + 1]?.includes(']')) break;
    }
  }
  return types;
}

/** What schema.org data the page carries: the first type of an article, and the first of something else. */
export function declaredTypes(document: Document): { article?: string | undefined; other?: string | undefined } {
  let article: string | undefined;
  let other: string | undefined;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const types = typesIn((script.textContent ?? '').slice(0, MAX_DATA));
    article ??= types.find((type) => ARTICLES.has(type));
    other ??= types.find((type) => OTHERS.has(type));
  }
  // One query: each goes over the whole page.
  for (const item of document.querySelectorAll('[itemtype]')) {
    const type = unshadowed(item).getAttribute('itemtype')?.split('/').pop() ?? '';
    if (/(?:Article|BlogPosting)$/.test(type)) article ??= type;
    else if (TYPED_OTHERS.has(type)) other ??= type;
  }
  return { article, other };
}

const AUTHOR_META =
  'meta:is([property="author"],[name="author"],[property="article:author"],[name="article:author"])[content]:not([content=""])';

/** Asks the structured data, and for an author. */
export function readStructuredData(document: Document): Signs {
  const { article, other } = declaredTypes(document);
  return {
    'structured-data': article ? 1 : 0,
    'structured-data:other': other ? 1 : 0,
    author: document.querySelector(AUTHOR_META) ? 1 : 0,
  };
}
