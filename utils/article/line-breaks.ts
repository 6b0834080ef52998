/** Line breaks that are drawn: an empty `<span class="br">` with a style of its own, as large papers have it. */

/** Whether an element is a line break in all but name. */
export const isDrawnBreak = (element: Element): boolean =>
  element.nodeName === 'SPAN' && element.firstChild === null && element.classList.contains('br');

/** The element's name, that of a line break where it stands for one. */
export const nameOf = (element: Element): string => (isDrawnBreak(element) ? 'BR' : element.nodeName);
