/** Puts the body into the shape that is read: real image addresses, absolute links, no empty boxes. */
import { isCard } from './embed-card';
import { bestImageUrl } from './images';
import { isDrawnBreak } from './line-breaks';
import { keepLocalLinks } from './local-links';
import { textOf, webUrl, withoutTracking } from './text';
import { unshadowed } from './unshadowed';

const MEDIA = 'img, picture, video, audio, iframe, table, hr, math';

function polishImages(body: Element, base: URL): void {
  for (const image of body.querySelectorAll('img')) {
    const source = bestImageUrl(image, base);
    const [width, height] = [Number(image.getAttribute('width')), Number(image.getAttribute('height'))];
    const tiny = (width > 0 && width < 40) || (height > 0 && height < 40);
    if (!source || tiny) {
      image.remove();
      continue;
    }
    for (const { name } of [...image.attributes]) if (!/^(?:alt|width|height)$/.test(name)) image.removeAttribute(name);
    image.setAttribute('src', source);
    image.setAttribute('loading', 'lazy');
  }
  for (const picture of body.querySelectorAll('picture')) {
    const image = picture.querySelector('img');
    if (image) picture.replaceWith(image);
    else picture.remove();
  }
}

function polishLinks(body: Element, base: URL): void {
  for (const link of body.querySelectorAll('a')) {
    const href = link.getAttribute('href');
    if (href?.startsWith('#')) continue;
    const url = webUrl(href, base);
    if (url) link.setAttribute('href', url.hash ? withoutTracking(url) + url.hash : withoutTracking(url));
    else link.removeAttribute('href');
  }
}

/** Two `<br>` in a row end a paragraph: text nodes between them become paragraphs of their own. */
function splitAtBreaks(body: Element): void {
  const document = unshadowed(body.ownerDocument);
  for (const drawn of body.querySelectorAll('span.br'))
    if (isDrawnBreak(drawn)) drawn.replaceWith(document.createElement('br'));
  const parents = new Set<Element>();
  for (const { parentElement } of body.querySelectorAll('br + br')) if (parentElement) parents.add(parentElement);
  for (const parent of parents) if (/^(?:div|section|article|td|p)$/.test(parent.localName)) wrapRuns(parent);
  // At an end of a paragraph they break nothing.
  for (const end of body.querySelectorAll('p > br')) if (!end.previousSibling || !end.nextSibling) end.remove();
}

const isInline = (node: Node): boolean =>
  node.nodeType === 3 ||
  (node.nodeType === 1 &&
    /^(?:a|abbr|b|cite|code|del|em|i|ins|kbd|mark|q|s|small|span|strong|sub|sup|time|u|br)$/.test(
      (node as Element).localName,
    ));

/** Groups child nodes: each run of inline nodes between blocks and double breaks, each block alone. */
function inlineRuns(parent: Element): Node[][] {
  const runs: Node[][] = [[]];
  for (const node of [...parent.childNodes]) {
    const isBreak = node.nodeName === 'BR' && node.nextSibling?.nodeName === 'BR';
    if (!isInline(node)) runs.push([node], []);
    else if (isBreak) runs.push([]);
    else runs.at(-1)?.push(node);
  }
  return runs;
}

function wrapRuns(parent: Element): void {
  const document = unshadowed(parent.ownerDocument);
  const outer = document.createElement('div');
  for (const run of inlineRuns(parent)) {
    const isBlock = !run.every(isInline);
    if (!isBlock && !run.some((node) => (node.textContent ?? '').trim())) continue;
    const target = isBlock ? outer : outer.appendChild(document.createElement('p'));
    // One by one: a run may have more nodes than a call may have arguments.
    for (const node of run) target.append(node);
  }
  if (parent.localName === 'p') parent.replaceWith(outer);
  else {
    parent.replaceChildren();
    while (outer.firstChild) parent.append(outer.firstChild);
  }
}

/** What follows a time is set apart by style alone on most pages: "21:00Our reporter". */
function spaceTimes(body: Element): void {
  for (const time of body.querySelectorAll('time')) if (time.nextSibling?.nodeType === 1) time.after(' ');
}

/** What is drawn by parts for the eye (drop caps) has a twin for screen readers, which would be read twice. */
function dropTwins(body: Element): void {
  for (const drawn of body.querySelectorAll('span[aria-hidden="true"]')) {
    for (const twin of [drawn.previousElementSibling, drawn.nextElementSibling]) {
      const names = twin?.getAttribute('class') ?? '';
      if (/\b(?:sr-only|visually-?hidden|screen-?reader)/i.test(names) && textOf(drawn)) twin?.remove();
    }
  }
}

const HEADINGS = 'h1, h2, h3, h4, h5, h6';

/**
 * A heading around a box with another heading in it is a card, not a heading. Written out without the box, the second
 * would end the first, and the text would read otherwise than it was written.
 */
function unnestHeadings(body: Element): void {
  for (const inner of body.querySelectorAll(`:is(${HEADINGS}) :is(${HEADINGS})`)) {
    const outer = inner.parentElement?.closest(HEADINGS);
    if (!outer || !body.contains(outer)) continue;
    while (outer.firstChild) outer.before(outer.firstChild);
    outer.remove();
  }
}

const MAY_BE_EMPTY =
  'p, div, section, span, ul, ol, li, figure, figcaption, h2, h3, h4, h5, h6, blockquote, a, strong, em, header, footer, aside';
/** Anything but white space and what foldSpace takes out. */
const LETTER = /[^\s\u00ad\u200b\u2060\ufeff]/;

/** Boxes without text and media. Asked from the leaves up, once each: asked from the top each would be read by all above. */
function dropEmpty(body: Element): void {
  const full = new Set<Node>([body]);
  const fill = (leaf: Node) => {
    for (let node: Node | null = leaf; node && !full.has(node); node = node.parentNode) full.add(node);
  };
  const texts = unshadowed(body.ownerDocument).createTreeWalker(body, 4);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) if (LETTER.test(text.nodeValue ?? '')) fill(text);
  for (const media of body.querySelectorAll(MEDIA)) fill(media);
  for (const element of body.querySelectorAll(MAY_BE_EMPTY)) if (!full.has(element)) element.remove();
}

/** Changes the body in place. @param base what relative addresses start from */
export function polish(body: Element, base: URL): void {
  for (const element of body.querySelectorAll('[role]')) if (!isCard(element)) element.removeAttribute('role');
  unnestHeadings(body);
  splitAtBreaks(body);
  polishImages(body, base);
  dropTwins(body);
  spaceTimes(body);
  keepLocalLinks(body, base);
  polishLinks(body, base);
  dropEmpty(body);
}
