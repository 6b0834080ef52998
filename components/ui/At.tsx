import { type ComponentChildren, render } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { PageRoot } from './PageRoot';
import { useLocale, useTexts } from './texts';

/** Draws its children in another place of the document, with the same texts: what Preact itself has only with React's ways. */
export function At({ place, children }: { place: Element; children: ComponentChildren }) {
  const t = useTexts();
  const locale = useLocale();
  useLayoutEffect(() =>
    render(
      <PageRoot translate={t} locale={locale}>
        {children}
      </PageRoot>,
      place,
    ),
  );
  useLayoutEffect(() => () => render(null, place), [place]);
  return null;
}
