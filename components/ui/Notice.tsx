import type { ComponentChildren } from 'preact';
import { Mark } from './Icon';

interface NoticeProps {
  title: string;
  text: string;
  /** What can be done about it. */
  children?: ComponentChildren;
  kind: 'empty' | 'error';
}

/** What stands where a list would: that there is nothing yet, or that something went wrong. */
export function Notice({ title, text, children, kind }: NoticeProps) {
  return (
    <div class="notice" data-notice={kind} role={kind === 'error' ? 'alert' : undefined}>
      <Mark />
      <p class="notice-title">{title}</p>
      <p class="notice-text">{text}</p>
      {children}
    </div>
  );
}
