/** Cleans inside the body, block by block: half of the noise on news pages stands between the paragraphs. */
import type { Metadata } from './article';
import { bestImageUrl } from './images';
import { samePicture } from './lead-image';
import { kindOfLine, type LineKind } from './phrases';
import type { RemovalLog } from './removals';
import { comparable, linkDensity, textOf } from './text';

const STEP = 'clean-blocks';
type Page = Pick<Metadata, 'title' | 'dek' | 'authors' | 'lang' | 'leadImage'> & { url: URL };
const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, div, section, blockquote, figure, table, ul, ol, aside, header, footer';

/** A line of furniture is short; a longer one must be mostly links, or be led by a phrase that no prose begins with. */
const LONGEST: Record<LineKind, number> = {
  ad: 60,
  tool: 60,
  'related-heading': 60,
  related: 260,
  promotion: 320,
  login: 200,
  'sign-off': 240,
  credit: 160,
};

const holdsBlocks = (element: Element): boolean =>
  element.querySelector('p, h2, h3, h4, li, blockquote, figure, table') !== null;

/** A related line is set off by a colon or is a link: "Read more" may begin an ordinary sentence. */
function isSetOff(element: Element, text: string): boolean {
  return linkDensity(element) > 0.4 || /^[^.]{3,40}[:：]/.test(text) || text.length < 40;
}

function reasonOfLine(element: Element, lang: string | null): string | null {
  const text = textOf(element);
  if (!text || text.length > 400) return null;
  const kind = kindOfLine(text, lang);
  if (!kind || text.length > LONGEST[kind]) return null;
  if (kind === 'related' && !isSetOff(element, text)) return null;
  if (kind === 'credit' && /[.!?]\s+\p{Lu}/u.test(text)) return null;
  return kind;
}

/** A messenger channel or an app store in a closing line is an invitation, whatever its words. */
function isInvitation(element: Element): boolean {
  const link = element.querySelector(
    'a[href*="whatsapp.com/channel"], a[href*="//t.me/"], a[href*="apps.apple.com"], a[href*="play.google.com/store"]',
  );
  return link !== null && textOf(element).length < 400;
}

/** The small box that a line of furniture stands in, as far as the box holds little else. */
function boxOf(line: Element, body: Element): Element {
  let box = line;
  for (let parent = line.parentElement; parent && parent !== body; parent = parent.parentElement) {
    if (/^(?:ul|ol|table|tbody|tr|blockquote)$/.test(parent.localName) || textOf(parent).length > 260) break;
    if ([...parent.querySelectorAll('p')].some((paragraph) => paragraph !== line && textOf(paragraph).length > 90))
      break;
    box = parent;
  }
  return box;
}

/** A heading of related matter takes along what it stands over, up to the next heading or paragraph of prose. */
function removeUnder(heading: Element, log: RemovalLog): void {
  for (let next = heading.nextElementSibling; next; next = heading.nextElementSibling) {
    const prose = next.localName === 'p' && textOf(next).length > 120 && linkDensity(next) < 0.4;
    if (prose || /^h[1-6]$/.test(next.localName)) break;
    log.remove(next, STEP, 'related');
  }
}

function cleanLines(body: Element, lang: string | null, log: RemovalLog): void {
  for (const element of body.querySelectorAll(BLOCKS)) {
    if (!body.contains(element) || (holdsBlocks(element) && textOf(element).length > 200)) continue;
    const reason = isInvitation(element) ? 'promotion' : reasonOfLine(element, lang);
    if (!reason) continue;
    if (reason === 'related-heading') removeUnder(element, log);
    log.remove(boxOf(element, body), STEP, reason);
  }
}

/** Lists and tables of links only: a related list without a name. */
function cleanLinkLists(body: Element, log: RemovalLog): void {
  for (const list of body.querySelectorAll('ul, ol, table, div, section')) {
    if (!body.contains(list)) continue;
    const links = list.querySelectorAll('a').length;
    if (links >= 2 && linkDensity(list) > 0.85 && textOf(list).length > 20) log.remove(list, STEP, 'link-list');
  }
}

/** Lines over the first paragraph that hold the authors' names and next to nothing else, or only a date. */
function cleanByline(body: Element, authors: string[], log: RemovalLog): void {
  const names = authors.map(comparable).filter((name) => name.length > 3);
  for (const block of [...body.querySelectorAll('p, div, span, ul, address, header, time')].slice(0, 30)) {
    const text = textOf(block);
    if (!body.contains(block) || !text || text.length > 140) continue;
    let rest = comparable(text);
    for (const name of names) rest = rest.replace(name, '');
    const isByline = rest.length < comparable(text).length && rest.length < 40 && !/[.!?]$/.test(text);
    const isDate = block.localName === 'time' || (block.querySelector('time') !== null && text.length < 60);
    if (isByline || isDate) log.remove(block, STEP, isDate ? 'date' : 'byline');
  }
}

/** The headline and the lead image stand above the text already. */
function cleanRepeats(body: Element, { title, dek, authors, leadImage, url }: Page, log: RemovalLog): void {
  const above = [title, dek ?? ''].map(comparable).filter(Boolean);
  for (const block of [...body.querySelectorAll('h1, h2, h3, p, div')].slice(0, 20)) {
    if (body.contains(block) && above.includes(comparable(textOf(block)))) log.remove(block, STEP, 'repeat');
  }
  cleanByline(body, authors, log);
  if (!leadImage) return;
  for (const image of body.querySelectorAll('img')) {
    const source = bestImageUrl(image, url);
    if (!source || !samePicture(source, leadImage.url)) continue;
    const figure = image.closest('figure') ?? image;
    if (body.contains(figure) && textOf(figure).length < 600) figure.remove();
  }
}

/** Cleans the body in place and logs what goes. */
export function cleanBlocks(body: Element, page: Page, log: RemovalLog): void {
  cleanRepeats(body, page, log);
  cleanLines(body, page.lang, log);
  cleanLinkLists(body, log);
}
