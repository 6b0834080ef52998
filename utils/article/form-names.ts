/** Names of fields that stand in front of the DOM's own: `form.parentElement` where there is `<input name="parentElement">`. */

/** What is asked of elements: a field of such a name makes its form unreadable. */
const ASKED = new Set(
  `append appendChild attributes checkVisibility childElementCount childNodes children classList className click
cloneNode closest compareDocumentPosition contains dir firstChild firstElementChild focus getAttribute
getAttributeNames getBoundingClientRect getClientRects getElementsByTagName hasAttribute hasAttributes
hasChildNodes id innerHTML insertBefore isConnected isEqualNode isSameNode lang lastChild lastElementChild localName
matches namespaceURI nextElementSibling nextSibling nodeName nodeType nodeValue normalize outerHTML ownerDocument
parentElement parentNode prepend previousElementSibling previousSibling querySelector querySelectorAll remove
removeAttribute removeChild replaceChild replaceChildren replaceWith setAttribute style tagName textContent title
toString`.split(/\s+/),
);

export const isAskedOfForms = (name: string): boolean => ASKED.has(name);

/** Whether a field's name stands in front of what reading asks of its form. */
export function isShadowed(form: Element): boolean {
  for (const name of ASKED) if (Object.hasOwn(form, name)) return true;
  return false;
}
