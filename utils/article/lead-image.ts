/** The picture over the article: named by structured data or og:image, or the first large one by the headline. */
import type { LeadImage } from './article';
import { bestImageUrl } from './images';
import { metaContent } from './meta-elements';
import { isObject, type JsonObject, type JsonValue, listOf } from './structured-data';
import { spacedText, webUrl } from './text';

function structuredImage(value: JsonValue | undefined): string | null {
  for (const item of listOf(value)) {
    const url = isObject(item) ? listOf(item.url ?? item.contentUrl ?? item['@id'])[0] : item;
    if (typeof url === 'string' && url) return url;
  }
  return null;
}

/** Two addresses show the same picture where their file names agree, whatever the size asked of the image server. */
export function samePicture(a: string, b: string): boolean {
  const name = (href: string) => {
    const path = href.split(/[?#]/)[0] ?? '';
    const file = path.split('/').at(-1) ?? '';
    return file
      .replace(/\.(?:jpe?g|png|webp|avif|gif)$/i, '')
      .replace(/[-_](?:\d{2,4}x\d{2,4}|scaled|large|medium|small|\d{3,4}w?)$/i, '');
  };
  return a === b || (name(a).length > 5 && name(a) === name(b)) || a.split(/[?#]/)[0] === b.split(/[?#]/)[0];
}

const CAPTION = 'figcaption, [class*="caption" i], [itemprop~="caption"]';

function captionOf(image: Element): string | null {
  const figure = image.closest('figure') ?? image.parentElement?.parentElement;
  const caption = figure?.querySelector(CAPTION) ?? image.parentElement?.querySelector(CAPTION);
  const text = spacedText(caption);
  return text && text.length < 600 ? text : null;
}

/** The lead image with its caption, or null where the page names none. */
export function findLeadImage(document: Document, node: JsonObject | null, url: URL): LeadImage | null {
  const named = webUrl(
    metaContent(document, 'og:image', 'og:image:url', 'twitter:image') ?? structuredImage(node?.image),
    url,
  );
  if (!named || /logo|placeholder|default[-_]?(?:image|share|og)|favicon/i.test(named.pathname)) return null;
  for (const image of document.querySelectorAll('img')) {
    const source = bestImageUrl(image, url);
    if (!source || !samePicture(source, named.href)) continue;
    return { url: source, alt: image.getAttribute('alt') ?? '', caption: captionOf(image) };
  }
  return { url: named.href, alt: '', caption: null };
}
