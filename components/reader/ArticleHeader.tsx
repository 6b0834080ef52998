import type { Article } from '../../utils/article/article';
import { displayDate } from '../../utils/article/display-date';
import { useLocale, useTexts } from '../ui/texts';
import { displayUpdate } from './display-update';

/** Site, headline, dek, byline, dates and reading time. */
export function ArticleHeader({ article }: { article: Article }) {
  const t = useTexts();
  const locale = useLocale();
  const { title, dek, byline, published, modified, siteName, source, readingMinutes, canonicalUrl } = article;
  const updated = published && modified ? displayUpdate(published, modified, locale) : null;
  return (
    <header class="header">
      <a class="site" href={canonicalUrl} data-site>
        {siteName}
      </a>
      <h1>{title}</h1>
      {dek && <p class="dek">{dek}</p>}
      {byline && (
        <p class="byline" data-byline>
          {byline}
        </p>
      )}
      <div class="facts-clip">
        <div class="facts">
          {published && (
            <time dateTime={published} data-published>
              {displayDate(published, locale)}
            </time>
          )}
          {modified && updated && (
            <time dateTime={modified} data-modified>
              {t('readerUpdated', updated)}
            </time>
          )}
          {source && <span data-source>{t('readerSource', source)}</span>}
          <span data-minutes={readingMinutes}>{t('readerMinutes', String(readingMinutes))}</span>
        </div>
      </div>
    </header>
  );
}
