/**
 * The page as a flat list of text blocks, read in one pass over the live document: no clone, no layout, no recursion
 * (pages nest as deep as they like). A block is a run of inline content that the reader sees as one line or paragraph.
 */
import { foldSpace } from './text';

/** Kinds of boxes that a class or id can name; each is one bit of `names`. */
export const NAME_KINDS = {
  ad: /^(?:ad|ads|adv|advert|adverts|advertisement|advertising|adslot|adunit|adbox|dfp|gpt|iklan|sponsor|sponsored|outbrain|taboola|mgid|teads|native|promoted|commercial|anzeige|werbung|publicidad|publi|reklame|annonse)$/,
  related:
    /^(?:related|relateds|recirc|recirculation|recommend|recommended|recommendation|recommendations|rekomendasi|terkait|bacajuga|sisip|linksisip|lihatjg|readmore|readalso|seealso|morefrom|mostread|popular|trending|terpopuler|latest|onward|upnext|promo|promos|teaser|teasers|more|also|suggested|carousel|slider|swiper|linklist|cards?|feed|listing|river|topstories|aanbevolen|mehr|weitere|liees|relacionad[ao]s?|correlat[ei]|ilgili|haberler)$/,
  promotion:
    /^(?:newsletter|newsletters|subscribe|subscription|subscriber|paywall|piano|donate|donation|contribute|signup|register|gate|membership|member|whatsapp|telegram|smartbanner|app|apps|bapps|offer|abo|plus|premium|cta|callout|inscription|follow|appeal)$/,
  share:
    /^(?:share|shares|sharing|sharebar|social|socials|sosmed|bookmark|toolbar|tools|print|email|facebook|twitter|actions?|buttons?|icon|icons|teilen|partage|compartir|condividi|dela|del)$/,
  comments:
    /^(?:comment|comments|disqus|komentar|respond|discussion|kommentar|kommentare|commentaires|comentarios|replies|reply)$/,
  navigation:
    /^(?:nav|navigation|breadcrumb|breadcrumbs|pagination|paging|pager|menu|navbar|skip|masthead|topbar|subnav|sitemap|toc|tabs?|dropdown)$/,
  consent: /^(?:cookie|cookies|consent|gdpr|cmp|onetrust|didomi|usercentrics|privacy|sourcepoint)$/,
  tags: /^(?:tags?|tagcloud|taglist|topics?|keywords?|categories|category|labels?|schlagworte|themen|themes|temas)$/,
  byline:
    /^(?:byline|author|authors|writer|autor|autoren|auteur|penulis|editor|credit|credits|bio|biography|profile|contributor|contributors|reporter|journalist|signature|firma)$/,
  date: /^(?:date|dates|time|timestamp|published|publish|updated|datetime|pubdate|dateline|datum|fecha|meta|info|details)$/,
  caption:
    /^(?:caption|captions|figcaption|cutline|legend|legende|wp-caption|bildunterschrift|copyright|source|quelle|agency|photographer|imagecredit|photocredit)$/,
  media:
    /^(?:video|videos|player|audio|podcast|gallery|slideshow|image|images|photo|photos|picture|figure|media|embed|iframe|lightbox|jwplayer|bild|foto|fotos|embedded)$/,
  header:
    /^(?:header|headline|title|heading|hero|kicker|overline|eyebrow|rubrik|section|label|dachzeile|topline|flag|badge)$/,
  footer: /^(?:footer|foot|bottom|colophon|legal|imprint|disclaimer|impressum)$/,
  aside:
    /^(?:aside|sidebar|rail|right|left|widget|widgets|box|infobox|factbox|module|sticky|secondary|complementary|info|panel|popup|modal|overlay|dialog|tooltip|flyout|drawer|banner|toast|alert)$/,
  dek: /^(?:dek|deck|standfirst|subtitle|subheadline|subhead|subheading|summary|lead|lede|intro|introduction|excerpt|abstract|teaser|vorspann|chapo|sapo|entradilla|ingress|manchet|perex|bajada|sommario|occhiello|description|strapline|lid)$/,
  body: /^(?:article|body|content|contents|story|text|entry|post|paragraph|paragraphs|copy|main|richtext|rte|prose|artikel|articulo|texto|texte|cuerpo|nota|noticia|testo|inhalt|haber|wysiwyg|bodytext|articlebody|storybody|fulltext)$/,
  list: /^(?:list|lists|items?|grid|row|col|column|columns|rows|collection|stack|wrapper|group)$/,
} as const;

export type NameKind = keyof typeof NAME_KINDS;
const KINDS = Object.keys(NAME_KINDS) as NameKind[];
export const nameBit = (kind: NameKind): number => 1 << KINDS.indexOf(kind);

