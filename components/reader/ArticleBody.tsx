import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../utils/browser/i18n';
import type { ReaderModel } from '../../utils/browser/reader-model';
import { useLocale, useTexts } from '../ui/texts';
import { openFootnotes } from './footnotes';
import { frameWide, watchWide } from './frame-wide';
import { labelCards } from './label-cards';

interface ArticleBodyProps {
  nodes: DocumentFragment;
  /** What later pages add, in order. */
  pages: readonly DocumentFragment[];
  onEscape: ReaderModel['onEscape'];
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
export function ArticleBody({ nodes, pages, onEscape }: ArticleBodyProps) {
  const t = useTexts();
  const locale = useLocale();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    labelCards(nodes, t);
    frameWide(nodes, t);
    place.current?.replaceChildren(nodes);
  }, [nodes]);
  useLayoutEffect(() => {
    // A fragment is empty once it was moved in: those that are there already add nothing.
    for (const page of pages) {
      wordMarks(page, t, locale);
      labelCards(page, t);
      frameWide(page, t);
      place.current?.append(page);
    }
  }, [pages]);
  useLayoutEffect(() => {
    if (!place.current) return;
    const notes = openFootnotes(place.current, t);
    const stops = [watchWide(place.current), onEscape(notes.close), notes.stop];
    return () => {
      for (const stop of stops) stop();
    };
  }, [pages]);
  return <div class="body" data-body ref={place} />;
}
