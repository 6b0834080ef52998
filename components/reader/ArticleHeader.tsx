import type { Article } from '../../utils/article/article';
import { displayDate } from '../../utils/article/display-date';
import { oldNews, recentAge } from '../../utils/reading/age';
import { Icon } from '../ui/Icon';
import { useLocale, useTexts } from '../ui/texts';
import { displayUpdate } from './display-update';

interface HeaderProps {
  article: Article;
  /** ms since 1970. */
  now?: number;
}

/** Site, headline, dek, byline, dates and reading time. */
export function ArticleHeader({ article, now = Date.now() }: HeaderProps) {
  const { title, dek, byline, siteName, canonicalUrl } = article;
  return (
    <header class="header">
      <OldNewsBand article={article} now={now} />
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
      <Facts article={article} now={now} />
    </header>
  );
}

/** Says that this is not news any more, before one has read half of it. */
function OldNewsBand({ article, now }: Required<HeaderProps>) {
  const t = useTexts();
  const locale = useLocale();
  const old = oldNews(article, now, locale);
  if (!old) return null;
  const { published, updated } = old;
  return (
    <p class="old" role="note" lang={locale} data-old-news>
      <Icon name="clock" />
      <bdi>{updated ? t('readerOldUpdated', published, updated) : t('readerOld', published)}</bdi>
    </p>
  );
}

function Facts({ article, now }: Required<HeaderProps>) {
  const t = useTexts();
  const locale = useLocale();
  const { published, modified, source, readingMinutes } = article;
  const updated = published && modified ? displayUpdate(published, modified, locale) : null;
  const latest = updated && modified ? modified : published;
  const age = latest && recentAge(latest, now, locale);
  const minutes = new Intl.NumberFormat(locale).format(readingMinutes);
  return (
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
        {age && (
          <span data-age>
            <bdi>{age}</bdi>
          </span>
        )}
        {source && (
          <span data-source>
            <bdi>{t('readerSource', source)}</bdi>
          </span>
        )}
        <span data-minutes={readingMinutes}>
          <bdi>{t('readerMinutes', minutes)}</bdi>
        </span>
      </div>
    </div>
  );
}
