/** Whether the focus stands nowhere: the element that had it went. @param near says in which tree to look */
function isLost(near: Element): boolean {
  const { activeElement } = near.getRootNode() as Document | ShadowRoot;
  return activeElement === null || activeElement === near.ownerDocument.body;
}

/** Gives the focus to the first that is there, where it was lost: in a page of others its keys would go to that page. */
export function catchFocus(near: Element | null, ...targets: (Element | null | undefined)[]): void {
  if (!near || !isLost(near)) return;
  (targets.find(Boolean) as HTMLElement | undefined)?.focus({ preventScroll: true });
}
