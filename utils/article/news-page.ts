/** Whether a page is a news publisher's: what tells which trees judge its blocks. */
import { metaContent } from './meta-elements';
import { entitiesOf, isObject, type JsonObject, typesOf } from './structured-data';

const NEWS = /News/;
const isOfNews = (node: JsonObject): boolean => typesOf(node).some((type) => NEWS.test(type));

/**
 * @param nodes the page's structured data
 * @param node the article's
 * @param lang BCP 47. The trees of all pages learnt from pages in English but for the news among them.
 */
export function isNewsPage(
  document: Document,
  nodes: JsonObject[],
  node: JsonObject | null,
  lang: string | null,
): boolean {
  const publishers = entitiesOf(node?.publisher, nodes).filter(isObject);
  return (
    [...nodes, ...publishers].some(isOfNews) ||
    (lang !== null && !/^[eE][nN]\b/.test(lang)) ||
    metaContent(document, 'news_keywords') !== null ||
    document.querySelector('[itemtype$="/NewsArticle"], [itemtype$="/NewsMediaOrganization"]') !== null
  );
}
