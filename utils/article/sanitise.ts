/** The one door from string to node: nothing else in Jernih turns markup into elements (a lint rule holds that). */
import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import { unshadowed } from './unshadowed';

/** What an article needs and nothing else: no style, script, form, frame, SVG or MathML, no class and no id but those of local-links.ts. */
const RULES: Config = {
  ALLOWED_TAGS: [
    'a',
    'abbr',
    'aside',
    'b',
    'bdi',
    'bdo',
    'blockquote',
    'br',
    'caption',
    'cite',
    'code',
    'col',
    'colgroup',
    'dd',
    'del',
    'details',
    'dfn',
    'div',
    'dl',
    'dt',
    'em',
    'figcaption',
    'figure',
    'h1',
    'h2',
    'h3',
    'h4',
    'h5',
    'h6',
    'hr',
    'i',
    'img',
    'ins',
    'kbd',
    'li',
    'mark',
    'ol',
    'p',
    'pre',
    'q',
    'rp',
    'rt',
    'ruby',
    's',
    'samp',
    'section',
    'small',
    'span',
    'strong',
    'sub',
    'summary',
    'sup',
    'table',
    'tbody',
    'td',
    'tfoot',
    'th',
    'thead',
    'time',
    'tr',
    'u',
    'ul',
    'var',
    'wbr',
  ],
  ALLOWED_ATTR: [
    'href',
    'src',
    'alt',
    'title',
    'lang',
    'role',
    'dir',
    'width',
    'height',
    'colspan',
    'rowspan',
    'scope',
    'datetime',
    'start',
    'reversed',
    'value',
    'loading',
    'cite',
    'id',
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|#)/i,
  // These hold no address: DOMPurify would hold them to the expression above and drop them.
  ADD_URI_SAFE_ATTR: ['lang', 'dir', 'colspan', 'rowspan', 'scope', 'datetime', 'start', 'reversed', 'loading'],
  // Our own window has no clobbering to fear from the page once id and name are gone.
  SANITIZE_DOM: true,
};

/** A window with its constructors, as `document.defaultView` has it. */
export type View = Window & typeof globalThis;

/** The dek and the mark between two pages are the only elements that carry a role (DPUB-ARIA). */
const ROLES = /^doc-(?:subtitle|pagebreak)$/;

const purifiers = new WeakMap<View, DOMPurify>();

function purifierOf(view: View): DOMPurify {
  let purifier = purifiers.get(view);
  if (!purifier) {
    // The page's names must not reach the sanitiser's own tools: `<img name="implementation">` would switch it off.
    const tools = new Proxy(view, {
      get: (window, key) => (key === 'document' ? unshadowed(window.document) : Reflect.get(window, key)),
    });
    purifier = createDOMPurify(tools as unknown as WindowLike);
    if (!purifier.isSupported) throw new Error('the sanitiser does not work in this window');
    // Only the dek, page marks and the cards of embeds carry a role, only what the article itself links to an id.
    purifier.addHook('uponSanitizeAttribute', (node, attribute) => {
      const { attrName, attrValue } = attribute;
      const isMeant = ROLES.test(attrValue) || (attrValue === 'group' && node.nodeName === 'FIGURE');
      if (attrName === 'role' && !isMeant) attribute.keepAttr = false;
      if (attrName === 'id' && !/^jernih-\d+$/.test(attrValue)) attribute.keepAttr = false;
      // DOMPurify lets pictures carry data: addresses, and any element an empty one, whatever the rule for addresses says.
      if (attrName === 'src' && !/^https?:/i.test(attrValue)) attribute.keepAttr = false;
      if (attrName === 'href' && !(node.nodeName === 'A' && attrValue)) attribute.keepAttr = false;
    });
    purifiers.set(view, purifier);
  }
  return purifier;
}

/**
 * Sanitises an article's body.
 * @param view a live window: its parser is used
 * @returns HTML with nothing that could run, load more than images, or style
 */
export function sanitiseToHtml(dirty: Element, view: View): string {
  const purifier = purifierOf(view);
  const html = purifier.sanitize(dirty.outerHTML, RULES);
  // A parser moves what has no place in a table out of it, which leaves a tree that is written otherwise than it reads.
  return html.includes('<table') ? purifier.sanitize(html, RULES) : html;
}

/**
 * Turns sanitised HTML into nodes; it is sanitised once more on the way, because history and imports come back through
 * here too.
 * @param view a live window: its parser is used, and its document owns the nodes
 */
export function toFragment(html: string, view: View): DocumentFragment {
  return purifierOf(view).sanitize(html, { ...RULES, RETURN_DOM_FRAGMENT: true });
}

/**
 * Reads the HTML of a whole page, to be extracted and never to be shown: a document without a window runs no script
 * and loads nothing.
 * @param view a live window: its parser is used
 */
export function parsePage(html: string, view: View): Document {
  const page = unshadowed(new view.DOMParser().parseFromString(html, 'text/html'));
  // Parsed without scripts, what is meant for readers without scripts would be elements like all others.
  for (const element of page.querySelectorAll('noscript')) element.remove();
  return page;
}
