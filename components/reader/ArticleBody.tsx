import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../utils/browser/i18n';
import { useLocale, useTexts } from '../ui/texts';
import { labelCards } from './label-cards';

interface ArticleBodyProps {
  nodes: DocumentFragment;
  /** What later pages add, in order. */
  pages: readonly DocumentFragment[];
}

/** The mark between two pages holds a number alone: it says what it is in the reader's language. */
function wordMarks(page: DocumentFragment, t: Translate, locale: string): void {
  for (const mark of page.querySelectorAll<HTMLElement>('[role="doc-pagebreak"]')) {
    const words = t('readerPage', mark.textContent ?? '');
    mark.textContent = words;
    mark.setAttribute('aria-label', words);
    mark.lang = locale;
  }
}

/** Holds nodes that the sanitiser made. They are moved in once and Preact leaves them alone. */
export function ArticleBody({ nodes, pages }: ArticleBodyProps) {
  const t = useTexts();
  const locale = useLocale();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    labelCards(nodes, t);
    place.current?.replaceChildren(nodes);
  }, [nodes]);
  useLayoutEffect(() => {
    // A fragment is empty once it was moved in: those that are there already add nothing.
    for (const page of pages) {
      wordMarks(page, t, locale);
      labelCards(page, t);
      place.current?.append(page);
    }
  }, [pages]);
  return <div class="body" data-body ref={place} />;
}
