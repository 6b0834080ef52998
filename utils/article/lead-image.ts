/** The picture over the article: named by structured data or og:image, or the first large one by the headline. */
import type { LeadImage } from './article';
import { holding } from './attribute-words';
import { bestImageUrl, mayShow } from './images';
import { metaContents } from './meta-elements';
import { isObject, type JsonObject, type JsonValue, listOf } from './structured-data';
import { spacedText, webUrl } from './text';

function structuredImage(value: JsonValue | undefined): string | null {
  for (const item of listOf(value)) {
    const url = isObject(item) ? listOf(item.url ?? item.contentUrl ?? item['@id'])[0] : item;
    if (typeof url === 'string' && url) return url;
  }
  return null;
}

const pathOf = (href: string): string => href.split(/[?#]/)[0] ?? '';

/** The name of a picture's file, without its size. */
function fileName(href: string): string {
  const file = pathOf(href).split('/').at(-1) ?? '';
  return file
    .replace(/\.(?:jpe?g|png|webp|avif|gif)$/i, '')
    .replace(/[-_](?:\d{2,4}x\d{2,4}|scaled|large|medium|small|\d{3,4}w?)$/i, '');
}

/** Two addresses show the same picture where their file names agree, whatever the size asked of the image server. */
export function samePicture(a: string, b: string): boolean {
  // A name of letters only (`master`, `original`) is a size of some other picture as likely as of this one.
  const telling = fileName(a).length > 5 && /\d|[-_]\w+[-_]/.test(fileName(a));
  return a === b || (telling && fileName(a) === fileName(b)) || pathOf(a) === pathOf(b);
}

const CAPTION = `figcaption, ${holding('class', 'caption')}, [itemprop~="caption"]`;

function captionOf(image: Element): string | null {
  const figure = image.closest('figure') ?? image.parentElement?.parentElement;
  const caption = figure?.querySelector(CAPTION) ?? image.parentElement?.querySelector(CAPTION);
  const text = spacedText(caption);
  return text && text.length < 600 ? text : null;
}

/** Names of files that stand in for a picture: the site's logo, its share card, an avatar; in lower case. */
const STAND_IN =
  /(?:^|[/_.-])(?:logos?|placeholder|favicon|avatar|icon|sprite|blank|spacer|no-?image|default[-_]?(?:image|img|share|og|social|thumb\w*)|(?:og|share|social)[-_]?(?:default|image)?)(?:[-_.\d]|$)/;

const isStandIn = (address: string): boolean => STAND_IN.test(address.toLowerCase());

/** The pictures that the page names for itself, the likeliest first. */
function namedImages(document: Document, node: JsonObject | null, url: URL): URL[] {
  const named = [
    ...metaContents(document, 'og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src'),
    structuredImage(node?.image),
    document.querySelector('link[rel~="image_src"]')?.getAttribute('href'),
    structuredImage(node?.thumbnailUrl),
  ];
  return named
    .map((href) => webUrl(href, url))
    .filter((image): image is URL => image !== null && !isStandIn(image.pathname.split('/').slice(-2).join('/')));
}

/** The first picture in a figure of the article that is not drawn small. */
function shownImage(document: Document, url: URL): LeadImage | null {
  for (const image of [...document.querySelectorAll('article figure img, main figure img')].slice(0, 5)) {
    const source = bestImageUrl(image, url);
    const width = Number(image.getAttribute('width') ?? 600);
    if (!source || width < 300 || isStandIn(source) || image.closest('aside, nav, footer, header nav')) continue;
    return { url: source, alt: image.getAttribute('alt') ?? '', caption: captionOf(image) };
  }
  return null;
}

const MOST_IMAGES = 300;

/** The lead image with its caption, or null where the page has none. */
export function findLeadImage(document: Document, node: JsonObject | null, url: URL): LeadImage | null {
  const [named] = namedImages(document, node, url);
  if (!named) return shownImage(document, url);
  const wanted = fileName(named.href);
  // A name that can be written in one way only stands as it is in the address of its picture.
  const isPlain = /^[\w.-]+$/.test(wanted);
  let seen = 0;
  for (const image of document.getElementsByTagName('img')) {
    if (++seen > MOST_IMAGES) break;
    if (isPlain && !mayShow(image, wanted)) continue;
    const source = bestImageUrl(image, url);
    if (!source || !samePicture(source, named.href)) continue;
    return { url: source, alt: image.getAttribute('alt') ?? '', caption: captionOf(image) };
  }
  return { url: named.href, alt: '', caption: null };
}
