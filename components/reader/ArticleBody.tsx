import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Translate } from '../../utils/browser/i18n';
import type { PageNodes, ReaderModel } from '../../utils/browser/reader-model';
import { useLocale, useTexts } from '../ui/texts';
import { openFootnotes } from './footnotes';
import { frameWide, watchWide } from './frame-wide';
import { labelCards } from './label-cards';

interface ArticleBodyProps {
  nodes: DocumentFragment;
  /** What other pages add, in the order of their coming. */
  pages: readonly PageNodes[];
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
export function ArticleBody({ nodes: body, pages, onEscape }: ArticleBodyProps) {
  const t = useTexts();
  const locale = useLocale();
  const place = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    labelCards(body, t);
    frameWide(body, t);
    place.current?.replaceChildren(body);
  }, [body]);
  useLayoutEffect(() => {
    // A fragment is empty once it was moved in: those that are there already add nothing.
    for (const { nodes, isEarlier } of pages) {
      wordMarks(nodes, t, locale);
      labelCards(nodes, t);
      frameWide(nodes, t);
      place.current?.[isEarlier ? 'prepend' : 'append'](nodes);
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