/** Elements that a block stands in; each is one bit of `inside`. */
const INSIDE = [
  'ARTICLE',
  'MAIN',
  'ASIDE',
  'NAV',
  'FOOTER',
  'HEADER',
  'FIGURE',
  'FORM',
  'TABLE',
  'UL',
  'OL',
  'SECTION',
  'BLOCKQUOTE',
  'BUTTON',
  'DIALOG',
  'A',
  'DL',
  'DETAILS',
  'LI',
  'LABEL',
  'ADDRESS',
  'TIME',
] as const;
export type InsideTag = (typeof INSIDE)[number];
const INSIDE_BIT = new Map<string, number>(INSIDE.map((tag, bit) => [tag, 1 << bit]));
export const insideBit = (tag: InsideTag): number => INSIDE_BIT.get(tag) ?? 0;
/** Set for `role`, `hidden` and style rather than an element's name. */
export const HIDDEN_BIT = 1 << INSIDE.length;
export const ARIA_BIT = 1 << (INSIDE.length + 1);
export const DIALOG_BIT = insideBit('DIALOG');

const SKIPPED = new Set([
  'SCRIPT',
  'STYLE',
  'NOSCRIPT',
  'TEMPLATE',
  'HEAD',
  'TITLE',
  'META',
  'LINK',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'CANVAS',
  'AUDIO',
  'VIDEO',
  'SELECT',
  'OPTION',
  'DATALIST',
  'TEXTAREA',
  'INPUT',
  'MAP',
  'svg',
  'SVG',
  'MATH',
  'math',
]);
const BLOCK_TAGS = new Set([
  'ADDRESS',
  'ARTICLE',
  'ASIDE',
  'BLOCKQUOTE',
  'BODY',
  'BUTTON',
  'CAPTION',
  'CENTER',
  'DD',
  'DETAILS',
  'DIALOG',
  'DIV',
  'DL',
  'DT',
  'FIELDSET',
  'FIGCAPTION',
  'FIGURE',
  'FOOTER',
  'FORM',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'HEADER',
  'HGROUP',
  'HR',
  'LEGEND',
  'LI',
  'MAIN',
  'MENU',
  'NAV',
  'OL',
  'P',
  'PICTURE',
  'PRE',
  'SEARCH',
  'SECTION',
  'SUMMARY',
  'TABLE',
  'TBODY',
  'TD',
  'TFOOT',
  'TH',
  'THEAD',
  'TR',
  'UL',
]);

/** One run of inline content. */
export interface Block {
  /** The box that the run stands in. */
  element: Element;
  /** The run's own nodes; all children of `element`. */
  nodes: Node[];
  /** Folded text. */
  text: string;
  /** Characters inside links. */
  linked: number;
  /** Characters inside b, strong, em, i. */
  stressed: number;
  /** Bits of NAME_KINDS: of the box itself, of its two nearest ancestors, of any ancestor. */
  ownNames: number;
  nearNames: number;
  allNames: number;
  /** Bits of INSIDE. */
  inside: number;
  depth: number;
}

interface Visit {
  element: Element;
  names: number;
  /** Of the two boxes above. */
  near: number;
  /** Of the box above. */
  nearest: number;
  all: number;
  inside: number;
  depth: number;
}

const nameCache = new Map<string, number>();

/** The bits of one class or id: each part between `-`, `_`, a change of case or the ends is looked at. */
function bitsOfName(name: string): number {
  const known = nameCache.get(name);
  if (known !== undefined) return known;
  let bits = 0;
  for (const part of name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z]+/)) {
    if (part.length < 2) continue;
    for (const kind of KINDS) if (NAME_KINDS[kind].test(part)) bits |= nameBit(kind);
  }
  // Page after page of a site shares its names; a page of hostile ones must not fill the memory.
  if (nameCache.size > 5_000) nameCache.clear();
  nameCache.set(name, bits);
  return bits;
}

function namesOf(element: Element): number {
  let bits = 0;
  const classes = element.getAttribute('class');
  if (classes) for (const name of classes.split(/\s+/)) if (name && name.length < 80) bits |= bitsOfName(name);
  const id = element.getAttribute('id');
  if (id && id.length < 80) bits |= bitsOfName(id);
  const test = element.getAttribute('data-testid') ?? element.getAttribute('data-component');
  if (test && test.length < 80) bits |= bitsOfName(test);
  return bits;
}

function insideOf(element: Element): number {
  let bits = INSIDE_BIT.get(element.nodeName) ?? 0;
  const role = element.getAttribute('role');
  if (role) {
    if (/dialog/.test(role)) bits |= DIALOG_BIT;
    else if (/navigation|menu|search|banner/.test(role)) bits |= insideBit('NAV');
    else if (role === 'complementary') bits |= insideBit('ASIDE');
    else if (role === 'contentinfo') bits |= insideBit('FOOTER');
    else if (role === 'button') bits |= insideBit('BUTTON');
  }
  if (element.hasAttribute('hidden')) bits |= HIDDEN_BIT;
  if (element.getAttribute('aria-hidden') === 'true') bits |= ARIA_BIT;
  const style = element.getAttribute('style');
  if (style && /display:\s*none|visibility:\s*hidden/i.test(style)) bits |= HIDDEN_BIT;
  return bits;
}

