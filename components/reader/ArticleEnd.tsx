import type { Article } from '../../utils/article/article';
import type { JoiningStatus } from '../../utils/browser/page-joining';
import { useLocale, useTexts } from '../ui/texts';

interface JoiningNoteProps {
  joining: JoiningStatus;
  /** Pages that are in the view. */
  pages: number;
  onRetry(): void;
}

/** How the loading of later pages goes. It stays when there is nothing more to say: its changes are read out. */
function JoiningNote({ joining: { state, page, of }, pages, onRetry }: JoiningNoteProps) {
  const t = useTexts();
  const { format } = new Intl.NumberFormat(useLocale());
  const words = {
    loading: () => t('readerPageLoading', format(page), format(of)),
    failed: () => t('readerPageFailed', format(page), format(of)),
    done: () => (pages > 1 ? t('readerPagesLoaded') : ''),
  };
  return (
    <div class="joining" data-joining={state}>
      <p role="status">{words[state]()}</p>
      {state === 'failed' && (
        <button type="button" class="retry" data-joining-retry onClick={onRetry}>
          {t('historyRetry')}
        </button>
      )}
    </div>
  );
}

/** In steps of five: the publisher counts words in its own way. */
const percent = (share: number, locale: string): string =>
  new Intl.NumberFormat(locale, { style: 'percent' }).format(Math.max(0.05, Math.round(share * 20) / 20));

interface ArticleEndProps {
  article: Article;
  joining: JoiningStatus | null;
  onRetry(): void;
  /** Shows who else tells this story; null where the reader does not want to know. */
  onStory: (() => void) | null;
}

/** What stands under the last line: how many pages are still to come, and that there is only a part. */
export function ArticleEnd({ article, joining, onRetry, onStory }: ArticleEndProps) {
  const t = useTexts();
  const locale = useLocale();
  return (
    <>
      {joining && <JoiningNote joining={joining} pages={article.pages} onRetry={onRetry} />}
      {article.partial && (
        <p class="partial" role="note">
          {article.shownShare === null
            ? t('readerPartial')
            : t('readerPartialShare', percent(article.shownShare, locale))}{' '}
          <a href={article.canonicalUrl}>{t('readerPartialLink')}</a>
        </p>
      )}
      {onStory && (
        <p class="story-link">
          <button type="button" class="retry" data-story onClick={onStory}>
            {t('storyLink')}
          </button>
        </p>
      )}
    </>
  );
}
