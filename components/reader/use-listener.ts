import { useLayoutEffect, useRef } from 'preact/hooks';

/** Listens at an element that is drawn elsewhere, as `onClick` and its kin do at one's own. */
export function useListener<K extends keyof HTMLElementEventMap>(
  element: HTMLElement,
  type: K,
  handle: (event: HTMLElementEventMap[K]) => void,
): void {
  const latest = useRef(handle);
  latest.current = handle;
  useLayoutEffect(() => {
    const listen = (event: HTMLElementEventMap[K]) => latest.current(event);
    element.addEventListener(type, listen);
    return () => element.removeEventListener(type, listen);
  }, [element, type]);
}
