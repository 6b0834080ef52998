/**
 * What pages embed from elsewhere (videos, posts, maps, charts) or play themselves, wherever the address stands: in a
 * frame, in a lazy or consent-blocked placeholder, in a quote that a script would have replaced.
 */
import { bitsOfNames, nameBit } from './box-names';
import { ELSEWHERE, PLAYER, POST } from './embed-candidates';
import { NOT_CONTENT } from './embed-exclusions';
import { BY_ID } from './embed-ids';
import { type EmbedKind, type EmbedProvider, PROVIDERS } from './embed-providers';
import { samePicture } from './lead-image';
import { foldSpace, textOf, webUrl } from './text';

export interface Embed {
  element: Element;
  /** Absolute http(s): the page that a person would open. */
  url: string;
  /** The provider's name, or the host. */
  provider: string;
  kind: EmbedKind;
  /** False where nobody but the page says what it is. */
  isKnown: boolean;
  /** The title that the page gives it, or who posted it. */
  title: string | null;
  /** Paragraphs of a post that the page delivers as text. */
  quote: Element[];
  /** Picture of a video that the page itself plays. */
  poster: string | null;
}

/** Browsers find tags by an index and try every selector on every element: most pages have none but these. */
const TAGS = ['iframe', 'video', 'audio', 'embed', 'object', 'blockquote'];

/** What may be an embed, in the order of the page. */
function candidatesIn(root: Element): Element[] {
  const tagged = TAGS.flatMap((tag) => [...root.getElementsByTagName(tag)]);
  const all = new Set([...tagged, ...root.querySelectorAll(ELSEWHERE)]);
  return [...all].sort((a, b) => (a.compareDocumentPosition(b) & AFTER ? -1 : 1));
}

/** Longer than this is no placeholder but a part of the page; a post may be long. Letters. */
const LONGEST_PLACEHOLDER = 600;
const LONGEST_POST = 4_000;
/** Frames of hosts that nobody knows must be as high as something that is looked at, or have a title. CSS pixels. */
const HIGH = 200;
/** Node.DOCUMENT_POSITION_FOLLOWING */
const AFTER = 4;

