/**
 * Makes a tree valid XHTML, which e-book readers and epubcheck insist on: browsers forgive what pages nest wrongly, and
 * sanitising changes no nesting. Text is never lost: a wrong box is unwrapped or renamed.
 */
import { rename } from './make-element';

const set = (names: string) => new Set(names.split(' '));

/** May stand in running text, and holds running text only (but `a`, `del`, `ins`, which hold what their parent holds). */
const INLINE = set(
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr',
);
const TRANSPARENT = set('a del ins');
/** Blocks that hold running text only. */
const TEXT_BLOCKS = set('p h1 h2 h3 h4 h5 h6 pre');
const PLAIN_BLOCKS = set('p div section aside');

const isBlank = (node: Node): boolean => (node.textContent ?? '').trim() === '';

/** In document order, which is the tree's at the time of asking. */
const all = (root: Element, selector: string): Element[] => [...root.querySelectorAll(selector)];

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

/** Whether a link or its like may hold blocks: where its parent may. */
function holdsBlocks(element: Element): boolean {
  const parent = element.parentElement;
  return (
    TRANSPARENT.has(element.localName) &&
    parent !== null &&
    !INLINE.has(parent.localName) &&
    !TEXT_BLOCKS.has(parent.localName)
  );
}

/** A block in running text: what is around it gives way. */
function freeBlock(block: Element): void {
  for (let parent = block.parentElement; parent; parent = block.parentElement) {
    if (INLINE.has(parent.localName) && !holdsBlocks(parent)) unwrap(parent);
    else if (!TEXT_BLOCKS.has(parent.localName)) return;
    else if (PLAIN_BLOCKS.has(block.localName)) {
      rename(block, 'span');
      return;
    } else rename(parent, 'div');
  }
}

/** Everything in a list is an item, and items are in lists. */
function conformList(list: Element): void {
  for (const child of [...list.childNodes]) {
    const isItem = child.nodeType === 1 && (child as Element).localName === 'li';
    if (isItem || (child.nodeType !== 1 && isBlank(child))) continue;
    const item = list.ownerDocument.createElementNS(list.namespaceURI, 'li');
    child.replaceWith(item);
    item.append(child);
  }
}

/** Terms and their descriptions in turn, or plain boxes. */
function conformTerms(list: Element): void {
  const children = [...list.children];
  const order = children.map(({ localName }) => (localName === 'dt' ? 't' : localName === 'dd' ? 'd' : 'x')).join('');
  const hasText = [...list.childNodes].some((child) => child.nodeType === 3 && !isBlank(child));
  const headed = list.querySelector(':scope > dt :is(h1, h2, h3, h4, h5, h6, header, footer, section, aside)');
  if (/^(?:t+d+)+$/.test(order) && !hasText && !headed) return;
  for (const child of children) if (/^d[td]$/.test(child.localName)) rename(child, 'div');
  rename(list, 'div');
}

/** One caption, first or last. */
function conformFigure(figure: Element): void {
  const meaningful = [...figure.childNodes].filter((child) => child.nodeType === 1 || !isBlank(child));
  const captions = meaningful.filter((child) => (child as Element).localName === 'figcaption') as Element[];
  const kept = captions.find((caption) => caption === meaningful[0] || caption === meaningful.at(-1));
  for (const caption of captions) if (caption !== kept) rename(caption, 'div');
}

function conformTable(table: Element): void {
  const captions = all(table, ':scope > caption');
  for (const extra of captions.slice(1)) extra.remove();
  const [caption] = captions;
  if (caption && table.firstElementChild !== caption) table.prepend(caption);
  // Rows of nothing are no rows.
  for (const row of all(table, 'tr')) if (row.childElementCount === 0) row.remove();
  for (const part of all(table, ':scope > :is(thead, tbody, tfoot)')) if (part.childElementCount === 0) part.remove();
  if (!table.querySelector('td, th')) table.remove();
}

