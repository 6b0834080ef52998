/**
 * What `spot.ts` asks of a page, from the cheapest question to the dearest. Each answer is a number from 0 (no) to 1
 * (very much so); what it is worth stands in `spot-weights.ts`.
 */
import { readText } from './spot-text';

/** One answer: how much, and what is to be said about it (`structured-data:NewsArticle`). */
export interface Sign {
  amount: number;
  detail?: string;
}

/** Answers by the name under which they are weighed. */
export type Signs = Record<string, Sign>;

/** How far a count goes before more of it says nothing more; on a logarithmic scale, so that 10 and 20 differ more than 110 and 120. */
function count(howMany: number, most: number, what = ''): Sign {
  const amount = Math.min(1, Math.log1p(howMany) / Math.log1p(most));
  return { amount, detail: `${Math.round(howMany)}${what}` };
}

function yes(answer: unknown, detail?: string): Sign {
  return { amount: answer ? 1 : 0, detail };
}

/** Whole words of an address, between slashes, dots and hyphens. */
const words = (list: string): RegExp => new RegExp(`(?:^|[/._-])(?:${list})(?:[/._-]|$)`, 'i');

const FORUM = words(
  'forums?|boards?|bbs|threads?|viewtopic|showthread|showtopic|discussions?|discuss|discourse|questions|comments|community|talk',
);
const LISTING = words(
  'tags?|topics?|category|categories|kategori|authors?|index|indeks|archives?|collections?|browse|trending|sections?|hub|c|cat|list',
);
const SHOP = words('shop|store|products?|p|dp|item|itm|listing|buy|cart|checkout|toko|sku');
const MANUAL = words('docs?|documentation|developers?|wiki|manual|userguide|reference|api|learn|help|support|tutorial');
const SERVICE = words(
  'services?|solutions?|pricing|features?|about|contact|plans|platform|programs?|courses?|certificates?|coupons?|portfolio|careers|jobs|enterprise',
);
const MAGAZINE = words(
  'news|articles?|blogs?|story|stories|posts?|opinion|read|magazine|insights?|journal|press|releases?|columns?|essays?|reviews?|berita|artikel|nachrichten|actualites?|noticias?|notizie|nieuws|nyheter',
);
const DATE = /\/(?:19|20)\d{2}(?:\/|[/-]?(?:[01]?\d|[a-z]{3})(?:[/-]|\b))/;

/** The address: costs nothing. */
export function readAddress(_: Document, url: URL): Signs {
  const path = url.pathname;
  const whole = url.hostname + path;
  const segments = path.split('/').filter(Boolean);
  const wordsOf = (segment: string) => segment.replace(/\.\w{2,5}$/, '').split(/[-_]+/).length;
  const longest = Math.max(0, ...segments.map(wordsOf));
  return {
    'address:slug': { amount: Math.min(1, longest / 8), detail: `${longest} words` },
    'address:long-slug': yes(wordsOf(segments.at(-1) ?? '') >= 5),
    'address:date': yes(DATE.test(path)),
    'address:number': yes(/\d{5}/.test(path)),
    'address:depth': { amount: Math.min(1, segments.length / 6) },
    'address:magazine': yes(MAGAZINE.test(whole)),
    'address:forum': yes(FORUM.test(whole)),
    'address:listing': yes(LISTING.test(path)),
    'address:shop': yes(SHOP.test(whole)),
    'address:manual': yes(MANUAL.test(whole)),
    'address:service': yes(SERVICE.test(path)),
  };
}

const TYPE = '"@type"\\s*:\\s*(?:\\[[^\\]]*)?"(?:https?:\\/\\/schema\\.org\\/)?';
const ARTICLE = '((?:News|Analysis\\w*|Background\\w*|Opinion\\w*|Reportage\\w*|Review\\w*|Satirical)?Article|(?:Live)?BlogPosting)';
const OTHER =
  '(Product|ProductGroup|Offer|DiscussionForumPosting|QAPage|SearchResultsPage|CollectionPage|ItemList|JobPosting|LocalBusiness|Course|Service|SoftwareApplication|TechArticle)';
const ARTICLE_DATA = new RegExp(`${TYPE}${ARTICLE}"`);
const OTHER_DATA = new RegExp(`${TYPE}${OTHER}"`);

