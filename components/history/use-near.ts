import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Two screens: what is nearer is drawn before one gets there. */
const MARGIN = '200% 0px';

/**
 * Tells when an element comes near the screen and when it goes far.
 * @param onChange also told at the beginning
 */
export function useNear(element: RefObject<Element | null>, onChange: (isNear: boolean) => void): void {
  const told = useRef(onChange);
  told.current = onChange;
  useEffect(() => {
    if (!element.current) return;
    const observer = new IntersectionObserver((entries) => told.current(entries.at(-1)?.isIntersecting ?? false), {
      rootMargin: MARGIN,
    });
    observer.observe(element.current);
    return () => observer.disconnect();
  }, [element]);
}
