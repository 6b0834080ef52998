import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface PanelProps {
  kind: 'text' | 'receipt' | 'switches' | 'take-along' | 'outline';
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
