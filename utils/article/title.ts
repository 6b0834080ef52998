/** The headline: without the site's name, its section or its paging. */
import { metaContent } from './meta-elements';
import { type JsonObject, textField } from './structured-data';
import { comparable, foldSpace, textOf } from './text';

const SEPARATOR = /\s+[|\-–—»·•:/]\s+|\s*[|»]\s*/;

/** Cuts parts off the end (or start) of a document title that name the site, as long as most of the title is left. */
function withoutSiteName(title: string, siteName: string): string {
  const parts = title.split(new RegExp(`(${SEPARATOR.source})`));
  if (parts.length < 3) return title;
  const site = comparable(siteName);
  const isSite = (part: string | undefined) => {
    const name = comparable(part ?? '');
    return (
      name !== '' && (site.includes(name) || name.includes(site) || /\.(?:com|org|net|co|id|de|uk)\b/i.test(part ?? ''))
    );
  };
  let kept = parts;
  while (kept.length >= 3 && isSite(kept.at(-1))) kept = kept.slice(0, -2);
  while (kept.length >= 3 && isSite(kept[0])) kept = kept.slice(2);
  if (kept.length === parts.length && parts.length === 3) {
    // No part names the site: the document title is still "headline - site" where one side is much the longer.
    const [first = '', , last = ''] = parts;
    if (last.length < 25 && first.length > 2 * last.length) return first;
  }
  return kept.join('');
}

/** Headings of the page's own level that look like the headline of the document. */
function visibleHeadline(document: Document, documentTitle: string): string | null {
  const wanted = comparable(documentTitle);
  let best: string | null = null;
  for (const heading of document.querySelectorAll('h1, [itemprop~="headline"]')) {
    const text = textOf(heading);
    const key = comparable(text);
    if (key.length < 8 || text.length > 300) continue;
    if (wanted.includes(key) && (!best || text.length > best.length)) best = text;
  }
  return best;
}

/**
 * The article's headline.
 * @param node the article's structured data, if any
 */
export function readTitle(document: Document, node: JsonObject | null, siteName: string): string {
  const documentTitle = foldSpace(document.title || (document.querySelector('title')?.textContent ?? ''));
  const social = metaContent(document, 'og:title', 'twitter:title');
  const structured = textField(node, 'headline');
  const visible =
    visibleHeadline(document, documentTitle) ?? visibleHeadline(document, `${social ?? ''} ${structured ?? ''}`);
  if (visible) return visible;
  const headings = document.querySelectorAll('h1');
  const only = headings.length === 1 ? textOf(headings[0]) : '';
  if (only.length > 15 && only.length < 250) return only;
  return (
    foldSpace(structured ?? '') ||
    withoutSiteName(social ?? documentTitle, siteName) ||
    withoutSiteName(documentTitle, siteName)
  );
}
