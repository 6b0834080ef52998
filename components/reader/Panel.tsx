import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/** What a panel is called in the style sheets. */
export type PanelKind = 'text' | 'receipt' | 'switches' | 'take-along' | 'outline';

interface PanelProps {
  kind: PanelKind;
  label: string;
  children: ComponentChildren;
}

/** A panel under the toolbar. It takes the focus, so that the next Tab goes to its first control. */
export function Panel({ kind, label, children }: PanelProps) {
  const place = useRef<HTMLElement>(null);
  useLayoutEffect(() => place.current?.focus({ preventScroll: true }), []);
  return (
    <section class={`panel ${kind}`} aria-label={label} tabIndex={-1} ref={place}>
      {children}
    </section>
  );
}
