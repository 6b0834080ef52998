import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReaderModel } from '../../utils/browser/reader-model';
import type { PanelName } from './Toolbar';

/** What has the focus in the tree that an element stands in: a shadow root keeps that to itself. */
function focusedBeside(element: HTMLElement): HTMLElement | null {
  return (element.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement | null;
}

/**
 * The panel that is open. It closes on a tap elsewhere and on Escape, which then has done its work.
 * @param text where the focus goes back to, unless the panel was opened by keyboard: then it goes back to its button
 */
export function usePanel(onEscape: ReaderModel['onEscape'], text: RefObject<HTMLElement | null>) {
  const [panel, setPanel] = useState<PanelName | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const current = useRef(panel);
  current.current = panel;
  useEffect(
    () =>
      onEscape(() => {
        if (!current.current) return false;
        setPanel(null);
        (opener.current ?? text.current)?.focus({ preventScroll: true });
        return true;
      }),
    [onEscape],
  );
  return {
    panel,
    show(name: PanelName | null) {
      const focused = text.current && focusedBeside(text.current);
      opener.current = focused?.matches(':focus-visible') ? focused : null;
      setPanel(name);
    },
    onPointerDown({ target }: Event) {
      if (panel && !(target as Element).closest('.panel, [aria-expanded]')) setPanel(null);
    },
  };
}