const ADDRESS = /(?:https?:)?\/\/[^\s"'<>\\)]+/i;

/** The first address in an attribute, which may hold escaped markup. */
function addressIn(value: string, base: URL): URL | null {
  if (value.length > 5_000 || !/\/\/|%2f%2f/i.test(value)) return null;
  let text = value;
  if (/^[^/]*%3a%2f%2f/i.test(value)) {
    try {
      text = decodeURIComponent(value);
    } catch {
      return null;
    }
  }
  return webUrl(ADDRESS.exec(text)?.[0]?.replaceAll('&amp;', '&'), base);
}

const placeOf = (url: URL): string =>
  `${url.hostname.replace(/^(?:www|m)\./, '')}${url.pathname}${url.search}`.slice(0, 1_000);

type Found = Pick<Embed, 'url' | 'provider' | 'kind'>;

interface Known {
  url: string;
  provider: EmbedProvider;
}

/** Who serves an address, and the address that a person would open. */
export function providerOf(url: URL): Known | null {
  const place = placeOf(url);
  for (const provider of PROVIDERS) {
    const match = provider.at.exec(place);
    if (!match) continue;
    const inner = provider.inside ? webUrl(url.searchParams.get(provider.inside), url) : null;
    const link = provider.link?.replace(/\$(\d)/g, (_all, group: string) => match[Number(group)] ?? '');
    return { url: inner?.href ?? link ?? url.href, provider };
  }
  return null;
}

function fromId(element: Element, base: URL): Known | null {
  const found = BY_ID.find(([selector]) => element.matches(selector));
  const address = found?.[1].replace(/\{([\w-]+)\}/g, (_all, name: string) => element.getAttribute(name) ?? '');
  const url = webUrl(address, base);
  return url && providerOf(url);
}

function fromAttributes(element: Element, base: URL): Known | null {
  for (const { name, value } of element.attributes) {
    if (name === 'class' || name === 'style' || name === 'srcset' || name === 'poster') continue;
    const url = addressIn(value, base);
    const known = url && providerOf(url);
    if (known) return known;
  }
  return null;
}

/** A post that is delivered as a quote ends in a link to itself. */
function fromLinks(element: Element, base: URL): Known | null {
  if (!element.matches(POST)) return null;
  for (const link of [...element.querySelectorAll('a[href]')].reverse()) {
    const url = webUrl(link.getAttribute('href'), base);
    const known = url && providerOf(url);
    if (known?.provider.kind === 'post') return known;
  }
  return null;
}

const namesOf = (element: Element): number =>
  bitsOfNames(element.getAttribute('class') ?? '') | bitsOfNames(element.id);
const FOREIGN = nameBit('ad') | nameBit('comments') | nameBit('related');
const FOREIGN_FRAME = FOREIGN | nameBit('share') | nameBit('promotion') | nameBit('consent') | nameBit('navigation');

/** The notice that stands in for an embed until the reader agrees goes with it. */
function withNotice(element: Element): Element {
  let outer = element;
  for (let box = element.parentElement; box && textOf(box).length < LONGEST_PLACEHOLDER; box = box.parentElement) {
    if ((namesOf(box) & nameBit('consent')) !== 0) outer = box;
  }
  return outer;
}

const isHidden = (element: Element): boolean =>
  element.hasAttribute('hidden') ||
  /display:\s*none|visibility:\s*hidden/i.test(element.getAttribute('style') ?? '') ||
  /^[01](?:px)?$/.test(element.getAttribute('width') ?? '') ||
  /^[01](?:px)?$/.test(element.getAttribute('height') ?? '');

function heightOf(frame: Element): number {
  const style = /(?:^|;)\s*(?:min-)?height:\s*(\d+)px/i.exec(frame.getAttribute('style') ?? '')?.[1];
  return Number.parseInt(style ?? frame.getAttribute('height') ?? '0', 10) || 0;
}

/** A frame of a host that nobody knows, where it can only be a part of the article. */
function fromFrame(frame: Element, base: URL): Found | null {
  const url = [frame.getAttribute('src'), frame.getAttribute('data-src'), frame.getAttribute('data-lazy-src')]
    .map((source) => webUrl(source, base))
    .find((source) => source !== null && source !== undefined);
  if (!url || url.hostname === base.hostname || isHidden(frame) || (namesOf(frame) & FOREIGN_FRAME) !== 0) return null;
  const place = placeOf(url);
  const isNamed = textTitle(frame, '') !== null;
  if (NOT_CONTENT.some((pattern) => pattern.test(place)) || !(heightOf(frame) >= HIGH || isNamed)) return null;
  return { url: url.href, provider: url.hostname.replace(/^www\./, ''), kind: 'page' };
}

/** A player of the page's own: its file, or the page itself where the film comes in pieces. */
function fromPlayer(player: Element, base: URL): Found | null {
  if (isHidden(player)) return null;
  const source = [player, ...player.querySelectorAll('source')]
    .flatMap((element) => [element.getAttribute('src'), element.getAttribute('data-src')])
    .map((address) => webUrl(address, base))
    .find((address) => address !== null);
  if (!source && player.localName === 'audio') return null;
  const kind = player.localName === 'audio' ? 'audio' : 'video';
  return { url: (source ?? base).href, provider: base.hostname.replace(/^www\./, ''), kind };
}

/** Titles that every frame of a provider has. */
const NO_TITLE =
  /^(?:(?:youtube|vimeo|dailymotion|video|audio|media|spotify|embed(?:ded)?|x|twitter|tweet|instagram|facebook|tiktok|google|map|maps|iframe|frame|content|external|post|player|widget|inhalt|externer|interactive|graphic|chart|from|by|the|an?)[\s:|-]*)+\d*$/i;

function textTitle(element: Element, provider: string): string | null {
  for (const name of ['title', 'data-title', 'aria-label', 'playlabel']) {
    const title = foldSpace(element.getAttribute(name) ?? '').replace(/\s[-|–]\s{1,5}YouTube$/, '');
    if (title.length > 2 && title.length < 200 && !NO_TITLE.test(title) && title !== provider) return title;
  }
  return null;
}

/** Who posted it and when, from the line under the text of a post. */
function posterLine(post: Element): string | null {
  const bare = [...post.childNodes].filter((node) => node.nodeName !== 'P' && node.nodeName !== 'SCRIPT');
  const line = foldSpace(bare.map((node) => node.textContent ?? '').join(' ')).replace(/^[—–-]\s*/, '');
  return line.length > 2 && line.length < 120 ? line : null;
}

function quoteOf(post: Element): Element[] {
  const quote = post.querySelector(':scope > blockquote') ?? post;
  return [...quote.children].filter((child) => child.localName === 'p' && textOf(child).length > 0);
}

function readEmbed(element: Element, base: URL): Embed | null {
  const isPost = element.matches(POST);
  if (element.localName === 'blockquote' && !isPost) return null;
  const length = element.matches(PLAYER) ? 0 : textOf(element).length;
  if (length > (isPost ? LONGEST_POST : LONGEST_PLACEHOLDER)) return null;
  const known = fromId(element, base) ?? fromAttributes(element, base) ?? fromLinks(element, base);
  if (known) {
    const { name, kind } = known.provider;
    const quote = isPost ? quoteOf(element) : [];
    const title = textTitle(element, name) ?? (quote.length > 0 ? posterLine(element) : null);
    return {
      element: withNotice(element),
      url: known.url,
      provider: name,
      kind,
      isKnown: true,
      title,
      quote,
      poster: null,
    };
  }
  const { localName } = element;
  const isPlayer = localName === 'video' || localName === 'audio';
  const found = isPlayer ? fromPlayer(element, base) : localName === 'iframe' ? fromFrame(element, base) : null;
  if (!found) return null;
  const poster = webUrl(element.getAttribute('poster'), base)?.href ?? null;
  return { element, ...found, isKnown: false, title: textTitle(element, found.provider), quote: [], poster };
}

/** Where an embed may stand: what is known of the boxes around it. */
export interface EmbedPlace {
  /** @param around whether it may also stand next to the first or last kept block, with no other text between */
  isWithin(element: Element, around: boolean): boolean;
  /** Whether text under a box was kept; null where nothing is known. */
  keeps(box: Element): boolean | null;
  leadImage: string | null;
}

/** The boxes up to the one with kept text must not be named for something else, nor hold much that was dropped. */
function isPlaced({ element, isKnown }: Embed, root: Element, place: EmbedPlace): boolean {
  if (!place.isWithin(element, isKnown)) return false;
  const foreign = isKnown ? FOREIGN : FOREIGN_FRAME;
  for (let box: Element | null = element.parentElement; box && root.contains(box); box = box.parentElement) {
    const keeps = place.keeps(box);
    if (keeps) return true;
    if (box === root || /^(?:ASIDE|NAV|FOOTER)$/.test(box.nodeName) || (namesOf(box) & foreign) !== 0) return false;
    if (keeps === false && textOf(box).length > LONGEST_PLACEHOLDER) return false;
  }
  return false;
}

/**
 * The embeds between the kept blocks, each once, in the page's order.
 * @param root the box that holds all kept blocks
 */
export function findEmbeds(root: Element, base: URL, place: EmbedPlace): Map<Element, Embed> {
  const embeds = new Map<Element, Embed>();
  const seen = new Set<string>();
  let last: Element | null = null;
  for (const element of candidatesIn(root)) {
    if (last?.contains(element)) continue;
    const embed = readEmbed(element, base);
    if (!embed || seen.has(embed.url) || !isPlaced(embed, root, place)) continue;
    if (embed.poster && place.leadImage && samePicture(embed.poster, place.leadImage)) embed.poster = null;
    seen.add(embed.url);
    embeds.set(embed.element, embed);
    last = embed.element;
  }
  return embeds;
}
