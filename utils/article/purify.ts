/** DOMPurify, for browsers that do not sanitise themselves (Chrome before 146, Firefox before 148). */
import createDOMPurify, { type Config, type DOMPurify, type WindowLike } from 'dompurify';
import type { Purify, View } from './sanitise';
import { ADDRESS, ATTRIBUTES, ELEMENTS, GONE_WHOLE, mayCarry, NO_ADDRESS } from './sanitise-rules';
import { unshadowed } from './unshadowed';

const RULES: Config = {
  ALLOWED_TAGS: [...ELEMENTS],
  ALLOWED_ATTR: [...ATTRIBUTES],
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOWED_URI_REGEXP: ADDRESS,
  // DOMPurify would hold them to the expression above and drop them.
  ADD_URI_SAFE_ATTR: [...NO_ADDRESS],
  ADD_FORBID_CONTENTS: [...GONE_WHOLE],
  // Our own window has no clobbering to fear from the page once id and name are gone.
  SANITIZE_DOM: true,
  RETURN_DOM_FRAGMENT: true,
};

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
    purifier.addHook('uponSanitizeAttribute', (node, attribute) => {
      const { attrName, attrValue } = attribute;
      if (!mayCarry(node.nodeName.toLowerCase(), attrName, attrValue)) attribute.keepAttr = false;
    });
    purifiers.set(view, purifier);
  }
  return purifier;
}

/** Sanitises by DOMPurify; for `registerPurifier`. */
export const purify: Purify = (html, view) => purifierOf(view).sanitize(html, { ...RULES, RETURN_DOM_FRAGMENT: true });