/** The type of thing that schema.org data says the page is about: JSON-LD by regular expression, else microdata. */
function declaredTypes(document: Document): { article?: string; other?: string } {
  let article: string | undefined;
  let other: string | undefined;
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const text = (script.textContent ?? '').slice(0, 60_000);
    article ??= ARTICLE_DATA.exec(text)?.[1];
    other ??= OTHER_DATA.exec(text)?.[1];
  }
  for (const element of document.querySelectorAll('[itemtype]')) {
    if (article && other) break;
    const type = (element.getAttribute('itemtype') ?? '').replace(/.*\//, '');
    if (new RegExp(`^${ARTICLE}$`).test(type)) article ??= type;
    if (new RegExp(`^${OTHER}$`).test(type) && type !== 'ItemList') other ??= type;
  }
  return { article, other };
}

function metaOf(document: Document): Map<string, string> {
  const metas = new Map<string, string>();
  for (const meta of document.getElementsByTagName('meta')) {
    const name = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop');
    if (name) metas.set(name.toLowerCase(), meta.getAttribute('content') ?? '');
  }
  return metas;
}

/** What the page declares about itself. */
export function readDeclarations(document: Document): Signs {
  const metas = metaOf(document);
  const { article, other } = declaredTypes(document);
  const type = (metas.get('og:type') ?? '').toLowerCase();
  const has = (...names: string[]) => names.some((name) => metas.get(name));
  const title = document.title.split(/\s[|–—·»:-]\s/)[0] ?? '';
  const body = ` ${document.body.className} `.toLowerCase();
  return {
    'structured-data': yes(article, article),
    'structured-data:news': yes(article && article !== 'Article'),
    'structured-data:other': yes(other, other),
    'og:article': yes(/^article|^blog/.test(type)),
    'og:website': yes(type === 'website'),
    'og:other': yes(type && !/^article|^blog|^website/.test(type), type),
    'og:none': yes(!type),
    'published-time': yes(has('article:published_time', 'datepublished', 'date', 'pubdate', 'dc.date.issued', 'parsely-pub-date')),
    author: yes(has('author', 'article:author')),
    section: yes(has('article:section', 'article:tag')),
    'reading-time': yes(/\bmin/i.test(`${metas.get('twitter:data1')} ${metas.get('twitter:data2')}`)),
    'card-label': yes(has('twitter:label1')),
    'title-words': { amount: Math.min(1, wordsIn(title) / 14), detail: `${Math.round(wordsIn(title))}` },
    'body:article': yes(/[\s_-](?:single|single-post|article|story|blog-?post|post|news)(?=[\s_-])/.test(body)),
    'body:shop': yes(/product|woocommerce-page|collection|shop/.test(body)),
  };
}

/** Scripts without spaces have about two characters a word. */
export function wordsIn(text: string): number {
  const dense = text.match(/[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af\u0e00-\u0e7f]/g)?.length ?? 0;
  return dense > 4 ? dense / 2 : (text.match(/\S+/g)?.length ?? 0);
}

/** The text that is not navigation; see `spot-text.ts`. */
export function readProse(document: Document): Signs {
  const { letters, inOneBox, inOneRegion, paragraphs, sentences, aside, short, afterHeadline } = readText(document);
  return {
    text: count(letters / 500, 40, ' x 500 letters'),
    'text:one-box': count(inOneBox / 500, 40),
    'text:one-region': count(inOneRegion / 500, 40),
    'text:share': { amount: letters ? inOneBox / letters : 0 },
    'text:paragraphs': count(paragraphs, 60),
    'text:sentences': { amount: paragraphs ? Math.min(1, sentences / paragraphs / 6) : 0 },
    'text:length': { amount: paragraphs ? Math.min(1, letters / paragraphs / 600) : 0 },
    'text:none': yes(!paragraphs),
    'text:aside': count(aside / 500, 40),
    'text:short': { amount: short },
    'text:after-headline': { amount: letters ? afterHeadline / letters : 0 },
  };
}

