import { useLayoutEffect } from 'preact/hooks';
import type { Translate } from '../../utils/browser/i18n';
import type { ReaderModel } from '../../utils/browser/reader-model';
import { useLocale, useTexts } from '../ui/texts';
import { openFootnotes } from './footnotes';
import { frameWide, watchWide } from './frame-wide';
import { labelCards } from './label-cards';

/** The mark between two pages holds a number alone: it says what it is in the reader's language. */
function wordMarks(page: DocumentFragment, t: Translate, locale: string): void {
  for (const mark of page.querySelectorAll<HTMLElement>('[role="doc-pagebreak"]')) {
    const words = t('readerPage', mark.textContent ?? '');
    mark.textContent = words;
    mark.setAttribute('aria-label', words);
    mark.lang = locale;
  }
}

/**
 * Puts what other pages add into the article's body, and looks after its footnotes and what is wider than the text.
 * @param pages what other pages add, in the order of their coming; nodes that the sanitiser made
 */
export function usePages(body: HTMLElement, { pages, onEscape }: Pick<ReaderModel, 'pages' | 'onEscape'>): void {
  const t = useTexts();
  const locale = useLocale();
  useLayoutEffect(() => {
    // A fragment is empty once it was moved in: those that are there already add nothing.
    for (const { nodes, isEarlier } of pages) {
      wordMarks(nodes, t, locale);
      labelCards(nodes, t);
      frameWide(nodes, t);
      body[isEarlier ? 'prepend' : 'append'](nodes);
    }
  }, [pages]);
  useLayoutEffect(() => {
    const notes = openFootnotes(body, t);
    const stops = [watchWide(body), onEscape(notes.close), notes.stop];
    return () => {
      for (const stop of stops) stop();
    };
  }, [pages]);
}
