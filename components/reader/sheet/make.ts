/** Elements without a library: the article is drawn before Preact is there. */

type Value = string | number | boolean | null | undefined;
type Child = Node | string | null;

/**
 * Makes an element.
 * @param attributes true is an attribute without a value; null, undefined and false leave it out
 * @param children null is none; a string is text, never markup
 */
export type Make = (name: string, attributes?: Readonly<Record<string, Value>>, ...children: Child[]) => HTMLElement;

/** @param document whose elements they are */
export const maker =
  (document: Document): Make =>
  (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value !== null && value !== undefined && value !== false)
        element.setAttribute(key, value === true ? '' : String(value));
    }
    element.append(...children.filter((child) => child !== null));
    return element;
  };