/** What the page is made of: counts that the browser keeps or makes quickly. */
export function readFurniture(document: Document): Signs {
  const of = (tag: string) => document.getElementsByTagName(tag).length;
  const articles = of('article');
  const headlines = of('h1');
  const times = of('time');
  return {
    elements: count(of('*') / 100, 60),
    links: count(of('a') / 5, 100),
    inputs: count(of('input'), 40),
    selects: count(of('select'), 10),
    forms: count(of('form'), 10),
    buttons: count(of('button'), 80),
    labels: count(of('label'), 40),
    code: count(of('code'), 60),
    pre: count(of('pre'), 20),
    tables: yes(of('table')),
    captions: yes(of('figcaption')),
    figures: count(of('figure'), 10),
    quotes: yes(of('blockquote')),
    emphasis: count(of('em') + of('strong') + of('b') + of('i'), 60),
    lists: count(of('li') / 10, 50),
    headings: count(of('h2') + of('h3'), 60),
    images: count(of('img'), 80),
    sections: count(of('section'), 40),
    'article:one': yes(articles === 1),
    'article:many': yes(articles > 6),
    'headline:one': yes(headlines === 1),
    'headline:many': yes(headlines > 1),
    'time:few': yes(times > 0 && times < 4),
    'time:many': yes(times > 8),
    asides: yes(of('aside')),
    password: yes(document.querySelector('input[type="password"]')),
    'furniture:shop': yes(document.querySelector('[itemprop="price"], [class*="add-to-cart" i], [class*="product-price" i]')),
    'furniture:cart': yes(document.querySelector('[class*="cart" i]')),
    'furniture:price': yes(document.querySelector('[class*="price" i]')),
    'furniture:tag': yes(document.querySelector('a[rel~="tag"]')),
    'furniture:author': yes(document.querySelector('a[rel~="author"]')),
    'furniture:share': yes(document.querySelector('[class*="share" i]')),
    'furniture:posts': yes(document.querySelectorAll('[class*="postbody" i], [class*="post-body" i], [class*="post_message" i], [id^="post_"], [data-post-id], [class*="reply" i]').length > 2),
  };
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)|[٠-٩۰-۹०-९]{4}/;
const BY = /^(?:by|von|par|por|di|da|oleh|door|av|af|words|written by|author|penulis|文|作者)\b/i;
const SIGNED = /author|byline|writer|reporter|penulis|contributor/i;
const DATED = /date|time|publish/i;

function headlineOf(document: Document): Element | undefined {
  let best: Element | undefined;
  let longest = -1;
  for (const heading of Array.from(document.getElementsByTagName('h1')).slice(0, 5)) {
    const length = (heading.textContent ?? '').trim().length;
    if (length > longest) best = heading;
    longest = Math.max(length, longest);
  }
  return best;
}

/** The lines around the headline: a date, a byline. */
export function readHeadline(document: Document): Signs {
  const headline = headlineOf(document);
  const none = { dated: yes(false), signed: yes(false), 'by-line': yes(false), 'dated:box': yes(false) };
  if (!headline) return { ...none, 'headline:none': yes(true), 'headline:short': yes(false), 'headline:words': yes(false) };
  const walker = document.createTreeWalker(document.body, 4 /* text */);
  walker.currentNode = headline;
  for (let back = 0; back < 12; back++) walker.previousNode();
  let dated = false;
  let signed = false;
  let by = false;
  let box = false;
  let letters = 0;
  let nodes = 0;
  for (let node = walker.nextNode(); node && nodes < 60 && letters < 600; node = walker.nextNode()) {
    nodes++;
    const parent = node.parentElement;
    const text = (node.nodeValue ?? '').trim();
    if (!text || !parent || /^(?:script|style|noscript)$/.test(parent.localName) || headline.contains(node)) continue;
    letters += Math.min(160, text.length);
    dated ||= text.length < 80 && YEAR.test(text);
    by ||= BY.test(text) && text.length < 80;
    for (const element of [parent, parent.parentElement]) {
      const marks = `${element?.getAttribute('class')} ${element?.getAttribute('rel')} ${element?.getAttribute('itemprop')} ${element?.getAttribute('href')}`;
      signed ||= SIGNED.test(marks);
      box ||= element?.localName === 'time' || DATED.test(marks);
    }
  }
  const many = wordsIn(headline.textContent ?? '');
  return {
    dated: yes(dated),
    'dated:box': yes(box),
    signed: yes(signed),
    'by-line': yes(by),
    'headline:none': yes(false),
    'headline:short': yes(many <= 3),
    'headline:words': { amount: Math.min(1, many / 14), detail: `${Math.round(many)}` },
  };
}
