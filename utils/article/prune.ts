/** First pass over the copy of the page: what is no reading matter by its element, role or name goes. */
import type { RemovalLog } from './removals';
import { linkDensity, textOf } from './text';

const STEP = 'prune';

/** Never reading matter, and nothing to tell the reader about. */
const SILENT = 'script:not([type^="math"]), style, template, link, input, select, textarea, [aria-hidden="true"]:empty';

const BY_ELEMENT: readonly (readonly [string, string])[] = [
  ['nav, [role="navigation"], [role="menu"], [role="menubar"], [role="search"]', 'navigation'],
  ['dialog, [role="dialog"], [role="alertdialog"], [aria-modal="true"]', 'dialog'],
  ['body > footer, [role="contentinfo"]', 'footer'],
  ['ins.adsbygoogle, [id^="div-gpt-ad"], [id^="google_ads"], [data-ad-slot], amp-ad', 'ad'],
  ['[hidden]:not([hidden="until-found"]), [style*="display:none" i], [style*="display: none" i]', 'hidden'],
];

/**
 * Names (parts of class and id) of furniture, by purpose. A part is a whole word between `-`, `_`, a change of case
 * or the ends, so that `ad` is not found in `header`.
 */
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:ad|ads|adv|advert|adverts|advertisement|advertising|adslot|adunit|adbox|adsense|dfp|gpt|banner-ad|iklan|sponsor|sponsored|outbrain|taboola|mgid|teads|popin|revcontent|adplaceholder)$/,
    'ad',
  ],
  [
    /^(?:related|relateds|recirc|recirculation|recommend|recommended|recommendation|recommendations|rekomendasi|rekomendit|terkait|bacajuga|sisip|linksisip|lihatjg|readmore|readalso|seealso|morefrom|mostread|popular|trending|terpopuler|latest|terkini|onward|upnext|promo|teaser|teasers)$/,
    'related',
  ],
  [
    /^(?:newsletter|newsletters|subscribe|subscription|paywall|piano|donate|donation|contribute|signup|gate|kgplus|membership|whatsapp|smartbanner|getapp|appbanner|bapps|appinstall|appdownload)$/,
    'promotion',
  ],
  [
    /^(?:share|sharing|sharebar|sharedaddy|social|socials|addthis|sharethis|sosmed|bookmark|toolbar|audio-player|audioplayer)$/,
    'share',
  ],
  [/^(?:comment|comments|disqus|komentar|respond|discussion)$/, 'comments'],
  [/^(?:breadcrumb|breadcrumbs|pagination|paging|pager|menu|navbar|sitenav|skip|sidebar|masthead)$/, 'navigation'],
  [/^(?:cookie|cookies|consent|gdpr|cmp|onetrust|didomi|usercentrics)$/, 'consent'],
  [/^(?:tags|tagcloud|taglist|tagscloud|topics)$/, 'tags'],
];

const namesOf = (element: Element): string[] =>
  `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter(Boolean);

function reasonByName(element: Element): string | null {
  const names = namesOf(element);
  if (names.length === 0) return null;
  return BY_NAME.find(([pattern]) => names.some((name) => pattern.test(name)))?.[1] ?? null;
}

/** Prose that an element holds: letters in paragraphs of some length that are not mostly links. */
export function proseLength(element: Element): number {
  let total = 0;
  for (const paragraph of element.querySelectorAll('p, blockquote')) {
    const length = textOf(paragraph).length;
    if (length > 60 && linkDensity(paragraph) < 0.5) total += length;
  }
  return total;
}

/** Boxes with an unlucky name that hold much of the page's prose, the headline or the article itself stay. */
function isBody(element: Element, allProse: number): boolean {
  if (/^(?:html|body|main|article)$/.test(element.localName) || element.querySelector('h1')) return true;
  const prose = proseLength(element);
  return prose > 400 && prose > allProse * 0.3;
}

/**
 * Takes furniture out of a copy of the page.
 * @param body the body of the copy; it is changed
 */
export function prune(body: Element, log: RemovalLog): void {
  for (const element of body.querySelectorAll(SILENT)) element.remove();
  const allProse = proseLength(body);
  for (const [selector, reason] of BY_ELEMENT) {
    for (const element of body.querySelectorAll(selector)) {
      if (element.isConnected && !isBody(element, allProse)) log.remove(element, STEP, reason);
    }
  }
  for (const element of body.querySelectorAll(
    'div, section, aside, ul, ol, p, span, table, header, footer, figure, form, details',
  )) {
    if (!element.isConnected) continue;
    const reason = reasonByName(element);
    if (reason && !isBody(element, allProse)) log.remove(element, STEP, reason);
  }
}
