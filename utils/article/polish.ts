/** Puts the body into the shape that is read: real image addresses, absolute links, no empty boxes. */
import { isCard } from './embed-card';
import { bestImageUrl } from './images';
import { keepLocalLinks } from './local-links';
import { textOf, webUrl, withoutTracking } from './text';

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
  for (const first of [...body.querySelectorAll('br + br')]) {
    const parent = first.parentElement;
    if (!parent || !/^(?:div|section|article|td|p)$/.test(parent.localName)) continue;
    if (!parent.contains(first)) continue;
    wrapRuns(parent);
  }
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
  const document = parent.ownerDocument;
  const runs = inlineRuns(parent);
  const outer = document.createElement('div');
  for (const run of runs) {
    if (!run.every(isInline)) outer.append(...run);
    else if (run.some((node) => (node.textContent ?? '').trim())) {
      const paragraph = document.createElement('p');
      paragraph.append(...run);
      outer.append(paragraph);
    }
  }
  if (parent.localName === 'p') parent.replaceWith(outer);
  else parent.replaceChildren(...outer.childNodes);
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

function dropEmpty(body: Element): void {
  for (const element of [
    ...body.querySelectorAll(
      'p, div, section, span, ul, ol, li, figure, figcaption, h2, h3, h4, h5, h6, blockquote, a, strong, em, header, footer, aside',
    ),
  ].reverse()) {
    if (!textOf(element) && !element.querySelector(MEDIA)) element.remove();
  }
}

/** Changes the body in place. @param base what relative addresses start from */
export function polish(body: Element, base: URL): void {
  for (const element of body.querySelectorAll('[role]')) if (!isCard(element)) element.removeAttribute('role');
  splitAtBreaks(body);
  polishImages(body, base);
  dropTwins(body);
  spaceTimes(body);
  keepLocalLinks(body, base);
  polishLinks(body, base);
  dropEmpty(body);
}
