import type { ComponentChildren } from 'preact';
import { Mark } from './Icon';
import { useTexts } from './texts';

interface PageHeaderProps {
  title: string;
  note: string;
  /** Ways to our other pages. */
  children?: ComponentChildren;
}

/** The head of a full page of ours. */
export function PageHeader({ title, note, children }: PageHeaderProps) {
  const texts = useTexts();
  return (
    <header class="page-header">
      <p class="brand">
        <Mark />
        {texts('brandName')}
      </p>
      <div class="page-links">{children}</div>
      <div class="page-heading">
        <h1>{title}</h1>
        <p>{note}</p>
      </div>
    </header>
  );
}