/** Parts that are out of their place. */
function conformStrays(root: Element): void {
  for (const item of all(root, 'li')) if (!item.parentElement?.matches('ul, ol')) rename(item, 'div');
  for (const item of all(root, 'dt, dd')) if (!item.parentElement?.matches('dl')) rename(item, 'div');
  for (const caption of all(root, 'figcaption')) if (!caption.parentElement?.matches('figure')) rename(caption, 'div');
  for (const part of all(root, 'rt, rp')) if (!part.parentElement?.matches('ruby')) rename(part, 'span');
  for (const ruby of all(root, 'ruby')) if (!ruby.querySelector(':scope > rt')) rename(ruby, 'span');
  // A book does not fold.
  for (const fold of all(root, 'details')) rename(fold, 'div');
  for (const line of all(root, 'summary')) rename(line, 'p');
  for (const line of all(root, 'bdo:not([dir]), time')) rename(line, 'span');
}

const isCount = (value: string): boolean => /^[1-9]\d{0,3}$/.test(value);
const isInteger = (value: string): boolean => /^-?\d{1,9}$/.test(value);

/** Which attributes stay, on which elements (`*` any), and what they may be. */
const ATTRIBUTES: Record<string, Record<string, (value: string) => boolean>> = {
  '*': {
    class: () => true,
    title: () => true,
    id: (value) => /^[A-Za-z][\w-]*$/.test(value),
    dir: (value) => /^(?:ltr|rtl|auto)$/.test(value),
    lang: (value) => /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(value),
  },
  a: { href: (value) => /^(?:https?:|#)/i.test(value) },
  img: { src: () => true, alt: () => true, width: isCount, height: isCount },
  ol: { start: isInteger },
  li: { value: isInteger },
  td: { colspan: isCount, rowspan: isCount },
  th: { colspan: isCount, rowspan: isCount, scope: (value) => /^(?:row|col|rowgroup|colgroup)$/.test(value) },
};

function conformAttributes(element: Element): void {
  const own = ATTRIBUTES[element.localName] ?? {};
  for (const { name, value } of [...element.attributes]) {
    const allowed = Object.hasOwn(own, name) ? own[name] : ATTRIBUTES['*']?.[name];
    if (!allowed?.(value)) element.removeAttribute(name);
  }
  if (element.localName === 'img' && !element.hasAttribute('alt')) element.setAttribute('alt', '');
  const lang = element.getAttribute('lang');
  if (lang) element.setAttributeNS('http://www.w3.org/XML/1998/namespace', 'xml:lang', lang);
}

/** Escapes what may stand in hosts only, brackets, and every `#` but the first. */
function escapeBehindHost(whole: string): string {
  const slashes = whole.indexOf('//');
  const path = slashes < 0 ? -1 : whole.slice(slashes + 2).search(/[/?#]/);
  if (path < 0) return whole;
  const host = whole.slice(0, slashes + 2 + path);
  const [before = '', ...fragments] = whole.slice(host.length).replace(/[[\]]/g, encodeURIComponent).split('#');
  return host + before + (fragments.length > 0 ? `#${fragments.join('%23')}` : '');
}

/** An address as RFC 3986 has it: browsers take more. */
function strictAddress(href: string): string | null {
  try {
    const { href: whole } = new URL(href);
    return escapeBehindHost(whole.replace(/%(?![0-9a-f]{2})/gi, '%25').replace(/[\s"<>\\^`{|}]/g, encodeURIComponent));
  } catch {
    return null;
  }
}

/** Links lead to the web or to a part that is there. */
function conformLinks(root: Element): void {
  const ids = new Set<string>();
  for (const element of all(root, '[id]')) {
    if (ids.has(element.id)) element.removeAttribute('id');
    ids.add(element.id);
  }
  for (const link of all(root, 'a[href]')) {
    const href = link.getAttribute('href') ?? '';
    const address = href.startsWith('#') ? (ids.has(href.slice(1)) ? href : null) : strictAddress(href);
    if (address === null) link.removeAttribute('href');
    else link.setAttribute('href', address);
  }
  for (const inner of all(root, 'a a')) unwrap(inner);
}

/** Changes the tree in place. */
export function conform(root: Element): void {
  conformStrays(root);
  for (const list of all(root, 'ul, ol')) conformList(list);
  for (const list of all(root, 'dl')) conformTerms(list);
  for (const figure of all(root, 'figure')) conformFigure(figure);
  for (const table of all(root, 'table')) conformTable(table);
  for (const block of all(root, '*'))
    if (!INLINE.has(block.localName) && block.isConnected === root.isConnected) freeBlock(block);
  for (const element of [root, ...all(root, '*')]) conformAttributes(element);
  conformLinks(root);
}
