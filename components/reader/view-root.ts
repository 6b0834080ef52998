/** The view's tree, wherever its article stands: in it, or in the page's own and shown through a slot. */

/** The shadow root that an element of the view stands in or is shown by; null outside of views. */
export function viewRootOf(element: Element): ShadowRoot | null {
  const root = element.getRootNode();
  // Not by its class: a timer may ask after the window is gone.
  if ('host' in root) return root as ShadowRoot;
  for (let up: Element | null = element; up; up = up.parentElement) if (up.shadowRoot) return up.shadowRoot;
  return null;
}

/** The article's body in what scrolls it. */
export function bodyIn(scroller: Element): HTMLElement | null {
  const shown = scroller.querySelector('slot')?.assignedElements()[0] ?? scroller;
  return shown.querySelector('[data-body]');
}
