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
        <div class="facts" lang={locale}>
          {published && (
            <time dateTime={published} data-published>
              <bdi>{displayDate(published, locale)}</bdi>
            </time>
          )}
          {modified && updated && (
            <time dateTime={modified} data-modified>
              <bdi>{t('readerUpdated', updated)}</bdi>
            </time>
          )}
          {source && (
            <span data-source>
              <bdi>{t('readerSource', source)}</bdi>
            </span>
          )}
          <span data-minutes={readingMinutes}>
            <bdi>{t('readerMinutes', String(readingMinutes))}</bdi>
          </span>
        </div>
      </div>
    </header>
  );
}
