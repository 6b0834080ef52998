import { quoteLink } from './text-fragment';
import { indexOf, mapText } from './text-map';

/**
 * The link to a stretch of the shown article.
 * @param body the article's text
 * @param range what is selected; its ends lie in `body`
 * @param lang BCP 47 of the article
 * @returns null where nothing is selected
 */
export function linkToRange(
  body: Element,
  range: StaticRange,
  canonicalUrl: string,
  lang: string | null,
): string | null {
  const map = mapText(body);
  const start = indexOf(map, range.startContainer, range.startOffset);
  const end = indexOf(map, range.endContainer, range.endOffset);
  return end > start ? quoteLink(canonicalUrl, { text: map.text, start, end }, lang) : null;
}
