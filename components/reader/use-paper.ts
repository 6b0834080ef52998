import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Article } from '../../utils/article/article';
import { displayDate } from '../../utils/article/display-date';
import { useLocale, useTexts } from '../ui/texts';
import { preparePaper } from './paper';

/** Makes the article ready whenever the browser prints, from its menu or ours, and takes that back afterwards. */
export function usePaper(text: RefObject<HTMLElement | null>, article: Article): void {
  const t = useTexts();
  const locale = useLocale();
  const current = useRef(article);
  current.current = article;
  useEffect(() => {
    const view = text.current?.ownerDocument.defaultView;
    let undo = () => {};
    const begin = () => {
      undo();
      const { siteName, canonicalUrl } = current.current;
      const today = new Intl.DateTimeFormat('sv').format(new Date());
      const words = {
        links: t('paperLinks'),
        site: siteName ?? new URL(canonicalUrl).hostname,
        printed: t('paperPrinted', displayDate(today, locale)),
        address: canonicalUrl,
      };
      if (text.current) undo = preparePaper(text.current, words);
    };
    const end = () => {
      undo();
      undo = () => {};
    };
    view?.addEventListener('beforeprint', begin);
    view?.addEventListener('afterprint', end);
    return () => {
      view?.removeEventListener('beforeprint', begin);
      view?.removeEventListener('afterprint', end);
      end();
    };
  }, []);
}
