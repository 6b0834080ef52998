import { useEffect, useState } from 'preact/hooks';
import type { Reply } from '../../utils/browser/contract';
import type { Story } from '../../utils/browser/same-story';
import { formatAgo, siteLabel } from '../../utils/history/describe-visit';
import type { Visit } from '../../utils/history/visit';
import { Notice } from '../ui/Notice';
import { PageHeader } from '../ui/PageHeader';
import { useLocale, useTexts } from '../ui/texts';
import { Skeleton } from './Skeleton';

interface StoryPageProps {
  /** Asks who else tells the story; null where the article is not in the history. */
  find(): Promise<Reply<Story | null>>;
  onShowAll(): void;
}

/** An article as a link to where it was read. */
function StoryArticle({ visit, share }: { visit: Visit; share: number | null }) {
  const texts = useTexts();
  const locale = useLocale();
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return (
    <li class="story-article" data-story-article={visit.url}>
      <a href={visit.url} lang={visit.lang ?? undefined} dir="auto">
        {visit.title}
      </a>
      <p class="story-facts">
        <bdi>{siteLabel(visit)}</bdi> · {formatAgo(visit.lastReadAt, Date.now(), locale)}
        {share !== null && <span class="story-share">{texts('storyShare', percent.format(share))}</span>}
      </p>
    </li>
  );
}

function Found({ story }: { story: Story | null }) {
  const texts = useTexts();
  if (!story) return <Notice kind="empty" title={texts('storyTitle')} text={texts('storyGone')} />;
  return (
    <>
      <ul class="story-articles">
        <StoryArticle visit={story.visit} share={null} />
      </ul>
      {story.twins.length === 0 ? (
        <p class="sentence" data-story-none>
          {texts('storyNone')}
        </p>
      ) : (
        <ul class="story-articles story-twins">
          {story.twins.map(({ visit, share }) => (
            <StoryArticle key={visit.id} visit={visit} share={share} />
          ))}
        </ul>
      )}
      {story.thread.length > 0 && (
        <>
          <h2 class="story-thread">{texts('threadTitle')}</h2>
          <ul class="story-articles">
            {story.thread.map((visit) => (
              <StoryArticle key={visit.id} visit={visit} share={null} />
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** Who else tells the story of one article, of all that the reader has read. */
export function StoryPage({ find, onShowAll }: StoryPageProps) {
  const texts = useTexts();
  const [found, setFound] = useState<Reply<Story | null> | null>(null);
  const ask = () => void find().then(setFound);
  useEffect(ask, [find]);
  return (
    <main class="page" data-story-page>
      <PageHeader title={texts('storyTitle')} note={texts('historyPrivate')}>
        <button type="button" class="button quiet" data-show-all onClick={onShowAll}>
          {texts('historyAll')}
        </button>
      </PageHeader>
      {found === null && <Skeleton rows={3} />}
      {found?.ok === true && <Found story={found.value} />}
      {found?.ok === false && (
        <Notice kind="error" title={texts('historyErrorTitle')} text={texts('historyErrorText')}>
          <button type="button" class="button" data-retry onClick={ask}>
            {texts('historyRetry')}
          </button>
        </Notice>
      )}
    </main>
  );
}