/** Elements with a block somewhere inside: a link or span around blocks is a box itself. */
function boxesOf(root: Element): Set<Element> {
  const boxes = new Set<Element>();
  for (const element of root.getElementsByTagName('*')) {
    if (!BLOCK_TAGS.has(element.nodeName)) continue;
    for (let up = element.parentElement; up && !boxes.has(up); up = up.parentElement) boxes.add(up);
  }
  return boxes;
}

const STRESS = new Set(['B', 'STRONG', 'EM', 'I']);

/** Text of inline nodes and how much of it is linked or stressed. */
function measureRun(nodes: Node[]): Pick<Block, 'text' | 'linked' | 'stressed'> {
  const parts: string[] = [];
  let linked = 0;
  let stressed = 0;
  const stack: { node: Node; link: boolean; stress: boolean }[] = nodes
    .map((node) => ({ node, link: false, stress: false }))
    .reverse();
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node } = top;
    if (node.nodeType === 3) {
      const value = node.nodeValue ?? '';
      parts.push(value);
      if (top.link) linked += value.length;
      if (top.stress) stressed += value.length;
    } else if (node.nodeType === 1 && !SKIPPED.has(node.nodeName)) {
      if (node.nodeName === 'BR') parts.push('\n');
      const link = top.link || node.nodeName === 'A' || node.nodeName === 'BUTTON';
      const stress = top.stress || STRESS.has(node.nodeName);
      for (let child = node.lastChild; child; child = child.previousSibling) stack.push({ node: child, link, stress });
    }
  }
  const text = foldSpace(parts.join(''));
  return { text, linked: Math.min(linked, text.length), stressed: Math.min(stressed, text.length) };
}

/** Cuts the children of a box into inline runs and boxes; two line breaks end a run. */
function runsOf(element: Element, boxes: Set<Element>): { runs: Node[][]; children: Element[] } {
  const runs: Node[][] = [];
  const children: Element[] = [];
  let run: Node[] = [];
  let breaks = 0;
  const end = () => {
    if (run.length > 0) runs.push(run);
    run = [];
  };
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1 && node.nodeType !== 3) continue;
    const isBox = node.nodeType === 1 && (BLOCK_TAGS.has(node.nodeName) || boxes.has(node as Element));
    if (isBox) {
      end();
      children.push(node as Element);
      breaks = 0;
      continue;
    }
    if (node.nodeName === 'BR') breaks++;
    else if (node.nodeType === 1 || (node.nodeValue ?? '').trim()) {
      if (breaks > 1) end();
      breaks = 0;
    }
    if (!SKIPPED.has(node.nodeName)) run.push(node);
  }
  end();
  return { runs, children };
}

/**
 * The blocks of a page in reading order.
 * @param root usually the body; it is not changed
 */
export function collectBlocks(root: Element): Block[] {
  const boxes = boxesOf(root);
  const blocks: Block[] = [];
  // A stack of boxes to open and of runs to write down, so that both come out in the order of the page.
  const stack: (Visit | { run: Node[]; visit: Visit })[] = [
    { element: root, names: 0, near: 0, nearest: 0, all: 0, inside: 0, depth: 0 },
  ];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if ('run' in top) {
      const { element, names, near, all, inside, depth } = top.visit;
      const measured = measureRun(top.run);
      if (measured.text)
        blocks.push({
          element,
          nodes: top.run,
          ...measured,
          ownNames: names,
          nearNames: near,
          allNames: all,
          inside,
          depth,
        });
      continue;
    }
    const next: typeof stack = [];
    const { runs, children } = runsOf(top.element, boxes);
    const parent = top;
    let child = 0;
    let run = 0;
    // Merge the two lists back into the order of the page.
    for (let node = parent.element.firstChild; node; node = node.nextSibling) {
      if (node === children[child]) {
        const element = children[child++] as Element;
        if (SKIPPED.has(element.nodeName)) continue;
        const names = namesOf(element);
        next.push({
          element,
          names,
          near: parent.names | parent.nearest,
          nearest: parent.names,
          all: parent.all | names,
          inside: parent.inside | insideOf(element),
          depth: parent.depth + 1,
        });
      } else if (node === runs[run]?.[0]) {
        next.push({ run: runs[run++] as Node[], visit: parent });
      }
    }
    stack.push(...next.reverse());
  }
  return blocks;
}
