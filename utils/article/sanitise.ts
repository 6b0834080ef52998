/** The one door from string to node: nothing else in Jernih turns markup into elements (a lint rule holds that). */
import createDOMPurify, { type Config, type DOMPurify } from 'dompurify';

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

const purifiers = new WeakMap<Window, DOMPurify>();

function purifierOf(document: Document): DOMPurify {
  const view = document.defaultView;
  if (!view) throw new Error('sanitising needs a document with a window');
  let purifier = purifiers.get(view);
  if (!purifier) {
    purifier = createDOMPurify(view);
    // Only the dek and the cards of embeds carry a role, only what the article itself links to an id.
    purifier.addHook('uponSanitizeAttribute', (node, attribute) => {
      const { attrName, attrValue } = attribute;
      const isMeant = attrValue === 'doc-subtitle' || (attrValue === 'group' && node.nodeName === 'FIGURE');
      if (attrName === 'role' && !isMeant) attribute.keepAttr = false;
      if (attrName === 'id' && !/^jernih-\d+$/.test(attrValue)) attribute.keepAttr = false;
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
  return purifierOf(document).sanitize(dirty.outerHTML, RULES);
}

/**
 * Turns sanitised HTML into nodes of a document; it is sanitised once more on the way, because history and imports
 * come back through here too.
 */
export function toFragment(html: string, document: Document): DocumentFragment {
  return purifierOf(document).sanitize(html, { ...RULES, RETURN_DOM_FRAGMENT: true });
}
