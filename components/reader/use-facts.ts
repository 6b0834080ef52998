import { useLayoutEffect } from 'preact/hooks';
import type { Article } from '../../utils/article/article';
import type { Sheet } from '../../utils/browser/reader-model';
import { useLocale, useTexts } from '../ui/texts';
import { writeFacts } from './facts';
import { maker } from './sheet/make';

/** Tells what is known of the article over its text, and again when it has become longer. */
export function useFacts(sheet: Sheet, article: Article): void {
  const t = useTexts();
  const locale = useLocale();
  useLayoutEffect(() => {
    const document = sheet.article.ownerDocument;
    writeFacts(sheet.show(article), article, { document, make: maker(document), t, locale });
  }, [sheet, article]);
}
