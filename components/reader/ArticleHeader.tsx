import type { Article } from '../../utils/article/article';
import { displayDate } from '../../utils/article/display-date';
import { useLocale, useTexts } from '../ui/texts';

/** Site, headline, dek, byline, dates and reading time. */
export function ArticleHeader({ article }: { article: Article }) {
  const t = useTexts();
  const locale = useLocale();
  const { title, dek, byline, published, modified, siteName, source, readingMinutes, canonicalUrl } = article;
  const updated =
    modified && published && displayDate(modified, locale) !== displayDate(published, locale) ? modified : null;
  return (
    <header class="header">
      <a class="site" href={canonicalUrl} data-site>
        {siteName}
      </a>
      <h1>{title}</h1>
      {dek && <p class="dek">{dek}</p>}
      <div class="credits">
        {byline && (
          <span class="byline" data-byline>
            {byline}
          </span>
        )}
        {published && (
          <time dateTime={published} data-published>
            {displayDate(published, locale)}
          </time>
        )}
        {updated && (
          <time dateTime={updated} data-modified>
            {t('readerUpdated', displayDate(updated, locale))}
          </time>
        )}
        {source && <span data-source>{t('readerSource', source)}</span>}
        <span data-minutes={readingMinutes}>{t('readerMinutes', String(readingMinutes))}</span>
      </div>
    </header>
  );
}
