import '@/utils/browser/polyfill';
import { render } from 'preact';
import { HistoryPage } from '@/components/history/HistoryPage';
import { StoryPage } from '@/components/history/StoryPage';
import { PageRoot } from '@/components/ui/PageRoot';
import { showPage } from '@/utils/browser/extension-pages';
import { historyActions, historyCopies } from '@/utils/browser/history-actions';
import { translate } from '@/utils/browser/i18n';
import { setPageLanguage } from '@/utils/browser/page-language';
import '@/components/ui/parts.css';
import '@/components/ui/states.css';
import '@/components/ui/full-page.css';
import '@/components/history/visits.css';
import '@/components/history/row-tools.css';
import '@/components/history/filter-field.css';
import '@/components/history/history-page.css';
import '@/components/history/copies.css';
import '@/components/history/stats.css';
import '@/components/ui/choices.css';
import '@/components/history/story.css';

const story = new URLSearchParams(location.search).get('story');

render(
  <PageRoot translate={translate} locale={setPageLanguage('pageTitleHistory')}>
    {story === null ? (
      <HistoryPage actions={historyActions} copies={historyCopies} onShowOptions={() => void showPage('options')} />
    ) : (
      <StoryPage find={() => historyActions.story(story)} onShowAll={() => location.replace('?')} />
    )}
  </PageRoot>,
  document.getElementById('app') ?? document.body,
);
