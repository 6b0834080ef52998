/**
 * A page's own names can stand in front of the DOM's (DOM clobbering): `document.body` is a picture where there is an
 * `<img name="body">`, and `form.parentElement` a field where a form has an `<input name="parentElement">`. In Chromium
 * that holds for content scripts, too. Asked of the prototype, neither can lie; only documents and forms are concerned.
 */

/** A question to an object as its prototype answers it. */
function askPrototype(target: object, key: PropertyKey): unknown {
  const prototype: object = Object.getPrototypeOf(target);
  const value = Reflect.get(key in prototype ? prototype : target, key, target);
  return typeof value === 'function' ? value.bind(target) : value;
}

/**
 * The same document with the DOM's names only. It answers all questions as the document does, but is no node of its
 * tree: it can't be handed to the DOM itself.
 */
export function unshadowed(document: Document): Document {
  return new Proxy(document, { get: askPrototype as ProxyHandler<Document>['get'] & object });
}

/** The parent of an element that may be a form. */
export const parentOf = (element: Element): Element | null => askPrototype(element, 'parentElement') as Element | null;

/** An attribute of an element that may be a form. */
export const attributeOf = (element: Element, name: string): string | null =>
  (askPrototype(element, 'getAttribute') as Element['getAttribute'])(name);
