/**
 * A page's own names can stand in front of the DOM's (DOM clobbering): `document.body` is a picture where there is an
 * `<img name="body">`, and `form.parentElement` a field where a form has an `<input name="parentElement">`. Content
 * scripts see the fields of forms (in Chromium) and no names of documents; the core holds in the page's own world, too.
 * Asked of the prototype, neither can lie; only documents and forms are concerned.
 */

/** A question to a node as its prototype answers it. */
function askPrototype(node: object, key: PropertyKey): unknown {
  const prototype: object = Object.getPrototypeOf(node);
  const value = Reflect.get(key in prototype ? prototype : node, key, node);
  return typeof value === 'function' ? value.bind(node) : value;
}

/** By which other copies of this file know what one of them has given: each script in a page has its own. */
const MARK = Symbol.for('jernih.unshadowed');

/** What `unshadowed` has given, by itself and by its node: the browser answers no question through two of them. */
const known = new WeakMap<object, object>();

/**
 * The same document or element with the DOM's names only. It answers all questions as the node does, but is no node:
 * it can't be handed to the DOM itself, nor compared with one.
 */
export function unshadowed<T extends Document | Element>(node: T): T {
  if (Reflect.get(node, MARK) === true) return node;
  const before = known.get(node);
  if (before) return before as T;
  // Not over the node itself: a proxy may not hide what its target holds to be fixed.
  const sure = new Proxy(Object.create(Object.getPrototypeOf(node)) as T, {
    get: (_, key) => (key === MARK ? true : askPrototype(node, key)),
  });
  known.set(node, sure);
  return sure;
}
