import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';

/**
 * Whether the article is read aloud.
 * @param text where the focus goes back to, unless it was begun by keyboard: then it goes back to its button
 * @param atOnce whether it begins with the view
 */
export function useListening(text: RefObject<HTMLElement | null>, atOnce: boolean) {
  const [isOn, setOn] = useState(atOnce);
  const opener = useRef<HTMLElement | null>(null);
  return {
    isOn,
    toggle() {
      const root = text.current?.getRootNode() as ShadowRoot | undefined;
      const focused = root?.activeElement;
      opener.current = focused instanceof HTMLElement && focused.matches(':focus-visible') ? focused : null;
      setOn(!isOn);
      // Space and the arrows are for what is read.
      if (!opener.current) text.current?.focus({ preventScroll: true });
    },
    onClosed() {
      setOn(false);
      (opener.current ?? text.current)?.focus({ preventScroll: true });
    },
  };
}
