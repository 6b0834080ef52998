/** Elements of XHTML in a document that may be of either kind. */

export const XHTML = 'http://www.w3.org/1999/xhtml';

export type Make = (
  name: string,
  attributes?: Readonly<Record<string, string | null>>,
  ...children: readonly (Node | string | null)[]
) => Element;

/** A maker of elements for a document; attributes and children that are null are left out. */
export function makerFor(document: Document): Make {
  return (name, attributes = {}, ...children) => {
    const element = document.createElementNS(XHTML, name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null) element.setAttribute(key, value);
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  };
}

/** The same element under another name, in its place, without its attributes. */
export function rename(element: Element, name: string): Element {
  const renamed = element.ownerDocument.createElementNS(XHTML, name);
  renamed.append(...element.childNodes);
  for (const key of ['lang', 'dir', 'id', 'class']) {
    const value = element.getAttribute(key);
    if (value !== null) renamed.setAttribute(key, value);
  }
  element.replaceWith(renamed);
  return renamed;
}
