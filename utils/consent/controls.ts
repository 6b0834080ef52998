/** The controls of a consent wall. */

const CONTROL = 'button, a, [role="button"], input[type="button"], input[type="submit"]';
/** More than a wall's first sight has; lists of partners have thousands. */
const MOST = 80;

/** A link that leads elsewhere: a click would leave the page. */
function leadsAway(control: Element): boolean {
  const href = control.localName === 'a' ? control.getAttribute('href') : null;
  return href !== null && !/^\s*(?:#|javascript:|$)/i.test(href);
}

const isDisabled = (control: Element): boolean =>
  control.hasAttribute('disabled') || control.getAttribute('aria-disabled') === 'true';

/** A root and the open shadow roots in it. */
function rootsIn(box: Element): ParentNode[] {
  const roots: ParentNode[] = [box];
  for (let at = 0; at < roots.length && roots.length < 10; at++) {
    const root = roots[at];
    if (!root) break;
    if ('shadowRoot' in root && root.shadowRoot) roots.push(root.shadowRoot as ShadowRoot);
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) roots.push(element.shadowRoot);
  }
  return roots;
}

/** All elements of a box that fit, in its open shadow roots too. */
export function findIn(box: Element, selector: string): HTMLElement[] {
  return rootsIn(box).flatMap((root) => [...root.querySelectorAll<HTMLElement>(selector)]);
}

/** The controls of a wall that can be seen, that do something and that do not lead away. */
export function controlsOf(box: Element): HTMLElement[] {
  return findIn(box, CONTROL)
    .slice(0, MOST)
    .filter(
      (control) => !leadsAway(control) && !isDisabled(control) && control.checkVisibility({ visibilityProperty: true }),
    );
}

/** What a control says, in all the ways in which it can. The first is what is to be seen. */
export function labelsOf(control: Element): string[] {
  const value = 'value' in control && typeof control.value === 'string' ? control.value : '';
  return [
    control.textContent ?? '',
    value,
    control.getAttribute('aria-label') ?? '',
    control.getAttribute('title') ?? '',
  ]
    .map((label) => label.replace(/\s+/g, ' ').trim().slice(0, 120))
    .filter(Boolean);
}

/** The control to which an element belongs: a click on the words of a button is a click on the button. */
export const controlAround = (element: Element): Element => element.closest(CONTROL) ?? element;
