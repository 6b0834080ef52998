/** The one door from string to node: nothing else in Jernih turns markup into elements (a lint rule holds that). */
import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import { unshadowed } from './unshadowed';

/** What an article needs and nothing else: no style, script, form, frame, SVG or MathML, no id or class of the page's. */
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
  ],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: /^(?:https?:|#)/i,
  // Our own window has no clobbering to fear from the page once id and name are gone.
  SANITIZE_DOM: true,
};

const purifiers = new WeakMap<Window, DOMPurify>();

function purifierOf(document: Document): DOMPurify {
  const view = document.defaultView;
  if (!view) throw new Error('sanitising needs a document with a window');
  let purifier = purifiers.get(view);
  if (!purifier) {
    // The page's names must not reach the sanitiser's own tools: `<img name="implementation">` would switch it off.
    const tools = new Proxy(view, {
      get: (window, key) => (key === 'document' ? unshadowed(window.document) : Reflect.get(window, key)),
    });
    purifier = createDOMPurify(tools as unknown as WindowLike);
    if (!purifier.isSupported) throw new Error('the sanitiser does not work in this window');
    // The dek is the one element that carries a role.
    purifier.addHook('uponSanitizeAttribute', (_node, attribute) => {
      if (attribute.attrName === 'role' && attribute.attrValue !== 'doc-subtitle') attribute.keepAttr = false;
      // DOMPurify lets pictures carry data: addresses whatever the rule for addresses says.
      if (attribute.attrName === 'src' && !/^https?:/i.test(attribute.attrValue)) attribute.keepAttr = false;
    });
    purifiers.set(view, purifier);
  }
  return purifier;
}

/**
 * Sanitises an article's body.
 * @param document a live document: its window's parser is used, its tree is not touched
 * @returns HTML with nothing that could run, load more than images, or style
 */
export function sanitiseToHtml(dirty: Element, document: Document): string {
  const purifier = purifierOf(document);
  const html = purifier.sanitize(dirty.outerHTML, RULES);
  // A parser moves what has no place in a table out of it, which leaves a tree that is written otherwise than it reads.
  return html.includes('<table') ? purifier.sanitize(html, RULES) : html;
}

/**
 * Turns sanitised HTML into nodes of a document; it is sanitised once more on the way, because history and imports
 * come back through here too.
 */
export function toFragment(html: string, document: Document): DocumentFragment {
  return purifierOf(document).sanitize(html, { ...RULES, RETURN_DOM_FRAGMENT: true });
}
