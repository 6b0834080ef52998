import '@/utils/browser/polyfill';
import { render } from 'preact';
import { Options } from '@/components/options/Options';
import { PageRoot } from '@/components/ui/PageRoot';
import { showPage } from '@/utils/browser/extension-pages';
import { translate } from '@/utils/browser/i18n';
import { optionsActions } from '@/utils/browser/options-actions';
import { setPageLanguage } from '@/utils/browser/page-language';
import '@/components/ui/parts.css';
import '@/components/ui/states.css';
import '@/components/ui/full-page.css';
import '@/components/options/options.css';
import '@/components/options/limits.css';
import '@/components/ui/choices.css';
import '@/components/ui/slider.css';
import '@/components/text-settings/text.css';
import '@/components/text-settings/text-settings.css';
import '@/components/options/preview.css';

render(
  <PageRoot translate={translate} locale={setPageLanguage('pageTitleOptions')}>
    <Options actions={optionsActions} onShowHistory={() => void showPage('history')} />
  </PageRoot>,
  document.getElementById('app') ?? document.body,
);
