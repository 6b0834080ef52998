/** Takes a wall out of sight while it is being answered. It is still there for the page, and for its own buttons. */

const PROPERTIES = [
  ['opacity', '0'],
  ['pointer-events', 'none'],
] as const;

/**
 * Not by `display`: a wall that is not drawn does not count as asking, and some do not answer then.
 * @returns the way back into sight
 */
export function putOutOfSight(box: HTMLElement): () => void {
  const before = PROPERTIES.map(
    ([name]) => [name, box.style.getPropertyValue(name), box.style.getPropertyPriority(name)] as const,
  );
  const styled = box.hasAttribute('style');
  for (const [name, value] of PROPERTIES) box.style.setProperty(name, value, 'important');
  return () => {
    for (const [name, value, priority] of before) box.style.setProperty(name, value, priority);
    if (!styled && box.getAttribute('style') === '') box.removeAttribute('style');
  };
}
